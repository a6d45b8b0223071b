package mention

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// instrumentTable knows the words for agreements.
type instrumentTable struct {
	v      *Vocabulary
	words  wordTable[akkoord.Kind]
	pairs  map[[2]Word]akkoord.Kind // "regio deal"
	tails  *tailTable
	heads  []akkoord.Kind // of tails
	never  wordSet
	hints  wordSet         // words of phrases that make an agreement without naming one: "de handen ineen"
	joint  wordSet         // first words of pairs
	vague  wordSet         // words that are an agreement only in company of a sign verb: "afspraken", "deal"
	det    wordTable[int8] // 1 definite, 2 indefinite
	phrase Word            // "of" of "letter of intent"
}

func loadInstruments(v *Vocabulary) (*instrumentTable, error) {
	t := &instrumentTable{v: v, pairs: map[[2]Word]akkoord.Kind{}}
	for _, w := range []string{"het", "de", "dit", "deze", "dat", "die", "datzelfde", "dezelfde", "hetzelfde"} {
		t.det.set(v.Add(w), 1)
	}
	for _, w := range []string{"een", "nieuw", "nieuwe", "eerste"} {
		t.det.set(v.Add(w), 2)
	}
	var tails []string
	err := readTable("instruments.csv", func(get func(string) string) error {
		form, kind := get("form"), akkoord.Kind(get("kind"))
		switch get("match") {
		case "hint":
			t.hints.add(v.Add(form))
		case "never":
			t.never.add(v.Add(form))
		case "tail":
			tails = append(tails, form)
			t.heads = append(t.heads, kind)
		default:
			parts := strings.Fields(form)
			switch len(parts) {
			case 1:
				t.words.set(v.Add(form), kind)
			case 2:
				p := [2]Word{v.Add(parts[0]), v.Add(parts[1])}
				t.pairs[p] = kind
				t.joint.add(p[0])
			}
		}
		return nil
	})
	for _, w := range []string{"afspraken", "regeling", "deal", "ambitie", "verklaring", "contract", "contracten", "samenwerking", "samenwerkingsverband", "partnerschap", "verbond", "coalitie", "partnership", "afspraak", "akte"} {
		t.vague.add(v.Add(w))
	}
	t.tails = newTailTable(tails)
	return t, err
}

// kindAt gives the kind of the word for an agreement at token i and the tokens
// it takes; compounds count by their head.
func (t *instrumentTable) kindAt(l *Layer, i int) (kind akkoord.Kind, n int) {
	w := l.Words[i]
	if w != 0 {
		if t.joint.has(w) && i+1 < len(l.Words) {
			if k, ok := t.pairs[[2]Word{w, l.Words[i+1]}]; ok {
				return k, 2
			}
		}
		if k, ok := t.words.get(w); ok {
			return k, 1
		}
		if t.never.has(w) {
			return "", 0
		}
	}
	tok := l.Doc.Tokens[i]
	if tok.Kind != text.Word || tok.End-tok.Start < 7 {
		return "", 0
	}
	// The tails are lower case in the middle of Dutch compounds whatever the
	// case of the first letter.
	form := l.Doc.Text[tok.Start:tok.End]
	if k := t.tails.find(form, 3); k >= 0 && !falseCompound(form) {
		return t.heads[k], 1
	}
	return "", 0
}

// falseCompound tells words that end like a compound of an agreement and are
// none: "impact", "contact" in compounds of their own.
func falseCompound(form string) bool {
	for _, end := range []string{"impact", "contact", "compact", "arbeidscontract", "huurcontract", "arbeidsovereenkomst", "huurovereenkomst", "koopovereenkomst", "ideal"} {
		if strings.HasSuffix(form, end) {
			return true
		}
	}
	return false
}

// find appends the instruments of the document with the names that they carry.
func (t *instrumentTable) find(l *Layer) {
	doc := l.Doc
	for s := range doc.Sentences {
		sent := &doc.Sentences[s]
		for i := int(sent.First); i < int(sent.End); i++ {
			kind, n := t.kindAt(l, i)
			if n == 0 {
				continue
			}
			v := InstrumentValue{Kind: kind, Head: int32(i + n - 1)}
			first, end := i, i+n
			for back := i - 1; back >= int(sent.First) && back >= i-4; back-- {
				w := l.Words[back]
				if d, ok := t.det.get(w); ok {
					v.Definite = v.Definite || d == 1
					if d == 1 || w == t.v.Lookup("een") {
						break
					}
					continue
				}
				if doc.Tokens[back].Kind != text.Word || doc.Tokens[back].Shape != text.Lower {
					break
				}
			}
			v.Name, end = t.name(l, sent, i, n)
			if end < i+n {
				end = i + n
			}
			l.Mentions = append(l.Mentions, Mention{Instrument, int32(first), int32(end), int32(len(l.Instruments))})
			l.Instruments = append(l.Instruments, v)
			i = end - 1
		}
	}
}

// name reads the proper name of an agreement around its kind word at tokens
// [i, i+n). The kind word belongs to it where the text gives it a capital.
func (t *instrumentTable) name(l *Layer, sent *text.Sentence, i, n int) (string, int) {
	doc := l.Doc
	after := i + n
	limit := int(sent.End)
	capital := doc.Tokens[i].Shape != text.Lower
	opening := i == int(sent.First) || i == int(sent.First)+1 && doc.Tokens[i-1].Kind != text.Word
	// convenant 'Samen weten we het weer'
	if end := quotedEnd(l, after, limit); end > 0 && end-after <= 14 {
		return strings.TrimSpace(doc.SpanOf(after+1, end-1).In(doc.Text)), end
	}
	if after+1 < limit && doc.TokenText(after) == "," && t.det.has(l.Words[max(i-1, 0)]) || after+1 < limit && doc.TokenText(after) == "," && i > int(sent.First) && doc.Tokens[i-1].Shape == text.Lower {
		// "De gezamenlijke ambitie, 'Stil en gastvrij', werd …"
		if end := quotedEnd(l, after+1, limit); end > 0 && end-after <= 12 {
			return strings.TrimSpace(doc.SpanOf(after+2, end-1).In(doc.Text)), end
		}
	}
	if capital && after+1 < limit && (doc.TokenText(after) == "van" || doc.TokenText(after) == "voor") && capitalised(l, after+1) && !opening && isPlaceStart(l, after+1) {
		// "de Verklaring van Lauwersoog"
		end := nameRun(l, after+1, limit)
		return doc.SpanOf(i, end).In(doc.Text), end
	}
	end := nameRun(l, after, limit)
	for end > after && doc.Tokens[end-1].Shape == text.Lower && doc.Tokens[end-1].Kind == text.Word {
		end--
	}
	if end > after && capital && end+2 < limit && doc.Tokens[end].Kind == text.Number && doc.Tokens[end+2].Kind == text.Number && !doc.Tokens[end+1].Space {
		end += 3 // "Werkagenda Techniek 2024-2028"
	}
	prefix := i
	if capital && !opening {
		// "Nationaal Sportakkoord", "Haags Preventieakkoord": capitals before it belong to it.
		for prefix > int(sent.First)+1 && doc.Tokens[prefix-1].Kind == text.Word && isCapital(doc.Tokens[prefix-1].Shape) && !isDeterminer(l, prefix-1) {
			prefix--
		}
	}
	switch {
	case end > after && capital:
		return doc.SpanOf(prefix, end).In(doc.Text), end
	case end > after && l.Words[i] == t.v.Lookup("cao"):
		return doc.SpanOf(i, end).In(doc.Text), end
	case end > after:
		if isPlaceOnly(l, after, end) || end-after < 2 && doc.Tokens[after].Shape != text.Mixed && !t.plainName(l, i, after) {
			return "", after
		}
		return doc.SpanOf(after, end).In(doc.Text), end
	case capital && !opening && (prefix < i || n == 1 && !t.words.has(l.Words[i])):
		return doc.SpanOf(prefix, after).In(doc.Text), after
	}
	return "", after
}

func (t *instrumentTable) definite(w Word) bool {
	d, _ := t.det.get(w)
	return d == 1
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

func isCapital(s text.Shape) bool { return s != text.Lower }

// nameRun gives the end of a run of capitalised words with the small words
// between them: "Schone Kades Noord", "Ruimte voor de Ruiten Aa".
func nameRun(l *Layer, i, limit int) int {
	doc := l.Doc
	end := i
	for j := i; j < limit; j++ {
		tok := doc.Tokens[j]
		switch {
		case tok.Kind == text.Word && isCapital(tok.Shape):
			end = j + 1
		case tok.Kind == text.Number && end == j && j > i:
			end = j + 1
		case j > i && isNameLink(l, j) && j-end < 3:
		case tok.Kind == text.Symbol && j > i && doc.Text[tok.Start:tok.End] == "&":
		default:
			return end
		}
	}
	return end
}
