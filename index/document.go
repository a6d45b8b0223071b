package index

import (
	"fmt"
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/register"
)

// values holds the facet values of one entry, each value once.
type values map[string][]string

func (v values) add(facet, value string) {
	if value != "" && !slices.Contains(v[facet], value) {
		v[facet] = append(v[facet], value)
	}
}

// provincePrefix marks a province in Region.Within.
const provincePrefix = "provincie:"

// facetsOf gives the facet values of an entry. Parties and regions go by the
// name that the register shows them under; a collective counts, and so does
// each of its members.
func facetsOf(e *register.Entry, parties, regions *register.Entities) values {
	a := &e.Agreement
	v := values{}
	v.add("kind", string(a.Kind))
	v.add("status", string(a.Status))
	v.add("year", yearOf(a.Signed))
	v.add("year_ends", yearOf(a.ValidUntil))
	v.add("source", string(e.Source))
	for _, p := range parties.OfAgreement(a) {
		v.add("party", p.Name)
	}
	for _, p := range a.Signatories {
		v.add("party_kind", string(p.Kind))
	}
	for _, r := range a.Regions {
		if entity := regions.Of(r.Name, r.ID); entity != nil {
			v.add("region", entity.Name)
		}
		if r.Kind == "provincie" {
			v.add("province", strings.TrimPrefix(r.Name, "provincie "))
		}
		for _, within := range r.Within {
			if name, ok := strings.CutPrefix(within, provincePrefix); ok {
				v.add("province", name)
			}
		}
	}
	return v
}

func yearOf(d akkoord.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d", d.Year)
}

// day gives a full date as the number yyyymmdd; 0 for the unknown date.
func day(d akkoord.Date) int { return d.Year*10000 + d.Month*100 + d.Day }

// partiesOf gives the number of parties: what the text states, else what the
// record lists.
func partiesOf(a *akkoord.Agreement) int {
	if a.PartyCount != 0 {
		return int(a.PartyCount)
	}
	n := 0
	for _, p := range a.Signatories {
		n += max(int(p.Count), len(p.Members), 1)
	}
	return n
}

// newDocument gives an entry in the form that the mapping reads.
func newDocument(e *register.Entry, article *akkoord.Article, v values) map[string]any {
	a := &e.Agreement
	var goals []string
	for _, g := range a.Goals {
		goals = append(goals, g.Text)
	}
	// Title, name and goals stand in the body once more, so that of two
	// agreements of one article the one that is about the words comes first.
	body := append([]string{string(e.Title), string(a.Name)}, goals...)
	doc := map[string]any{
		idField:      e.ID,
		bodyField:    append(body, article.Text),
		titleField:   string(e.Title),
		nameField:    string(a.Name),
		goalField:    goals,
		partiesField: partiesOf(a),
	}
	for facet, list := range v {
		doc[facet] = list
	}
	if !a.Signed.IsZero() {
		doc[signedFirst], doc[signedLast] = day(a.Signed.First()), day(a.Signed.Last())
	}
	if !a.ValidUntil.IsZero() {
		doc[endsFirst], doc[endsLast] = day(a.ValidUntil.First()), day(a.ValidUntil.Last())
	}
	return doc
}
