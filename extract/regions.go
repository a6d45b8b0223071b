package extract

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

const (
	ruleRegionName  = "extract.region-in-name"
	ruleRegionRule  = "extract.region-of-agreement"
	ruleRegionTitle = "extract.region-in-title"
	ruleRegionArea  = "extract.region-named-as-area"
	ruleRegionSole  = "extract.region-of-sole-authority"
)

// settleRegions finds for every agreement the places that it applies to. The
// first of these that gives any counts: places in its name, what a rule says,
// an area named as such near the event, a place in the title, the place of the
// only municipality or province among the parties.
func (r *reading) settleRegions() {
	for _, d := range r.drafts {
		switch {
		case r.regionsInName(d):
		case r.regionsByRule(d):
		case d.main && r.regionsAsArea(d):
		case d.main && r.regionsInTitle(d):
		case d.main:
			r.regionOfAuthority(d)
		}
	}
}

func (r *reading) addRegion(d *draft, v mention.PlaceValue, sentence int, rule string) {
	for _, have := range d.regions {
		if mention.Fold(have.Name) == mention.Fold(v.Name) {
			return
		}
	}
	d.regions = append(d.regions, v)
	d.prove(akkoord.FieldRegion, v.Name, v.Span, sentence, rule, v.Row)
}

// regionsInName reads the places in the agreement's own name.
func (r *reading) regionsInName(d *draft) bool {
	for _, e := range d.evidence {
		if e.field != akkoord.FieldName {
			continue
		}
		for _, m := range r.l.Mentions {
			if m.Class == mention.Place && e.span.Contains(r.l.Span(m)) {
				r.addRegion(d, r.l.Places[m.Ref], e.sentence, ruleRegionName)
			}
		}
	}
	return len(d.regions) > 0
}

func (r *reading) regionsByRule(d *draft) bool {
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.speech {
			continue
		}
		for _, c := range s.cues {
			for _, f := range c.fills {
				if f.field == akkoord.FieldRegion && f.m.Class == mention.Place && r.about(s) == d && !r.l.Speech[f.m.First] {
					r.addRegion(d, r.l.Places[f.m.Ref], i, c.match.Rule.ID)
				}
			}
		}
	}
	return len(d.regions) > 0
}

// regionsAsArea reads places that the text names as areas ("de regio Twente",
// "in IJsselland") in the lead and around the event.
func (r *reading) regionsAsArea(d *draft) bool {
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.speech || i > d.sentence+2 && i > 6 {
			continue
		}
		for k, m := range r.l.Mentions {
			if m.Class != mention.Place || int(m.First) < s.first || int(m.First) >= s.end {
				continue
			}
			v := r.l.Places[m.Ref]
			if v.Kind != "regio" && v.Kind != "wijk" && v.Kind != "land" || r.inParty(k, m) || r.dateline(s, m) {
				continue
			}
			r.addRegion(d, v, i, ruleRegionArea)
		}
	}
	return len(d.regions) > 0
}

// inParty reports whether a place is a part of a party's name.
func (r *reading) inParty(k int, m mention.Mention) bool {
	for _, o := range r.l.Mentions {
		if o.Class == mention.Party && o.First <= m.First && m.End <= o.End && !r.l.PartyValues[o.Ref].Collective {
			return true
		}
		if o.Class == mention.Person && o.First <= m.First && m.End <= o.End {
			return true
		}
	}
	return false
}

// dateline reports whether a place opens its sentence as the place of writing:
// "ZWOLLE, 31 maart 2021 –", "HOORN -".
func (r *reading) dateline(s *sentence, m mention.Mention) bool {
	if int(m.First) > s.first+1 {
		return false
	}
	switch r.word(s, int(m.End)) {
	case ",", "-", "–", "—", "|", "/", ":":
		return true
	}
	return int(m.End) >= s.end
}

func (r *reading) regionsInTitle(d *draft) bool {
	for i := range r.sentences {
		s := &r.sentences[i]
		if !s.title {
			continue
		}
		for k, m := range r.l.Mentions {
			if m.Class == mention.Place && int(m.First) >= s.first && int(m.First) < s.end && !r.inOrganisation(k, m) {
				r.addRegion(d, r.l.Places[m.Ref], i, ruleRegionTitle)
			}
		}
	}
	return len(d.regions) > 0
}

// inOrganisation is inParty for titles, where a bare place is no party.
func (r *reading) inOrganisation(_ int, m mention.Mention) bool {
	for _, o := range r.l.Mentions {
		if o.Class == mention.Party && o.First <= m.First && m.End <= o.End {
			if v := r.l.PartyValues[o.Ref]; !v.Collective && !v.Place && v.Kind != "gemeente" && v.Kind != "provincie" {
				return true
			}
		}
	}
	return false
}

// regionsOfAll takes the places of the municipalities among the parties.
func (r *reading) regionsOfAll(d *draft) {
	for _, p := range d.parties {
		if p.value.Kind != "gemeente" || p.value.Collective {
			continue
		}
		for _, m := range r.l.Mentions {
			if m.Class == mention.Place && p.value.Span.Overlaps(r.l.Places[m.Ref].Span) {
				r.addRegion(d, r.l.Places[m.Ref], p.sentence, ruleRegionSole)
				break
			}
		}
	}
}

// regionOfAuthority takes the place of the only municipality among the parties;
// with none, that of the only province; of a few
// municipalities, the places of all.
func (r *reading) regionOfAuthority(d *draft) {
	for _, kind := range []akkoord.PartyKind{"gemeente", "provincie"} {
		var only *draftParty
		n := 0
		for i := range d.parties {
			if p := &d.parties[i]; p.value.Kind == kind {
				n++
				only = p
			}
		}
		if n == 0 {
			continue
		}
		if n > 1 && n <= 5 && kind == "gemeente" {
			r.regionsOfAll(d)
			return
		}
		if n == 1 && !only.value.Collective {
			for _, m := range r.l.Mentions {
				if m.Class == mention.Place && only.value.Span.Contains(r.l.Places[m.Ref].Span) {
					r.addRegion(d, r.l.Places[m.Ref], only.sentence, ruleRegionSole)
					return
				}
			}
		}
		return
	}
}
