package extract

import (
	"fmt"

	"github.com/akkoord/akkoord"
)

// evidenceOf gives every value its path and puts the evidence in the order of
// the record's keys.
func (r *reading) evidenceOf(d *draft, a *akkoord.Agreement) []akkoord.Evidence {
	out := make([]akkoord.Evidence, 0, 7+len(a.Signatories)+len(a.Regions)+len(a.Goals)+len(a.Amounts))
	add := func(path string, p proof) {
		out = append(out, akkoord.Evidence{Path: path, Span: p.span, Sentence: r.span(p.sentence), Rule: p.rule,
			Hash: r.hashOfSentence(p.sentence), Row: akkoord.OptString(p.row)})
	}
	for _, field := range []akkoord.Field{akkoord.FieldKind, akkoord.FieldName, akkoord.FieldStatus, akkoord.FieldSigned, akkoord.FieldValidFrom, akkoord.FieldValidUntil} {
		if p, ok := d.proofOf(field); ok {
			add(string(field), p)
		}
	}
	for i, p := range d.parties {
		add(pathOf(signatoryPaths, i), proof{span: p.value.Span, sentence: r.sentenceOfSpan(p.value.Span), rule: p.rule, row: p.value.Row})
		for _, c := range []struct {
			path string
			on   coming
		}{{".joined", p.joined}, {".left", p.left}} {
			if !c.on.day.IsZero() {
				add(pathOf(signatoryPaths, i)+c.path, proof{span: c.on.span, sentence: c.on.sentence, rule: c.on.rule})
			}
		}
	}
	for _, p := range d.evidence {
		if p.field == akkoord.FieldPartyCount {
			add("party_count", p)
			break
		}
	}
	first := d.firstProofs()
	for i, g := range a.Regions {
		if p, ok := first(akkoord.FieldRegion, g.Name, akkoord.Span{}); ok {
			add(pathOf(regionPaths, i), p)
		}
	}
	for i, g := range a.Goals {
		if p, ok := first(akkoord.FieldGoal, "", g.Span); ok {
			add(pathOf(goalPaths, i), p)
		}
	}
	for i, m := range a.Amounts {
		if p, ok := first(akkoord.FieldAmount, "", m.Span); ok {
			add(pathOf(amountPaths, i), p)
		}
	}
	return out
}

// proofOf gives the evidence of a single value: of the status the event that
// said it, of the signing day the last, since a more exact day replaces one.
func (d *draft) proofOf(field akkoord.Field) (found proof, ok bool) {
	for _, p := range d.evidence {
		if p.field != field || ok && field == akkoord.FieldStatus && found.key == string(d.status) {
			continue
		}
		if !ok || field == akkoord.FieldSigned || field == akkoord.FieldStatus && p.key == string(d.status) {
			found, ok = p, true
		}
	}
	return found, ok
}

// manyProofs is how many pieces of evidence are looked through one by one.
const manyProofs = 64

// firstProofs gives a function that finds the first evidence of a region by its
// name, of another value by its bytes.
func (d *draft) firstProofs() func(field akkoord.Field, key string, span akkoord.Span) (proof, bool) {
	type value struct {
		field akkoord.Field
		key   string
		span  akkoord.Span
	}
	of := func(p *proof) value {
		if p.field == akkoord.FieldRegion {
			return value{p.field, p.key, akkoord.Span{}}
		}
		return value{p.field, "", p.span}
	}
	var at map[value]int
	if len(d.evidence) > manyProofs {
		at = make(map[value]int, len(d.evidence))
		for i := range d.evidence {
			if v := of(&d.evidence[i]); at[v] == 0 {
				at[v] = i + 1
			}
		}
	}
	return func(field akkoord.Field, key string, span akkoord.Span) (proof, bool) {
		want := value{field, key, span}
		if at != nil {
			if i := at[want]; i > 0 {
				return d.evidence[i-1], true
			}
			return proof{}, false
		}
		for i := range d.evidence {
			if p := &d.evidence[i]; p.field == field && of(p) == want {
				return *p, true
			}
		}
		return proof{}, false
	}
}

// sentenceOfSpan gives the sentence that holds a span whole, else the first.
func (r *reading) sentenceOfSpan(span akkoord.Span) int {
	if i := r.sentenceOf(span.Start); i >= 0 && r.span(i).Contains(span) {
		return i
	}
	return 0
}

// The paths of the first values of a list, which are made only once.
var (
	signatoryPaths = pathsOf("signatories")
	regionPaths    = pathsOf("regions")
	goalPaths      = pathsOf("goals")
	amountPaths    = pathsOf("amounts")
)

type paths struct {
	list  string
	first [16]string
}

func pathsOf(list string) *paths {
	p := &paths{list: list}
	for i := range p.first {
		p.first[i] = fmt.Sprintf("%s[%d]", list, i)
	}
	return p
}

func pathOf(p *paths, i int) string {
	if i < len(p.first) {
		return p.first[i]
	}
	return fmt.Sprintf("%s[%d]", p.list, i)
}
