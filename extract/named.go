package extract

import (
	"strings"

	"github.com/akkoord/akkoord/mention"
)

// namedParty is a party as it stands in the text.
type namedParty struct {
	value    mention.PartyValue
	m        mention.Mention
	sentence int
	who      identity

	acts   settled // whether it stands as one that acts, once actsAs has looked
	beside settled // whether it is a bystander, once standsBy has looked
}

// actsAs is actor for a party of the text, asked once.
func (r *reading) actsAs(n *namedParty) bool {
	if n.acts == unsettled {
		n.acts = settle(r.actor(&r.sentences[n.sentence], n.m))
	}
	return n.acts == yes
}

// standsBy is bystander for a party of the text, asked once.
func (r *reading) standsBy(n *namedParty) bool {
	if n.beside == unsettled {
		n.beside = settle(r.bystander(&r.sentences[n.sentence], n.m))
	}
	return n.beside == yes
}

// namedAt gives a party of a list as it stands in the text.
func (r *reading) namedAt(party int32, m mention.Mention, sentence int) namedParty {
	v := &r.l.PartyValues[party]
	return namedParty{value: *v, m: m, sentence: sentence, who: identityOf(v)}
}

// gathered is parties of the text, none of them twice.
type gathered struct {
	list   []namedParty
	roster roster
}

func (g *gathered) reset() {
	g.list = g.list[:0]
	g.roster.reset()
}

// find gives where a party of this name is, -1 when it is not there.
func (g *gathered) find(p *identity) int { return g.roster.find(p) }

func (g *gathered) add(n namedParty) {
	g.list = append(g.list, n)
	g.roster.add(n.who)
}

// fewNamed is how many parties of a text are looked through one by one: most
// texts, since making the index costs more than looking a few times.
const fewNamed = 120

// byName finds parties among all that the body of a text names, by what their
// names are and by what they open with. What it holds is made when it is asked
// for; a text with few names is looked through instead.
type byName struct {
	counts map[identity]int // given out by times

	made     bool
	distinct roster
	weights  []int              // of distinct: how often the text has just this name
	longer   map[string][]int32 // by the start of a name; see inFull
}

func (b *byName) reset() { *b = byName{counts: emptied(b.counts)} }

// emptied gives an empty map, with the memory of one that was not large.
func emptied[K comparable, V any](m map[K]V) map[K]V {
	if m == nil || len(m) > 256 {
		return map[K]V{}
	}
	clear(m)
	return m
}

func (r *reading) makeByName() {
	b := &r.byName
	b.made, b.longer = true, map[string][]int32{}
	at := map[identity]int{}
	for i := range r.named {
		n := &r.named[i]
		k, ok := at[n.who]
		if !ok {
			k = len(b.weights)
			at[n.who] = k
			b.distinct.add(n.who)
			b.weights = append(b.weights, 0)
		}
		b.weights[k]++
		if n.value.Collective {
			continue
		}
		// The first that stands before a place in the text stands before all
		// those ahead of it in the list.
		for short := range starts(n.value.Name) {
			list := b.longer[short]
			if len(list) == 0 || n.value.Span.Start < r.named[list[len(list)-1]].value.Span.Start {
				b.longer[short] = append(list, int32(i))
			}
		}
	}
}

// times counts how often the body of the text names an organisation.
func (r *reading) times(p *identity) int {
	k, ok := r.byName.counts[*p]
	if ok {
		return k
	}
	if len(r.named) <= fewNamed {
		for i := range r.named {
			if r.named[i].who.same(p) {
				k++
			}
		}
	} else {
		if !r.byName.made {
			r.makeByName()
		}
		r.byName.distinct.each(p, func(i int) { k += r.byName.weights[i] })
	}
	r.byName.counts[*p] = k
	return k
}

// groundOf reports whether a name is of the ground or the hall that a body plays or
// works in: the "Fortuna Sittard Stadion" is not Fortuna Sittard in full.
func groundOf(name string) bool {
	for _, noun := range []string{" Stadion", " Arena", " Park", " Zaal", " Hal", " Campus", " Plein", " Terrein"} {
		if strings.HasSuffix(name, noun) {
			return true
		}
	}
	return false
}

// inFull gives a party that the text calls by the start of its name its full
// name: "Noordwest" after "Noordwest Ziekenhuisgroep".
func (r *reading) inFull(v mention.PartyValue) mention.PartyValue {
	if v.Name == "GGD" || v.Name == "OCMW" {
		for _, names := range [][]namedParty{r.titled, r.named[:min(len(r.named), fewNamed)]} {
			for i := range names {
				if n := &names[i].value; strings.HasPrefix(n.Name, v.Name+" ") {
					return *n
				}
			}
		}
		return v
	}
	if v.Place || v.Collective || len(v.Name) < shortestStart {
		return v
	}
	if len(r.named) <= fewNamed {
		for i := range r.named {
			n := &r.named[i].value
			if n.Span.Start < v.Span.Start && !n.Collective && len(n.Name) > len(v.Name) && n.Name[len(v.Name)] == ' ' && strings.HasPrefix(n.Name, v.Name) && !groundOf(n.Name) {
				return *n
			}
		}
		return v
	}
	if !r.byName.made {
		r.makeByName()
	}
	for _, i := range r.byName.longer[v.Name] {
		if n := &r.named[i].value; n.Span.Start < v.Span.Start && !groundOf(n.Name) {
			return *n
		}
	}
	return v
}
