package mention

import (
	"encoding/json"

	"github.com/akkoord/akkoord"
)

// FoundDate is a date or period of a text in the form that date suites read:
// byte offsets and a value.
type FoundDate struct {
	Start int       `json:"start"`
	End   int       `json:"end"`
	Value FoundSpan `json:"value"`
}

// FoundSpan is the value of a FoundDate. Its JSON form is a date string for a
// single date, {"from", "to"} for a period (an open end is null), and null when
// the text does not tell.
type FoundSpan struct {
	From, To akkoord.Date
	Period   bool
}

// MarshalJSON writes the value as FoundSpan describes.
func (s FoundSpan) MarshalJSON() ([]byte, error) {
	if !s.Period {
		return json.Marshal(s.From)
	}
	if s.From.IsZero() && s.To.IsZero() {
		return []byte("null"), nil
	}
	return json.Marshal(struct {
		From akkoord.Date `json:"from"`
		To   akkoord.Date `json:"to"`
	}{s.From, s.To})
}

// FoundDates lists the dates and periods of a layer in text order; never nil, so
// that none is an empty JSON list.
func FoundDates(l *Layer) []FoundDate {
	found := []FoundDate{}
	for _, m := range l.Mentions {
		if m.Class != Date && m.Class != Period {
			continue
		}
		v, span := l.Dates[m.Ref], l.Span(m)
		found = append(found, FoundDate{span.Start, span.End, FoundSpan{v.From, v.To, m.Class == Period}})
	}
	return found
}
