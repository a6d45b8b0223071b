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

// formerDays gives such an agreement its days: of two the first is when it was
// made and the last when it ran out; one alone is when it was made if it stands
// behind "uit" or "van" or beside a verb of making.
func (r *reading) formerDays(d *draft, s *sentence, rule string) {
	for _, k := range s.dates {
		m := r.l.Mentions[k]
		if m.Class != mention.Date {
			continue
		}
		day := r.l.Dates[m.Ref].From
		if day.IsZero() {
			continue
		}
		field, value := akkoord.FieldValidUntil, &d.until
		if r.madeThen(s, m) {
			field, value = akkoord.FieldSigned, &d.signed
		}
		if value.IsZero() {
			*value = day
			d.prove(field, "", r.l.Span(m), s.index, rule, "")
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
		case "sloten", "gesloten", "tekenden", "getekend", "ondertekend", "ondertekenden", "afgesloten", "dateerde", "dateert", "stamde", "stamt", "begon", "begonnen", "inging", "ingingen":
			return true
		}
	}
	return false
}
