package mention_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// embedded is the finder with the embedded data; loading it takes longer than
// all the tests together, so they share it.
var embedded = sync.OnceValues(func() (*mention.Finder, error) { return mention.NewFinder(mention.Options{}) })

// find gives the mentions of a text that was published on 9 March 2021.
func find(t testing.TB, s string) *mention.Layer {
	t.Helper()
	f, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	var doc text.Document
	var l mention.Layer
	text.Dutch{}.Segment(&doc, s, nil)
	f.Find(&l, &doc, akkoord.Date{Year: 2021, Month: 3, Day: 9})
	l.SettleKinds()
	return &l
}

// reads is one row of a table: a text and what is read in it, as one line.
type reads struct{ in, want string }

func check(t *testing.T, read func(*mention.Layer) string, rows []reads) {
	t.Helper()
	for _, c := range rows {
		if got := read(find(t, c.in)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

// parties writes every enumeration as "name=kind + name=kind", with "|" between
// two of them. A number behind a kind is the count of a collective, "?" stands
// behind a bare place.
func parties(l *mention.Layer) string {
	var lists []string
	for _, m := range l.Mentions {
		if m.Class != mention.Parties {
			continue
		}
		var members []string
		for _, p := range l.Lists[m.Ref].Members {
			v := l.PartyValues[p]
			s := v.Name + "=" + string(v.Kind)
			if v.Count > 0 {
				s += fmt.Sprint(" ", v.Count)
			}
			if v.Place {
				s += "?"
			}
			members = append(members, s)
		}
		lists = append(lists, strings.Join(members, " + "))
	}
	return strings.Join(lists, " | ")
}

// ids writes the gazetteer id of every party.
func ids(l *mention.Layer) string {
	var out []string
	for _, v := range l.PartyValues {
		out = append(out, v.ID)
	}
	return strings.Join(out, " ")
}

// refs writes every word for parties as "text: count kind".
func refs(l *mention.Layer) string {
	var out []string
	for _, m := range l.Mentions {
		if m.Class == mention.PartyRef {
			v := l.Refs[m.Ref]
			s := l.Text(m) + ":"
			if v.Count > 0 {
				s += fmt.Sprint(" ", v.Count)
			}
			if v.Kind != "" {
				s += " " + string(v.Kind)
			}
			if v.Pronoun {
				s += " pronoun"
			}
			if v.Both {
				s += " both"
			}
			out = append(out, s)
		}
	}
	return strings.Join(out, " | ")
}

// places writes every place as "name=kind".
func places(l *mention.Layer) string {
	var out []string
	for _, m := range l.Mentions {
		if m.Class == mention.Place {
			v := l.Places[m.Ref]
			out = append(out, v.Name+"="+string(v.Kind))
		}
	}
	return strings.Join(out, " + ")
}

// instruments writes every word for an agreement as "kind", with the name behind
// a colon.
func instruments(l *mention.Layer) string {
	var out []string
	for _, v := range l.Instruments {
		s := string(v.Kind)
		if v.Name != "" {
			s += ": " + v.Name
		}
		out = append(out, s)
	}
	return strings.Join(out, " + ")
}

// texts gives a reader that writes the words of the mentions of some classes.
func texts(classes ...mention.Class) func(*mention.Layer) string {
	return func(l *mention.Layer) string {
		var out []string
		for _, m := range l.Mentions {
			if slices.Contains(classes, m.Class) {
				out = append(out, l.Text(m))
			}
		}
		return strings.Join(out, " | ")
	}
}
