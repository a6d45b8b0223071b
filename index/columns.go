package index

import (
	"fmt"
	"slices"

	"github.com/blevesearch/bleve/v2/numeric"
	bleveindex "github.com/blevesearch/bleve_index_api"
)

// columns holds what is counted and sorted by, document by document; a
// document's number is its place in every list.
type columns struct {
	ids     []string // of the agreements; "" where there is no document
	facets  map[string]*column
	signed  []int32 // first day, yyyymmdd; 0 = unknown
	ends    []int32 // likewise
	parties []int32
	plan    []bool // status announced: the dates are plans
}

// column holds the values of one facet. The values of document d are
// values[ords[starts[d]]] up to values[ords[starts[d+1]-1]].
type column struct {
	values []string // sorted
	starts []uint32
	ords   []uint32
}

// of gives the values of a document as indexes of values.
func (c *column) of(doc int) []uint32 { return c.ords[c.starts[doc]:c.starts[doc+1]] }

// find gives the index of a value.
func (c *column) find(value string) (uint32, bool) {
	i, ok := slices.BinarySearch(c.values, value)
	return uint32(i), ok
}

// readColumns reads the columns of an index from its doc values.
func readColumns(reader bleveindex.IndexReader) (*columns, error) {
	docs, size, err := documents(reader)
	if err != nil {
		return nil, fmt.Errorf("read columns: %w", err)
	}
	c := &columns{
		ids: make([]string, size), facets: map[string]*column{}, signed: make([]int32, size),
		ends: make([]int32, size), parties: make([]int32, size), plan: make([]bool, size),
	}
	numbers := map[string][]int32{signedFirst: c.signed, endsFirst: c.ends, partiesField: c.parties}
	raw := map[string]*rawColumn{}
	fields := []string{idField, signedFirst, endsFirst, partiesField}
	for _, name := range FacetNames {
		raw[name] = &rawColumn{known: map[string]uint32{}, starts: make([]uint32, size+1)}
		fields = append(fields, name)
	}
	values, err := reader.DocValueReader(fields)
	if err != nil {
		return nil, fmt.Errorf("read columns: %w", err)
	}
	done := 0 // documents come in the order of their numbers
	for _, id := range docs {
		doc := int(id.Value())
		for _, r := range raw {
			r.skipTo(done, doc)
		}
		done = doc + 1
		err := values.VisitDocValues(id, func(field string, term []byte) {
			if r := raw[field]; r != nil {
				r.add(term)
			} else if field == idField {
				c.ids[doc] = string(term)
			} else if n, ok := wholeNumber(term); ok {
				numbers[field][doc] = n
			}
		})
		if err != nil {
			return nil, fmt.Errorf("read columns: %w", err)
		}
	}
	for name, r := range raw {
		r.skipTo(done, size)
		c.facets[name] = r.sorted()
	}
	status := c.facets["status"]
	announced, known := status.find("announced")
	for doc := range c.plan {
		c.plan[doc] = known && slices.Contains(status.of(doc), announced)
	}
	return c, nil
}

// documents lists the documents in the order of their numbers, and gives the
// number of places that a column needs.
func documents(reader bleveindex.IndexReader) (list []bleveindex.IndexInternalID, size int, err error) {
	all, err := reader.DocIDReaderAll()
	if err != nil {
		return nil, 0, err
	}
	defer all.Close()
	for {
		id, err := all.Next()
		if err != nil {
			return nil, 0, err
		}
		if id == nil {
			break
		}
		list = append(list, slices.Clone(id))
	}
	slices.SortFunc(list, bleveindex.IndexInternalID.Compare)
	if len(list) > 0 {
		size = int(list[len(list)-1].Value()) + 1
	}
	return list, size, nil
}

// wholeNumber reads a number of full precision; bleve keeps the same number in
// lower precisions beside it, for ranges.
func wholeNumber(term []byte) (int32, bool) {
	coded := numeric.PrefixCoded(term)
	if shift, err := coded.Shift(); err != nil || shift != 0 {
		return 0, false
	}
	n, err := coded.Int64()
	return int32(numeric.Int64ToFloat64(n)), err == nil
}

// rawColumn numbers values in the order in which it meets them.
type rawColumn struct {
	known  map[string]uint32
	starts []uint32
	ords   []uint32
}

// skipTo says that documents from up to to, except from-1 itself, have no more
// values than were added.
func (r *rawColumn) skipTo(from, to int) {
	for doc := from; doc <= to; doc++ {
		r.starts[doc] = uint32(len(r.ords))
	}
}

func (r *rawColumn) add(term []byte) {
	ord, ok := r.known[string(term)]
	if !ok {
		ord = uint32(len(r.known))
		r.known[string(term)] = ord
	}
	r.ords = append(r.ords, ord)
}

// sorted numbers the values in their own order.
func (r *rawColumn) sorted() *column {
	c := &column{starts: r.starts, ords: r.ords}
	for value := range r.known {
		c.values = append(c.values, value)
	}
	slices.Sort(c.values)
	rank := make([]uint32, len(c.values))
	for i, value := range c.values {
		rank[r.known[value]] = uint32(i)
	}
	for i, ord := range c.ords {
		c.ords[i] = rank[ord]
	}
	return c
}
