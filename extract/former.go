package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// formerOf gives the agreement that was there before one that the text has just
// told of, for a sentence that calls it only by its age: "De vorige, uit 2020,
// liep vorig jaar af." It is of the same kind; nil where nothing was told just
// before.
func (r *reading) formerOf(s *sentence) *draft {
	for n := len(r.drafts) - 1; n >= 0; n-- {
		d := r.drafts[n]
		if d.sentence >= s.index || s.index-d.sentence > 2 || d.weak {
			continue
		}
		if d.status == akkoord.Ended {
			return d // told already
		}
		f := r.newDraft(d.kind, s, s.body, false)
		f.age = ageFormer
		if p, ok := d.proofOf(akkoord.FieldKind); ok {
			f.prove(akkoord.FieldKind, "", p.span, p.sentence, p.rule, "")
		}
		return f
	}
	return nil
}

// replaced gives the agreement that another one takes the place of, where a
// sentence names both: "het convenant volgt op het convenant uit 2019". It is
// one that the text told of as an old one, or one with the day that stands
// behind its own word; never the new one, whatever the text says of that.
func (r *reading) replaced(e *event) *draft {
	m := r.l.Mentions[e.instrument]
	v := r.l.Instruments[m.Ref]
	day := akkoord.Date{}
	for _, list := range [2][]int32{e.s.dates, e.s.periods} {
		for _, k := range list {
			if o := r.l.Mentions[k]; day.IsZero() && o.First >= m.End && r.madeThen(e.s, o) {
				day = r.l.Dates[o.Ref].From
			}
		}
	}
	for n := len(r.drafts) - 1; n >= 0; n-- {
		d := r.drafts[n]
		if v.Name != "" && d.name != "" {
			if sameName(v.Name, d.name) {
				return d
			}
			continue
		}
		old := d.status == akkoord.Ended || d.age == ageFormer || !d.signed.IsZero() && d.signed.Year < r.a.Published.Year
		if (d.kind == v.Kind || refersTo(v.Kind, d.kind) && v.Definite) && (day.IsZero() && old || !day.IsZero() && !d.signed.IsZero() && (d.signed.Covers(day) || day.Covers(d.signed))) {
			return d
		}
	}
	if vague(v) && day.IsZero() {
		return nil
	}
	d := r.newDraft(v.Kind, e.s, int(m.First), vague(v))
	d.age = ageFormer
	if v.Exact {
		d.word = r.l.Folded(int(v.Head))
	}
	return d
}

// formerDays gives such an agreement its days: of two the first is when it was
// made and the last when it ran out; one alone is when it was made if it stands
// behind "uit" or "van" or beside a verb of making. Those before a token are not
// its own.
func (r *reading) formerDays(d *draft, s *sentence, after int, rule string) {
	for _, list := range [2][]int32{s.dates, s.periods} {
		for _, k := range list {
			m := r.l.Mentions[k]
			v := r.l.Dates[m.Ref]
			if int(m.First) < after || v.From.IsZero() || m.Class == mention.Period && !v.To.IsZero() {
				continue
			}
			field, value := akkoord.FieldValidUntil, &d.until
			switch {
			case m.Class == mention.Period || startVerbs[r.word(s, int(m.End))]: // "dat sinds 2019 geldt", "die in 2009 inging"
				field, value = akkoord.FieldValidFrom, &d.from
			case r.madeThen(s, m):
				field, value = akkoord.FieldSigned, &d.signed
			}
			if value.IsZero() {
				*value = v.From
				d.prove(field, "", r.l.Span(m), s.index, rule, "")
			}
		}
	}
}

// madeThen reports whether a date is told as the day on which something was made.
func (r *reading) madeThen(s *sentence, m mention.Mention) bool {
	switch r.word(s, int(m.First)-1) {
	case "uit", "van", "sinds":
		return true
	}
	for i := int(m.First) - 6; i < int(m.End)+6; i++ {
		switch r.word(s, i) {
		case ",":
			if i >= int(m.End) {
				return false // the clause of the date ends here
			}
		case "sloten", "gesloten", "tekenden", "getekend", "ondertekend", "ondertekenden", "afgesloten", "dateerde", "dateert", "stamde", "stamt", "begon", "begonnen":
			return true
		}
	}
	return false
}

// meansOfEnd reports whether an instrument before the verb of an end is not what
// ends but what makes it end: "Met het pact is het komen te vervallen", "Dat is
// door de overeenkomst achterhaald".
func (r *reading) meansOfEnd(s *sentence, e *event) bool {
	m := r.l.Mentions[e.instrument]
	if int(m.First) > e.verb {
		return false
	}
	switch r.l.Folded(e.verb) {
	case "gestopt", "stopten", "gebroken", "opgehouden", "klaar", "afgelopen", "gedaan":
		return false // "met het convenant is het afgelopen"
	}
	for i := int(r.l.Instruments[m.Ref].Head) - 1; i >= int(m.First)-3 && i >= s.first; i-- {
		switch r.word(s, i) {
		case "met", "door", "dankzij":
			return true
		case "het", "de", "dit", "deze", "een", "nieuwe", "dat", "die", "hun":
		default:
			if i < int(m.First) {
				return false
			}
		}
	}
	return false
}

// startVerbs stand behind the day from which something holds.
var startVerbs = map[string]bool{"inging": true, "ingingen": true, "startte": true, "startten": true, "aanving": true, "aanvingen": true}
