package quality

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/akkoord/akkoord"
)

// The golden form of a record: the keys that people judge, without ids, spans,
// checks and evidence, which change with the program.
type (
	goldenForm struct {
		ID         string            `json:"id"`
		URL        akkoord.OptString `json:"url"`
		Title      akkoord.OptString `json:"title"`
		Published  akkoord.Date      `json:"published"`
		Source     akkoord.OptString `json:"source"`
		Agreements []agreementForm   `json:"agreements"`
	}
	agreementForm struct {
		Kind        akkoord.Kind      `json:"kind"`
		Name        akkoord.OptString `json:"name"`
		Status      akkoord.Status    `json:"status"`
		Signed      akkoord.Date      `json:"signed"`
		ValidFrom   akkoord.Date      `json:"valid_from"`
		ValidUntil  akkoord.Date      `json:"valid_until"`
		Signatories []partyForm       `json:"signatories"`
		PartyCount  akkoord.OptInt    `json:"party_count"`
		Regions     []regionForm      `json:"regions"`
		Goals       []string          `json:"goals"`
	}
	partyForm struct {
		Name  string            `json:"name"`
		Kind  akkoord.PartyKind `json:"kind"`
		Count akkoord.OptInt    `json:"count,omitempty"`
	}
	regionForm struct {
		Name string             `json:"name"`
		Kind akkoord.RegionKind `json:"kind"`
	}
)

// GoldenBytes gives the golden form of a record: JSON indented by two spaces,
// keys in the order of the annotation guide, a final newline. Equal records
// give equal bytes.
func GoldenBytes(r akkoord.Record) ([]byte, error) {
	form := goldenForm{r.ID, r.URL, r.Title, r.Published, r.Source, make([]agreementForm, len(r.Agreements))}
	for i, a := range r.Agreements {
		f := agreementForm{
			a.Kind, a.Name, a.Status, a.Signed, a.ValidFrom, a.ValidUntil,
			make([]partyForm, len(a.Signatories)), a.PartyCount, make([]regionForm, len(a.Regions)), make([]string, len(a.Goals)),
		}
		for j, p := range a.Signatories {
			f.Signatories[j] = partyForm{p.Name, p.Kind, p.Count}
		}
		for j, p := range a.Regions {
			f.Regions[j] = regionForm{p.Name, p.Kind}
		}
		for j, p := range a.Goals {
			f.Goals[j] = p.Text
		}
		form.Agreements[i] = f
	}
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	if err := out.Encode(form); err != nil {
		return nil, fmt.Errorf("golden form of %q: %w", r.ID, err)
	}
	return b.Bytes(), nil
}

// WriteGolden writes the golden form of a record to path and makes the folders
// above it. It is what a test's -update flag calls; read the difference before
// keeping it, for it replaces what people wrote, "kind_also" included.
func WriteGolden(path string, r akkoord.Record) error {
	b, err := GoldenBytes(r)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("write golden record: %w", err)
	}
	if err := os.WriteFile(path, b, 0o644); err != nil {
		return fmt.Errorf("write golden record: %w", err)
	}
	return nil
}
