package extract

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// ownSubjects are the endings of nouns that can be the agreement itself as the
// subject of a sentence about its term.
var ownSubjects = []string{
	"overeenkomst", "akkoord", "afspraak", "afspraken", "deal", "contract", "convenant", "verklaring", "pact", "agenda", "samenwerking", "protocol",
	"verbond", "charter", "cao", "programma", "regeling", "manifest", "partnerschap", "alliantie", "partijen", "partners", "looptijd",
	"papier", "document", "tekst", "handtekeningen", "handtekening", "geheel", "belofte", "toezegging", "netwerk",
	"coalitie", "verlenging", "concessie", "opdracht", "plan", "initiatief", "verbintenis", "engagement", "pakket", "project", "proef", "pilot",
	"gemeenten", "scholen", "bonden", "corporaties", "huizen", "organisaties", "ondertekenaars", "deelnemers", "bedrijven", "clubs",
	"bindend", "nieuwe", "relatie", "sponsoring", "levering", "aanpak", "maatregel", "maatregelen", "spelregels", "gezelschap", "tweetal", "drietal", "viertal",
}

// ownNouns are such nouns that are no more than the end of many others.
var ownNouns = map[string]bool{
	"duur": true, "termijn": true, "stuk": true, "band": true, "groep": true, "ding": true, "zaak": true, "periode": true, "club": true,
	"contractduur": true, "geldigheidsduur": true, "pacht": true, "huur": true, "erfpacht": true, "bruikleen": true, "ruil": true, "dienst": true,
	"proefjaar": true, "proefperiode": true, "proeftijd": true, "contractperiode": true,
}

// subjectTokens is how long a subject before the verb may be to be looked at.
const subjectTokens = 5

// otherSubject reports whether a sentence about a term has a subject that cannot
// be the agreement: "De opleiding duurt vier jaar", "Een vergunning geldt …",
// "De vorige overeenkomst liep …".
func (r *reading) otherSubject(s *sentence, c *cue) bool {
	verb := c.match.First
	det := r.word(s, s.first)
	for _, f := range c.fills {
		if int(f.m.First) == verb {
			return r.word(s, verb) == "sinds" && r.otherBehind(s, c.match.End)
		}
	}
	if det != "de" && det != "het" && det != "een" || verb <= s.first+1 || verb > s.first+subjectTokens {
		return false
	}
	if partyVerbs[r.word(s, verb)] {
		return false // "De vereniging zegt per 1 april het convenant op"
	}
	head := r.word(s, verb-1)
	if ownSubject(r.word(s, verb)) || det == "het" && pronounVerbs[r.word(s, s.first+1)] {
		return false // the match opens with the subject; "Het zijn afspraken voor 2022"
	}
	if det == "een" {
		return !ownSubject(head) || r.inInstrument(s, verb-1)
	}
	if formerWords[r.word(s, s.first+1)] {
		return r.about(s).status != akkoord.Ended
	}
	for i := s.first + 1; i < verb; i++ {
		if w := r.word(s, i); ownSubject(w) && (w != "nieuwe" || i == verb-1) || r.inInstrument(s, i) || digits(r.word(s, i)) {
			return false
		}
	}
	// A name stands for the agreement or a party; a number for the parties.
	token := r.doc.TokenText(verb - 1)
	return token == strings.ToLower(token) && len(head) > 3
}

// otherBehind reports whether the subject behind the verb cannot be the agreement,
// where the start comes before it: "Sinds 2017 lopen de aantallen uiteen".
func (r *reading) otherBehind(s *sentence, at int) bool {
	switch r.word(s, at) {
	case "de", "het", "een":
	default:
		return false
	}
	for i := at + 1; i < min(s.end, at+subjectTokens); i++ {
		w, token := r.word(s, i), r.doc.TokenText(i)
		if ownSubject(w) || w == "nieuwe" || r.inInstrument(s, i) || digits(w) || token != strings.ToLower(token) {
			return false
		}
		if i+1 == s.end || r.doc.Tokens[i+1].Kind != text.Word || len(r.word(s, i+1)) <= 3 || i > at+1 {
			return len(w) > 3
		}
	}
	return false
}

// partyVerbs are verbs of a term whose subject is a party, not the agreement.
var partyVerbs = map[string]bool{
	"zegt": true, "zeggen": true, "zegde": true, "zegden": true, "stapt": true, "stappen": true, "stapte": true, "stapten": true, "belooft": true, "beloven": true,
	"garandeert": true, "garanderen": true, "verbindt": true, "verbinden": true, "bindt": true, "binden": true, "tekent": true, "tekenen": true,
	"tekende": true, "tekenden": true, "trekt": true, "trekken": true,
}

// pronounVerbs are the verbs behind which "Het" at the start of a sentence is no
// article.
var pronounVerbs = map[string]bool{
	"is": true, "zijn": true, "was": true, "waren": true, "gaat": true, "ging": true, "geldt": true, "gold": true, "blijft": true, "duurt": true,
	"loopt": true, "liep": true, "betreft": true, "wordt": true, "werd": true, "heeft": true, "eindigt": true, "houdt": true,
}

func ownSubject(w string) bool {
	return ownNouns[w] || slices.ContainsFunc(ownSubjects, func(e string) bool { return strings.HasSuffix(w, e) })
}

// digits reports whether a word is a number, or one of those that stand for the
// parties: "de drie".
func digits(w string) bool {
	switch w {
	case "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "beide", "zestien", "twintig":
		return true
	}
	return len(w) > 0 && w[0] >= '0' && w[0] <= '9'
}

// ofOther reports whether the instrument that a term is said of is a named one
// of another kind, which the article only names: "Het Klimaatakkoord loopt tot
// 2030."
func (r *reading) ofOther(s *sentence, c *cue, d *draft) bool {
	for n := len(s.instruments) - 1; n >= 0; n-- {
		m := r.l.Mentions[s.instruments[n]]
		if int(m.First) >= c.match.End || r.l.ClauseOf[m.First] != r.l.ClauseOf[c.match.First] {
			continue
		}
		v := r.l.Instruments[m.Ref]
		proper := v.Name != "" || r.doc.TokenText(int(v.Head)) != strings.ToLower(r.doc.TokenText(int(v.Head)))
		return proper && v.Kind != d.kind && !generalUse(v.Kind, d.kind) && !slices.ContainsFunc(r.drafts, func(o *draft) bool { return v.Name != "" && sameName(v.Name, o.name) })
	}
	return false
}

// generalUse reports whether one of two kinds can stand for the other.
func generalUse(a, b akkoord.Kind) bool { return a == "overig" || b == "overig" || b == "samenwerking" }
