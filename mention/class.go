package mention

// Class is what a mention is of.
type Class uint8

// The classes of mentions. Their names in rules are in ClassNames.
const (
	None       Class = iota
	Party            // one organisation, authority or person that could sign: "gemeente Zeist", "CZ"
	Parties          // one or more of those, enumerated: "gemeente Zeist, CZ en de politie"
	PartyRef         // a word for parties named elsewhere: "de vijf partijen", "beide corporaties", "zij"
	Person           // a person's name: "Marga Tielen"
	Function         // an office: "wethouder", "burgemeester"
	Place            // a place, area or region: "Twente", "regio Midden-Limburg-West"
	Date             // a day, month or year: "12 juli '19", "gisteren", "begin 2020"
	Period           // a range of dates: "van 2017 tot en met 2020"
	Duration         // a length of time: "vier jaar"
	Num              // a number in digits or words: "18", "vijf", "zestien"
	Money            // a sum of money: "32 miljoen euro"
	Instrument       // a word or name for an agreement: "convenant", "de Regio Deal Kop van Overijssel"
	Quoted           // text between quotation marks, marks included
	Clause           // from here to where the clause ends; see Layer.ClauseEnd
	numClasses
)

// ClassNames gives each class its name in rules; the empty name cannot be
// written.
var ClassNames = [numClasses]string{
	Party: "party", Parties: "parties", PartyRef: "partyref", Person: "person", Function: "function", Place: "place",
	Date: "date", Period: "period", Duration: "duration", Num: "number", Money: "money", Instrument: "instrument",
	Quoted: "quoted", Clause: "clause",
}

// String gives the class's name in rules.
func (c Class) String() string { return ClassNames[c] }

// Mention is an expression of a class that covers the tokens [First, End). What
// it means stands in the layer's table of that class, at Ref.
type Mention struct {
	Class      Class
	First, End int32
	Ref        int32
}
