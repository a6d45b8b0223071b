package index

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/akkoord/akkoord/register"
)

// namesFile lists under which names parties and regions can be asked for.
const namesFile = "names.json"

// names maps facets to folded names to the values shown for them.
type names map[string]map[string][]string

// newNames gathers the names of parties and regions: the ids and all names as
// seen, and after them the names without type words, where they are free.
func newNames(parties, regions *register.Entities) names {
	n := names{}
	for facet, entities := range map[string]*register.Entities{"party": parties, "region": regions} {
		seen, bare := map[string][]string{}, map[string][]string{}
		for _, e := range entities.All() {
			put(seen, register.Fold(e.Key), e.Name)
			for _, s := range e.Names {
				put(seen, register.Fold(s.Name), e.Name)
				put(bare, register.Bare(s.Name), e.Name)
			}
		}
		for name, shown := range bare {
			if seen[name] == nil {
				seen[name] = shown
			}
		}
		n[facet] = seen
	}
	return n
}

func put(to map[string][]string, name, shown string) {
	if !slices.Contains(to[name], shown) {
		to[name] = append(to[name], shown)
	}
}

// find gives the values that are shown for a folded name, with or without the
// type words at its front.
func (n names) find(facet, folded string) []string {
	if found := n[facet][folded]; len(found) > 0 {
		return found
	}
	return n[facet][register.Bare(folded)]
}

// writeNames writes names as JSON, the same bytes for the same names.
func writeNames(path string, n names) error {
	b, err := json.Marshal(n)
	if err != nil {
		return err
	}
	return os.WriteFile(path, b, 0o644)
}

func readNames(path string) (names, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var n names
	if err := json.Unmarshal(b, &n); err != nil {
		return nil, fmt.Errorf("read %s: %w", namesFile, err)
	}
	return n, nil
}

// resolve gives the values of a facet that a person means by what he typed: the
// value itself, else those that differ in case and accents, else those that
// have it among their other names. When there are none it leaves a note with
// the values that come near.
func (c *compiler) resolve(facet, typed string) ([]string, error) {
	column := c.columns.facets[facet]
	if _, ok := column.find(typed); ok {
		return []string{typed}, nil
	}
	folded := register.Fold(typed)
	var found, near []string
	for _, v := range column.values {
		switch f := register.Fold(v); {
		case f == folded:
			found = append(found, v)
		case len(near) < 3 && folded != "" && strings.Contains(f, folded):
			near = append(near, v)
		}
	}
	if len(found) > 0 {
		return found, nil
	}
	names, err := c.ix.names()
	if err != nil {
		return nil, fmt.Errorf("read index %s: %w (%w)", c.ix.dir, ErrDamaged, err)
	}
	if found := names.find(facet, folded); len(found) > 0 {
		if len(found) > 1 {
			c.notes = append(c.notes, fmt.Sprintf("%s %q stands for %s", facet, typed, quoted(found)))
		}
		return found, nil
	}
	note := fmt.Sprintf("no agreement has %s %q", facet, typed)
	if len(near) > 0 {
		note += "; there is " + quoted(near)
	}
	c.notes = append(c.notes, note)
	return nil, nil
}

func quoted(list []string) string {
	parts := make([]string, len(list))
	for i, s := range list {
		parts[i] = fmt.Sprintf("%q", s)
	}
	return strings.Join(parts, ", ")
}
