package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/extract"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

// whyNot explains what a rule makes of articles, on the words and mentions that
// extraction matches it on.
type whyNot struct {
	out     io.Writer
	marks   marks
	rule    *rules.Rule
	set     *rules.Set
	layers  *extract.Reader // a layer is good until its reader is used again,
	records *extract.Reader // so records need another
	matcher *rules.Matcher
	shown   int // articles
}

func (p *program) newWhyNot(out io.Writer, x *extract.Extractor, id string) (*whyNot, error) {
	r, err := ruleNamed(x.Rules(), id)
	if err != nil {
		return nil, err
	}
	return &whyNot{out: out, marks: p.marks(), rule: r, set: x.Rules(),
		layers: x.NewReader(), records: x.NewReader(), matcher: x.Rules().NewMatcher()}, nil
}

func (w *whyNot) end() error { return nil }

// article tells where the rule matches in an article, and where it does not and
// why.
func (w *whyNot) article(a *akkoord.Article) error {
	if w.shown++; w.shown > 1 {
		fmt.Fprint(w.out, "\n\n")
	}
	fmt.Fprintf(w.out, "%s\nrule %s  %s\nwhen %s\n", origin(a.ID, a.Source, a.Published), w.rule.ID, place(w.rule.At), w.rule.When)
	l, worth := w.layers.Layer(a)
	if !worth {
		fmt.Fprint(w.out, "\nextraction does not match any rule in this article: nothing in it could make an agreement\n")
	}
	found := slices.DeleteFunc(w.matcher.Match(l, nil), func(m rules.Match) bool { return m.Rule != w.rule })
	misses, err := w.misses(l, found)
	if err != nil {
		return err
	}
	if len(found) > 0 {
		fmt.Fprint(w.out, "\nit matches\n")
	}
	for i := range found {
		fmt.Fprintf(w.out, "  %s\n", matchLine(l, &found[i], w.marks))
		printCaptures(w.out, l, &found[i], "      ")
	}
	if len(found) > 0 && worth {
		w.printValues(a)
	}
	w.printMisses(l, misses)
	if len(found)+len(misses) == 0 {
		fmt.Fprint(w.out, "\nnothing in the text starts it\n")
	}
	return nil
}

// missIn is a miss in a sentence.
type missIn struct {
	rules.Miss
	sentence int
}

// misses gives the sentences in which the rule read something and did not
// match, those in which it came furthest first.
func (w *whyNot) misses(l *mention.Layer, found []rules.Match) ([]missIn, error) {
	var misses []missIn
	for s := range l.Doc.Sentences {
		if slices.ContainsFunc(found, func(m rules.Match) bool { return m.Sentence == s }) {
			continue
		}
		miss, err := w.set.WhyNot(l, w.rule.ID, s)
		if err != nil {
			return nil, err
		}
		if miss.Read > 0 || miss.Element == "" {
			misses = append(misses, missIn{miss, s})
		}
	}
	slices.SortStableFunc(misses, func(a, b missIn) int { return cmp.Compare(b.Read, a.Read) })
	return misses, nil
}

func (w *whyNot) printMisses(l *mention.Layer, misses []missIn) {
	if len(misses) > 0 {
		fmt.Fprint(w.out, "\nit does not match, the sentences where it came furthest first\n")
	}
	for _, m := range misses {
		sentence := l.Doc.Sentences[m.sentence].Span
		if m.Element == "" {
			// It would match, but Match was right not to look here.
			fmt.Fprintf(w.out, "  %s\n      stands in what surrounds the article, where nothing is read\n", markedLine(l.Doc.Text, sentence, akkoord.Span{Start: sentence.Start, End: sentence.Start}, w.marks))
			continue
		}
		fmt.Fprintf(w.out, "  %s\n", markedLine(l.Doc.Text, sentence, l.Doc.SpanOf(m.Token, m.Last+1), w.marks))
		fmt.Fprintf(w.out, "      read %s, then %s: %s\n", counted(m.Read, "element"), m.Element, m.Reason)
	}
}

// printValues tells which values of the record the rule has read: extraction may
// settle for others.
func (w *whyNot) printValues(a *akkoord.Article) {
	rec := w.records.Read(a)
	any := false
	for i := range rec.Agreements {
		g := &rec.Agreements[i]
		for _, ev := range g.Evidence {
			if ev.Rule == w.rule.ID {
				fmt.Fprintf(w.out, "  gives agreement %d %s: %s\n", i+1, ev.Path, valueAt(g, ev.Path))
				any = true
			}
		}
	}
	if !any {
		fmt.Fprint(w.out, "  and no value of the record is from it: others say the same, or extraction settles otherwise\n")
	}
}
