package extract

// generic reports whether a sentence tells what is usual or asked for, not what
// was done: "doorgaans leggen zij dat vast in een convenant", or a point of a
// list of conditions.
func (r *reading) generic(s *sentence) bool {
	for i := s.first; i < s.end; i++ {
		switch r.word(s, i) {
		case "doorgaans", "gewoonlijk", "normaliter", "veelal":
			return true
		case "speler", "keeper", "doelman", "spits", "verdediger", "middenvelder", "aanvaller", "trainer", "bondscoach", "coureur", "voetballer", "voetbalster":
			if len(s.instruments) > 0 && r.l.Instruments[r.l.Mentions[s.instruments[0]].Ref].Kind == "contract" {
				return true // what one person signs with an employer
			}
		case "principe", "regel":
			if r.word(s, i-1) == "in" || r.word(s, i-1) == "de" && r.word(s, i-2) == "in" {
				return r.word(s, i+1) == "ieder" || r.word(s, i+1) == "elk" || r.word(s, i-1) == "de"
			}
		}
	}
	return r.condition(s)
}

// condition reports whether a sentence is a point of a list under a line that
// speaks of conditions.
func (r *reading) condition(s *sentence) bool {
	if !s.item {
		return false
	}
	if s.above < 0 {
		return false
	}
	h := &r.sentences[s.above]
	for k := h.first; k < h.end; k++ {
		switch r.word(h, k) {
		case "voorwaarden", "voorwaarde", "eisen", "criteria", "vereisten", "spelregels":
			return true
		}
	}
	return false
}
