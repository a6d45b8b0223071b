package akkoord

import (
	"encoding/json"
	"fmt"
)

// Span is a half-open range [Start, End) of bytes of Article.Text. Its JSON
// form is a pair, [start, end].
type Span struct {
	Start, End int
}

// Len gives the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// IsZero reports whether the span is unset. An empty span at offset 0 counts
// as unset: no value of a record has an empty text.
func (s Span) IsZero() bool { return s == Span{} }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// In gives the text that the span marks. A span outside the text gives "".
func (s Span) In(text string) string {
	if s.Start < 0 || s.End > len(text) || s.Start > s.End {
		return ""
	}
	return text[s.Start:s.End]
}

// MarshalJSON writes the span as [start, end].
func (s Span) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, "[%d,%d]", s.Start, s.End), nil
}

// UnmarshalJSON reads [start, end].
func (s *Span) UnmarshalJSON(b []byte) error {
	var pair []int
	if err := json.Unmarshal(b, &pair); err != nil {
		return fmt.Errorf("span %s: %w", b, err)
	}
	if len(pair) != 2 || pair[0] < 0 || pair[1] < pair[0] {
		return fmt.Errorf("span %s: want [start, end] with 0 <= start <= end", b)
	}
	s.Start, s.End = pair[0], pair[1]
	return nil
}
