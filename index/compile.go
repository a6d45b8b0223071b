package index

import (
	"fmt"
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/register"
	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"
)

// textFields are the fields that a query may name beside the facets and dates.
var textFields = []string{bodyField, titleField, nameField, goalField}

// dateFields are the dates that a query may name, with the fields of their
// first and last days.
var dateFields = map[string][2]string{"signed": {signedFirst, signedLast}, "ends": {endsFirst, endsLast}}

// yearFacets are the facets that are dates, to which plans do not count.
var yearFacets = []string{"year", "year_ends"}

// compiler turns a query into bleve's, but for the selection of facets.
type compiler struct {
	ix      *Index
	columns *columns
	text    string // the query as typed, for messages
	plans   bool   // announced agreements are asked for, so their dates count
	scored  bool   // there are words to rank by
	notes   []string
}

// compile gives the bleve query of text and date bounds.
func (c *compiler) compile(q *Query) (query.Query, error) {
	tree, err := parse(q.Text)
	if err != nil {
		return nil, err
	}
	c.text = q.Text
	c.plans = slices.ContainsFunc(q.Facets["status"], isAnnounced) || asksForPlans(tree)
	var parts []query.Query
	if tree != nil {
		part, err := c.node(tree)
		if err != nil {
			return nil, err
		}
		if part != nil {
			parts = append(parts, part)
		}
	}
	if !q.From.IsZero() || !q.To.IsZero() {
		parts = append(parts, c.dates("signed", q.From, q.To))
	}
	if !q.EndsFrom.IsZero() || !q.EndsTo.IsZero() {
		parts = append(parts, c.dates("ends", q.EndsFrom, q.EndsTo))
	}
	switch len(parts) {
	case 0:
		return bleve.NewMatchAllQuery(), nil
	case 1:
		return parts[0], nil
	}
	return bleve.NewConjunctionQuery(parts...), nil
}

func isAnnounced(status string) bool { return register.Fold(status) == string(akkoord.Announced) }

// asksForPlans reports whether a tree holds status:announced outside a negation.
func asksForPlans(n node) bool {
	switch n := n.(type) {
	case and:
		return slices.ContainsFunc(n, asksForPlans)
	case or:
		return slices.ContainsFunc(n, asksForPlans)
	case field:
		return n.name == "status" && isAnnounced(n.value.text)
	}
	return false
}

// node compiles a part of the tree; nil stands for a part that asks nothing,
// such as a stop word.
func (c *compiler) node(n node) (query.Query, error) {
	switch n := n.(type) {
	case and:
		return c.and(n)
	case or:
		var parts []query.Query
		for _, child := range n {
			part, err := c.node(child)
			if err != nil {
				return nil, err
			}
			if part != nil {
				parts = append(parts, part)
			}
		}
		if len(parts) == 0 {
			return nil, nil
		}
		return bleve.NewDisjunctionQuery(parts...), nil
	case not:
		return c.and(and{n})
	case term:
		return c.words(bodyField, n), nil
	case field:
		return c.field(n)
	}
	return nil, fmt.Errorf("query part %T is not known", n) // parse makes no others
}

func (c *compiler) and(list and) (query.Query, error) {
	var must, mustNot []query.Query
	for _, child := range list {
		to := &must
		if n, ok := child.(not); ok {
			child, to = n.part, &mustNot
		}
		part, err := c.node(child)
		if err != nil {
			return nil, err
		}
		if part != nil {
			*to = append(*to, part)
		}
	}
	switch {
	case len(must)+len(mustNot) == 0:
		return nil, nil
	case len(mustNot) == 0:
		return bleve.NewConjunctionQuery(must...), nil
	case len(must) == 0:
		must = []query.Query{bleve.NewMatchAllQuery()}
	}
	b := bleve.NewBooleanQuery()
	b.AddMust(must...)
	b.AddMustNot(mustNot...)
	return b, nil
}

// words asks for a word or phrase in a text field. A word that falls apart, such
// as Midden-Limburg, is a phrase.
func (c *compiler) words(name string, t term) query.Query {
	if len(c.ix.analyzer.Analyze([]byte(t.text))) == 0 {
		c.notes = append(c.notes, fmt.Sprintf("%s is not searched: it holds no word that tells texts apart", t))
		return nil
	}
	c.scored = true
	q := bleve.NewMatchPhraseQuery(t.text)
	q.SetField(name)
	return q
}

func (c *compiler) field(f field) (query.Query, error) {
	switch {
	case slices.Contains(textFields, f.name):
		return c.words(f.name, f.value), nil
	case dateFields[f.name] != [2]string{}:
		from, to, err := dateRange(f.value.text)
		if err != nil {
			return nil, &SyntaxError{c.text, f.at, fmt.Sprintf("%s: %v", f, err)}
		}
		return c.dates(f.name, from, to), nil
	case slices.Contains(FacetNames, f.name):
		return c.facet(f)
	}
	known := append(append(slices.Clone(FacetNames), "signed", "ends"), textFields...)
	return nil, &SyntaxError{c.text, f.at, fmt.Sprintf("there is no field %q: use one of %s, or put the word in quotes to search for it as it is", f.name, strings.Join(known, ", "))}
}

// dateRange reads "2019", "2017..2019", "2017.." or "..2019".
func dateRange(s string) (from, to akkoord.Date, err error) {
	first, last, isRange := strings.Cut(s, "..")
	if !isRange {
		last = first
	}
	if from, err = akkoord.ParseDate(first); err == nil {
		to, err = akkoord.ParseDate(last)
	}
	if err == nil && from.IsZero() && to.IsZero() {
		err = fmt.Errorf("want a date, or FROM..TO of which one may be left out")
	}
	return from, to, err
}

// dates asks for agreements whose date has a day in common with the range.
func (c *compiler) dates(name string, from, to akkoord.Date) query.Query {
	fields := dateFields[name]
	inclusive := true
	var parts []query.Query
	if !from.IsZero() {
		lowest := float64(day(from.First()))
		q := bleve.NewNumericRangeInclusiveQuery(&lowest, nil, &inclusive, nil)
		q.SetField(fields[1])
		parts = append(parts, q)
	}
	if !to.IsZero() {
		highest := float64(day(to.Last()))
		q := bleve.NewNumericRangeInclusiveQuery(nil, &highest, nil, &inclusive)
		q.SetField(fields[0])
		parts = append(parts, q)
	}
	return c.withoutPlans(bleve.NewConjunctionQuery(parts...))
}

// withoutPlans leaves announced agreements out unless they are asked for.
func (c *compiler) withoutPlans(q query.Query) query.Query {
	if c.plans {
		return q
	}
	b := bleve.NewBooleanQuery()
	b.AddMust(q)
	b.AddMustNot(value("status", string(akkoord.Announced)))
	return b
}

// facet asks for a value of a facet.
func (c *compiler) facet(f field) (query.Query, error) {
	found, err := c.resolve(f.name, f.value.text)
	if err != nil {
		return nil, err
	}
	var parts []query.Query
	for _, v := range found {
		parts = append(parts, value(f.name, v))
	}
	if len(parts) == 0 {
		return bleve.NewMatchNoneQuery(), nil
	}
	q := query.Query(bleve.NewDisjunctionQuery(parts...))
	if slices.Contains(yearFacets, f.name) {
		q = c.withoutPlans(q)
	}
	return q, nil
}

func value(facet, v string) query.Query {
	q := bleve.NewTermQuery(v)
	q.SetField(facet)
	return q
}
