package rules

import (
	"slices"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// fieldSpec says what may fill a field of a statement.
type fieldSpec struct {
	field     akkoord.Field
	classes   []mention.Class // captures of these classes
	constants []string        // or one of these words
	items     bool            // or $items, the list items under the match
}

// fields is the one table of what emit knows, beside mention.ClassNames for the
// classes and the const block of scopes in rule.go. How a mention becomes a
// value stands in value.go.
var fields = []fieldSpec{
	{field: akkoord.FieldKind, classes: of(mention.Instrument), constants: words(akkoord.Kinds)},
	{field: akkoord.FieldName, classes: of(mention.Instrument, mention.Quoted, mention.Party)},
	{field: akkoord.FieldStatus, constants: words(akkoord.Statuses)},
	{field: akkoord.FieldSigned, classes: of(mention.Date, mention.Period)},
	{field: akkoord.FieldValidFrom, classes: of(mention.Date, mention.Period)},
	{field: akkoord.FieldValidUntil, classes: of(mention.Date, mention.Period)},
	{field: akkoord.FieldDuration, classes: of(mention.Duration)},
	{field: akkoord.FieldSignatory, classes: of(mention.Parties, mention.Party, mention.PartyRef, mention.Person), items: true},
	{field: akkoord.FieldBystander, classes: of(mention.Parties, mention.Party, mention.Person)},
	{field: akkoord.FieldJoined, classes: of(mention.Date, mention.Period)},
	{field: akkoord.FieldLeft, classes: of(mention.Date, mention.Period)},
	{field: akkoord.FieldPartyCount, classes: of(mention.Num, mention.PartyRef)},
	{field: akkoord.FieldRegion, classes: of(mention.Place), items: true},
	{field: akkoord.FieldGoal, classes: of(mention.Clause, mention.Quoted), items: true},
	{field: akkoord.FieldAmount, classes: of(mention.Money), items: true},
}

func of(classes ...mention.Class) []mention.Class { return classes }

func words[S ~string](list []S) []string {
	all := make([]string, len(list))
	for i, s := range list {
		all[i] = string(s)
	}
	return all
}

// fieldNamed gives the table's line for a field, nil when there is none.
func fieldNamed(name string) *fieldSpec {
	for i := range fields {
		if string(fields[i].field) == name {
			return &fields[i]
		}
	}
	return nil
}

func fieldNames() []string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = string(f.field)
	}
	return names
}

// classNamed gives the class of a name in a pattern.
func classNamed(name string) (mention.Class, bool) {
	i := slices.Index(mention.ClassNames[:], name)
	return mention.Class(max(i, 0)), i > 0
}

func classNames() []string {
	return slices.DeleteFunc(slices.Clone(mention.ClassNames[:]), func(s string) bool { return s == "" })
}
