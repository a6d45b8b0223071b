package mention

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// role passes over adjectives and a role noun before a name and gives the kind
// that the noun tells: "de regionale thuiszorgorganisatie Sensire".
func (p *partyReader) role(j int) (int, akkoord.PartyKind, bool) {
	for k := j; k < p.end && k < j+4; k++ {
		tok := p.l.Doc.Tokens[k]
		if tok.Kind != text.Word {
			return j, "", false
		}
		if tok.Shape != text.Lower && (k > j || !p.opening(k)) && !strings.Contains(p.word(k), "-") {
			if _, ok := p.f.gazetteer.adjectives.get(p.l.Words[k]); !ok {
				return j, "", false
			}
		}
		r, ok := p.noun(k)
		if !ok || r.plural && r.form != r.text {
			if !p.adjectival(k) || p.f.small.link.has(p.l.Words[k]) {
				return j, "", false
			}
			continue
		}
		if tok.Shape != text.Lower && clubNoun(p.word(k)) && !(p.opening(k) && p.ownName(k)) {
			return j, "", false
		}
		if p.clipped(k+1) && r.kind != "" {
			return k + 1, r.kind, true // "buurthuis 't Trefpunt"
		}
		if k+1 < p.end && capitalised(p.l, k+1) && (p.l.covered[k+1] != Person || r.kind == "bedrijf" && p.l.covered[k] == None && !agent(p.word(k))) {
			kind := r.kind
			if kind == "" {
				kind = p.f.roles.kindInName(p.word(k)) // "popcentrum", "zwemvereniging"
			}
			return k + 1, kind, true
		}
		// "de woningcorporatie en welzijnsorganisatie Y": go on reading.
	}
	return j, "", false
}

// clubNoun tells the nouns that, with a capital, are a part of the name:
// "Korfbalvereniging Ventura", "Huisartsengroep Kanaalstreek".
func clubNoun(w string) bool {
	w = strings.ToLower(w)
	for _, tail := range []string{"vereniging", "stichting", "bond", "raad", "club", "groep", "kring", "school", "college", "museum", "bibliotheek", "collectief", "organisatie", "schap", "centrum", "fonds", "theater", "kliniek", "praktijk", "apotheek", "erij", "camping", "manege", "speeltuin", "harmonie", "fanfare", "garage", "atheneum", "lyceum", "gymnasium", "fabriek", "coöperatie", "platform"} {
		if strings.HasSuffix(w, tail) {
			return w != "vakbond" && !strings.HasSuffix(w, "zorgorganisatie") && !strings.HasSuffix(w, "welzijnsorganisatie") && !strings.HasSuffix(w, "brancheorganisatie")
		}
	}
	return false
}

// clipped reports whether a name starts at token k with an article that is cut
// short: "'t Trefpunt".
func (p *partyReader) clipped(k int) bool {
	return k+1 < p.end && (p.folded(k) == "'t" || p.folded(k) == "'n") && capitalised(p.l, k+1) && p.l.covered[k+1] == None
}

// ownName reports whether what stands behind the noun that opens a sentence at token
// k is a name without it: "Voetbalclub VV Doorzetters", "Vervoersorganisatie Avan
// Gelderland", but not "Imkersvereniging St. Ambrosius".
func (p *partyReader) ownName(k int) bool {
	if k+1 >= p.end {
		return false
	}
	switch p.folded(k + 1) {
	case "vv", "sv", "fc", "rkvv", "rksv", "zvv", "asv":
		return true
	case "de", "het", "'t", "st", "st.", "sint", "heilige", "onze", "ons":
		return false
	}
	w := p.word(k)
	return strings.HasSuffix(w, "organisatie") || strings.HasSuffix(w, "vakschool") || w == "Vakschool"
}

// unknownRole reports whether, within an enumeration, a plain noun before a name
// can only be its role: "…, klimhal De Top en …".
func (p *partyReader) unknownRole(j int) bool {
	if j+1 >= p.end {
		return false
	}
	t := p.l.Doc.Tokens[j]
	w := p.l.Words[j]
	return t.Kind == text.Word && t.Shape == text.Lower && t.End-t.Start > 3 && !p.f.small.link.has(w) && !p.f.small.common.has(w) && !p.f.small.place.has(w) &&
		!p.f.refs.verbs.has(w) && p.l.covered[j] == None && capitalised(p.l, j+1) && p.l.covered[j+1] == None
}
