package mention

import (
	"strings"

	"github.com/akkoord/akkoord/text"
)

func (p *partyReader) known(i int) bool {
	_, e := p.gazetteer(i)
	if e > i {
		return true
	}
	return p.f.roles.types.has(p.l.Words[i])
}

// startsParty reports whether a type word or an organisation known by more than
// one word starts at token k.
func (p *partyReader) startsParty(k int) bool {
	if k >= p.end {
		return false
	}
	if _, ok := p.f.roles.types.get(p.l.Words[k]); ok {
		return true
	}
	if k+1 < p.end && p.l.nouns[k] > 0 && capitalised(p.l, k) && capitalised(p.l, k+1) && clubNoun(p.word(k)) {
		return true // "Stichting Oog voor de Linge en Hengelsportvereniging De Voorn"
	}
	v, e := p.gazetteer(k)
	return e > k && v.Kind != "rijk"
}

// gazetteer reads the longest known organisation that starts at token i.
func (p *partyReader) gazetteer(i int) (PartyValue, int) { return p.gazetteerFrom(i, false) }

func (p *partyReader) gazetteerFrom(i int, anyCase bool) (PartyValue, int) {
	l := p.l
	n := 0
	var best entry
	p.f.gazetteer.names.walk(l.Words[i:p.end], func(k int, e entry) {
		if e.table != organisations || !anyCase && (e.capital && l.Doc.Tokens[i].Shape == text.Lower || e.exact && l.Doc.Tokens[i].Shape != text.Upper) {
			return
		}
		if k > n {
			n, best = k, e
		}
	})
	if n == 0 {
		return PartyValue{}, i
	}
	o := &p.f.gazetteer.organisations[best.row]
	span := l.Doc.SpanOf(i, i+n)
	name := span.In(l.Doc.Text)
	if n == 1 && l.Doc.Tokens[i].Shape == text.Capitalised && p.f.small.common.has(l.Words[i]) && p.begins(i) {
		return PartyValue{}, i
	}
	if n == 1 && l.Doc.Tokens[i].Shape == text.Lower && p.l.nouns[i] > 0 {
		return PartyValue{}, i
	}
	for _, form := range o.ambiguous {
		if i == p.first && strings.EqualFold(form, name) && l.Doc.Tokens[i].Shape == text.Capitalised && !p.separated(i+n) {
			return PartyValue{}, i
		}
	}
	return PartyValue{Name: name, Kind: o.kind, ID: o.id, Row: o.rowName, Known: true, Span: span}, i + n
}

// begins reports whether token i is the first of its sentence, or stands behind
// a mark that a capital may follow: "2. Wie zijn erbij gekomen?"
func (p *partyReader) begins(i int) bool {
	if i == p.first {
		return true
	}
	switch p.word(i - 1) {
	case ".", ":", ")", "?", "!", "–", "-", "|", "\"", "“", "‘":
		return true
	}
	return false
}

// separated reports whether an enumeration goes on after token i.
func (p *partyReader) separated(i int) bool {
	w := p.word(i)
	return w == "," || w == "en" || w == "(" || w == ";" || i >= p.end
}

// slug gives a name as part of an id: lower case, other marks as one hyphen.
func slug(name string) string {
	var b strings.Builder
	dash := false
	for _, r := range strings.ToLower(name) {
		if r == '\'' || r == '’' {
			continue
		}
		if r < 128 && !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') {
			dash = b.Len() > 0
			continue
		}
		if dash {
			b.WriteByte('-')
			dash = false
		}
		b.WriteRune(r)
	}
	return b.String()
}
