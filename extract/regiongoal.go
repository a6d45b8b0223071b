package extract

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// regionsInGoals reads the places that the goals themselves name ("om lezen in
// Wommels mogelijk te houden"), else those that lie in the rest of the sentence
// ("De vijf gaan in het Reuseldal stuwen plaatsen om …").
func (r *reading) regionsInGoals(d *draft) bool {
	var all, origins []mention.Mention
	for _, g := range d.goals {
		if r.wholeItem(g) {
			continue // the items of a list name parts of the whole
		}
		there, from := r.placesOfGoal(g)
		switch {
		case len(from) == 0:
			all = append(all, there...)
		case len(there) > 0 || r.comesBack(r.l.Places[from[0].Ref]):
			// "patiënten uit de Achterhoek in Nijmegen opereren" is for the former;
			// "af van dure krachten uit de Randstad" is elsewhere.
			origins = append(origins, from...)
		}
	}
	if len(all) == 0 {
		all = origins
	}
	for _, m := range all {
		r.addWithOthers(d, &r.sentences[r.sentenceAt(int(m.First))], m, ruleRegionGoal)
	}
	if len(d.regions) > 0 {
		return true
	}
	for _, g := range d.goals {
		if r.wholeItem(g) {
			continue
		}
		s := &r.sentences[r.sentenceOfSpan(g)]
		for _, m := range r.l.Between(s.body, s.end) {
			if m.Class == mention.Place && !r.inParty(m) && !r.wide(m) && !r.fromAfar(s, m) && !r.seat(m) && r.liesBehind(s, int(m.First)) && !r.signedThere(s, m) && !r.indoors(s, m) && !r.homeOf(s, m) {
				r.addWithOthers(d, s, m, ruleRegionGoal)
			}
		}
	}
	return len(d.regions) > 0
}

// unlistedInGoals reads a name that no gazetteer knows where a goal says that
// things lie: "weidevogels in de Greidhoek weer een kans te geven".
func (r *reading) unlistedInGoals(d *draft) bool {
	return slices.ContainsFunc(d.goals, func(g akkoord.Span) bool { return r.unlistedInGoal(d, g) })
}

func (r *reading) unlistedInGoal(d *draft, g akkoord.Span) bool {
	first, end := r.tokensOf(g)
	s := &r.sentences[r.sentenceAt(first)]
	for i := first + 2; i < end; i++ {
		if r.doc.Tokens[i].Shape == text.Lower || !r.withArticle(i) {
			continue
		}
		switch r.wordBefore(s, i) {
		case "in", "langs", "rond", "rondom", "op":
		default:
			continue
		}
		if r.unknownName(s, i) && !r.built(i) && !strings.ContainsAny(r.doc.TokenText(i), "0123456789") {
			r.addRegion(d, r.guessed(i, i+1), s.index, ruleRegionGoal)
			return true
		}
	}
	return false
}

// oneOfAll reports whether a place is only what something is the first or most
// of: "de grootste kolonie van Midden-Limburg".
func (r *reading) oneOfAll(s *sentence, m mention.Mention) bool {
	if w := r.wordBefore(s, int(m.First)); w != "van" && w != "in" {
		return false
	}
	for k := int(m.First) - 2; k > s.first && k >= int(m.First)-6; k-- {
		w := r.word(s, k)
		if len(w) > 5 && strings.HasSuffix(w, "ste") && (r.word(s, k-1) == "de" || r.word(s, k-1) == "het") && r.doc.Tokens[k].Shape == text.Lower {
			return !slices.Contains([]string{"laatste", "armste", "kwetsbaarste"}, w)
		}
	}
	return false
}

// fromAfar reports whether something comes from a place that the text has no
// more of.
func (r *reading) fromAfar(s *sentence, m mention.Mention) bool {
	return r.wordBefore(s, int(m.First)) == "uit" && !r.comesBack(r.l.Places[m.Ref])
}

// placesOfGoal gives the places that a goal names, and apart from them those
// that somebody or something in it comes from.
func (r *reading) placesOfGoal(g akkoord.Span) (there, from []mention.Mention) {
	for _, m := range r.l.Between(r.tokensOf(g)) {
		if m.Class != mention.Place || !g.Contains(r.l.Span(m)) || r.inOrganisation(m) || r.wide(m) || r.lobby(m) {
			continue
		}
		if v := r.l.Places[m.Ref]; v.Guess && v.Kind == "plaats" && !r.comesBack(v) {
			continue
		}
		s := &r.sentences[r.sentenceAt(int(m.First))]
		if r.oneOfAll(s, m) {
			continue
		}
		switch r.wordBefore(s, int(m.First)) {
		case "via", "vanuit", "richting", "naar", "zoals", "onder", "tussen":
		case "uit":
			from = append(from, m)
		default:
			there = append(there, m)
		}
	}
	return there, from
}

// wordBefore gives the word before a token and its article.
func (r *reading) wordBefore(s *sentence, i int) string {
	for i--; i > s.first; i-- {
		switch w := r.word(s, i); w {
		case "de", "het", "heel", "'t", "den":
		default:
			return w
		}
	}
	return r.word(s, i)
}

// seat reports whether a place more often stands for a government than for
// itself: "een lobby in Brussel".
func (r *reading) seat(m mention.Mention) bool {
	switch r.l.Places[m.Ref].Name {
	case "Den Haag", "Straatsburg":
		return true
	}
	return r.lobby(m)
}

// lobby reports whether a place is Brussel as the seat of Europe.
func (r *reading) lobby(m mention.Mention) bool {
	return r.l.Places[m.Ref].Name == "Brussel" && r.l.Folded(max(int(m.First)-1, 0)) == "in"
}
