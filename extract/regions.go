package extract

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

const (
	ruleRegionName    = "extract.region-in-name"
	ruleRegionGoal    = "extract.region-in-goal"
	ruleRegionTitle   = "extract.region-in-title"
	ruleRegionArea    = "extract.region-named-as-area"
	ruleRegionGuess   = "extract.region-unlisted-in-lead"
	ruleRegionSmaller = "extract.region-within-authority"
	ruleRegionSole    = "extract.region-of-sole-authority"
	ruleRegionOften   = "extract.region-most-named"
	ruleRegionShared  = "extract.region-of-main-agreement"
)

// settleRegions finds for every agreement the places that it applies to. The
// first of these that gives any counts: places in its name, what a rule says,
// the municipality that makes housing or coalition agreements, places in its goals, an area named as such near the event, a place in the
// title, what a rule thinks likely, a name in the lead that no gazetteer knows,
// a village or quarter that the article speaks of more than of the municipality
// that signs alone, that municipality or the few that sign, the place whose
// people it speaks of, that where the parties act together, the place that the article keeps coming back to, one that
// two parties are named after, the only one where it says that things happen. An agreement beside the main one that tells
// nothing itself has the regions of that one when a municipality signed both.
func (r *reading) settleRegions() {
	r.findRegionFills()
	for _, d := range r.drafts {
		switch {
		case r.regionsInName(d):
		case r.regionsByRule(d, akkoord.Sure):
		case r.regionsOfAdministration(d):
		case d.main && r.areaInTitle(d):
		case r.regionsInGoals(d):
		case r.regionsAsArea(d):
		case !d.main:
			r.regionsByRule(d, akkoord.Candidate)
		case r.unlistedInGoals(d), r.regionsInTitle(d):
		case r.regionsByRule(d, akkoord.Candidate):
			r.widerAuthority(d)
		case r.regionsUnlisted(d):
		case r.regionsOfDeed(d):
		case r.regionWithinAuthority(d), r.regionOfVillage(d):
		case r.regionOfAuthority(d):
		case r.regionOfGroup(d), r.regionOfPeople(d):
		case r.regionByFrequency(d):
			if len(d.regions) > 1 {
				r.widerAuthority(d)
			}
		case r.regionSharedByNames(d):
		default:
			r.regionInLead(d)
		}
		r.dropContainers(d)
	}
	for _, d := range r.drafts {
		if !d.main && len(d.regions) == 0 {
			r.regionsOfMain(d)
		}
	}
}

func (r *reading) addRegion(d *draft, v mention.PlaceValue, sentence int, rule string) {
	if v.Name == "Brabant" && strings.HasSuffix(v.Row, ":Noord-Brabant") && (v.Adjective || strings.Contains(r.doc.Text, "Noord-Brabant")) {
		v.Name = "Noord-Brabant"
	}
	name := mention.Fold(v.Name)
	if d.hasRegion(name) {
		return
	}
	d.regions, d.places = append(d.regions, v), append(d.places, name)
	d.prove(akkoord.FieldRegion, v.Name, v.Span, sentence, rule, v.Row)
}

// manyRegions is how many regions of an agreement are looked through one by one.
const manyRegions = 32

// hasRegion reports whether a draft has a place of a folded name.
func (d *draft) hasRegion(name string) bool {
	if len(d.places) <= manyRegions {
		return slices.Contains(d.places, name)
	}
	if d.placeSet == nil {
		d.placeSet = map[string]bool{}
	}
	for _, p := range d.places[len(d.placeSet):] {
		d.placeSet[p] = true
	}
	return d.placeSet[name]
}

// dropContainers takes away a province that holds another region of the
// agreement: "Oss (Noord-Brabant)" is about Oss.
func (r *reading) dropContainers(d *draft) {
	if len(d.regions) < 2 {
		return
	}
	inside := map[string]bool{}
	for _, v := range d.regions {
		for _, w := range r.l.Within(v) {
			inside[w] = true
		}
	}
	d.regions = slices.DeleteFunc(d.regions, func(v mention.PlaceValue) bool {
		drop := v.Kind == "provincie" && inside["provincie:"+v.Name]
		if drop {
			d.evidence = slices.DeleteFunc(d.evidence, func(e proof) bool { return e.field == akkoord.FieldRegion && e.key == v.Name })
		}
		return drop
	})
}

// regionsByRule reads what rules of one strength say.
func (r *reading) regionsByRule(d *draft, strength akkoord.Strength) bool {
	for _, k := range r.regionFills {
		s := &r.sentences[k.sentence]
		if k.strength == strength && r.about(s) == d && !r.signedThere(s, k.m) && !r.ofBuilding(s, k.m) {
			r.addWithOthers(d, s, k.m, k.rule)
		}
	}
	return len(d.regions) > 0
}

// regionFill is a place that a rule takes for the region of an agreement.
type regionFill struct {
	m        mention.Mention
	strength akkoord.Strength
	sentence int32
	rule     string
}

// findRegionFills gathers those of the text, which every agreement goes through.
func (r *reading) findRegionFills() {
	r.regionFills = r.regionFills[:0]
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.speech {
			continue
		}
		for k := range s.cues {
			c := &s.cues[k]
			for _, f := range c.fills {
				if f.field == akkoord.FieldRegion && f.m.Class == mention.Place && !r.l.Speech[f.m.First] {
					r.regionFills = append(r.regionFills, regionFill{f.m, f.strength, int32(i), c.match.Rule.ID})
				}
			}
		}
	}
}

// addWithOthers adds a place and those that are joined to it.
func (r *reading) addWithOthers(d *draft, s *sentence, m mention.Mention, rule string) {
	for _, v := range r.joined(s, m) {
		r.addRegion(d, v, s.index, rule)
	}
}

// joined gives a place with those behind it that are joined to it: "over Oss,
// Uden en de Maashorst". A name behind "en" that no gazetteer knows is one too.
func (r *reading) joined(s *sentence, m mention.Mention) []mention.PlaceValue {
	all := []mention.PlaceValue{r.l.Places[m.Ref]}
	for i := int(m.End); i < s.end && len(all) < mostJoined; {
		link := r.word(s, i)
		if link != "," && link != "en" && link != "of" && link != "&" {
			break
		}
		i++
		if w := r.word(s, i); w == "de" || w == "het" || w == "in" {
			i++
		}
		next, ok := r.placeAt(i)
		switch {
		case ok && link == "," && r.government(s, next) && !r.government(s, m):
			// "de gemeenten in Noord-Limburg, de provincie Limburg": who, not where
		case ok && !r.inOrganisation(next):
			all = append(all, r.l.Places[next.Ref])
			i = int(next.End)
			continue
		case !ok && link != "," && r.unknownName(s, i):
			all = append(all, r.guessed(i, i+1))
		}
		break
	}
	return all
}

// government reports whether a place stands behind the word for its government.
func (r *reading) government(s *sentence, m mention.Mention) bool {
	switch r.word(s, int(m.First)) {
	case "gemeente", "provincie", "waterschap", "stad":
		return true
	}
	switch r.word(s, int(m.First)-1) {
	case "gemeente", "provincie", "waterschap", "stad":
		return true
	}
	return false
}

// placeAt gives the place that starts at a token.
func (r *reading) placeAt(i int) (mention.Mention, bool) {
	for _, m := range r.l.Between(i, i+1) {
		if m.Class == mention.Place {
			return m, true
		}
	}
	return mention.Mention{}, false
}

// mostShared is how many regions of the main agreement another may share: many are
// told of it alone.
const mostShared = 2

// regionsOfMain gives an agreement beside the main one the regions of that one
// when a municipality signed both: they deal with the same matter at different
// times.
func (r *reading) regionsOfMain(d *draft) {
	main := r.main()
	if main == nil || main == d || len(main.regions) == 0 || len(main.regions) > mostShared {
		return
	}
	if k := main.regions[0].Kind; d.status == akkoord.Ended && k == "regio" {
		return // what came before was often about less
	}
	for i := range d.parties {
		p := &d.parties[i]
		if p.value.Kind != "gemeente" || p.value.Collective || main.hasParty(&p.value) < 0 {
			continue
		}
		for _, v := range main.regions {
			r.addRegion(d, v, r.sentenceOfSpan(v.Span), ruleRegionShared)
		}
		return
	}
}
