package akkoord

// Record holds what one article says about agreements. Its JSON form is one
// line with the keys in the order of the fields; arrays are in text order and
// never null; what is unknown is null.
type Record struct {
	ID         string      `json:"id"`
	URL        OptString   `json:"url"`
	Title      OptString   `json:"title"`
	Published  Date        `json:"published"`
	Source     OptString   `json:"source"`
	Rules      string      `json:"rules"` // hash of rules, lexicon, gazetteers and extractor version
	Agreements []Agreement `json:"agreements"`
	// Copies are the articles that say the same, where there are any: the record
	// holds for them too.
	Copies []Copy `json:"copies,omitempty"`
	// CopyOf is the id of the article that says the same, whose record holds for
	// this one too; this one lists no agreements then.
	CopyOf string `json:"copy_of,omitempty"`
}

// Agreement is one arrangement in which organisations commit themselves to
// something together, as one article reports it.
type Agreement struct {
	// ID is the first 12 hex digits of the hash of article id, kind, name,
	// signing date and the position among equals.
	ID          string     `json:"id"`
	Kind        Kind       `json:"kind"`
	Name        OptString  `json:"name"`
	Status      Status     `json:"status"`
	Signed      Date       `json:"signed"` // of an announced agreement the planned day
	ValidFrom   Date       `json:"valid_from"`
	ValidUntil  Date       `json:"valid_until"`
	Signatories []Party    `json:"signatories"`
	PartyCount  OptInt     `json:"party_count"` // the number that the text states, not the length of the list
	Regions     []Region   `json:"regions"`
	Goals       []Goal     `json:"goals"`
	Amounts     []Amount   `json:"amounts"`
	Themes      []string   `json:"themes"`
	Related     []Relation `json:"related"`
	Checks      []Check    `json:"checks"`
	Evidence    []Evidence `json:"evidence"`
}

// Party is one signatory: an organisation, a person who signs for himself, or a
// collective that the text does not spell out.
type Party struct {
	Name           string    `json:"name"` // as the text writes it, elisions completed
	Kind           PartyKind `json:"kind"`
	ID             OptString `json:"id"`    // gazetteer id, else a hash of the normalised name
	Count          OptInt    `json:"count"` // of a collective, when the text gives it
	Members        []string  `json:"members"`
	Representative OptString `json:"representative"` // the person who signs for it
	Joined         Date      `json:"joined"`
	Left           Date      `json:"left"`
	Span           Span      `json:"span"`
}

// Region is a place or area that an agreement applies to.
type Region struct {
	Name   string     `json:"name"` // as the text writes it, elisions completed
	Kind   RegionKind `json:"kind"`
	ID     OptString  `json:"id"`     // gazetteer code, else null
	Within []string   `json:"within"` // larger areas that hold it, "provincie:Limburg"
	Span   Span       `json:"span"`
}

// Goal is a verbatim stretch of the text that says what an agreement is for.
type Goal struct {
	Text string `json:"text"`
	Span Span   `json:"span"`
}

// Amount is a sum of money that an agreement puts in.
type Amount struct {
	Euro int64  `json:"euro"` // whole euros
	Text string `json:"text"`
	Span Span   `json:"span"`
}

// Relation points to another agreement of the same record.
type Relation struct {
	ID string `json:"id"`
	As string `json:"as"` // "predecessor" or "successor"
}

// Check is the outcome of one test that a record had to pass.
type Check struct {
	Check  string `json:"check"` // "party_count", "period", "municipality"
	OK     bool   `json:"ok"`
	Detail string `json:"detail"`
}

// Correction overrides one value of one agreement, by hand and with a reason.
type Correction struct {
	Agreement string `json:"agreement"` // id of the agreement
	Path      string `json:"path"`      // as Evidence.Path
	Value     string `json:"value"`
	Reason    string `json:"reason"`
	Author    string `json:"author"`
	Date      Date   `json:"date"`
}
