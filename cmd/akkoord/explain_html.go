package main

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/extract"
)

//go:embed explain.html
var explainHTML string

// page explains articles on one web page that needs no other file.
type page struct {
	out    io.Writer
	reader *extract.Reader

	Title    string
	Groups   []group // for the legend
	Articles []pageArticle
}

// group is fields that share a colour.
type group struct{ Class, Name string }

var groups = []group{
	{"kind", "kind and name"}, {"date", "dates"}, {"party", "parties"}, {"region", "regions"}, {"goal", "goals"}, {"rest", "status, amounts"},
}

// groupOf gives the group of a value.
func groupOf(path string) string {
	switch list, _ := listAt(path); list {
	case "kind", "name":
		return "kind"
	case "signed", "valid_from", "valid_until":
		return "date"
	case "signatories", "party_count":
		return "party"
	case "regions":
		return "region"
	case "goals":
		return "goal"
	}
	return "rest"
}

// pageArticle is an article on the page.
type pageArticle struct {
	ID, Origin, Heading, Lang, PublishedFrom, TextFrom, URL string
	Key                                                     string // what names on the page begin with
	Pieces                                                  []piece
	Agreements                                              []pageAgreement
}

// pageAgreement is an agreement beside the text.
type pageAgreement struct {
	Heading string
	Values  []pageValue
	Checks  []akkoord.Check
}

// pageValue is one value with what is behind it.
type pageValue struct {
	ID                  string // on the page
	Number              int    // of its stretch; 0 when it has none
	Group, Path, Value  string
	Rule, Row           string
	Before, Span, After string // the sentence
}

func newPage(out io.Writer, file string, x *extract.Extractor) *page {
	if file == "-" {
		file = "standard input"
	}
	return &page{out: out, reader: x.NewReader(), Title: file, Groups: groups}
}

// article adds an article.
func (p *page) article(a *akkoord.Article) error {
	r := p.reader.Read(a)
	pa := pageArticle{ID: a.ID, Origin: origin(a.ID, a.Source, a.Published), Heading: a.ID, Lang: a.Lang,
		PublishedFrom: string(a.PublishedFrom), TextFrom: string(a.TextFrom), URL: string(a.URL), Key: fmt.Sprintf("a%d", len(p.Articles)+1)}
	if a.Title != "" {
		pa.Heading = string(a.Title)
	}
	numbers := numberSpans(&r)
	colours := map[int]string{} // by number
	for i := range r.Agreements {
		pa.Agreements = append(pa.Agreements, pa.agreement(a, &r.Agreements[i], i, numbers, colours))
	}
	looks := layout(a)
	all := stretches(a.Text, numbers)
	for span := range looks {
		all = append(all, stretch{span, 0})
	}
	pa.Pieces = pieces(a.Text, all, func(s stretch) string {
		if s.number == 0 {
			return looks[s.Span]
		}
		return colours[s.number]
	})
	p.Articles = append(p.Articles, pa)
	return nil
}

// agreement gives the i-th agreement; it notes the colours of its stretches, which
// are those of the first value on them.
func (pa *pageArticle) agreement(a *akkoord.Article, g *akkoord.Agreement, i int, numbers map[akkoord.Span]int, colours map[int]string) pageAgreement {
	pg := pageAgreement{Heading: agreementHeading(g), Checks: g.Checks}
	for j, ev := range g.Evidence {
		v := pageValue{ID: fmt.Sprintf("%s-g%d-%d", pa.Key, i+1, j+1), Number: numbers[ev.Span], Group: groupOf(ev.Path),
			Path: ev.Path, Value: valueAt(g, ev.Path), Rule: ev.Rule, Row: string(ev.Row)}
		if ev.Span.In(a.Text) == "" {
			v.Number = 0
		}
		v.Before = ev.Sentence.In(a.Text)
		if ev.Sentence.Contains(ev.Span) && v.Number > 0 {
			v.Before, v.Span, v.After = a.Text[ev.Sentence.Start:ev.Span.Start], ev.Span.In(a.Text), a.Text[ev.Span.End:ev.Sentence.End]
		}
		if colours[v.Number] == "" {
			colours[v.Number] = v.Group
			v.ID = fmt.Sprintf("%s-v%d", pa.Key, v.Number) // where its number in the text leads
		}
		pg.Values = append(pg.Values, v)
	}
	return pg
}

// end writes the page.
func (p *page) end() error {
	t, err := template.New("explain").Funcs(template.FuncMap{"counted": counted, "at": at}).Parse(explainHTML)
	if err != nil {
		return fmt.Errorf("explain.html: %w", err)
	}
	return t.Execute(p.out, p)
}

// at ties a piece to the article that it is of, for names on the page.
func at(key string, p piece) any {
	return struct {
		piece
		Key string
	}{p, key}
}
