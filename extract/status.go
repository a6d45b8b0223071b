package extract

import (
	"slices"

	"github.com/akkoord/akkoord"
)

// settleStatus corrects what the words alone cannot tell: a signing day after
// the day of publication is a plan.
func (r *reading) settleStatus() {
	for _, d := range r.drafts {
		if main := r.main(); d.status == akkoord.Extended && d != main && d.from.IsZero() && !main.signed.IsZero() && d.signed.Compare(main.signed) < 0 {
			// Extended in passing, by what the article is about.
			if p, ok := d.proofOf(akkoord.FieldSigned); ok {
				d.prove(akkoord.FieldValidFrom, "", p.span, p.sentence, p.rule, "")
			}
			if p, ok := main.proofOf(akkoord.FieldSigned); ok {
				d.prove(akkoord.FieldSigned, "", p.span, p.sentence, p.rule, "")
			}
			d.from, d.signed = d.signed, main.signed
		}
		if d.status == "" {
			d.status = akkoord.Signed
			if p, ok := d.proofOf(akkoord.FieldKind); ok {
				// Nothing says more than that it is there.
				d.prove(akkoord.FieldStatus, string(d.status), p.span, p.sentence, p.rule, "")
			}
		}
		if r.runOut(d) {
			d.status = akkoord.Ended
			p, _ := d.proofOf(akkoord.FieldValidUntil)
			d.prove(akkoord.FieldStatus, string(d.status), p.span, p.sentence, p.rule, "")
		}
		if main := r.main(); d.status == akkoord.Signed && d.age == ageFormer && d.kind == main.kind && d.signed.Compare(main.signed) < 0 && main.status != akkoord.Ended {
			d.status = akkoord.Ended // "het vorige contract", beside the new one
		}
		if d.status == akkoord.Signed && !r.a.Published.IsZero() && !d.signed.IsZero() && d.signed.First().Compare(r.a.Published.Last()) > 0 {
			d.status = akkoord.Announced
		}
		if d.status == akkoord.Signed && r.a.Published.IsZero() && r.aheadOfText(d) {
			d.status = akkoord.Announced
		}
	}
}

// sharpen gives a main agreement that is only known by a general word ("de
// deal") the kind of the first exact word in the sentences before and around it.
func (r *reading) sharpen(d *draft) {
	if !d.weak || d.own < 2 && d.signed.IsZero() {
		return
	}
	for _, inTitle := range []bool{false, true} {
		for i := range r.sentences {
			s := &r.sentences[i]
			if s.skip || s.speech || s.title != inTitle || r.generic(s) {
				continue
			}
			for _, k := range s.instruments {
				m := r.l.Mentions[k]
				v := r.l.Instruments[m.Ref]
				far := (i > d.sentence+3 || i < d.sentence-6) && v.Name == "" && !v.Definite
				if vague(v) || far || r.l.Speech[m.First] || r.taken(s, m) {
					continue
				}
				for _, o := range r.drafts {
					if o != d && o.kind == v.Kind {
						return
					}
				}
				d.kind, d.weak = v.Kind, false
				r.changed()
				d.evidence = slices.DeleteFunc(d.evidence, func(p proof) bool { return p.field == akkoord.FieldKind })
				d.prove(akkoord.FieldKind, "", r.doc.SpanOf(int(m.First), int(v.Head)+1), i, "extract.kind-named-near", "")
				return
			}
		}
	}
}
