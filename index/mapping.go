package index

import (
	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/mapping"
)

// FormatVersion is the format of an index, kept in its CURRENT file. Raise it
// whenever the fields, their analysis or the files change: an index of another
// format is refused, and `akkoord index` makes a new one.
//
//	1  one document an agreement; flat keyword facets, days as yyyymmdd, body text not stored
const FormatVersion = 1

// FacetNames lists the facets in the order in which results show them.
var FacetNames = []string{"kind", "status", "year", "year_ends", "region", "province", "party", "party_kind", "source"}

// The fields that hold text, and so can be asked for as name:value.
const (
	bodyField  = "text" // all of the text below and the article's
	titleField = "title"
	nameField  = "name"
	goalField  = "goal"
)

// The fields that hold numbers. Days are written as yyyymmdd.
const (
	signedFirst  = "signed_first"
	signedLast   = "signed_last"
	endsFirst    = "ends_first"
	endsLast     = "ends_last"
	partiesField = "parties"
)

// idField repeats the id of the agreement where columns can be read from.
const idField = "id"

// newMapping gives the fields of an agreement. Nothing is stored, because hits
// are shown from the register; only the text fields know positions, which
// phrases need; there is no field of all fields, because body is one.
func newMapping() mapping.IndexMapping {
	text := bleve.NewTextFieldMapping()
	text.Analyzer = analyzerName
	text.Store, text.IncludeInAll, text.DocValues = false, false, false
	text.IncludeTermVectors = true

	facet := bleve.NewTextFieldMapping()
	facet.Analyzer = keyword.Name
	facet.Store, facet.IncludeInAll, facet.IncludeTermVectors = false, false, false
	facet.SkipFreqNorm = true // a value is there or not
	facet.DocValues = true

	number := bleve.NewNumericFieldMapping()
	number.Store, number.IncludeInAll = false, false
	number.DocValues = true

	doc := bleve.NewDocumentStaticMapping()
	for _, name := range []string{bodyField, titleField, nameField, goalField} {
		doc.AddFieldMappingsAt(name, text)
	}
	for _, name := range append([]string{idField}, FacetNames...) {
		doc.AddFieldMappingsAt(name, facet)
	}
	for _, name := range []string{signedFirst, signedLast, endsFirst, endsLast, partiesField} {
		doc.AddFieldMappingsAt(name, number)
	}
	m := bleve.NewIndexMapping()
	m.DefaultMapping = doc
	m.DefaultAnalyzer = analyzerName
	m.DefaultField = bodyField
	m.StoreDynamic, m.IndexDynamic, m.DocValuesDynamic = false, false, false
	return m
}
