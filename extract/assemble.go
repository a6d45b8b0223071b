package extract

import (
	"github.com/akkoord/akkoord"
)

// assemble settles the article: which agreements it holds, then what belongs to
// each of them.
func (r *reading) assemble() {
	r.establish()
	if len(r.drafts) == 0 {
		return
	}
	r.pickMain()
	r.datedPapers()
	r.settleDays()
	r.settleParties()
	r.sharpen(r.main())
	r.collective(r.main())
	r.settleNames()
	r.settlePeriods()
	r.settleCounts()
	r.settleGoals()
	r.settleAmounts()
	r.settleRegions()
	r.settleStatus()
	r.settleSuccession()
	r.drop()
	for _, d := range r.drafts {
		r.secondParty(d)
		r.dealings(d)
	}
	r.settleComings()
}

// establish reads the events of the body in text order and makes or finds the
// agreement of each.
func (r *reading) establish() {
	body := func(strength akkoord.Strength) {
		for i := range r.sentences {
			s := &r.sentences[i]
			if s.skip || s.title || s.speech && !r.hearing {
				continue
			}
			told := r.events(s, strength)
			for k := range told {
				if r.place(&told[k]); len(r.drafts) == mostDrafts {
					return
				}
			}
		}
	}
	body(akkoord.Sure)
	if !r.anyCurrent() {
		r.establishNamed()
	}
	if len(r.drafts) == 0 {
		body(akkoord.Candidate)
	}
	if len(r.drafts) == 0 {
		r.establishTold()
	}
	if len(r.drafts) == 0 {
		r.hearing = true
		body(akkoord.Sure)
		r.hearing = false
	}
	for i := range r.sentences {
		if s := &r.sentences[i]; s.caption {
			r.placeCaption(s)
		}
	}
	if len(r.drafts) == 0 {
		// Only the title may say it outright.
		for i := range r.sentences {
			if s := &r.sentences[i]; s.title && !s.speech {
				told := r.events(s, akkoord.Sure)
				for k := range told {
					r.place(&told[k])
				}
			}
		}
	}
}

// placeCaption adds to an agreement what the words under a picture say of it; a
// picture alone makes one only where the text makes none.
func (r *reading) placeCaption(s *sentence) {
	n := len(r.drafts)
	told := r.events(s, akkoord.Sure)
	for k := range told {
		r.place(&told[k])
	}
	if n > 0 && len(r.drafts) > n {
		r.drafts = r.drafts[:n]
	}
}

// pickMain marks the agreement that the article is about: the first that is
// not said to have ended, unless that is an old one and a newer follows.
func (r *reading) pickMain() {
	main := r.drafts[0]
	for _, d := range r.drafts {
		if d.status != akkoord.Ended {
			main = d
			break
		}
	}
	if p := r.a.Published; !p.IsZero() && !main.signed.IsZero() && main.signed.Year < p.Year && main.status != akkoord.Extended {
		// An old agreement told first, as the reason for the new one.
		for _, d := range r.drafts {
			if d != main && d.status != akkoord.Ended && d.status != akkoord.Announced && (d.signed.IsZero() || d.signed.Compare(main.signed) > 0) {
				main = d
				break
			}
		}
	}
	if main.status == akkoord.Signed && !main.signed.IsZero() && main.age != ageNew {
		for _, d := range r.drafts {
			if d.age == ageNew && d.kind == main.kind && d.status == akkoord.Signed && d.signed.Compare(main.signed) > 0 {
				main = d // "een nieuw convenant", after the old one
				break
			}
		}
	}
	main.main = true
	r.changed()
}

// main gives the agreement that the article is about.
func (r *reading) main() *draft {
	for _, d := range r.drafts {
		if d.main {
			return d
		}
	}
	return r.drafts[0]
}

// drop leaves out what turned out to be no agreement of this article: no date,
// no party and no name.
func (r *reading) drop() {
	kept := r.drafts[:0]
	for _, d := range r.drafts {
		if d.weak && (d.size(true) < 2 || d.status == akkoord.Announced && d.kind == "overig") {
			continue
		}
		if (d.weak || d.inferred) && d.signed.IsZero() && !d.organised() {
			continue // "tekende voor De Dag": by its words alone it could be anything
		}
		if !d.main && wellKnown[d.name] && len(d.parties) == 0 {
			continue // background: "het Preventieakkoord"
		}
		if d.told() || !d.signed.IsZero() || d.name != "" || d.status == akkoord.Ended && !(d.until.IsZero() && d.from.IsZero()) {
			kept = append(kept, d)
		}
	}
	r.drafts = kept
	r.changed()
}
