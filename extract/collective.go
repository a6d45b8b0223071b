package extract

import (
	"slices"

	"github.com/akkoord/akkoord"
)

const ruleCollective = "extract.accord-is-cao"

// collective gives a main accord of unions and employers the kind and the name
// of the collective agreement that the sentences after it tell as its content:
// "een onderhandelingsresultaat op zak. De nieuwe cao Pluimvee …".
func (r *reading) collective(d *draft) {
	if d.kind != "akkoord" || d.name != "" || slices.ContainsFunc(r.drafts, func(o *draft) bool {
		return o.kind == "cao" && o.status != akkoord.Ended
	}) {
		return
	}
	for i := d.sentence; i < len(r.sentences) && i <= d.sentence+4; i++ {
		s := &r.sentences[i]
		if s.skip || s.title || s.speech {
			continue
		}
		for _, k := range s.instruments {
			m := r.l.Mentions[k]
			v := r.l.Instruments[m.Ref]
			if v.Kind != "cao" || r.age(m) == ageFormer || r.l.Speech[m.First] || !v.Definite && v.Name == "" {
				continue
			}
			d.kind, d.weak = v.Kind, false
			d.evidence = slices.DeleteFunc(d.evidence, func(p proof) bool { return p.field == akkoord.FieldKind })
			d.prove(akkoord.FieldKind, "", r.doc.SpanOf(int(m.First), int(v.Head)+1), i, ruleCollective, "")
			if v.Name != "" {
				r.nameAsTold(d, m, i, ruleCollective)
			}
			r.changed()
			return
		}
	}
}
