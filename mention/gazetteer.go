package mention

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/akkoord/akkoord"
)

//go:embed gazetteer/*.csv
var gazetteerFiles embed.FS

// Gazetteer holds the look-up tables: organisations, municipalities with the
// years in which they existed, settlements, regions with their members, and
// the adjectives and inhabitants of places. It is only read after loading.
type Gazetteer struct {
	organisations  []organisation
	municipalities []municipality
	settlements    []settlement
	regions        []region

	names       *trie
	adjectives  wordTable[adjective]    // "twentse" → Twente
	given       wordSet                 // first names of persons
	byCode      map[string]int32        // municipality code → row
	byName      map[string]int32        // current municipality name, folded → row
	within      map[string][]regionLink // municipality code → regions that hold it
	placeByName map[string]entry        // the place that a bare name stands for
	byRow       map[string]entry        // by the name of a row: "municipalities.csv:GM0957"
	members     map[string][]string     // "kind|region" → its municipalities, in code order
	themes      themeTable
	hash        string
}

type organisation struct {
	name        string
	id, rowName string // as values show them
	kind        akkoord.PartyKind
	// ambiguous forms are also common words or places: they count only where
	// the context asks for an organisation.
	ambiguous []string
}

type municipality struct {
	id, rowName                 string // as values show them
	code, name, province, corop string
	from, to                    akkoord.Date // to = first day on which it no longer existed
	successors                  []string
}

type settlement struct {
	code, name  string
	id, rowName string
	in          int32 // municipality row, -1 when unknown
}

type region struct {
	code, name  string
	plain       string // the name without what stands in brackets
	id, rowName string
	kind        string // of the table: "streek", "corop", "provincie", ...
	province    string // the one province that holds all its members, "" when several
}

type regionLink struct{ kind, name string }

type adjective struct {
	place      string
	inhabitant bool
}

// readTable calls row for every line of a gazetteer file with its values by
// column name; the header line names the columns.
func readTable(name string, row func(get func(column string) string) error) error {
	b, err := gazetteerFiles.ReadFile("gazetteer/" + name)
	if err != nil {
		return fmt.Errorf("gazetteer %s: %w", name, err)
	}
	r := csv.NewReader(bytes.NewReader(b))
	r.ReuseRecord = true
	head, err := r.Read()
	if err != nil {
		return fmt.Errorf("gazetteer %s: header: %w", name, err)
	}
	column := make(map[string]int, len(head))
	for i, h := range head {
		column[h] = i
	}
	for {
		values, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("gazetteer %s: %w", name, err)
		}
		err = row(func(c string) string {
			i, ok := column[c]
			if !ok {
				return ""
			}
			return values[i]
		})
		if err != nil {
			line, _ := r.FieldPos(0)
			return fmt.Errorf("gazetteer %s:%d: %w", name, line, err)
		}
	}
}

// gazetteerHash gives the hash of the embedded files, in name order: part of
// what a record says about the rules that made it.
func gazetteerHash() (string, error) {
	files, err := gazetteerFiles.ReadDir("gazetteer")
	if err != nil {
		return "", err
	}
	h := sha256.New()
	for _, f := range files {
		b, err := gazetteerFiles.ReadFile("gazetteer/" + f.Name())
		if err != nil {
			return "", err
		}
		fmt.Fprintf(h, "%s %d\n", f.Name(), len(b))
		h.Write(b)
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// list splits a cell that holds several values.
func list(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}
