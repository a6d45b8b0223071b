package mention

import (
	"slices"

	"github.com/akkoord/akkoord/text"
)

// clauseTable knows the words at which a clause ends or a new one starts.
type clauseTable struct {
	// breaks start a new clause after a comma: "…, maar", "…, omdat".
	breaks wordSet
	// relative pronouns start a clause after a comma that hangs on a noun.
	relative wordSet
	// says closes a clause after a comma: "…, zegt wethouder X", "…, aldus".
	says wordSet
}

func newClauseTable(v *Vocabulary) *clauseTable {
	set := func(words ...string) wordSet { return newWordSet(v, words...) }
	return &clauseTable{
		breaks: set("maar", "omdat", "want", "terwijl", "hoewel", "ofschoon", "al", "zodat", "waardoor", "waarbij", "waarmee", "waarna",
			"waarin", "waarop", "nadat", "voordat", "toen", "aangezien", "doordat", "mits", "tenzij", "indien", "ook", "dus", "zo", "daarnaast", "nu"),
		relative: set("die", "dat", "wie", "wat", "waar", "waarvan", "waaronder"),
		says: set("zegt", "zei", "aldus", "vertelt", "stelt", "vindt", "verklaart", "volgens", "benadrukt", "legt", "licht", "meldt",
			"meldde", "vertelde", "reageert", "schrijft"),
	}
}

// find numbers the clauses of every sentence and notes for every token where a
// clause that starts there ends. A comma alone ends nothing, since Dutch
// enumerates with it.
func (t *clauseTable) find(l *Layer) {
	doc := l.Doc
	n := len(doc.Tokens)
	l.ClauseOf = slices.Grow(l.ClauseOf[:0], n)[:n] // every token is in a sentence
	l.ClauseEnd = slices.Grow(l.ClauseEnd[:0], n)[:n]
	clause := int32(0)
	for s := range doc.Sentences {
		first, end := int(doc.Sentences[s].First), int(doc.Sentences[s].End)
		for i := first; i < end; i++ {
			if i > first && doc.Tokens[i-1].Kind == text.Punct && t.border(l, i) {
				clause++
			}
			l.ClauseOf[i] = clause
		}
		clause++
		stop := end
		for stop > first && doc.Tokens[stop-1].Kind == text.Punct && doc.TokenText(stop-1) != ")" {
			stop--
		}
		for i := end - 1; i >= first; i-- {
			if i >= stop {
				l.ClauseEnd[i] = int32(i)
				continue
			}
			if i+1 < end && doc.Tokens[i+1].Kind == text.Punct && t.ends(l, i+1) {
				stop = i + 1
			}
			l.ClauseEnd[i] = int32(stop)
		}
	}
}

// border reports whether a new clause starts at token i, behind a mark.
func (t *clauseTable) border(l *Layer, i int) bool {
	switch l.Doc.TokenText(i - 1) {
	case ";", ":", "–", "—":
		return true
	case ",":
		w := l.Words[i]
		return t.breaks.has(w) || t.relative.has(w) || t.says.has(w)
	}
	return false
}

// ends reports whether a clause that runs up to token i, a mark, must stop before
// it.
func (t *clauseTable) ends(l *Layer, i int) bool {
	tok := l.Doc.Tokens[i]
	switch mark := l.Doc.TokenText(i); mark {
	case ";", ":":
		return true
	case "–", "—":
		return tok.Space
	case "”", "\"":
		return true
	case ",":
		if i+1 >= len(l.Words) {
			return true
		}
		w := l.Words[i+1]
		return t.breaks.has(w) || t.says.has(w)
	}
	return false
}
