package mention

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// instrumentTable knows the words for agreements.
type instrumentTable struct {
	v       *Vocabulary
	words   wordTable[akkoord.Kind]
	starts  wordSet           // the first words of phrases
	phrases map[Word][]phrase // by first word: "regio deal", "letter of intent"
	tails   *tailTable
	heads   []akkoord.Kind // of tails
	never   wordSet
	hints   wordSet         // words of phrases that make an agreement without naming one: "de handen ineen"
	plain   wordSet         // those of kind overig that may be any agreement: "afspraken"
	det     wordTable[int8] // 1 definite, 2 indefinite
}

// phrase is an instrument of several words.
type phrase struct {
	words []Word
	kind  akkoord.Kind
}

func loadInstruments(v *Vocabulary) (*instrumentTable, error) {
	t := &instrumentTable{v: v, phrases: map[Word][]phrase{}}
	for _, w := range []string{"het", "de", "dit", "deze", "dat", "die", "datzelfde", "dezelfde", "hetzelfde", "hun", "ons", "onze"} {
		t.det.set(v.Add(w), 1)
	}
	for _, w := range []string{"een", "nieuw", "nieuwe", "eerste"} {
		t.det.set(v.Add(w), 2)
	}
	for _, w := range []string{"deal", "deals", "afspraken"} {
		t.plain.add(v.Add(w))
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
			if len(parts) == 1 {
				t.words.set(v.Add(form), kind)
				break
			}
			p := phrase{kind: kind}
			for _, w := range parts {
				p.words = append(p.words, v.Add(w))
			}
			t.phrases[p.words[0]] = append(t.phrases[p.words[0]], p)
			t.starts.add(p.words[0])
		}
		return nil
	})
	t.tails = newTailTable(tails)
	return t, err
}

// kindAt gives the kind of the word for an agreement at token i and the tokens
// it takes; compounds count by their head.
func (t *instrumentTable) kindAt(l *Layer, i int) (kind akkoord.Kind, n int) {
	if l.traits[i]&mayInstrument == 0 {
		return "", 0
	}
	w := l.Words[i]
	if w != 0 {
		if t.starts.has(w) {
			for _, p := range t.phrases[w] {
				if i+len(p.words) <= len(l.Words) && slices.Equal(l.Words[i:i+len(p.words)], p.words) {
					return p.kind, len(p.words)
				}
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
	for _, end := range []string{"impact", "contact", "compact", "arbeidscontract", "arbeidsovereenkomst", "ideal"} {
		if strings.HasSuffix(form, end) {
			return true
		}
	}
	return false
}

// predicative reports whether "akkoord" at token i only says that somebody
// agrees: "de leden zijn akkoord", "de raad ging eensgezind akkoord".
func predicative(l *Layer, i, end int) bool {
	if l.Doc.TokenText(i) != "akkoord" {
		return false
	}
	if i+1 < end {
		switch l.Doc.TokenText(i + 1) {
		case "zijn", "is", "waren", "was", "gaan", "gaat", "ging", "gingen", "gegaan", "te", "bevonden", "verklaard":
			return !articled(l, i)
		}
	}
	if i > 0 {
		switch l.Doc.TokenText(i - 1) {
		case "gaat", "gaan", "ging", "gingen", "niet", "unaniem", "eensgezind", "ermee", "daarmee", "is", "zijn":
			return true
		}
	}
	return false
}

// articled reports whether an article stands within the two words before token i.
func articled(l *Layer, i int) bool {
	for k := max(0, i-2); k < i; k++ {
		switch l.Doc.TokenText(k) {
		case "een", "het", "Het", "Een", "dit", "dat", "hun":
			return true
		}
	}
	return false
}

// namesBody reports whether a word for an agreement with a capital opens the name
// of a body, as the noun before it tells: "corporatie Samenwerking Vlaardingen",
// "jeugdzorgaanbieder Pact Noord".
func namesBody(l *Layer, i int) bool {
	if l.Doc.Tokens[i].Shape == text.Lower || l.Doc.Tokens[i-1].Shape != text.Lower {
		return false
	}
	roles := l.finder.roles
	n, ok := roles.byWord.get(l.Words[i-1])
	if !ok || roles.nouns[n-1].plural {
		return false
	}
	switch roles.nouns[n-1].kind {
	case "woningcorporatie", "zorgaanbieder", "zorgverzekeraar", "welzijn", "bedrijf", "onderwijs", "natuur":
		return true
	}
	return false
}

// find appends the instruments of the document with the names that they carry.
func (t *instrumentTable) find(l *Layer) {
	doc := l.Doc
	for s := range doc.Sentences {
		sent := &doc.Sentences[s]
		if !l.worded[s] {
			continue
		}
		for i := int(sent.First); i < int(sent.End); i++ {
			kind, n := t.kindAt(l, i)
			if n == 0 || n == 1 && (predicative(l, i, int(sent.End)) || i > int(sent.First) && namesBody(l, i)) {
				continue
			}
			v := InstrumentValue{Kind: kind, Head: int32(i + n - 1), Exact: n > 1 || !t.words.has(l.Words[i]) || kind == "overig" && !t.plain.has(l.Words[i])}
			var first, end int
			v.Name, first, end = t.name(l, sent, i, n)
			for back := first - 1; back >= int(sent.First) && back >= first-4; back-- {
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
			l.Mentions = append(l.Mentions, Mention{Instrument, int32(first), int32(end), int32(len(l.Instruments))})
			l.Instruments = append(l.Instruments, v)
			i = end - 1
		}
	}
}
