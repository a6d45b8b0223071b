package mention

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
)

// Expand gives the members of a collective of municipalities, when a region of
// the gazetteer that its name holds has exactly the number that the text
// states; otherwise an empty list.
func (l *Layer) Expand(v PartyValue) []string {
	if v.Kind != "gemeente" || v.Count == 0 {
		return []string{}
	}
	g := l.finder.gazetteer
	for _, m := range l.Mentions {
		if m.Class != Place || !v.Span.Contains(l.Span(m)) {
			continue
		}
		name := l.Places[m.Ref].Name
		for _, kind := range memberKinds {
			if members := g.members[kind+"|"+name]; len(members) == v.Count {
				out := make([]string, len(members))
				for i, n := range members {
					out[i] = "gemeente " + n
				}
				slices.Sort(out)
				return out
			}
		}
	}
	return []string{}
}

// memberKinds is the order in which regions of one name are tried.
var memberKinds = []string{"corop", "samenwerkingsregio", "jeugdregio", "zorgkantoorregio", "arbeidsmarktregio", "veiligheidsregio", "ggd-regio", "res-regio", "provincie"}

// Validity tells what is wrong with a municipality (by id, "gm0957") at a date:
// that it was abolished or not yet founded, and its successors. It gives "" when
// nothing is or the date is unknown.
func (l *Layer) Validity(id string, at akkoord.Date) string {
	g := l.finder.gazetteer
	row, ok := g.byCode[strings.ToUpper(id)]
	if !ok || at.IsZero() {
		return ""
	}
	m := g.municipalities[row]
	switch {
	case !m.to.IsZero() && at.First().Compare(m.to) >= 0:
		note := "no municipality since " + m.to.String()
		var names []string
		for _, code := range m.successors {
			if s, ok := g.byCode[code]; ok {
				names = append(names, g.municipalities[s].name)
			}
		}
		if len(names) > 0 {
			note += ", now " + strings.Join(names, ", ")
		}
		return note
	case !m.from.IsZero() && at.Last().Compare(m.from) < 0:
		return "no municipality before " + m.from.String()
	}
	return ""
}

// Themes gives the keys of the themes that the text is about: those with at
// least two cue words in it, in alphabetical order.
func (l *Layer) Themes() []string {
	themes := &l.finder.gazetteer.themes
	l.themes = append(l.themes[:0], make([]int32, len(themes.keys))...)
	for _, w := range l.Words {
		cues, _ := themes.cues.get(w)
		for _, i := range cues {
			l.themes[i]++
		}
	}
	out := []string{}
	for i, n := range l.themes {
		if n >= 2 {
			out = append(out, themes.keys[i])
		}
	}
	return out
}
