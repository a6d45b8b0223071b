package mention

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// partyReader reads the parties of one sentence: single names, enumerations,
// collectives, and words that refer to parties named elsewhere.
type partyReader struct {
	f          *Finder
	l          *Layer
	first, end int  // the sentence's tokens
	both       bool // "zowel" opened the enumeration, so that "als" goes on with it
	depth      int  // of bodies read through the persons who act for them
}

// parties appends the parties of the document.
func (f *Finder) parties(l *Layer) {
	l.aliases = nil
	l.numberAt = append(l.numberAt[:0], make([]int64, len(l.Doc.Tokens))...)
	for _, m := range l.Mentions {
		if m.Class == Num {
			l.numberAt[m.First] = l.Numbers[m.Ref]
		}
	}
	for s := range l.Doc.Sentences {
		p := partyReader{f: f, l: l, first: l.BodyStart(s), end: int(l.Doc.Sentences[s].End)}
		for i := p.first; i < p.end; {
			if p.isBullet(i) || !p.promising(i) {
				i++
				continue
			}
			if e := p.list(i); e > i {
				i = e
				continue
			}
			if e := f.refs.find(&p, i); e > i {
				i = e
				continue
			}
			i++
		}
	}
}

func (p *partyReader) word(i int) string {
	if i < p.first || i >= p.end {
		return ""
	}
	return p.l.Doc.TokenText(i)
}

// folded gives the folded form of a token that the vocabulary knows, "" of the
// others and outside the sentence.
func (p *partyReader) folded(i int) string {
	if i < p.first || i >= p.end {
		return ""
	}
	return p.l.known(i)
}

// promising reports whether a party, or a word for parties, can start at token
// i: a look at a few tables that spares most tokens the reading.
func (p *partyReader) promising(i int) bool {
	l := p.l
	t := l.traits[i]
	if t&(capital|aNoun|aTypeWord|aPronoun) != 0 || l.numberAt[i] > 0 || l.covered[i] == Function || l.covered[i] == Person {
		return true
	}
	w := l.Words[i]
	if w == 0 {
		return p.pluralOffice(i)
	}
	if t&aLeadingWord != 0 {
		for k := i + 1; k < p.end && k < i+5; k++ {
			if l.traits[k]&(capital|aNoun|aTypeWord|aGeneralRef) != 0 || l.numberAt[k] > 0 {
				return true
			}
		}
		return false
	}
	if i+2 < p.end && p.f.refs.of.has(l.Words[i+2]) {
		return true
	}
	// An adjective before a role noun: "lokale welzijnsorganisatie Ons Huis".
	for k := i + 1; k < p.end && k < i+3; k++ {
		if l.traits[k]&aNoun != 0 {
			return true
		}
	}
	return t&aNameStart != 0
}

// regionBody reads the body of municipalities that goes by the name of its region,
// in an enumeration: "provincie Gelderland, Regio Rivierenland en …". i when there
// is none.
func (p *partyReader) regionBody(i int) (PartyValue, int) {
	if i <= p.first || p.word(i) != "Regio" && p.word(i) != "Metropoolregio" || !capitalised(p.l, i+1) {
		return PartyValue{}, i
	}
	k := i - 1
	if p.folded(k) == "de" {
		k--
	}
	switch p.folded(k) {
	case "en", "door", "met", "tussen", "namens":
	default:
		if p.word(k) != "," {
			return PartyValue{}, i
		}
	}
	e := p.placeRun(i + 1)
	if e == i+1 {
		e = p.run(i+1, false)
	}
	span := p.l.Doc.SpanOf(i, e)
	return PartyValue{Name: span.In(p.l.Doc.Text), Kind: "samenwerkingsverband", Known: true, Span: span}, e
}

// name reads one organisation whose name starts at token i. kind is what a
// role noun before it said, "" when none did.
func (p *partyReader) name(i int, kind akkoord.PartyKind) (PartyValue, int) {
	if i < p.end && p.l.covered[i] == Place {
		if v, e := p.regionBody(i); e > i {
			return v, e
		}
	}
	if i >= p.end || !p.schools(i) && (p.l.covered[i] == Person || p.l.covered[i] == Function) && !p.known(i) || p.l.covered[i] == Date || p.l.covered[i] == Instrument || p.l.covered[i] == Period || p.l.covered[i] == Place && !p.known(i) {
		return PartyValue{}, i
	}
	if v, e := p.typed(i); e > i {
		if v.Kind == "" {
			v.Kind = kind
		}
		return v, e
	}
	known, ke := p.gazetteer(i)
	if ke > i && p.namedOn(ke) {
		// "Leger des Heils ReShare": the text's name goes on after the known one.
		single := ke == i+1
		ke = p.run(ke, false)
		known.Span = p.l.Doc.SpanOf(i, ke)
		known.Name, known.ID, known.Row = known.Span.In(p.l.Doc.Text), "", ""
		if single {
			known.Kind = "" // "AZ Turnhout" is not the ministry of AZ
		}
	}
	if ke > i && ke < p.end && (legalForm(p.word(ke)) || legalForm(strings.ToLower(p.word(ke)))) {
		// "De Vlaamse Waterweg nv": whoever it is, so the text names him.
		ke++
		known.Span = p.l.Doc.SpanOf(i, ke)
		known.Name = known.Span.In(p.l.Doc.Text)
	}
	if v, ok := p.l.aliases[p.word(i)]; ok && ke <= i+1 && capitalised(p.l, i) && !capitalised(p.l, min(i+1, p.end-1)) {
		v.Span = p.l.Doc.SpanOf(i, i+1)
		return v, i + 1
	}
	shaped, se := p.shaped(i)
	if ke > i && ke >= se || ke > i && se > ke && p.linksTwo(ke, se) {
		if kind != "" && (known.Kind == "overig" || ke == i+1 && p.l.Doc.Tokens[i].Shape == text.Upper) {
			// Letters may stand for more than one body: "woningcorporatie SWZ".
			known.Kind = kind
		}
		return known, ke
	}
	if se == i || p.l.covered[i] == Person {
		return PartyValue{}, i
	}
	if kind != "" {
		shaped.Kind, shaped.Known = kind, true
	}
	return shaped, se
}

// schools reports whether token i opens the name of a body that is called a joint
// venture, "Samenwerkingsverband Passend Onderwijs Oost", and not a word for what was
// agreed.
func (p *partyReader) schools(i int) bool {
	return p.l.covered[i] == Instrument && p.word(i) == "Samenwerkingsverband" && i > p.first && i+1 < p.end && capitalised(p.l, i+1) && (p.word(i-1) == "," || p.l.Doc.Tokens[i-1].Shape == text.Lower)
}

// namedOn reports whether the text's name goes on at token k behind a known one.
func (p *partyReader) namedOn(k int) bool {
	return k < p.end && capitalised(p.l, k) && p.l.covered[k] == None && !p.l.newLine(k) && !p.startsParty(k)
}

// linksTwo reports whether the run goes on after a known name with a link word:
// "CZ en VGZ" is not one name because "VGZ" follows.
func (p *partyReader) linksTwo(known, run int) bool {
	return p.l.Doc.Tokens[known].Kind == text.Word && p.l.Doc.Tokens[known].Shape == text.Lower || run == known
}
