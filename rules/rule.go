package rules

import (
	"fmt"
	"slices"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/yamltree"
)

// Rule is one rule of a rule file, parsed and checked.
type Rule struct {
	ID       string
	Doc      string
	When     *Pattern
	Unless   []*Pattern // a hit in the same clause (or the scope, when that is wider) undoes a match
	Scope    Scope
	Strength akkoord.Strength
	Emit     []Emit // in the order of the file
	// About is "$" and the capture that names the agreement which the statements
	// are about, one of the constants below, or "" where the rule
	// leaves it to the default (see Set.Statements).
	About    string
	Was      []string  // ids that the rule had before
	Examples []Example // texts with what must be found
	Traps    []Example // texts in which the rule must stay silent
	Todos    []Example // examples that are known to fail yet
	Literals int       // words and lexicon entries of When
	At       Position

	aboutAt Position
	index   int // in Set.rules
}

// What statements can be about without naming it.
const (
	AboutCurrent = "current" // the agreement that the article is talking about
	AboutRow     = "row"     // the one whose signing is being told, when the match stands in a row with that
	AboutBefore  = "before"  // the one that was named just before, also when nothing was told of it yet
	AboutFormer  = "former"  // the one of the same kind that was there before it: "De vorige liep in 2020 af"
)

var aboutNames = []string{AboutCurrent, AboutRow, AboutBefore, AboutFormer}

// Scope is how far a match may reach.
type Scope uint8

// The scopes of rules. A match never leaves its block, but for the items under
// a BlockAfter.
const (
	Clause     Scope = iota // within one clause; mentions may span more
	Sentence                // within one sentence
	BlockAfter              // a sentence that is followed by list items, which the match takes along
	Next                    // from one sentence into the next
)

var scopeNames = []string{Clause: "clause", Sentence: "sentence", BlockAfter: "block-after", Next: "next"}

// String gives the scope's name in rule files.
func (s Scope) String() string { return scopeNames[s] }

// ParseScope gives the scope of a name. The error names the nearest one.
func ParseScope(name string) (Scope, error) {
	i := slices.Index(scopeNames, name)
	if i < 0 {
		return 0, fmt.Errorf("unknown scope %q%s", name, yamltree.Nearest(name, scopeNames))
	}
	return Scope(i), nil
}

// ItemsCapture is the capture of the list items under a match of scope
// block-after.
const ItemsCapture = "items"

// Emit is one statement that a match makes: a field and where its value comes
// from.
type Emit struct {
	Field    akkoord.Field
	Capture  string // without the $; "" for a constant
	Constant string
	At       Position
}

// Example is a text that a rule is tested on.
type Example struct {
	Source    string // as written
	Text      string // without marks
	Published akkoord.Date
	Marks     []Mark
	At        Position
}

// Mark is what an example says about a stretch of its text: a statement of this
// field must stand exactly there.
type Mark struct {
	Span     akkoord.Span
	Field    akkoord.Field
	Value    string
	HasValue bool // the value must be as given
}
