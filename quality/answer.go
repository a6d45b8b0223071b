package quality

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"github.com/akkoord/akkoord"
)

// The fields that are scored, in the order of the table. Single fields hold one
// value, list fields several that are matched one to one.
var (
	singleFields = []string{"kind", "name", "status", "signed", "valid_from", "valid_until", "party_count"}
	listFields   = []string{"signatories", "regions", "goals"}
)

// answer is what one record says, cut down to what is scored. Golden and
// predicted records both become answers before they are compared.
type answer struct {
	id         string
	agreements []agreement
}

// agreement is one agreement of an answer. The zero value says nothing and
// stands in for the partner of an agreement that has none.
type agreement struct {
	single   map[string]value
	kindAlso []value
	lists    map[string][]item
}

// value is a JSON scalar as it is compared: by its text, and where the type
// matters also by whether it was a string. The zero value is null.
type value struct {
	text   string
	known  bool
	quoted bool
}

func (v value) String() string {
	switch {
	case !v.known:
		return "none"
	case v.quoted:
		return strconv.Quote(v.text)
	}
	return v.text
}

// item is an element of a list field, with its normal forms beside it because
// every golden item is compared with every predicted one.
type item struct {
	text  string
	kind  value    // of a signatory or region
	name  name     // of a signatory or region
	flat  string   // of a goal: white space folded
	words []string // of a goal
}

func newItem(field, text string, kind value) item {
	if field == "goals" {
		return item{text: text, flat: fold(text), words: words(text)}
	}
	return item{text: text, kind: kind, name: nameOf(text)}
}

// answerOf cuts a record down to what is scored.
func answerOf(r akkoord.Record) answer {
	a := answer{id: r.ID}
	str := func(s string) value { return value{text: s, known: s != "", quoted: s != ""} }
	for _, x := range r.Agreements {
		g := agreement{lists: map[string][]item{}, single: map[string]value{
			"kind": str(string(x.Kind)), "name": str(string(x.Name)), "status": str(string(x.Status)),
			"signed": str(x.Signed.String()), "valid_from": str(x.ValidFrom.String()), "valid_until": str(x.ValidUntil.String()),
		}}
		if x.PartyCount != 0 {
			g.single["party_count"] = value{text: strconv.Itoa(int(x.PartyCount)), known: true}
		}
		add := func(field, text, kind string) {
			g.lists[field] = append(g.lists[field], newItem(field, text, str(kind)))
		}
		for _, p := range x.Signatories {
			add("signatories", p.Name, string(p.Kind))
		}
		for _, p := range x.Regions {
			add("regions", p.Name, string(p.Kind))
		}
		for _, p := range x.Goals {
			add("goals", p.Text, "")
		}
		a.agreements = append(a.agreements, g)
	}
	return a
}

// decodeAnswer reads one JSON record. Keys that are not scored are passed over
// and keys must match letter for letter, which encoding/json does not insist on
// for structs; hence the maps.
func decodeAnswer(data []byte) (answer, error) {
	var a answer
	var record map[string]json.RawMessage
	if err := json.Unmarshal(data, &record); err != nil {
		return a, err
	}
	var id value
	if err := decode(record, "id", &id); err != nil {
		return a, err
	}
	if a.id = id.text; a.id == "" {
		return a, errors.New(`the record has no "id"`)
	}
	var list []map[string]json.RawMessage
	if err := decode(record, "agreements", &list); err != nil {
		return a, err
	}
	for i, raw := range list {
		g, err := decodeAgreement(raw)
		if err != nil {
			return a, fmt.Errorf("agreements[%d]: %w", i, err)
		}
		a.agreements = append(a.agreements, g)
	}
	return a, nil
}

func decodeAgreement(raw map[string]json.RawMessage) (agreement, error) {
	g := agreement{single: map[string]value{}, lists: map[string][]item{}}
	for _, field := range singleFields {
		var v value
		if err := decode(raw, field, &v); err != nil {
			return g, err
		}
		g.single[field] = v
	}
	if err := decode(raw, "kind_also", &g.kindAlso); err != nil {
		return g, err
	}
	for _, field := range listFields {
		var list []json.RawMessage
		if err := decode(raw, field, &list); err != nil {
			return g, err
		}
		for _, b := range list {
			it, err := decodeItem(field, b)
			if err != nil {
				return g, fmt.Errorf("%s: %w", field, err)
			}
			g.lists[field] = append(g.lists[field], it)
		}
	}
	return g, nil
}

// decodeItem reads an item written plainly or as an object, whose text is under
// "text", else under "name".
func decodeItem(field string, b json.RawMessage) (item, error) {
	var text, kind value
	if b[0] != '{' {
		err := text.UnmarshalJSON(b)
		return newItem(field, text.text, kind), err
	}
	var object map[string]json.RawMessage
	if err := json.Unmarshal(b, &object); err != nil {
		return item{}, err
	}
	key := "name"
	if _, ok := object["text"]; ok {
		key = "text"
	}
	err := errors.Join(decode(object, key, &text), decode(object, "kind", &kind))
	return newItem(field, text.text, kind), err
}

// decode reads the value under key into v and leaves v alone without one.
func decode(object map[string]json.RawMessage, key string, v any) error {
	b, ok := object[key]
	if !ok {
		return nil
	}
	if err := json.Unmarshal(b, v); err != nil {
		return fmt.Errorf("%s: %w", key, err)
	}
	return nil
}

// UnmarshalJSON reads any JSON value; what is no string keeps its JSON text.
func (v *value) UnmarshalJSON(b []byte) error {
	switch {
	case string(b) == "null":
		*v = value{}
		return nil
	case b[0] == '"':
		*v = value{known: true, quoted: true}
		return json.Unmarshal(b, &v.text)
	}
	*v = value{text: string(b), known: true}
	return nil
}
