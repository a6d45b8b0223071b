package extract

import "github.com/akkoord/akkoord/mention"

const (
	ruleRegionDeed  = "extract.region-of-deed"
	ruleRegionGroup = "extract.region-of-group"
)

// regionsOfDeed takes the villages or quarters in which the parties do together
// what they agreed: "De vier partijen zetten in A, B en C een buurtdienst op". They
// stand behind "in" or "op" in a sentence near the event that opens with all
// parties.
func (r *reading) regionsOfDeed(d *draft) bool {
	for i := d.sentence; i < len(r.sentences) && i <= d.sentence+aroundEvent; i++ {
		s := &r.sentences[i]
		if s.skip || s.speech || s.title || s.heading || !r.allAct(s) {
			continue
		}
		for _, m := range r.l.Between(s.body, s.end) {
			if m.Class != mention.Place || r.inParty(m) || r.l.Speech[m.First] || r.wide(m) || r.l.Places[m.Ref].Adjective {
				continue
			}
			switch r.wordBefore(s, int(m.First)) {
			case "in", "op", "langs", "rond":
			default:
				continue
			}
			if v := r.l.Places[m.Ref]; v.Guess || v.Kind != "plaats" && v.Kind != "wijk" && v.Kind != "gemeente" || r.signedThere(s, m) || r.indoors(s, m) || r.homeOf(s, m) || r.seat(m) {
				continue
			}
			r.addWithOthers(d, s, m, ruleRegionDeed)
			return true
		}
	}
	return false
}

// allAct reports whether a sentence opens with a word for all who agreed.
func (r *reading) allAct(s *sentence) bool {
	switch r.word(s, s.body) {
	case "zij", "ze", "samen":
		return true
	}
	for _, k := range s.refs {
		m := r.l.Mentions[k]
		if ref := r.l.Refs[m.Ref]; int(m.First) <= s.body+2 && (ref.Count > 1 || ref.Kind == "") {
			return true
		}
	}
	return false
}

// regionOfGroup takes the area whose municipalities sign as one group: "de veertien
// Twentse gemeenten", "dertien gemeenten in de Westhoek".
func (r *reading) regionOfGroup(d *draft) bool {
	for i := range d.parties {
		p := &d.parties[i]
		if !p.value.Collective || p.value.Kind != "gemeente" {
			continue
		}
		for _, m := range r.l.Between(r.tokensOf(p.value.Span)) {
			if m.Class == mention.Place && p.value.Span.Contains(r.l.Span(m)) {
				r.addRegion(d, r.l.Places[m.Ref], r.sentenceAt(int(m.First)), ruleRegionGroup)
				return true
			}
		}
	}
	return false
}
