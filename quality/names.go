package quality

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// name is a name as it is compared: the type word that stood before it
// ("gemeente", or "" without one) and the rest, run together.
type name struct {
	kind, rest string
}

// same reports whether two names mean the same organisation or place. A type
// word counts only where both sides have one: "Zeist" is "gemeente Zeist" but
// "provincie Utrecht" is not "gemeente Utrecht".
func (n name) same(m name) bool {
	return n.rest == m.rest && (n.kind == m.kind || n.kind == "" || m.kind == "")
}

var (
	inBrackets = regexp.MustCompile(`\([^)]*\)`)
	quotes     = strings.NewReplacer("'", "", "’", "", "‘", "", "`", "", "-", " ")

	dutchArticles = map[string]bool{"de": true, "het": true, "een": true, "t": true}

	// typeWords gives the type that a word in front of a name stands for.
	typeWords = map[string]string{
		"gemeente": "gemeente", "gemeenten": "gemeente", "stad": "gemeente",
		"provincie": "provincie", "provincies": "provincie",
		"waterschap": "waterschap", "hoogheemraadschap": "waterschap",
		"ministerie": "ministerie", "universiteit": "universiteit", "hogeschool": "hogeschool",
		"stichting": "stichting", "vereniging": "vereniging", "regio": "regio",
		"zorgverzekeraar": "zorgverzekeraar", "woningcorporatie": "woningcorporatie",
	}
)

// nameOf brings a name into its compared form: without case, articles, brackets
// and punctuation, the type word apart.
func nameOf(s string) name {
	s = inBrackets.ReplaceAllString(lower(s), " ")
	var parts []string
	for _, w := range fieldsOf(quotes.Replace(s), func(r rune) bool { return isWord(r) || r == '&' || r == '+' || r == '.' }) {
		if w = strings.Trim(w, "."); w != "" {
			parts = append(parts, w)
		}
	}
	kind := ""
	for len(parts) > 1 && (dutchArticles[parts[0]] || kind == "" && typeWords[parts[0]] != "") {
		if kind == "" {
			kind = typeWords[parts[0]]
		}
		parts = parts[1:]
	}
	if kind == "ministerie" && len(parts) > 1 && parts[0] == "van" {
		parts = parts[1:]
	}
	return name{kind, strings.Join(parts, "")}
}

// words gives the words of a goal without case and punctuation.
func words(s string) []string { return fieldsOf(lower(s), isWord) }

// wordF1 gives the F1 of the words that two goals share, each word counted as
// often as it stands there; 0 when either has none.
func wordF1(a, b []string) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	left := map[string]int{}
	for _, w := range b {
		left[w]++
	}
	same := 0
	for _, w := range a {
		if left[w] > 0 {
			left[w]--
			same++
		}
	}
	return float64(2*same) / float64(len(a)+len(b))
}

// lower folds compatibility forms (ligatures, no-break spaces) and case. A
// Caser keeps state, hence one a call.
func lower(s string) string { return cases.Lower(language.Und).String(norm.NFKC.String(s)) }

// fold joins the words of a text with single spaces. The four information
// separators count as white space beside what unicode.IsSpace knows.
func fold(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f
	}), " ")
}

func fieldsOf(s string, in func(rune) bool) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !in(r) })
}

// isWord reports whether a rune belongs to a word: a letter, a number of any
// kind, an underscore. Combining marks do not; NFKC has composed most of them.
func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || r == '_' }
