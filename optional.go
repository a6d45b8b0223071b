package akkoord

import (
	"bytes"
	"encoding/json"
)

// OptString is a string that may be unknown. The zero value is unknown and is
// JSON null, so that records say "we don't know" and never "".
type OptString string

// MarshalJSON writes the string, or null when it is empty. Whether "&" and "<"
// are escaped is left to the encoder around it, as for any string.
func (s OptString) MarshalJSON() ([]byte, error) {
	if s == "" {
		return []byte("null"), nil
	}
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	err := out.Encode(string(s))
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// UnmarshalJSON reads a string or null.
func (s *OptString) UnmarshalJSON(b []byte) error {
	var p *string
	if err := json.Unmarshal(b, &p); err != nil {
		return err
	}
	*s = ""
	if p != nil {
		*s = OptString(*p)
	}
	return nil
}

// OptInt is a count that may be unknown. The zero value is unknown and is JSON
// null: no agreement has zero parties.
type OptInt int

// MarshalJSON writes the number, or null when it is 0.
func (n OptInt) MarshalJSON() ([]byte, error) {
	if n == 0 {
		return []byte("null"), nil
	}
	return json.Marshal(int(n))
}

// UnmarshalJSON reads a number or null.
func (n *OptInt) UnmarshalJSON(b []byte) error {
	var p *int
	if err := json.Unmarshal(b, &p); err != nil {
		return err
	}
	*n = 0
	if p != nil {
		*n = OptInt(*p)
	}
	return nil
}
