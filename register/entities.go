package register

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
)

// Entity is a party or a region of the register under all its names.
type Entity struct {
	// Key identifies it: the id that its articles give it, else "name:" and its
	// folded name.
	Key        string       `json:"key"`
	Name       string       `json:"name"` // the name that it is shown under; no other entity has it
	Kind       string       `json:"kind"` // the kind that most agreements give it
	Names      []Seen       `json:"names"`
	Agreements int          `json:"agreements"`
	First      akkoord.Date `json:"first"` // earliest signing or publication date
	Last       akkoord.Date `json:"last"`  // latest
}

// Seen is a name as articles write it, and in how many agreements.
type Seen struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// Entities knows all parties or all regions of a register at one moment.
type Entities struct {
	list   []*Entity // by shown name
	byKey  map[string]*Entity
	byName map[string][]*Entity // by folded name as seen
}

// Parties reads the register and gives its parties, members of collectives
// included.
func (r *Register) Parties(ctx context.Context) (*Entities, error) {
	p, _, err := r.Entities(ctx)
	return p, err
}

// Entities reads the register once and gives its parties and its regions.
func (r *Register) Entities(ctx context.Context) (parties, regions *Entities, err error) {
	p, g := newGatherer(), newGatherer()
	err = r.Each(ctx, func(e Entry) error {
		day := e.Agreement.Signed
		if day.IsZero() {
			day = e.Published
		}
		for _, s := range e.Agreement.Signatories {
			p.see(s.Name, string(s.ID), string(s.Kind), day)
			for _, m := range s.Members {
				p.see(m, "", string(s.Kind), day)
			}
		}
		for _, a := range e.Agreement.Regions {
			g.see(a.Name, string(a.ID), string(a.Kind), day)
		}
		p.agreement++
		g.agreement++
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	return p.entities(), g.entities(), nil
}

// All gives the entities in the order of their shown names.
func (e *Entities) All() []*Entity { return e.list }

// Of gives the entity that a name and id in a record stand for; nil when the
// register has never seen them.
func (e *Entities) Of(name string, id akkoord.OptString) *Entity {
	if id != "" {
		if found := e.byKey[string(id)]; found != nil {
			return found
		}
	}
	if found := e.byKey[name]; found != nil { // members may be listed by id
		return found
	}
	folded := Fold(name)
	if found := e.byKey["name:"+folded]; found != nil {
		return found
	}
	if same := e.byName[folded]; len(same) == 1 {
		return same[0]
	}
	return nil
}

// OfAgreement gives the parties of an agreement, each once, in text order: those
// who signed, each followed by its members.
func (e *Entities) OfAgreement(a *akkoord.Agreement) []*Entity {
	var list []*Entity
	add := func(found *Entity) {
		if found != nil && !slices.Contains(list, found) {
			list = append(list, found)
		}
	}
	for _, s := range a.Signatories {
		add(e.Of(s.Name, s.ID))
		for _, m := range s.Members {
			add(e.Of(m, ""))
		}
	}
	return list
}

// gatherer collects mentions until it is known which of them belong together.
type gatherer struct {
	byID      map[string]*mentions // by given id
	byName    map[string]*mentions // by folded name, of those without an id
	agreement int                  // number of the agreement at hand
}

// mentions counts how one identity is written.
type mentions struct {
	names, kinds map[string]int
	in           []int // numbers of its agreements, ascending
	first, last  akkoord.Date
}

func newGatherer() *gatherer {
	return &gatherer{byID: map[string]*mentions{}, byName: map[string]*mentions{}}
}

func (g *gatherer) see(name, id, kind string, day akkoord.Date) {
	at, key := g.byID, id
	if id == "" {
		at, key = g.byName, Fold(name)
	}
	m := at[key]
	if m == nil {
		m = &mentions{names: map[string]int{}, kinds: map[string]int{}}
		at[key] = m
	}
	if n := len(m.in); n > 0 && m.in[n-1] == g.agreement {
		return // a second mention in one agreement is no second agreement
	}
	m.in = append(m.in, g.agreement)
	m.names[name]++
	m.kinds[kind]++
	m.stretch(day, day)
}

func (m *mentions) stretch(first, last akkoord.Date) {
	if !first.IsZero() && (m.first.IsZero() || first.Compare(m.first) < 0) {
		m.first = first
	}
	if last.Compare(m.last) > 0 {
		m.last = last
	}
}

// entities settles who is who: a name without an id joins the one id that bears
// it, and every identity gets the name that it is shown under.
func (g *gatherer) entities() *Entities {
	e := &Entities{byKey: map[string]*Entity{}, byName: map[string][]*Entity{}}
	bearers := map[string][]string{} // folded name to ids
	for id, m := range g.byID {
		folded := map[string]bool{}
		for name := range m.names {
			folded[Fold(name)] = true
		}
		for name := range folded {
			bearers[name] = append(bearers[name], id)
		}
	}
	for name, m := range g.byName {
		if g.byID[name] != nil { // a member that is listed by its id
			g.byID[name].join(m, false)
		} else if ids := bearers[name]; len(ids) == 1 {
			g.byID[ids[0]].join(m, true)
		} else {
			e.byKey["name:"+name] = m.entity("name:" + name)
		}
	}
	for id, m := range g.byID {
		e.byKey[id] = m.entity(id)
	}
	for _, found := range e.byKey {
		e.list = append(e.list, found)
	}
	tellApart(e.list)
	for _, found := range e.list {
		done := map[string]bool{}
		for _, seen := range found.Names {
			if name := Fold(seen.Name); !done[name] {
				done[name] = true
				e.byName[name] = append(e.byName[name], found)
			}
		}
	}
	return e
}

// join adds the agreements of m, and its names when they are names.
func (to *mentions) join(m *mentions, names bool) {
	if names {
		for name, n := range m.names {
			to.names[name] += n
		}
	}
	to.in = append(to.in, m.in...)
	slices.Sort(to.in)
	to.in = slices.Compact(to.in)
	to.stretch(m.first, m.last)
}

func (m *mentions) entity(key string) *Entity {
	e := &Entity{Key: key, Agreements: len(m.in), First: m.first, Last: m.last}
	for name, n := range m.names {
		e.Names = append(e.Names, Seen{name, n})
	}
	// Most used first; of equals the longest, which says most.
	slices.SortFunc(e.Names, func(a, b Seen) int {
		return cmp.Or(b.Count-a.Count, len(b.Name)-len(a.Name), strings.Compare(a.Name, b.Name))
	})
	e.Name = strings.Join(strings.Fields(e.Names[0].Name), " ")
	most := 0
	for kind, n := range m.kinds {
		if n > most || n == most && kind < e.Kind {
			e.Kind, most = kind, n
		}
	}
	return e
}

// tellApart makes the shown names of a list differ: by kind, then by key.
func tellApart(list []*Entity) {
	for _, e := range twins(list) {
		e.Name += " (" + e.Kind + ")"
	}
	for _, e := range twins(list) {
		e.Name += " [" + e.Key + "]"
	}
	slices.SortFunc(list, func(a, b *Entity) int { return strings.Compare(a.Name, b.Name) })
}

// twins gives the entities whose shown name another one has as well.
func twins(list []*Entity) []*Entity {
	count := map[string]int{}
	for _, e := range list {
		count[e.Name]++
	}
	var found []*Entity
	for _, e := range list {
		if count[e.Name] > 1 {
			found = append(found, e)
		}
	}
	return found
}
