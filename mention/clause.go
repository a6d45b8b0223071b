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
	// a comma before one of points and one of verdicts ends a clause that the rest
	// passes judgement on: "Minder auto's, dat is het doel".
	points, verdicts wordSet
	// a copula, a determiner and one of purposes do so without a mark: "Ouderen
	// helpen is hun doel".
	copulas, determiners, purposes wordSet
	// a comma before one of finites ends a clause with which one of openers began
	// the sentence: "Opdat ouderen thuis kunnen wonen, hebben zij …".
	openers, finites wordSet
}

func newClauseTable(v *Vocabulary) *clauseTable {
	set := func(words ...string) wordSet { return newWordSet(v, words...) }
	return &clauseTable{
		breaks: set("maar", "omdat", "want", "terwijl", "hoewel", "ofschoon", "al", "zodat", "waardoor", "waarbij", "waarmee", "waarna",
			"waarin", "waarop", "nadat", "voordat", "toen", "aangezien", "doordat", "mits", "tenzij", "indien", "ook", "dus", "zo", "daarnaast", "nu"),
		relative: set("die", "dat", "wie", "wat", "waar", "waarvan", "waaronder"),
		says: set("zegt", "zei", "aldus", "vertelt", "stelt", "vindt", "verklaart", "volgens", "benadrukt", "legt", "licht", "meldt",
			"meldde", "vertelde", "reageert", "schrijft"),
		points: set("dat", "dit", "daar", "daarom"),
		verdicts: set("is", "was", "blijft", "wordt", "vormt", "gaat", "ging", "draait", "draaide", "luidt", "staat", "willen", "wilden", "beogen", "beoogt", "hopen",
			"streven", "mikken"),
		openers: set("om", "opdat", "dat", "teneinde"),
		finites: set("hebben", "heeft", "is", "zijn", "wordt", "worden", "werd", "werden", "gaat", "gaan", "komt", "komen", "kwam", "kwamen", "slaan", "sloegen", "trekken",
			"zetten", "sluiten", "sloten", "tekenen", "tekenden", "tekende", "tekent", "ondertekenen", "ondertekenden", "ondertekende", "ondertekent", "spraken", "spreken",
			"beloven", "beloofden", "belooft", "bundelen", "bundelden", "leggen", "legden", "zeggen", "zegden", "maken", "maakten", "doen", "nemen", "staat", "krijgt", "krijgen"),
		copulas:     set("is", "was", "blijft", "bleef", "wordt", "vormt", "luidt"),
		determiners: set("het", "de", "hun", "ons", "onze", "zijn", "haar"),
		purposes: set("doel", "hoofddoel", "einddoel", "streefdoel", "doelstelling", "inzet", "plan", "idee", "drijfveer", "bedoeling", "opdracht", "ambitie", "kern", "streven", "wens",
			"gedachte", "oogmerk", "missie", "insteek", "uitgangspunt", "motief", "afspraak", "belofte", "droom", "hoop", "opzet", "speerpunt"),
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
		opened := t.openers.has(l.Words[first])
		stop := end
		for stop > first && doc.Tokens[stop-1].Kind == text.Punct && doc.TokenText(stop-1) != ")" {
			stop--
		}
		for i := end - 1; i >= first; i-- {
			if i >= stop {
				l.ClauseEnd[i] = int32(i)
				continue
			}
			if i+1 < end && (doc.Tokens[i+1].Kind == text.Punct && (t.ends(l, i+1) || opened && i+2 < end && t.finites.has(l.Words[i+2]) && doc.TokenText(i+1) == ",") || t.verdict(l, i+1, end)) {
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
		if t.aside(l, i+1) {
			return false
		}
		return t.breaks.has(w) || t.says.has(w) || t.points.has(w) && i+2 < len(l.Words) && t.verdicts.has(l.Words[i+2])
	}
	return false
}

// aside reports whether "nu" opens a remark between commas rather than a clause:
// "het verzuim, nu liefst 11 procent, te halveren".
func (t *clauseTable) aside(l *Layer, i int) bool {
	if l.Doc.TokenText(i) != "nu" || i+1 >= len(l.Words) {
		return false
	}
	if l.Doc.Tokens[i+1].Kind == text.Number {
		return true
	}
	switch l.Doc.TokenText(i + 1) {
	case "nog", "liefst", "al", "ruim", "bijna", "zo'n", "circa", "ongeveer", "slechts", "maar", "gemiddeld", "twee", "drie", "vier", "vijf", "tien":
		for k := i + 2; k < i+9 && k < len(l.Words); k++ {
			if l.Doc.TokenText(k) == "," {
				return true
			}
		}
	}
	return false
}

// verdict reports whether what a sentence began with is said at token i to be the
// purpose: "… is het plan.", "… was de gezamenlijke inzet van de twee".
func (t *clauseTable) verdict(l *Layer, i, end int) bool {
	if !t.copulas.has(l.Words[i]) || i+2 >= end || !t.determiners.has(l.Words[i+1]) {
		return false
	}
	for k := i + 2; k < end && k < i+5; k++ {
		if !t.purposes.has(l.Words[k]) {
			continue
		}
		if k+1 >= end || l.Doc.Tokens[k+1].Kind == text.Punct {
			return k+1 >= end || l.Doc.TokenText(k+1) != ":"
		}
		switch l.Doc.TokenText(k + 1) {
		case "van", "achter", "ervan", "daarvan", "erachter", "daarbij", "daarachter":
			return true
		}
		return false
	}
	return false
}
