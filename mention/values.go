package mention

import "github.com/akkoord/akkoord"

// InstrumentValue is what a word or name for an agreement means.
type InstrumentValue struct {
	Kind akkoord.Kind
	Name string // the proper name, when the mention holds one: "Regio Deal Kop van Overijssel"
	Head int32  // token of the kind word
	// Definite is set by "het", "de", "dit", "deze" before it: an agreement that
	// the text has named already, or a well-known one.
	Definite bool
	// Exact is set where the word says more than its kind does: a compound or a
	// phrase, "woondeal" and "sociaal plan" beside "deal" and "afspraken".
	Exact bool
}

// PartyValue is what is known of one organisation, authority or person.
type PartyValue struct {
	Name string // completed: "gemeente Weert" of "gemeenten Venlo en Weert"
	Kind akkoord.PartyKind
	ID   string       // gazetteer id, "" when unknown
	Row  string       // gazetteer row, "" when found by shape
	Span akkoord.Span // the bytes of the name
	// Count is the number of a collective ("de 14 Twentse gemeenten"), else 0.
	Count int
	// Representative is the person who acts for it ("dijkgraaf X van
	// waterschap Y"), "" when none is named.
	Representative string
	// Collective is set for a group that is not spelled out.
	Collective bool
	// Known is set for a gazetteer entry or a type word; without it the mention
	// is a name by its shape only.
	Known bool
	// Place is set for a bare place name, which is a party only in company.
	Place bool
}

// ListValue is an enumeration of parties.
type ListValue struct {
	Members []int32 // indexes into Layer.PartyValues, in text order
}

// RefValue is a word for parties that are named elsewhere.
type RefValue struct {
	Count   int               // "de vijf partijen": 5; "beide corporaties": 2; 0 when not said
	Kind    akkoord.PartyKind // of "corporaties", "gemeenten"; "" for any
	Pronoun bool              // "zij": those of the sentence before
	We      bool              // "wij": whoever wrote the text
	Both    bool              // "beide": says nothing of how many parties there are
}

// PlaceValue is what is known of a place or region.
type PlaceValue struct {
	Name string // without "regio", "gemeente", "provincie"
	Kind akkoord.RegionKind
	ID   string
	Row  string
	Span akkoord.Span
	// Adjective is set for "Twentse" and for inhabitants: it says where people
	// or things are from, not where something lies.
	Adjective bool
	// Inhabitant is set for inhabitants alone: "Heerlenaren".
	Inhabitant bool
	// Guess is set for a name that no gazetteer knows.
	Guess bool
}
