package mention

import "github.com/akkoord/akkoord/text"

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
