package register

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
)

// PartyView is a party with its agreements and those it made them with.
type PartyView struct {
	Party      *Entity   `json:"party"`
	Agreements []Entry   `json:"agreements"` // latest signed first, unknown last
	With       []Partner `json:"with"`       // most agreements first, then by name
}

// Partner is a party and the number of agreements that it shares with another.
type Partner struct {
	Key   string `json:"key"`
	Name  string `json:"name"`
	Kind  string `json:"kind"`
	Count int    `json:"count"`
}

// AmbiguousError says that several parties go by a name.
type AmbiguousError struct {
	Name    string
	Parties []*Entity // by shown name
}

// Error lists the parties with what to type for each.
func (e *AmbiguousError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "party %q: %d parties go by this name, ask for one of them:", e.Name, len(e.Parties))
	for _, p := range e.Parties {
		fmt.Fprintf(&b, "\n  %s  %s (%s, %d)", p.Key, p.Name, p.Kind, p.Agreements)
	}
	return b.String()
}

// Party gives the agreements of a party and with whom they are. The party is
// named by its key, by the name it is shown under or by any name that articles
// use; case and accents do not count, and a part in brackets or a type word
// such as "gemeente" may be left out or added when that leaves one party. The
// error is ErrNotFound or an *AmbiguousError.
func (r *Register) Party(ctx context.Context, name string) (*PartyView, error) {
	parties, err := r.Parties(ctx)
	if err != nil {
		return nil, err
	}
	party, err := parties.Find(name)
	if err != nil {
		return nil, err
	}
	view := &PartyView{Party: party, Agreements: []Entry{}, With: []Partner{}}
	counts := map[*Entity]int{}
	err = r.Each(ctx, func(e Entry) error {
		all := parties.OfAgreement(&e.Agreement)
		if !slices.Contains(all, party) {
			return nil
		}
		view.Agreements = append(view.Agreements, e)
		for _, other := range all {
			if other != party {
				counts[other]++
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	sortEntries(view.Agreements)
	for other, n := range counts {
		view.With = append(view.With, Partner{other.Key, other.Name, other.Kind, n})
	}
	slices.SortFunc(view.With, func(a, b Partner) int {
		return cmp.Or(b.Count-a.Count, strings.Compare(a.Name, b.Name))
	})
	return view, nil
}

// Find gives the one entity that a name stands for, as Register.Party says.
func (e *Entities) Find(name string) (*Entity, error) {
	if found := e.byKey[name]; found != nil {
		return found, nil
	}
	folded := Fold(name)
	if folded == "" {
		return nil, fmt.Errorf("party %q: give a name or an id", name)
	}
	// From strict to loose; the first way that finds anything decides.
	for _, same := range []func(seen string) bool{
		func(seen string) bool { return seen == folded },
		func(seen string) bool { return unbracketed(seen) == unbracketed(folded) },
		func(seen string) bool { return bare(seen) == bare(folded) },
	} {
		var found []*Entity
		for _, entity := range e.list {
			if entity.goesBy(same) {
				found = append(found, entity)
			}
		}
		switch len(found) {
		case 0:
			continue
		case 1:
			return found[0], nil
		}
		return nil, &AmbiguousError{name, found}
	}
	return nil, e.unknown(name, folded)
}

func (e *Entity) goesBy(same func(folded string) bool) bool {
	if same(Fold(e.Name)) {
		return true
	}
	return slices.ContainsFunc(e.Names, func(s Seen) bool { return same(Fold(s.Name)) })
}

// unknown says that there is no such party, and which names come near: the most
// frequent ones that hold all of its words.
func (e *Entities) unknown(name, folded string) error {
	words := strings.Fields(bare(folded))
	var near []*Entity
	for _, entity := range e.list {
		if entity.goesBy(func(seen string) bool {
			return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(seen, w) })
		}) {
			near = append(near, entity)
		}
	}
	if len(near) == 0 {
		return fmt.Errorf("party %q: %w", name, ErrNotFound)
	}
	slices.SortStableFunc(near, func(a, b *Entity) int { return b.Agreements - a.Agreements })
	names := make([]string, 0, 5)
	for _, entity := range near[:min(len(near), 5)] {
		names = append(names, fmt.Sprintf("%q", entity.Name))
	}
	return fmt.Errorf("party %q: %w; it holds %s", name, ErrNotFound, strings.Join(names, ", "))
}
