package mention

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// plural reads "gemeenten Venlo en Weert", "provincies Groningen en Fryslân",
// "de hogescholen Howest en Vives", "ministeries van BZK en VWS" and completes
// every name.
func (p *partyReader) plural(i int) ([]PartyValue, int) {
	l := p.l
	k := i
	if p.l.numberAt[min(i, len(l.numberAt)-1)] > 0 {
		k++
	}
	for k < p.end && k < i+3 && l.Doc.Tokens[k].Kind == text.Word && l.Doc.Tokens[k].Shape == text.Lower && !p.isPlural(k) && p.adjectival(k) {
		k++
	}
	if k >= p.end || !p.isPlural(k) {
		return nil, i
	}
	r, isType := p.f.roles.typePlurals.get(l.Words[k])
	if !isType {
		r, _ = p.noun(k)
	}
	j := k + 1
	if p.folded(j) == "van" {
		j++
	}
	var out []PartyValue
	end := i
	for j < p.end {
		if !capitalised(l, j) || len(out) > 0 && p.typeWordAt(j) || l.covered[j] == Person {
			break
		}
		v, e := p.elided(r, j)
		if e == j {
			v, e = p.pluralMember(r, isType, j)
		}
		if e == j {
			break
		}
		out = append(out, v)
		end = p.trailer(e)
		next := p.separator(end)
		if next == end {
			break
		}
		// After "en" a member of another sort may follow, with its own article
		// or type word: the plural ends before it.
		article := r.kind != "gemeente" && (p.folded(next) == "de" || p.folded(next) == "het")
		if article || !capitalised(l, next) || r.kind == "gemeente" && !p.bareMunicipality(next) {
			break
		}
		j = next
	}
	if len(out) == 0 {
		return nil, i
	}
	return out, end
}

// adjectival reports whether a word before a plural can be an adjective.
func (p *partyReader) adjectival(k int) bool {
	switch w := p.word(k); w {
	case "betrokken", "aangesloten", "verenigde":
		return true
	default:
		if p.f.small.determiner.has(p.l.Words[k]) || p.f.small.link.has(p.l.Words[k]) || !strings.HasSuffix(w, "e") {
			return false
		}
		// "voerde", "startte" are verbs; "deelnemende", "grootste" are not.
		return !strings.HasSuffix(w, "de") && !strings.HasSuffix(w, "te") || strings.HasSuffix(w, "nde") || strings.HasSuffix(w, "ste")
	}
}

// elided reads the first of "provincies Noord- en Zuid-Holland", which shares
// the end of the second.
func (p *partyReader) elided(r role, j int) (PartyValue, int) {
	name := elidedName(p.l, j, p.end)
	place := p.f.gazetteer.lookUpPlace(name)
	if name == "" || (r.form != "gemeente" && r.form != "provincie") || place.Kind != akkoord.RegionKind(r.kind) {
		return PartyValue{}, j
	}
	return PartyValue{Name: r.form + " " + name, Kind: r.kind, ID: place.ID, Row: place.Row, Known: true, Span: p.l.Doc.SpanOf(j, j+1)}, j + 1
}

func (p *partyReader) pluralMember(r role, isType bool, j int) (PartyValue, int) {
	l := p.l
	e := j
	if r.kind == "gemeente" || r.kind == "provincie" {
		_, e = p.f.placeAt(l, j, p.end, akkoord.RegionKind(r.kind))
	}
	if e == j && (r.kind == "waterschap" || !isType) {
		if v, ke := p.gazetteer(j); ke > j {
			if !isType || v.Kind == r.kind {
				e = ke
			}
		}
	}
	if e == j && (r.kind != "provincie" && (r.kind != "gemeente" || p.word(j-1) != ",")) {
		e = cutAtEn(l, j, p.run(j, false))
	}
	if e == j {
		return PartyValue{}, j
	}
	v := PartyValue{Name: l.Doc.SpanOf(j, e).In(l.Doc.Text), Kind: r.kind, Known: true, Span: l.Doc.SpanOf(j, e)}
	switch {
	case r.form == "gemeente" || r.form == "provincie":
		v = p.authority(v, j, e)
		v.Name = r.form + " " + v.Name
	case r.form == "stad":
		v = p.authority(v, j, e)
	case r.form == "ministerie":
		v.Name = "ministerie van " + v.Name
	case r.form == "waterschap" || r.form == "hoogheemraadschap":
		v.Name = r.form + " " + v.Name
	}
	if v.ID == "" {
		if k, ke := p.gazetteer(j); ke == e && k.Kind == v.Kind {
			v.ID, v.Row = k.ID, k.Row
		}
	}
	return v, e
}

func (p *partyReader) isPlural(k int) bool {
	if _, ok := p.f.roles.typePlurals.get(p.l.Words[k]); ok {
		return true
	}
	r, ok := p.noun(k)
	return ok && r.plural
}

func (p *partyReader) typeWordAt(j int) bool {
	return p.f.roles.types.has(p.l.Words[j])
}

func (p *partyReader) bareMunicipality(j int) bool {
	_, e := p.f.placeAt(p.l, j, p.end, "gemeente")
	if e == j {
		return false
	}
	_, o := p.gazetteer(j)
	return o <= e
}
