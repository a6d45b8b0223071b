package mention

import (
	"strings"
	"unicode/utf8"

	"github.com/akkoord/akkoord/text"
)

// hyphened reads the body in front of the hyphen of an office: "FNV-bestuurder
// Aukje Bolt", "Molenduin-directeur Fokko Drent".
func (p *partyReader) hyphened(i int) (PartyValue, int) {
	l := p.l
	if i+1 >= p.end || l.covered[i] != Function || l.covered[i+1] != Person {
		return PartyValue{}, i
	}
	w := p.word(i)
	at := strings.LastIndexByte(w, '-')
	if at < 2 || l.Doc.Tokens[i].Shape == text.Lower || !actsForBody(w[at+1:]) || p.opening(i) && lowerBehindFirst(w[:at]) {
		return PartyValue{}, i // "Oud-directeur" opens a sentence
	}
	start := int(l.Doc.Tokens[i].Start)
	v := PartyValue{Name: w[:at]}
	v.Span.Start, v.Span.End = start, start+at
	word := p.f.vocabulary.lookup(l.Doc.Text, start, start+at)
	if word != 0 && p.f.small.common.has(word) {
		return PartyValue{}, i
	}
	if word != 0 {
		p.f.gazetteer.names.walk([]Word{word}, func(_ int, e entry) {
			if e.table == organisations {
				o := &p.f.gazetteer.organisations[e.row]
				v.Kind, v.ID, v.Row, v.Known = o.kind, o.id, o.rowName, true
			}
		})
	}
	if v.Kind == "" {
		v.Kind = p.f.roles.kindInName(v.Name)
	}
	switch v.Name {
	case "HR", "IT", "ICT", "CEO", "Vice", "Adjunct", "Oud", "Ex", "Co":
		return PartyValue{}, i
	}
	if v.Kind == "politiek" {
		return PartyValue{}, i
	}
	e := i + 1
	for e < p.end && l.covered[e] == Person {
		e++
	}
	v.Representative = l.Doc.SpanOf(i+1, e).In(l.Doc.Text)
	return v, e
}

// actsForBody reports whether an office is one by which its holder acts for the
// body that he is of.
func actsForBody(office string) bool {
	switch office {
	case "directeur", "directrice", "bestuurder", "bestuursvoorzitter", "voorzitter", "voorzitster", "topman", "topvrouw", "onderhandelaar", "secretaris", "directeur-bestuurder":
		return true
	}
	return false
}

// lowerBehindFirst reports whether a word has no capital but its first letter,
// which an opening of a sentence gives to any word.
func lowerBehindFirst(w string) bool {
	_, n := utf8.DecodeRuneInString(w)
	return w[n:] == strings.ToLower(w[n:])
}
