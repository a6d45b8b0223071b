package index

import (
	"cmp"
	"slices"
	"strings"
)

// counter counts facet values over the matches of a query's text and dates.
type counter struct {
	total int
	tally []tally // in the order of FacetNames
	plan  []bool  // by document: its years do not count
}

// tally counts the values of one facet.
type tally struct {
	name     string
	column   *column
	counts   []int
	active   bool   // the query selects values of this facet
	selected []bool // by value
	skipPlan bool   // a facet of dates, and plans were not asked for
}

// newCounter resolves the facet selection of a query.
func newCounter(c *compiler, q *Query) (*counter, error) {
	n := &counter{plan: c.columns.plan}
	for _, name := range FacetNames {
		column := c.columns.facets[name]
		t := tally{
			name: name, column: column, counts: make([]int, len(column.values)), selected: make([]bool, len(column.values)),
			active: len(q.Facets[name]) > 0, skipPlan: !c.plans && slices.Contains(yearFacets, name),
		}
		for _, typed := range q.Facets[name] {
			found, err := c.resolve(name, typed)
			if err != nil {
				return nil, err
			}
			for _, v := range found {
				if i, ok := column.find(v); ok {
					t.selected[i] = true
				}
			}
		}
		n.tally = append(n.tally, t)
	}
	return n, nil
}

// add counts a document and reports whether it passes all selections. A document
// that fails one facet counts in that facet only: without its selection it
// would be in. One that fails more counts nowhere.
func (n *counter) add(doc int) bool {
	failed := -1
	for i := range n.tally {
		t := &n.tally[i]
		if !t.active || t.passes(n.values(t, doc)) {
			continue
		}
		if failed >= 0 {
			return false
		}
		failed = i
	}
	if failed >= 0 {
		t := &n.tally[failed]
		t.count(n.values(t, doc))
		return false
	}
	for i := range n.tally {
		t := &n.tally[i]
		t.count(n.values(t, doc))
	}
	n.total++
	return true
}

func (n *counter) values(t *tally, doc int) []uint32 {
	if t.skipPlan && n.plan[doc] {
		return nil
	}
	return t.column.of(doc)
}

func (t *tally) passes(values []uint32) bool {
	for _, v := range values {
		if t.selected[v] {
			return true
		}
	}
	return false
}

func (t *tally) count(values []uint32) {
	for _, v := range values {
		t.counts[v]++
	}
}

// facets gives the counts. A selected value is listed even when nothing has it,
// so that it can be seen and taken back.
func (n *counter) facets() []Facet {
	list := make([]Facet, len(n.tally))
	for i, t := range n.tally {
		list[i] = Facet{Name: t.name, Values: []Value{}}
		for v, count := range t.counts {
			if count > 0 || t.selected[v] {
				list[i].Values = append(list[i].Values, Value{t.column.values[v], count, t.selected[v]})
			}
		}
		slices.SortFunc(list[i].Values, func(a, b Value) int {
			return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Value, b.Value))
		})
	}
	return list
}
