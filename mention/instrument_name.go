package mention

import (
	"strings"

	"github.com/akkoord/akkoord/text"
)

// name reads the proper name of an agreement around its kind word at tokens
// [i, i+n), and gives the tokens [first, end) of word and name together. The
// kind word belongs to the name where the text gives it a capital.
func (t *instrumentTable) name(l *Layer, sent *text.Sentence, i, n int) (name string, first, end int) {
	doc := l.Doc
	after, limit := i+n, int(sent.End)
	if name, end := t.quotedName(l, sent, i, after); end > 0 {
		return name, i, end
	}
	if end := t.apposition(l, sent, i, after); end > 0 {
		return doc.SpanOf(after+1, end).In(doc.Text), i, end
	}
	capital := doc.Tokens[i].Shape != text.Lower
	opening := i == int(sent.First) || i == int(sent.First)+1 && doc.Tokens[i-1].Kind != text.Word
	if k := t.linkedName(l, after, limit); capital && !opening && k > after {
		// "de Verklaring van Lauwersoog", "het Pact voor de Ouderenzorg"
		end := nameRun(l, k, limit)
		return doc.SpanOf(i, end).In(doc.Text), i, end
	}
	end = nameRun(l, after, limit)
	for end > after && doc.Tokens[end-1].Shape == text.Lower && doc.Tokens[end-1].Kind == text.Word {
		end--
	}
	whole := capital || l.Words[i] == t.v.Lookup("cao")
	if end > after && whole && end+1 < limit && doc.Tokens[end-1].Kind == text.Number && doc.Tokens[end+1].Kind == text.Number && !doc.Tokens[end].Space {
		end += 2
	}
	if end > after && whole && end+2 < limit && doc.Tokens[end].Kind == text.Number && doc.Tokens[end+2].Kind == text.Number && !doc.Tokens[end+1].Space {
		end += 3 // "Werkagenda Techniek 2024-2028"
	}
	first = i
	dated := after
	if end == after && capital && l.fourDigits(after, limit) {
		// "Zeister Werkagenda 2024-2028", "Zorgakkoord 2024"
		if dated++; after+2 < limit && l.fourDigits(after+2, limit) && !doc.Tokens[after+1].Space && doc.Tokens[after+1].Kind != text.Word {
			dated += 2
		}
	}
	if capital && !opening {
		// "Nationaal Sportakkoord", "Haags Preventieakkoord": capitals before it
		// belong to it.
		for first > int(sent.First)+1 && doc.Tokens[first-1].Kind == text.Word && doc.Tokens[first-1].Shape != text.Lower && !isDeterminer(l, first-1) && !l.finder.small.common.has(l.Words[first-1]) {
			first--
		}
	}
	switch {
	case end > after && capital:
		return doc.SpanOf(first, end).In(doc.Text), first, end
	case end > after && l.Words[i] == t.v.Lookup("cao"):
		return doc.SpanOf(i, end).In(doc.Text), i, end
	case end > after:
		if isPlaceOnly(l, after, end) || end-after < 2 && doc.Tokens[after].Shape != text.Mixed && !t.plainName(l, i, after) {
			return "", i, after
		}
		return doc.SpanOf(after, end).In(doc.Text), i, end
	case capital && !opening && (first < i || n == 1 && !t.words.has(l.Words[i])):
		return doc.SpanOf(first, dated).In(doc.Text), first, dated
	}
	return "", i, after
}

// linkedName gives the token at which a name goes on behind "van" (before a
// place) or "voor"; after when it does not.
func (t *instrumentTable) linkedName(l *Layer, after, limit int) int {
	if after+1 >= limit {
		return after
	}
	k := after + 1
	switch l.Doc.TokenText(after) {
	case "van":
		if capitalised(l, k) && isPlaceStart(l, k) {
			return k
		}
	case "voor", "tegen":
		if isDeterminer(l, k) && !capitalised(l, k) {
			k++
		}
		if k < limit && capitalised(l, k) && !isPlaceStart(l, k) {
			return k
		}
	}
	return after
}

// quotedName reads a name in quotation marks: "convenant 'Samen weten we het
// weer'", also behind a comma: "De gezamenlijke ambitie, 'Stil en gastvrij', …".
func (t *instrumentTable) quotedName(l *Layer, sent *text.Sentence, i, after int) (string, int) {
	limit, open, longest := int(sent.End), after, 14
	if after+1 < limit && l.Doc.TokenText(after) == "," && i > int(sent.First) && (t.det.has(l.Words[i-1]) || l.Doc.Tokens[i-1].Shape == text.Lower) {
		open, longest = after+1, 12
	}
	end := quotedEnd(l, open, limit)
	if end == 0 || end-open > longest {
		return "", 0
	}
	if t := l.Doc.Tokens[open+1]; t.Shape == text.Lower && t.Kind != text.Number {
		return "", 0 // what somebody calls it, not its name
	}
	return strings.TrimSpace(l.Doc.SpanOf(open+1, end-1).In(l.Doc.Text)), end
}

// apposition gives the end of a name that stands alone behind a comma: "een
// convenant, Feest met Mate."; 0 when none does.
func (t *instrumentTable) apposition(l *Layer, sent *text.Sentence, i, after int) int {
	limit, k := int(sent.End), after+1
	if i == int(sent.First) || k+1 >= limit || l.Doc.TokenText(after) != "," || !capitalised(l, k) || !t.det.has(l.Words[i-1]) || isPlaceStart(l, k) {
		return 0
	}
	end := nameRun(l, k, limit)
	if end < k+2 || end < limit && l.Doc.TokenText(end) != "." && l.Doc.TokenText(end) != "," {
		return 0
	}
	g := l.finder.gazetteer
	known := g.given.has(l.Words[k]) || l.finder.roles.types.has(l.Words[k])
	samen := l.known(k) == "samen" // a club of that name is known too
	g.names.walk(l.Words[k:end], func(n int, _ entry) { known = known || !samen || n == end-k })
	if known {
		return 0
	}
	return end
}

// isPlaceStart reports whether a known place starts at token i.
func isPlaceStart(l *Layer, i int) bool {
	found := false
	l.finder.gazetteer.names.walk(l.Words[i:min(i+5, len(l.Words))], func(_ int, e entry) { found = found || e.table != organisations })
	return found
}

// plainName reports whether a single capitalised word can be the name of a
// definite agreement: "het protocol Vermist".
func (t *instrumentTable) plainName(l *Layer, i, after int) bool {
	if i == 0 || !t.definite(l.Words[i-1]) {
		return false
	}
	w := l.Words[after]
	g := l.finder.gazetteer
	if _, ok := g.adjectives.get(w); ok || g.given.has(w) || l.finder.small.months.has(w) || l.finder.roles.types.has(w) {
		return false
	}
	known := false
	g.names.walk(l.Words[after:min(after+4, len(l.Words))], func(int, entry) { known = true })
	return !known && l.Doc.Tokens[after].Shape == text.Capitalised
}

// nameRun gives the end of a run of capitalised words with the small words
// between them: "Schone Kades Noord", "Ruimte voor de Ruiten Aa".
func nameRun(l *Layer, i, limit int) int {
	doc := l.Doc
	end := i
	for j := i; j < limit; j++ {
		tok := doc.Tokens[j]
		switch {
		case tok.Kind == text.Word && tok.Shape != text.Lower:
			end = j + 1
		case tok.Kind == text.Number && end == j && j > i:
			end = j + 1
		case j > i && ofAbbreviation(l, j, limit):
			return end // "convenant Gezonde School van de GGD": whose it is
		case j > i && isNameLink(l, j) && j-end < 3:
		case j > i && end == j && (doc.TokenText(j) == "een" || doc.TokenText(j) == "uit" || doc.TokenText(j) == "zonder") && capitalised(l, j+1): // "Altijd een Thuis"
		case end == j && j > i && j+1 < limit && doc.TokenText(j) == "," && doc.TokenText(j+1) == doc.TokenText(i) && capitalised(l, j+1): // "Eén Buik, Eén Plan"
		case tok.Kind == text.Symbol && j > i && doc.Text[tok.Start:tok.End] == "&":
		default:
			return end
		}
	}
	return end
}

func (t *instrumentTable) definite(w Word) bool {
	d, _ := t.det.get(w)
	return d == 1
}

// ofAbbreviation reports whether "van" at token i stands before a body in
// capitals: "van de GGD", "van CNV".
func ofAbbreviation(l *Layer, i, limit int) bool {
	if l.Doc.TokenText(i) != "van" {
		return false
	}
	k := i + 1
	if k < limit && isDeterminer(l, k) {
		k++
	}
	if k >= limit {
		return false
	}
	w := l.Doc.TokenText(k)
	return len(w) > 1 && strings.ToUpper(w) == w && strings.ToLower(w) != w
}

// fourDigits reports whether a year stands at token i.
func (l *Layer) fourDigits(i, limit int) bool {
	if i >= limit || l.Doc.Tokens[i].Kind != text.Number {
		return false
	}
	w := l.Doc.TokenText(i)
	return len(w) == 4 && (w[:2] == "20" || w[:2] == "19")
}
