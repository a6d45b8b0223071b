package akkoord

// Statement is one thing that one rule read in a text: a field, its value, the
// bytes that say so, and the rule that made it.
type Statement struct {
	Field    Field
	Value    string   // normalised: a date, a kind, a name as the text writes it
	Strength Strength // sure, or a candidate that assembly settles
	Span     Span     // the bytes of the value
	Sentence Span     // the bytes of the sentence around it
	Rule     string   // id of the rule
	About    string   // which agreement: "current", or the text of the instrument that the rule captured
}

// Field names a field of an agreement that a statement fills.
type Field string

// The fields that statements fill. They are also the roots of Evidence.Path.
const (
	FieldKind       Field = "kind"
	FieldName       Field = "name"
	FieldStatus     Field = "status"
	FieldSigned     Field = "signed"
	FieldValidFrom  Field = "valid_from"
	FieldValidUntil Field = "valid_until"
	FieldDuration   Field = "duration" // becomes valid_until in assembly
	FieldSignatory  Field = "signatory"
	FieldPartyCount Field = "party_count"
	FieldRegion     Field = "region"
	FieldGoal       Field = "goal"
	FieldAmount     Field = "amount"
	// FieldBystander is a body that hosts, pays, attends or is invited and is
	// no party for that; it takes a name off the list and is not in records.
	FieldBystander Field = "bystander"
	// FieldJoined and FieldLeft are the days on which the parties of the same
	// match came in later, or stopped being one.
	FieldJoined Field = "joined"
	FieldLeft   Field = "left"
)

// Strength says whether a statement stands on its own.
type Strength uint8

// Sure statements stand; candidates are settled by what the rest of the text
// says, such as a stated number of parties.
const (
	Sure Strength = iota
	Candidate
)

// Evidence ties one value of an agreement to the bytes and the rule behind it.
type Evidence struct {
	Path     string    `json:"path"`     // "signed", "signatories[2].name", "goals[0]"
	Span     Span      `json:"span"`     // the bytes of the value
	Sentence Span      `json:"sentence"` // the bytes of the sentence that proves it
	Rule     string    `json:"rule"`     // id of the rule
	Hash     string    `json:"hash"`     // first six hex digits of the hash of the sentence, to see that it changed
	Row      OptString `json:"row"`      // gazetteer row that a name was matched with, "organisations.csv:CZ"
}
