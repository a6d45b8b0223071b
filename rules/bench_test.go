package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/akkoord/akkoord/mention"
)

// sixtyRules is a set of the size that the Dutch rules have, each rule with
// words of its own beside the shared entries.
func sixtyRules() string {
	shapes := []string{
		"<parties:who> ..6 {sign} ..6 <instrument:what> (woord%d)?",
		"{be} &(<date:d>, <instrument:i>, <place>?) ..4 {signed} (woord%d)?",
		"{sign} ..6 namens ..3 <party:p> woord%d?",
		"doel ..3 <instrument> ..3 om ..6 te verwoord%d",
		"looptijd ..4 <period:p> woord%d?",
		"<party> ..6 sluitwoord%d ..6 aan",
	}
	var b strings.Builder
	for i := range 60 {
		b.WriteString(rule(fmt.Sprintf("r%02d", i), "when: "+quote(fmt.Sprintf(shapes[i%len(shapes)], i)), `unless: ["{modal} ..4 {sign}"]`, emits, example))
	}
	return b.String()
}

var sentences = map[string]string{
	"trigger": "<parties <party gemeente Zeist>, <party CZ> en <party de politie>> ondertekenden in <place Zeist> een <instrument convenant> dat op <date 20 februari 2019> is gesloten en waarin zij zich aan elkaar verbinden .",
	"none":    "De afgelopen twee jaar heeft iedereen in de wijk hard gewerkt aan betere zorg voor ouderen die langer thuis willen blijven wonen in hun huis .",
}

func BenchmarkSentence(b *testing.B) {
	for _, name := range []string{"trigger", "none"} {
		b.Run(name, func(b *testing.B) {
			v := mention.NewVocabulary()
			set := load(b, v, sixtyRules())
			l := layer(v, sentences[name])
			m := set.NewMatcher()
			dst := m.Match(l, nil)
			b.ReportMetric(float64(len(l.Doc.Tokens)), "tokens")
			b.ReportAllocs()
			for b.Loop() {
				dst = m.Match(l, dst[:0])
			}
		})
	}
}

func TestMatchAllocatesNothingOnceWarm(t *testing.T) {
	v := mention.NewVocabulary()
	set := load(t, v, sixtyRules())
	m := set.NewMatcher()
	for name, s := range sentences {
		l := layer(v, s)
		dst := m.Match(l, nil)
		if name == "trigger" && len(dst) == 0 {
			t.Error("the sentence with triggers gives no match")
		}
		if n := testing.AllocsPerRun(20, func() { dst = m.Match(l, dst[:0]) }); n != 0 {
			t.Errorf("%s: %v allocations a sentence", name, n)
		}
	}
}
