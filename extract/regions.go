package extract

import (
	"slices"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

const (
	ruleRegionName  = "extract.region-in-name"
	ruleRegionRule  = "extract.region-of-agreement"
	ruleRegionGoal  = "extract.region-in-goal"
	ruleRegionTitle = "extract.region-in-title"
	ruleRegionArea  = "extract.region-named-as-area"
	ruleRegionSole  = "extract.region-of-sole-authority"
	ruleRegionOften = "extract.region-most-named"
)

// settleRegions finds for every agreement the places that it applies to. The
// first of these that gives any counts: places in its name, what a rule says,
// places in its goals, an area named as such near the event, a place in the title, the place of the
// only municipality among the parties or of a few, the place that the article
// keeps coming back to.
func (r *reading) settleRegions() {
	for _, d := range r.drafts {
		switch {
		case r.regionsInName(d):
		case r.regionsByRule(d):
		case r.regionsInGoals(d):
		case r.regionsAsArea(d):
		case !d.main:
		case r.regionsInTitle(d):
		case r.regionOfAuthority(d):
		default:
			r.regionByFrequency(d)
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

// regionsInGoals reads the places that the goals themselves name: "om lezen in
// Wommels mogelijk te houden".
func (r *reading) regionsInGoals(d *draft) bool {
	for _, g := range d.goals {
		for _, m := range r.l.Mentions {
			if m.Class == mention.Place && g.Contains(r.l.Span(m)) && !r.inOrganisation(m) {
				r.addRegion(d, r.l.Places[m.Ref], r.sentenceAt(int(m.First)), ruleRegionGoal)
			}
		}
	}
	if len(d.regions) > 0 {
		return true
	}
	// "De vijf gaan in het Reuseldal stuwen plaatsen om …"
	for _, g := range d.goals {
		s := &r.sentences[r.sentenceOfSpan(g)]
		for _, m := range r.l.Between(s.body, s.end) {
			if m.Class == mention.Place && !r.inParty(m) && r.lies(s, m) {
				r.addRegion(d, r.l.Places[m.Ref], s.index, ruleRegionGoal)
			}
		}
	}
	return len(d.regions) > 0
}

// lies reports whether a place stands behind "in", "langs" and the like, at most
// an article and a word for an area between.
func (r *reading) lies(s *sentence, m mention.Mention) bool {
	for i := int(m.First) - 1; i >= s.body && i >= int(m.First)-3; i-- {
		switch r.word(s, i) {
		case "in", "langs", "rond", "rondom", "op", "over", "uit":
			return true
		case "de", "het", "heel":
		default:
			return false
		}
	}
	return false
}

// regionsAsArea reads places that the text names as areas ("de regio Twente",
// "in IJsselland") in the lead and around the event.
func (r *reading) regionsAsArea(d *draft) bool {
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.speech || d.main && i > d.sentence+2 && i > 6 || !d.main && i != d.sentence {
			continue
		}
		for _, m := range r.l.Between(s.first, s.end) {
			if m.Class != mention.Place {
				continue
			}
			v := r.l.Places[m.Ref]
			named := int(m.First) < r.nameToken(v) // "gemeente X", "wijk X"
			guess := v.ID == "" && v.Kind == "plaats" && hasWords(mention.Fold(string(r.a.Title)), mention.Fold(v.Name))
			if v.Kind != "regio" && v.Kind != "wijk" && !guess && (d.main || !named) || r.inParty(m) || r.dateline(s, m) {
				continue
			}
			r.addRegion(d, v, i, ruleRegionArea)
		}
	}
	return len(d.regions) > 0
}

// inParty reports whether a place is a part of a party's name.
func (r *reading) inParty(m mention.Mention) bool {
	for _, o := range r.l.Between(int(m.First)-16, int(m.End)) {
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
		for _, m := range r.l.Between(s.first, s.end) {
			if m.Class == mention.Place && !r.inOrganisation(m) {
				r.addRegion(d, r.l.Places[m.Ref], i, ruleRegionTitle)
			}
		}
	}
	return len(d.regions) > 0
}

// inOrganisation is inParty for titles, where a bare place is no party.
func (r *reading) inOrganisation(m mention.Mention) bool {
	for _, o := range r.l.Between(int(m.First)-16, int(m.End)) {
		if o.Class == mention.Party && o.First <= m.First && m.End <= o.End {
			if v := r.l.PartyValues[o.Ref]; !v.Collective && !v.Place && v.Kind != "gemeente" && v.Kind != "provincie" {
				return true
			}
		}
	}
	return false
}

// regionOfAuthority takes the place of the only municipality among the parties,
// unless a larger authority signs too, or of the few that are most of them.
func (r *reading) regionOfAuthority(d *draft) bool {
	var only *draftParty
	n, larger := 0, false
	for i := range d.parties {
		switch p := &d.parties[i]; p.value.Kind {
		case "gemeente":
			n++
			only = p
		case "provincie", "rijk":
			larger = true
		}
	}
	switch {
	case n == 1 && !only.value.Collective && !larger:
		r.regionOfParty(d, only)
	case n > 1 && n <= 5 && (2*n >= len(d.parties) || d.kind == "citydeal"):
		for i := range d.parties {
			if p := &d.parties[i]; p.value.Kind == "gemeente" && !p.value.Collective {
				r.regionOfParty(d, p)
			}
		}
	}
	return len(d.regions) > 0
}

func (r *reading) regionOfParty(d *draft, p *draftParty) {
	for _, m := range r.l.Mentions {
		if m.Class == mention.Place && p.value.Span.Overlaps(r.l.Places[m.Ref].Span) {
			r.addRegion(d, r.l.Places[m.Ref], r.sentenceAt(int(m.First)), ruleRegionSole)
			return
		}
	}
}

// regionByFrequency takes the place that the article names most, when it names
// it at least three times; the title and the dateline count.
func (r *reading) regionByFrequency(d *draft) {
	count := map[string]int{}
	var best mention.PlaceValue
	at := 0
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip {
			continue
		}
		for _, m := range r.l.Between(s.first, s.end) {
			if m.Class != mention.Place {
				continue
			}
			v := r.l.Places[m.Ref]
			if v.Kind != "gemeente" && v.Kind != "plaats" && v.Kind != "regio" || r.inOrganisation(m) {
				continue
			}
			key := mention.Fold(v.Name)
			count[key]++
			if s.title {
				count[key]++
			}
			if count[key] > count[mention.Fold(best.Name)] || best.Name == "" {
				best, at = v, i
			}
		}
	}
	if best.Name != "" && count[mention.Fold(best.Name)] >= 2 {
		r.addRegion(d, best, at, ruleRegionOften)
	}
}

// nameToken gives the token at which a place's own name starts, behind an area
// word.
func (r *reading) nameToken(v mention.PlaceValue) int {
	i, ok := slices.BinarySearchFunc(r.doc.Tokens, v.Span.Start, func(t text.Token, start int) int { return int(t.Start) - start })
	if !ok {
		return 0
	}
	return i
}
