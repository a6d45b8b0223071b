package extract

import (
	"strings"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

const (
	ruleRegionPeople = "extract.region-of-inhabitants"
	ruleRegionNames  = "extract.region-in-names-of-parties"
	ruleRegionLead   = "extract.region-told-in-lead"
)

// aroundEvent is how far behind the sentence of an event a text still tells where
// its agreement applies, in sentences.
const aroundEvent = 3

// regionOfPeople takes the place whose people the text speaks of near the event:
// "Voor alle Heerlenaren boven de 75 …".
func (r *reading) regionOfPeople(d *draft) bool {
	for i := 0; i < len(r.sentences) && i <= d.sentence+aroundEvent; i++ {
		s := &r.sentences[i]
		if s.skip || s.speech {
			continue
		}
		for _, m := range r.l.Between(s.body, s.end) {
			if m.Class == mention.Place && r.l.Places[m.Ref].Inhabitant && !r.inParty(m) && !r.l.Speech[m.First] && r.manyPeople(s, m) {
				r.addWithOthers(d, s, m, ruleRegionPeople)
				return true
			}
		}
	}
	return false
}

// manyPeople reports whether inhabitants are told of in the plural.
func (r *reading) manyPeople(s *sentence, m mention.Mention) bool {
	w := r.word(s, int(m.First))
	return len(w) > 2 && (w[len(w)-1] == 's' || w[len(w)-2:] == "en")
}

// regionSharedByNames takes the place that the names of two parties hold: "Hema
// Gouda" and "Stadshart Gouda".
func (r *reading) regionSharedByNames(d *draft) bool {
	seen := map[string]bool{} // folded
	for i := range d.parties {
		p := &d.parties[i]
		if p.value.Kind == "gemeente" || p.value.Kind == "provincie" || p.value.Collective {
			continue
		}
		for _, m := range r.l.Between(r.tokensOf(p.value.Span)) {
			if m.Class != mention.Place || !p.value.Span.Contains(r.l.Span(m)) || r.wide(m) {
				continue
			}
			v := r.l.Places[m.Ref]
			name := mention.Fold(v.Name)
			if seen[name] {
				r.addRegion(d, v, r.sentenceAt(int(m.First)), ruleRegionNames)
				return true
			}
			seen[name] = true
			break
		}
	}
	return false
}

// regionInLead takes the only place in which the text says that something is or
// happens, up to a few sentences behind the event.
func (r *reading) regionInLead(d *draft) {
	only, at := mention.Mention{}, -1
	for i := 0; i < len(r.sentences) && i <= d.sentence+aroundEvent; i++ {
		s := &r.sentences[i]
		if s.skip || s.speech || s.title {
			continue
		}
		for _, m := range r.l.Between(s.body, s.end) {
			if m.Class != mention.Place || !r.happensIn(s, m, i >= d.sentence) {
				continue
			}
			if at < 0 {
				only, at = m, i
			} else if mention.Fold(r.l.Places[m.Ref].Name) != mention.Fold(r.l.Places[only.Ref].Name) {
				return
			}
		}
	}
	if at >= 0 {
		r.addWithOthers(d, &r.sentences[at], only, ruleRegionLead)
	}
}

// happensIn reports whether a place is where something happens that is neither
// the signing nor the seat of somebody; once the event is told, also where things
// lie that it brings.
func (r *reading) happensIn(s *sentence, m mention.Mention, told bool) bool {
	v := r.l.Places[m.Ref]
	if v.Adjective || v.Kind == "land" || v.Kind == "buitenland" || r.inOrganisation(m) || r.dateline(s, m) || r.wide(m) || r.seat(m) || r.l.Speech[m.First] {
		return false
	}
	for i := int(m.First) - 1; i >= s.body && i >= int(m.First)-3; i-- {
		switch r.word(s, i) {
		case "de", "het", "'t", "heel":
			continue
		case "in", "op", "langs", "rond", "binnen":
			return (i == s.body || r.theirs(s, i) || told && r.thingIn(s, i)) && !r.signedThere(s, m) && !r.indoors(s, m)
		}
		break
	}
	return false
}

// theirs reports whether what lies at a place is the matter of the parties:
// "hun kunstproject in Leeuwarden".
func (r *reading) theirs(s *sentence, in int) bool {
	for i := in - 2; i >= s.body && i >= in-3; i-- {
		if w := r.word(s, i); w == "hun" || w == "gezamenlijk" || w == "gezamenlijke" {
			return true
		}
	}
	return false
}

// thingIn reports whether a common noun with its determiner stands before "in".
func (r *reading) thingIn(s *sentence, in int) bool {
	i := in - 1
	if i <= s.body || r.doc.Tokens[i].Kind != text.Word || r.doc.Tokens[i].Shape != text.Lower && !strings.HasSuffix(r.word(s, i), "front") && !strings.HasSuffix(r.word(s, i), "gebied") {
		return false
	}
	for k := i - 1; k >= s.body && k >= i-3; k-- {
		switch r.word(s, k) {
		case "een", "één", "de", "het", "alle", "twee", "drie", "elke", "iedere", "nieuwe":
			return true
		}
	}
	return false
}

// ofOffice reports whether a place only tells whose mayor or council is meant:
// "burgemeester Wietske Postma van Vlieland", "de gemeenteraad van Gorinchem".
func (r *reading) ofOffice(s *sentence, m mention.Mention) bool {
	first := int(m.First)
	if r.word(s, first-1) != "van" && r.word(s, first-1) != "uit" {
		return false
	}
	switch r.word(s, first-2) {
	case "gemeenteraad", "raad", "college", "burgemeester", "wethouder", "wethouders", "schepen", "schepencollege", "stadsbestuur", "gemeentebestuur":
		return true
	}
	for _, o := range r.l.Between(first-5, first-1) {
		if int(o.End) == first-1 && o.Class == mention.Person {
			return true
		}
	}
	return false
}
