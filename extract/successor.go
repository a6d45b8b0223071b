package extract

import (
	"slices"

	"github.com/akkoord/akkoord"
)

const ruleSucceeded = "extract.replaced-by-new-one"

// settleSuccession ends an older agreement where parties of it have made what
// the text calls a new one of the same kind: "In 2017 sloten zij een convenant.
// Gisteren tekenden zij een nieuw convenant."
func (r *reading) settleSuccession() {
	main := r.main()
	if main.status != akkoord.Signed || main.age != ageNew {
		return
	}
	for _, d := range r.drafts {
		if d == main || d.kind != main.kind || d.status != akkoord.Signed || d.signed.IsZero() || d.signed.Year >= main.signed.Year ||
			d.name != "" && main.name != "" && !sameName(d.name, main.name) || !d.shares(main) {
			continue
		}
		d.status = akkoord.Ended
		if p, ok := main.proofOf(akkoord.FieldKind); ok {
			d.prove(akkoord.FieldStatus, string(d.status), p.span, p.sentence, ruleSucceeded, "")
		}
	}
}

// shares reports whether two agreements have a party in common.
func (d *draft) shares(o *draft) bool {
	return slices.ContainsFunc(d.parties, func(p draftParty) bool { return o.hasParty(&p.value) >= 0 })
}
