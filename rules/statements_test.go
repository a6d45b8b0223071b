package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

func line(st akkoord.Statement, text string) string {
	s := fmt.Sprintf("%s=%s %q", st.Field, st.Value, st.Span.In(text))
	if st.Strength == akkoord.Candidate {
		s += " candidate"
	}
	return s
}

func TestStatements(t *testing.T) {
	tests := []struct {
		name, when, emit, text string
		want                   []string
	}{
		{"one signatory a member", "<parties:who> {sign}", "{signatory: $who, status: signed}", "<parties <party gemeente Zeist> en <party CZ>> tekenden.",
			[]string{`signatory=gemeente Zeist "gemeente Zeist"`, `signatory=CZ "CZ"`, `status=signed "gemeente Zeist en CZ tekenden"`}},
		{"reference", "<partyref:who> {sign}", "{signatory: $who, party_count: $who}", "<partyref=5 De vijf partijen> tekenden. <partyref Zij> tekenden.",
			[]string{`signatory=De vijf partijen "De vijf partijen"`, `party_count=5 "De vijf partijen"`, `signatory=Zij "Zij"`}},
		{"person", "<person:who> {sign}", "{signatory: $who}", "<person Jan Jansen> tekent.", []string{`signatory=Jan Jansen "Jan Jansen"`}},
		{"dates", "<date:d> {signed}", "{signed: $d, valid_from: $d, valid_until: $d}", "<date=2019-02-20 20 februari> getekend.",
			[]string{`signed=2019-02-20 "20 februari"`, `valid_from=2019-02-20 "20 februari"`, `valid_until=2019-02-20 "20 februari"`}},
		{"a date that nothing resolves says nothing", "<date:d> {signed}", "{signed: $d}", "<date 20 februari> getekend.", nil},
		{"period", "<period:p>", "{valid_from: $p, valid_until: $p}", "Van <period=2017/2020 2017 tot en met 2020>.",
			[]string{`valid_from=2017 "2017 tot en met 2020"`, `valid_until=2020 "2017 tot en met 2020"`}},
		{"open period", "<period:p>", "{valid_from: $p, valid_until: $p}", "<period=/2020 Tot en met 2020>.", []string{`valid_until=2020 "Tot en met 2020"`}},
		{"duration", "<duration:l>", "{duration: $l}", "Voor <duration=48 vier jaar>.", []string{`duration=P48M "vier jaar"`}},
		{"numbers", "<number:n> ..3 <money:m>", "{party_count: $n, amount: $m}", "<number=18 Achttien> met <money=2000000 2 miljoen>.",
			[]string{`party_count=18 "Achttien"`, `amount=2000000 "2 miljoen"`}},
		{"instrument with its name", "<instrument:i>", "{kind: $i, name: $i}", "Het <instrument=convenant/Veilig_Zeist Convenant Veilig Zeist>.",
			[]string{`kind=convenant "Convenant Veilig Zeist"`, `name=Veilig Zeist "Veilig Zeist"`}},
		{"instrument without a name", "<instrument:i>", "{name: $i}", "Het <instrument convenant>.", nil},
		{"quoted name", "<quoted:n>", "{name: $n}", "Heet <quoted “Zorg (samen) !”>.", []string{`name=Zorg (samen) "Zorg (samen)"`}},
		{"place", "in <place:p>", "{region: $p}", "In <place=Twente regio Twente>.", []string{`region=Twente "regio Twente"`}},
		{"goal", "om <clause:g>", "{goal: $g}", "Dit is om de zorg te verbeteren.", []string{`goal=de zorg te verbeteren "de zorg te verbeteren"`}},
		{"several sources", "<date:a> ..3 <date:b>", "{signed: [$a, $b]}", "<date=2019 Een> en <date=2020 twee>.", []string{`signed=2019 "Een"`, `signed=2020 "twee"`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			field, _, _ := strings.Cut(strings.Trim(tt.emit, "{"), ":")
			v := mention.NewVocabulary()
			set := load(t, v, rule("r", "when: "+quote(tt.when), "emit: "+tt.emit, `examples: ["[x|`+field+`]"]`))
			l := layer(v, tt.text)
			var got []string
			for _, m := range set.NewMatcher().Match(l, nil) {
				for _, st := range set.Statements(l, m, nil) {
					got = append(got, line(st, l.Doc.Text))
					if st.Rule != "r" || !st.Sentence.Contains(st.Span) {
						t.Errorf("rule %q, sentence %v for %v", st.Rule, st.Sentence, st.Span)
					}
				}
			}
			if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}

func TestItemStatements(t *testing.T) {
	v := mention.NewVocabulary()
	set := load(t, v, rule("r", "when: 'partijen : $'", "scope: block-after", "emit: {signatory: $items, goal: $items, region: $items}", "about: current", `examples: ["[x|goal]"]`))
	l := layer(v, "De partijen:\n- voor <person Jan> : <parties <party CZ> en <party VGZ>>;\n- niets;\n- <person Piet> uit <place Urk>.")
	var got []string
	for _, m := range set.NewMatcher().Match(l, nil) {
		for _, st := range set.Statements(l, m, nil) {
			got = append(got, line(st, l.Doc.Text)+" in "+st.Sentence.In(l.Doc.Text)+" "+st.About)
		}
	}
	want := []string{
		`signatory=CZ "CZ" in - voor Jan : CZ en VGZ; current`, `signatory=VGZ "VGZ" in - voor Jan : CZ en VGZ; current`, `signatory=Piet "Piet" in - Piet uit Urk. current`,
		`goal=voor Jan : CZ en VGZ "voor Jan : CZ en VGZ" in - voor Jan : CZ en VGZ; current`, `goal=niets "niets" in - niets; current`,
		`goal=Piet uit Urk "Piet uit Urk" in - Piet uit Urk. current`, `region=Urk "Urk" in - Piet uit Urk. current`,
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestAbout(t *testing.T) {
	for about, want := range map[string]string{"": "convenant", "about: current": "current", "about: row": "current", "about: before": "current", "about: former": "current", "about: $two": "pact", "about: $d": "mei"} {
		v := mention.NewVocabulary()
		set := load(t, v, rule("r", "when: <date:d> ..3 <instrument:one> ..3 <instrument:two>", "emit: {status: ended}", example, about))
		l := layer(v, "In <date mei> volgt het <instrument convenant> op het <instrument pact>.")
		ms := set.NewMatcher().Match(l, nil)
		if got := set.Statements(l, ms[0], nil)[0].About; got != want {
			t.Errorf("%q: about %q, want %q", about, got, want)
		}
	}
}

// Of two statements on the same field and bytes one wins, and the loser can be
// shown.
func TestSettle(t *testing.T) {
	v := mention.NewVocabulary()
	set := load(t, v,
		rule("a.candidate", "when: <party:p> ..2 {sign} ..2 graag", "strength: candidate", "emit: {signatory: $p}", `examples: ["[x|signatory]"]`)+
			rule("b.sure", "when: <party:p> ook? {sign}", "emit: {signatory: $p}", `examples: ["[x|signatory]"]`)+
			rule("c.shorter", "when: <party:p> ook", "emit: {signatory: $p}", `examples: ["[x|signatory]"]`)+
			rule("d.other", "when: <party:p> ook", "emit: {status: ended}", example))
	l := layer(v, "<party CZ> ook tekenen zeer graag.")
	won, lost := set.Settle(l, set.NewMatcher().Match(l, nil))
	show := func(list []akkoord.Statement) (s string) {
		for _, st := range list {
			s += st.Rule + " " + line(st, l.Doc.Text) + "\n"
		}
		return s
	}
	if got, want := show(won), "d.other status=ended \"CZ ook\"\nb.sure signatory=CZ \"CZ\"\n"; got != want {
		t.Errorf("won\n%swant\n%s", got, want)
	}
	if got, want := show(lost), "c.shorter signatory=CZ \"CZ\"\na.candidate signatory=CZ \"CZ\" candidate\n"; got != want {
		t.Errorf("lost\n%swant\n%s", got, want)
	}
}
