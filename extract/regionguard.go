package extract

import (
	"strings"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// ofBuilding reports whether an adjective belongs to a name: "in de Zeeuwse
// Bibliotheek".
func (r *reading) ofBuilding(s *sentence, m mention.Mention) bool {
	i := int(m.End)
	return r.l.Places[m.Ref].Adjective && i < s.end && r.doc.Tokens[i].Kind == text.Word && r.doc.Tokens[i].Shape != text.Lower
}

// liesBehind reports whether a token stands behind "in", "langs" and the like,
// at most an article between.
func (r *reading) liesBehind(s *sentence, i int) bool {
	switch r.wordBefore(s, i) {
	case "in", "langs", "rond", "rondom", "op", "over", "uit", "nabij", "tussen", "door", "binnen", "bij":
		return true
	}
	return false
}

// wide reports whether a place is only the adjective of a country ("de Belgische
// kust", "Vlaamse subsidie"), which says whose, not where, or far away.
func (r *reading) wide(m mention.Mention) bool {
	v := r.l.Places[m.Ref]
	switch v.Name {
	case "Azië", "Afrika", "Europa", "Amerika", "China", "Oekraïne", "Rusland":
		return true
	}
	return v.Adjective && (v.Kind == "land" || v.Name == "Vlaanderen" || v.Name == "Wallonië")
}

// homeOf reports whether a place is where a person or firm comes from: "twee
// directeuren uit de Drechtsteden", "een bedrijf uit Schiedam".
func (r *reading) homeOf(s *sentence, m mention.Mention) bool {
	if r.wordBefore(s, int(m.First)) != "uit" {
		return false
	}
	i := int(m.First) - 1
	for i > s.first && r.word(s, i) != "uit" {
		i--
	}
	noun := r.word(s, i-1)
	if i-1 >= s.first && r.doc.Tokens[i-1].Kind == text.Word && r.doc.Tokens[i-1].Shape != text.Lower {
		return true // a name
	}
	for _, tail := range []string{"directeur", "directeuren", "bestuurder", "bestuurders", "bedrijf", "wethouder", "wethouders", "burgemeester", "burgemeesters", "ondernemer", "boer", "voorzitter",
		"aannemer", "bouwer", "leverancier", "fabrikant", "bureau", "uitbater", "hoogleraar", "ontwikkelaar", "journalist", "columnist"} {
		if strings.HasSuffix(noun, tail) {
			return true
		}
	}
	return false
}

// inParty reports whether a place is a part of a party's name.
func (r *reading) inParty(m mention.Mention) bool {
	for _, o := range r.l.Between(int(m.First)-16, int(m.End)) {
		if o.Class == mention.Party && o.First <= m.First && m.End <= o.End && !r.l.PartyValues[o.Ref].Collective && !r.onlyCapital(o, m) {
			return true
		}
		if o.Class == mention.Person && o.First <= m.First && m.End <= o.End {
			return true
		}
	}
	return false
}

// inOrganisation is inParty for titles, where a bare place is no party.
func (r *reading) inOrganisation(m mention.Mention) bool {
	for _, o := range r.l.Between(int(m.First)-16, int(m.End)) {
		if o.Class == mention.Party && o.First <= m.First && m.End <= o.End {
			if v := r.l.PartyValues[o.Ref]; !v.Collective && !v.Place && v.Kind != "gemeente" && v.Kind != "provincie" && !r.onlyCapital(o, m) {
				return true
			}
		}
	}
	return false
}

// onlyCapital reports whether a party is no more than the place itself, taken
// for a name by its capital, or a bare place behind "in".
func (r *reading) onlyCapital(o, m mention.Mention) bool {
	v := &r.l.PartyValues[o.Ref]
	if !v.Known && r.looseName(o, m) {
		return true
	}
	if o.First != m.First || o.End != m.End {
		return false
	}
	if v.Place {
		return r.liesBehind(&r.sentences[r.sentenceAt(int(m.First))], int(m.First))
	}
	p := r.l.Places[m.Ref]
	return !v.Known && v.Kind == "" || p.Guess && p.Kind == "regio"
}

// behindOpening reports whether a place stands right behind the first word of a
// title, which has a capital only for that and says what is done there:
// "Dijkversterking Gorinchem".
func (r *reading) behindOpening(s *sentence, m mention.Mention) bool {
	if int(m.First) != s.first+1 || r.doc.Tokens[s.first].Shape != text.Capitalised {
		return false
	}
	if w := r.word(s, s.first); !strings.HasSuffix(w, "ing") && !strings.HasSuffix(w, "bouw") && !strings.HasSuffix(w, "herstel") && !strings.HasSuffix(w, "aanleg") {
		return false
	}
	for _, o := range r.l.Between(s.first, s.first+1) {
		if o.Class == mention.Party && int(o.First) == s.first && o.End == m.End {
			v := &r.l.PartyValues[o.Ref]
			return !v.Known && v.Kind == ""
		}
	}
	return false
}

// looseName reports whether a party that is known by its capitals only runs over
// a place: "Huisartsen op Goeree-Overflakkee", "Eemshaven of Harlingen".
func (r *reading) looseName(o, m mention.Mention) bool {
	if o.First < m.First {
		switch r.l.Folded(int(m.First) - 1) {
		case "op", "in", "langs", "rond":
			return true
		case "of", "en":
			first, ok := r.placeAt(int(o.First))
			return ok && first.End == m.First-1
		}
		return false
	}
	if w := r.l.Folded(min(int(m.End), len(r.doc.Tokens)-1)); m.End < o.End && (w == "of" || w == "en") {
		_, ok := r.placeAt(int(m.End) + 1)
		return ok
	}
	return false
}

// dateline reports whether a place opens its sentence as the place of writing:
// "ZWOLLE, 31 maart 2021 –", "HOORN -".
func (r *reading) dateline(s *sentence, m mention.Mention) bool {
	if int(m.First) < s.body {
		return true
	}
	if int(m.First) > s.first+1 {
		return false
	}
	switch r.word(s, int(m.End)) {
	case ",", "-", "–", "—", "|", "/", ":":
		return true
	}
	return int(m.End) >= s.end
}

// unknownName reports whether a token is a capitalised word that no mention
// holds.
func (r *reading) unknownName(s *sentence, i int) bool {
	if i <= s.first || i >= s.end {
		return false
	}
	t := r.doc.Tokens[i]
	if k := strings.IndexByte(r.doc.TokenText(i), '-'); k >= 0 && !hyphened(r.doc.TokenText(i)) {
		return false // "De Lijn-pachters"
	}
	if t.Kind != text.Word || t.Shape != text.Capitalised && !hyphened(r.doc.TokenText(i)) || t.End-t.Start < 4 || i+1 < s.end && r.doc.Tokens[i+1].Kind == text.Word && r.doc.Tokens[i+1].Shape != text.Lower {
		return false
	}
	for _, m := range r.l.Between(i-12, i+1) {
		if int(m.End) <= i || m.Class == mention.Clause || m.Class == mention.Quoted {
			continue
		}
		if m.Class == mention.Party || m.Class == mention.Parties {
			if int(m.First) >= i-1 && int(m.End) == i+1 && !r.knownParty(m) {
				continue // by its capital only
			}
		}
		return false
	}
	return true
}

// hyphened reports whether a word is two names with a hyphen: "Sint-Jozef".
func hyphened(w string) bool {
	k := strings.IndexByte(w, '-')
	return k > 0 && k+2 < len(w) && 'A' <= w[0] && w[0] <= 'Z' && 'A' <= w[k+1] && w[k+1] <= 'Z' && strings.ToUpper(w) != w
}

// knownParty reports whether more than a capital makes a mention a party.
func (r *reading) knownParty(m mention.Mention) bool {
	if m.Class == mention.Parties {
		for _, p := range r.l.Lists[m.Ref].Members {
			if v := r.l.PartyValues[p]; v.Known || v.Kind != "" {
				return true
			}
		}
		return false
	}
	v := r.l.PartyValues[m.Ref]
	return v.Known || v.Kind != ""
}
