package index

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
)

// Query asks for agreements. Its zero value asks for all of them.
type Query struct {
	// Text is in the query syntax of docs/search.md; empty means everything.
	Text string
	// Facets selects values: one of the values of a facet (OR), of every facet
	// that is named (AND). Case and accents do not count, and a party or region
	// may be given under any name that articles use for it, or by its id.
	Facets map[string][]string
	// From and To bound the signing date, EndsFrom and EndsTo the end of the
	// agreement, bounds included. A partial date stands for all of its days: an
	// agreement is in when its date and the range have a day in common, so
	// "2019" is in the range up to 2019-03. An unknown date is in no range, and
	// neither is one of an announced agreement, unless announced ones are asked
	// for as a status.
	From, To, EndsFrom, EndsTo akkoord.Date
	// Sort orders the hits; ByDefault is relevance when there is Text, else
	// latest signed first.
	Sort Sort
	// Size is the number of hits wanted; 0 means 10, less than 0 none.
	Size int
	// Offset is the number of hits to pass over.
	Offset int
}

// Sort is an order of hits. Ties are broken by the latest signing date and then
// by id, unknown dates come last.
type Sort string

// The orders of hits.
const (
	ByDefault   Sort = ""
	ByRelevance Sort = "relevance"
	BySigned    Sort = "signed"  // latest first
	ByEnds      Sort = "ends"    // earliest first
	ByParties   Sort = "parties" // most first
)

// Sorts lists the orders that have a name.
var Sorts = []Sort{ByRelevance, BySigned, ByEnds, ByParties}

// defaultSize is the number of hits when none is given.
const defaultSize = 10

// check refuses what cannot be answered and says what can.
func (q *Query) check() error {
	for _, name := range slices.Sorted(maps.Keys(q.Facets)) {
		if !slices.Contains(FacetNames, name) {
			return fmt.Errorf("facet %q: there is no such facet: use one of %s", name, strings.Join(FacetNames, ", "))
		}
	}
	if q.Sort != ByDefault && !slices.Contains(Sorts, q.Sort) {
		return fmt.Errorf("sort %q: use relevance, signed, ends or parties", q.Sort)
	}
	if q.Offset < 0 {
		return fmt.Errorf("offset %d: want 0 or more", q.Offset)
	}
	for _, r := range []struct {
		name     string
		from, to akkoord.Date
	}{{"signing date", q.From, q.To}, {"end date", q.EndsFrom, q.EndsTo}} {
		if !r.from.IsZero() && !r.to.IsZero() && day(r.from.First()) > day(r.to.Last()) {
			return fmt.Errorf("%s from %s to %s: the range is empty, turn its ends around", r.name, r.from, r.to)
		}
	}
	return nil
}

// Result is the answer to a query. Its JSON form is documented in
// docs/search.md.
type Result struct {
	Total  int      `json:"total"` // agreements that match, hits shown or not
	Offset int      `json:"offset"`
	Hits   []Hit    `json:"hits"`
	Facets []Facet  `json:"facets"` // all of FacetNames, in that order
	Notes  []string `json:"notes"`  // what the asker should know: words that were not searched, unknown values
}

// Facet is a facet with the count of every value that occurs, most first, then
// by value. Its counts are of the agreements that match the query without the
// selection in this facet.
type Facet struct {
	Name   string  `json:"name"`
	Values []Value `json:"values"`
}

// Value is one value of a facet.
type Value struct {
	Value    string `json:"value"`
	Count    int    `json:"count"`
	Selected bool   `json:"selected"`
}

// Hit is an agreement that matches.
type Hit struct {
	ID         string            `json:"id"` // of the agreement
	ArticleID  string            `json:"article_id"`
	Title      akkoord.OptString `json:"title"`
	Source     akkoord.OptString `json:"source"`
	URL        akkoord.OptString `json:"url"`
	Published  akkoord.Date      `json:"published"`
	Kind       akkoord.Kind      `json:"kind"`
	Name       akkoord.OptString `json:"name"`
	Status     akkoord.Status    `json:"status"`
	Signed     akkoord.Date      `json:"signed"`
	ValidUntil akkoord.Date      `json:"valid_until"`
	Parties    []HitParty        `json:"parties"`
	PartyCount akkoord.OptInt    `json:"party_count"`
	Regions    []string          `json:"regions"`
	Proof      *Proof            `json:"proof"` // null when the record has no evidence
}

// HitParty is a signatory of a hit, as the text writes it.
type HitParty struct {
	Name string            `json:"name"`
	Kind akkoord.PartyKind `json:"kind"`
}

// Proof is the sentence that proves a hit.
type Proof struct {
	Path     string        `json:"path"`     // the value that it proves, as Evidence.Path
	Sentence string        `json:"sentence"` // as the text writes it, line breaks and all
	Mark     *akkoord.Span `json:"mark"`     // the value, in bytes of Sentence; null when it stands elsewhere
	Span     akkoord.Span  `json:"span"`     // the sentence, in bytes of the article's text
}
