package mention

import (
	"strings"

	"github.com/akkoord/akkoord/text"
)

// holder reports whether the two or three capitalised words behind an office of a
// government are its holder, though a part of them sounds like an organisation:
// "wethouder Klaar Koenraad".
func (t *personTable) holder(l *Layer, office, end int) bool {
	if !holdsPortfolio(l.Doc.TokenText(office)) || end < office+3 || end > office+4 || l.finder.roles.types.has(l.Words[office+1]) {
		return false
	}
	for k := office + 1; k < end; k++ {
		if l.Doc.Tokens[k].Shape == text.Upper || l.finder.roles.byWord.has(l.Words[k]) {
			return false
		}
	}
	known := false
	l.finder.gazetteer.names.walk(l.Words[office+1:min(end+4, len(l.Words))], func(n int, e entry) {
		known = known || e.table == organisations && (n > 1 || n == end-office-1)
	})
	return !known
}

// ofBody reports whether a small "van" at token j leads to what an office belongs
// to, and is no part of a surname: "directeur van Wasserij De Zon". Behind an office
// a surname without a first name has a capital, but for "van der Laan".
func ofBody(l *Layer, j int) bool {
	if l.Doc.TokenText(j) != "van" || j+1 >= len(l.Words) {
		return false
	}
	switch l.Doc.TokenText(j + 1) {
	case "der", "den":
		return false
	}
	return true
}

// office reports whether token i names an office, on its own or as the head of
// a compound.
func (t *personTable) office(l *Layer, i int) bool {
	if i >= len(l.Words) || l.traits[i]&mayOffice == 0 {
		return false
	}
	tok := l.Doc.Tokens[i]
	if t.offices.has(l.Words[i]) {
		return !t.namesFirm(l, i)
	}
	if tok.Kind != text.Word || tok.End-tok.Start < 8 {
		return false
	}
	form := l.Doc.Text[tok.Start:tok.End]
	if tok.Shape != text.Lower && i > 0 && strings.IndexByte(form, '-') < 0 && midst(l, i) {
		return false // "met Zoutmeester Delden": in the midst of a sentence a name
	}
	for _, firm := range []string{"verwerker", "concessiehouder", "vergunninghouder", "aandeelhouder"} {
		if strings.HasSuffix(form, firm) {
			return false
		}
	}
	return t.tails.find(form, 1) >= 0 && !t.namesFirm(l, i)
}

// namesFirm reports whether a noun that is one for a person as well as for a firm
// stands before the name of a firm: one that opens with no first name, "aannemer
// Heijmans", but not "aannemer Jan Smit".
func (t *personTable) namesFirm(l *Layer, i int) bool {
	if i+1 >= len(l.Words) || !capitalised(l, i+1) || l.newLine(i+1) || l.finder.gazetteer.given.has(l.Words[i+1]) {
		return false
	}
	w := l.Doc.TokenText(i)
	for _, noun := range []string{"aannemer", "ontwikkelaar", "makelaar", "opleider"} {
		if strings.HasSuffix(w, noun) {
			return true
		}
	}
	return false
}

// midst reports whether token i stands in the midst of a sentence, where a capital
// is a name's.
func midst(l *Layer, i int) bool {
	prev := l.Doc.Tokens[i-1]
	if prev.Kind == text.Word && prev.Shape == text.Lower {
		return true
	}
	switch l.Doc.TokenText(i - 1) {
	case ",", "De", "Het":
		return !l.newLine(i)
	}
	return false
}

// holdsPortfolio reports whether an office is one of a government, named with
// what it is in charge of.
func holdsPortfolio(office string) bool {
	switch strings.ToLower(office) {
	case "minister", "staatssecretaris", "wethouder", "schepen", "gedeputeerde", "burgemeester":
		return true
	}
	return false
}
