package extract

import (
	"strings"

	"github.com/akkoord/akkoord/mention"
)

// foreignTerms are the beginnings of words for what has a start and an end of
// its own.
var foreignTerms = []string{
	"subsidie", "tentoonstelling", "expositie", "werkzaamheden", "verbouwing", "renovatie", "sloop", "aanbesteding", "vergunning", "concessie",
	"inschrijv", "aanmeld", "inspraak", "lening", "campagne", "cursus", "verkiezing", "vakantie", "dienstregeling", "afsluiting", "omleiding",
	"abonnement", "ontheffing", "lockdown", "avondklok", "festival", "prijsvraag", "consultatie", "bouwperiode", "bestemmingsplan", "staking",
	"stage", "ambtstermijn", "zittingsperiode", "bestuursperiode", "raadsperiode", "kaderrichtlijn", "verordening", "reglement",
}

// foreignWords are such words that begin many others.
var foreignWords = map[string]bool{
	"wet": true, "bouw": true, "celstraf": true, "actie": true, "verkoop": true, "noodopvang": true, "pensioen": true,
}

// foreign reports whether the clause in which a rule read a term speaks of
// something else that runs: "De tentoonstelling loopt tot en met 1 december."
func (r *reading) foreign(s *sentence, c *cue) bool {
	clause := r.l.ClauseOf[c.match.First]
	for i := s.first; i < c.match.End; i++ {
		if r.l.ClauseOf[i] == clause && foreignWord(r.word(s, i)) && !r.inInstrument(s, i) && !digits(r.word(s, i+1)) && !r.forPeriod(s, c, i) { // "de raadsperiode 2022-2026"
			return true
		}
	}
	return false
}

// forPeriod reports whether a word behind the verb of a term is a stretch of time
// that the term is measured by: "geldt voor de rest van deze bestuursperiode".
func (r *reading) forPeriod(s *sentence, c *cue, i int) bool {
	if i <= c.match.First {
		return false
	}
	w := r.word(s, i)
	if !strings.HasSuffix(w, "periode") && !strings.HasSuffix(w, "termijn") {
		return false
	}
	switch r.word(s, i-1) {
	case "deze", "huidige", "lopende", "nieuwe", "hele":
		return true
	}
	return false
}

func foreignWord(w string) bool {
	if foreignWords[w] {
		return true
	}
	for _, f := range foreignTerms {
		if strings.HasPrefix(w, f) {
			return true
		}
	}
	return false
}

// inInstrument reports whether a token is part of a word for an agreement: "het
// convenant Veilig Festival".
func (r *reading) inInstrument(s *sentence, i int) bool {
	for _, k := range s.instruments {
		if m := r.l.Mentions[k]; int(m.First) <= i && i < int(m.End) {
			return true
		}
	}
	return false
}

// nearTermWords tell, where no rule reads a term, that an end close by is that
// of money, of a closed road or of a target.
var nearTermWords = map[string]bool{
	"geld": true, "euro": true, "miljoen": true, "budget": true, "bijdrage": true, "onderzoek": true, "pilot": true, "proef": true, "dicht": true,
	"afgesloten": true, "open": true, "reageren": true, "bezwaar": true, "stemmen": true, "uitstel": true, "beleid": true, "visie": true,
	"stijgen": true, "dalen": true, "groeien": true, "groei": true, "procent": true, "voorganger": true,
	"cel": true, "straf": true, "begeleidde": true, "begeleidt": true, "adviseerde": true,
}

// claims reports whether a word of the sentence is one that has an end of its
// own.
func (r *reading) claims(s *sentence) settled {
	for i := s.first; i < s.end; i++ {
		if w := r.word(s, i); nearTermWords[w] || foreignWord(w) || r.formerAt(s, i) && (w != "oude" && w != "oud" || r.inInstrument(s, i+1) || r.inInstrument(s, i+2)) {
			return yes
		}
	}
	return no
}

// endOfTerm reports whether nothing in the sentence claims the end for something
// else and no number behind it makes it the day of a target.
func (r *reading) endOfTerm(s *sentence, m mention.Mention) bool {
	if s.claims == unsettled {
		s.claims = r.claims(s)
	}
	if s.claims == yes {
		return false
	}
	for _, o := range r.l.Between(max(s.first, int(m.First)-5-r.longestNumber), min(s.end, int(m.End)+6)) {
		if (o.Class == mention.Num || o.Class == mention.Money) && int(o.End) <= s.end && o.First-m.End < 6 && m.First-o.End < 6 && !r.countsParties(s, o) {
			return false
		}
	}
	return true
}

// countsParties reports whether a number stands in the words for the parties:
// "de drie partijen".
func (r *reading) countsParties(s *sentence, n mention.Mention) bool {
	for _, k := range s.refs {
		if m := r.l.Mentions[k]; m.First <= n.First && n.End <= m.End {
			return true
		}
	}
	return false
}
