package akkoord_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

var update = flag.Bool("update", false, "rewrite docs/record.schema.json from the Go types")

const schemaFile = "docs/record.schema.json"

// object is a JSON object that keeps its keys in order, so that the schema reads
// like a record.
type object []member

type member struct {
	key   string
	value any
}

func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		v, err := json.Marshal(m.value)
		if err != nil {
			return nil, err
		}
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, "%q:%s", m.key, v)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// descriptions says of every key what its name and type do not. A key that is
// not here has no description.
var descriptions = map[string]string{
	"Record.id":         "of the article",
	"Record.published":  "date of publication, as far as the article gives it",
	"Record.source":     "publisher, as the article names it",
	"Record.rules":      "hash of rules, lexicon, gazetteers and extractor version",
	"Record.agreements": "in text order; empty when the article holds none",
	"Record.copies":     "the articles that say the same, whose record this is too; not there when there are none",
	"Record.copy_of":    "id of the article that says the same, whose record holds for this one too; not there when there is none",

	"Agreement.id":          "stable while article, kind, name, signing date and position among equals are",
	"Agreement.kind":        "lower-case singular lemma",
	"Agreement.name":        "proper name as the text writes it",
	"Agreement.status":      "how far it has come",
	"Agreement.signed":      "day, month or year of signing; of an announced agreement the planned one",
	"Agreement.valid_until": "last day, month or year, as the text gives it",
	"Agreement.signatories": "in text order",
	"Agreement.party_count": "number that the text states, not the length of signatories",
	"Agreement.regions":     "places and areas that it applies to",
	"Agreement.goals":       "what it is for",
	"Agreement.amounts":     "money that it puts in",
	"Agreement.themes":      "subjects",
	"Agreement.related":     "other agreements of the record",
	"Agreement.checks":      "tests that the agreement had to pass",
	"Agreement.evidence":    "where each value stands and which rule read it",

	"Party.name":           "as the text writes it, elisions completed",
	"Party.id":             "gazetteer id, else a hash of the normalised name",
	"Party.count":          "of a collective that is not spelled out",
	"Party.members":        "of a collective, where the gazetteer has exactly that many",
	"Party.representative": "person who signs for the party",
	"Party.joined":         "when it joined later than the others",
	"Party.left":           "when it left",

	"Region.name":   "as the text writes it, elisions completed",
	"Region.id":     "gazetteer code",
	"Region.within": "larger areas that hold it, \"provincie:Limburg\"",

	"Goal.text": "verbatim stretch of the article",

	"Amount.euro": "whole euros",

	"Relation.id": "of another agreement of the same record",
	"Relation.as": "\"predecessor\" or \"successor\"",

	"Check.check":  "which test",
	"Check.ok":     "whether it was passed",
	"Check.detail": "what was compared",

	"Evidence.path":     "value that is proved: \"signed\", \"signatories[2].name\"",
	"Evidence.span":     "bytes of the value",
	"Evidence.sentence": "bytes of the sentence around it",
	"Evidence.rule":     "id of the rule that read it",
	"Evidence.hash":     "first six hex digits of the hash of the sentence",
	"Evidence.row":      "gazetteer row that a name was matched with",
}

// generate makes the schema of a record from its Go type.
func generate() ([]byte, error) {
	g := &generator{}
	root := g.ref(reflect.TypeFor[akkoord.Record]())
	schema := object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", "akkoord record"},
		{"description", "What one article says about agreements: one JSON line. Unknown values are null; spans are bytes of the article's text."},
		root[0],
		{"$defs", g.defs},
	}
	if g.described != len(descriptions) {
		return nil, fmt.Errorf("%d of %d descriptions belong to no key", len(descriptions)-g.described, len(descriptions))
	}
	b, err := json.Marshal(schema)
	if err != nil {
		return nil, err
	}
	var indented bytes.Buffer
	err = json.Indent(&indented, b, "", "  ")
	indented.WriteByte('\n')
	return indented.Bytes(), err
}

type generator struct {
	defs      object // in the order in which types are met
	described int    // how many descriptions were used
}

// ref gives a reference to the definition of a type and makes that if needed.
func (g *generator) ref(t reflect.Type) object {
	for _, d := range g.defs {
		if d.key == t.Name() {
			return object{{"$ref", "#/$defs/" + t.Name()}}
		}
	}
	i := len(g.defs)
	g.defs = append(g.defs, member{key: t.Name()}) // before its fields, which may refer to it
	g.defs[i].value = g.define(t)
	return object{{"$ref", "#/$defs/" + t.Name()}}
}

// define gives the schema of the types that JSON has no word for, and of enums
// and structs.
func (g *generator) define(t reflect.Type) object {
	switch t {
	case reflect.TypeFor[akkoord.Date]():
		return object{
			{"description", "YYYY, YYYY-MM or YYYY-MM-DD"},
			{"type", []string{"string", "null"}},
			{"pattern", "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"},
		}
	case reflect.TypeFor[akkoord.Span]():
		return object{
			{"description", "[start, end) in bytes"},
			{"type", "array"},
			{"items", object{{"type", "integer"}, {"minimum", 0}}},
			{"minItems", 2},
			{"maxItems", 2},
		}
	case reflect.TypeFor[akkoord.Kind]():
		return object{{"enum", akkoord.Kinds}}
	case reflect.TypeFor[akkoord.Status]():
		return object{{"enum", akkoord.Statuses}}
	case reflect.TypeFor[akkoord.PartyKind]():
		return object{{"enum", akkoord.PartyKinds}}
	case reflect.TypeFor[akkoord.RegionKind]():
		return object{{"enum", akkoord.RegionKinds}}
	}
	var properties object
	var required []string
	for _, f := range reflect.VisibleFields(t) {
		key, how, _ := strings.Cut(f.Tag.Get("json"), ",")
		s := g.schema(f.Type)
		if d, ok := descriptions[t.Name()+"."+key]; ok {
			g.described++
			s = append(object{{"description", d}}, s...)
		}
		properties = append(properties, member{key, s})
		if how != "omitempty" {
			required = append(required, key)
		}
	}
	return object{{"type", "object"}, {"properties", properties}, {"required", required}, {"additionalProperties", false}}
}

// schema gives the schema of a field.
func (g *generator) schema(t reflect.Type) object {
	switch t {
	case reflect.TypeFor[akkoord.OptString]():
		return object{{"type", []string{"string", "null"}}, {"minLength", 1}}
	case reflect.TypeFor[akkoord.OptInt]():
		return object{{"type", []string{"integer", "null"}}, {"minimum", 1}}
	}
	switch {
	case t.Kind() == reflect.Slice:
		return object{{"type", "array"}, {"items", g.schema(t.Elem())}}
	case t.PkgPath() != "":
		return g.ref(t)
	}
	return object{{"type", map[reflect.Kind]string{reflect.String: "string", reflect.Bool: "boolean", reflect.Int64: "integer"}[t.Kind()]}}
}

func TestSchemaIsCurrent(t *testing.T) {
	got, err := generate()
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(schemaFile, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the Go types say; run: go test . -run Schema -update", schemaFile)
	}
}

// TestSchemaDecides checks that the schema takes what the types write and
// refuses what they never would.
func TestSchemaDecides(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	sample := akkoord.Record{
		ID: "dijk", Title: "Dijkpact", Published: akkoord.Date{Year: 2022, Month: 3, Day: 5}, Rules: "sha256:00",
		Agreements: []akkoord.Agreement{{
			ID: "9b2e51c07a44", Kind: "pact", Status: akkoord.Signed, Signed: akkoord.Date{Year: 2022, Month: 3},
			Signatories: []akkoord.Party{{Name: "Gemeente Zeist", Kind: "gemeente", Members: []string{}, Span: akkoord.Span{Start: 3, End: 17}}},
			PartyCount:  3,
			Regions:     []akkoord.Region{{Name: "Zeist", Kind: "gemeente", Within: []string{"provincie:Utrecht"}, Span: akkoord.Span{Start: 12, End: 17}}},
			Goals:       []akkoord.Goal{{Text: "te bouwen"}}, Amounts: []akkoord.Amount{{Euro: 5000, Text: "5 mille"}},
			Themes: []string{"wonen"}, Related: []akkoord.Relation{{ID: "0", As: "successor"}}, Checks: []akkoord.Check{{Check: "period", OK: true}},
			Evidence: []akkoord.Evidence{{Path: "signed", Rule: "signed.passive", Hash: "a1b2c3"}},
		}},
	}
	line, err := json.Marshal(sample)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, old, new string }{
		{"the sample", "", ""},
		{"another year", `"2022-03"`, `"2023"`},
		{"no agreement", string(line[bytes.Index(line, []byte(`[`)) : len(line)-1]), `[]`},
		{"!no id", `"id":"dijk",`, ``},
		{"!unknown kind", `"kind":"pact"`, `"kind":"pakt"`},
		{"!unknown status", `"status":"signed"`, `"status":""`},
		{"!unknown kind of party", `"name":"Gemeente Zeist","kind":"gemeente"`, `"name":"Gemeente Zeist","kind":"stad"`},
		{"!month 13", `"2022-03"`, `"2022-13"`},
		{"!a date with a time", `"2022-03"`, `"2022-03-05T10:00"`},
		{"!span of one number", `[3,17]`, `[3]`},
		{"!span before the text", `[3,17]`, `[-3,17]`},
		{"!empty name", `"name":null`, `"name":""`},
		{"!zero parties", `"party_count":3`, `"party_count":0`},
		{"!null list", `"themes":["wonen"]`, `"themes":null`},
		{"!strange key", `"themes"`, `"thema":[],"themes"`},
		{"!broken amount", `"euro":5000`, `"euro":0.5`},
	} {
		changed := strings.Replace(string(line), c.old, c.new, 1)
		if c.old != "" && changed == string(line) {
			t.Errorf("%s: %s does not stand in the sample %s", c.name, c.old, line)
		}
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(changed))
		if err != nil {
			t.Fatalf("%s: %v in %s", c.name, err, changed)
		}
		err = schema.Validate(value)
		if refused := strings.HasPrefix(c.name, "!"); (err != nil) != refused {
			t.Errorf("%s: refused is %v, want %v: %v", c.name, err != nil, refused, err)
		}
	}
}
