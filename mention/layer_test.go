package mention_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

func TestQuoted(t *testing.T) {
	check(t, texts(mention.Quoted), []reads{
		{"Het plan 'groen en stil' is klaar.", "'groen en stil'"},
		{"Het plan ‘groen en stil’ is klaar.", "‘groen en stil’"},
		{"Het plan \"groen en stil\" is „af”.", "\"groen en stil\" | „af”"},
		{"Zo'n plan is 's ochtends om foto's gevraagd.", ""},
		{"Het plan 'groen en stil is klaar.", ""},
	})
}

// Direct speech is longer than a title and runs on over sentences, up to its
// closing mark or the end of the paragraph.
func TestSpeech(t *testing.T) {
	speech := func(l *mention.Layer) string {
		var out []string
		for i, s := range l.Speech {
			if s && (i == 0 || !l.Speech[i-1]) {
				out = append(out, "")
			}
			if s {
				out[len(out)-1] = strings.TrimSpace(out[len(out)-1] + " " + l.Doc.TokenText(i))
			}
		}
		return strings.Join(out, " | ")
	}
	check(t, speech, []reads{
		{"“We gaan nu echt aan het werk in de regio. Mooi!” Zo sprak hij.", "“ We gaan nu echt aan het werk in de regio . Mooi ! ”"},
		{"‘Dit is mooi voor ons en voor al onze inwoners’, zegt Bos.", "‘ Dit is mooi voor ons en voor al onze inwoners ’"},
		{"Zij tekenden “Samen sterk” gisteren.", ""},
		{"“We gaan nu echt aan het werk in de hele regio.\n\nZij tekenden.", "“ We gaan nu echt aan het werk in de hele regio ."},
	})
}

func TestClauses(t *testing.T) {
	clauses := func(l *mention.Layer) string {
		var b strings.Builder
		for i := range l.Doc.Tokens {
			if i > 0 && l.ClauseOf[i] != l.ClauseOf[i-1] {
				b.WriteString("| ")
			}
			b.WriteString(l.Doc.TokenText(i) + " ")
		}
		return strings.TrimSpace(b.String())
	}
	check(t, clauses, []reads{
		{"CZ tekent, maar Ede wacht.", "CZ tekent , | maar Ede wacht ."},
		{"CZ, Ede en Tiel tekenen.", "CZ , Ede en Tiel tekenen ."},
		{"CZ tekent, zegt Bos; Ede wacht.", "CZ tekent , | zegt Bos ; | Ede wacht ."},
		{"CZ tekent. Ede wacht.", "CZ tekent . | Ede wacht ."},
		{"Het plan, dat mooi is, is klaar.", "Het plan , | dat mooi is , is klaar ."},
	})
	// From the first word on: without the full stop, and not past what ends it.
	rest := func(l *mention.Layer) string { return l.Doc.SpanOf(0, int(l.ClauseEnd[0])).In(l.Doc.Text) }
	check(t, rest, []reads{
		{"CZ tekent.", "CZ tekent"},
		{"CZ tekent, maar Ede wacht.", "CZ tekent"},
		{"CZ, Ede en Tiel tekenen, zegt Bos.", "CZ, Ede en Tiel tekenen"},
		{"Dit is het doel: minder afval.", "Dit is het doel"},
	})
}

func TestBodyStart(t *testing.T) {
	body := func(l *mention.Layer) string {
		s := l.Doc.Sentences[0]
		return l.Doc.SpanOf(l.BodyStart(0), int(s.End)).In(l.Doc.Text)
	}
	check(t, body, []reads{
		{"ZWOLLE, 31 maart 2021 - Kinderen leren zwemmen.", "Kinderen leren zwemmen."},
		{"ZWOLLE – Kinderen leren zwemmen.", "Kinderen leren zwemmen."},
		{"Zwolle - Kinderen leren zwemmen.", "Kinderen leren zwemmen."},
		{"AMERSFOORT/LEUSDEN – De bus rijdt.", "De bus rijdt."},
		{"(17 mei 2017) De witte bus rijdt weer.", "De witte bus rijdt weer."},
		{"LAREN Als de schapen komen, is het feest.", "Als de schapen komen, is het feest."},
		{"UTRECHT, 5 september 2018. De gemeente tekent.", ""},
		{"23 juni 2023 - Na lang praten is het zover.", "Na lang praten is het zover."},
		{"12 - 14 euro kost het.", "12 - 14 euro kost het."},
		{"Zwolle-Zuid krijgt een bad.", "Zwolle-Zuid krijgt een bad."},
		{"De bus – die wit is – rijdt.", "De bus – die wit is – rijdt."},
		{"(Samen) doen we het.", "(Samen) doen we het."},
	})
}

// Mentions stand by their first token, the longest first, and At finds them.
func TestMentionsAreSorted(t *testing.T) {
	l := find(t, "Op 3 maart 2021 tekenden de gemeenten Venlo en Weert, directeur Anna Vos van CZ en de 14 Twentse gemeenten “de Regio Deal Twente”.")
	for i := 1; i < len(l.Mentions); i++ {
		a, b := l.Mentions[i-1], l.Mentions[i]
		if a.First > b.First || a.First == b.First && a.End < b.End {
			t.Errorf("%v stands before %v", a, b)
		}
	}
	if got := l.Between(-1, 1<<20); !reflect.DeepEqual(got, l.Mentions) {
		t.Errorf("Between the ends stand %d mentions of %d", len(got), len(l.Mentions))
	}
	for i := range l.Doc.Tokens {
		if got := l.Between(i, i+1); len(got) != len(l.At(i)) || len(l.Between(i+1, i)) != 0 {
			t.Errorf("Between(%d, %d) gives %v", i, i+1, got)
		}
	}
	var at []mention.Mention
	for i := range l.Doc.Tokens {
		for _, m := range l.At(i) {
			if int(m.First) != i {
				t.Errorf("At(%d) gives %v", i, m)
			}
			at = append(at, m)
		}
	}
	if !reflect.DeepEqual(at, l.Mentions) {
		t.Errorf("At gives %d mentions of %d", len(at), len(l.Mentions))
	}
}

// Rules write every class by its name.
func TestClassNames(t *testing.T) {
	seen := map[string]bool{}
	for c := mention.Party; c <= mention.Clause; c++ {
		if c.String() == "" || seen[c.String()] {
			t.Errorf("class %d is called %q", c, c)
		}
		seen[c.String()] = true
	}
	if mention.None.String() != "" {
		t.Errorf("no class is called %q", mention.None)
	}
}

// What a layer held before leaves no trace in what it is filled with next.
func TestLayerIsReused(t *testing.T) {
	f, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{
		"Stichting Zorg en Vorming Salland (ZVS) tekende op 3 mei het convenant 'Nu'.", "ZVS tekende.", "",
		"“Wij gaan nu echt met elkaar aan het werk in de regio”, zei wethouder Bos. De 14 Twentse gemeenten tekenden.",
	}
	var doc text.Document
	var l mention.Layer
	for range 2 {
		for _, s := range texts {
			text.Dutch{}.Segment(&doc, s, nil)
			f.Find(&l, &doc, akkoord.Date{Year: 2021, Month: 3, Day: 9})
			l.SettleKinds()
			if got, want := summary(&l), summary(find(t, s)); got != want {
				t.Errorf("%q in a used layer\n got %s\nwant %s", s, got, want)
			}
		}
	}
}

// summary writes everything that a layer holds.
func summary(l *mention.Layer) string {
	return fmt.Sprint(l.Mentions, l.Dates, l.Durations, l.Numbers, l.Instruments, l.PartyValues, l.Lists, l.Refs, l.Places, l.Speech, l.ClauseOf, l.ClauseEnd, l.Words)
}

// FuzzFind looks for texts on which the finder panics, puts a mention outside
// the text, or reads one text in two ways.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"Op 3 maart 2021 tekenden de gemeenten Venlo en Weert het convenant 'Samen'.", "(", "“", "'s", "Noord- en", "de wethouders van de", "A (B) en",
		"ZWOLLE -", "gemeente", "de 14 Twentse gemeenten in", "\xff, \xf0\x9f\x98", "CZ, die CZ, en CZ;\n- CZ\n• CZ", "ministerie van Zee,", "Regio Deal “",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l := find(t, s)
		sentence := 0
		for _, m := range l.Mentions {
			if m.First < 0 || m.First >= m.End || int(m.End) > len(l.Doc.Tokens) {
				t.Fatalf("%q: mention %v of %d tokens", s, m, len(l.Doc.Tokens))
			}
			for int(l.Doc.Sentences[sentence].End) <= int(m.First) {
				sentence++
			}
			if m.Class != mention.Quoted && int(m.End) > int(l.Doc.Sentences[sentence].End) {
				t.Fatalf("%q: %v %q runs over the end of its sentence", s, m, l.Text(m))
			}
		}
		for _, v := range l.PartyValues {
			if v.Span.Start < 0 || v.Span.Start >= v.Span.End || v.Span.End > len(s) || v.Name == "" {
				t.Fatalf("%q: party %+v", s, v)
			}
		}
		for _, v := range l.Places {
			if v.Span.Start < 0 || v.Span.Start >= v.Span.End || v.Span.End > len(s) || v.Name == "" {
				t.Fatalf("%q: place %+v", s, v)
			}
		}
		for i := range l.Doc.Sentences {
			if b := l.BodyStart(i); b < int(l.Doc.Sentences[i].First) || b > int(l.Doc.Sentences[i].End) {
				t.Fatalf("%q: the body of sentence %d starts at %d", s, i, b)
			}
		}
		if again := find(t, s); summary(l) != summary(again) {
			t.Fatalf("%q is read in two ways:\n%s\n%s", s, summary(l), summary(again))
		}
	})
}
