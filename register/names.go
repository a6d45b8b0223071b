package register

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold gives the form in which names are compared: lower case, without accents,
// with one kind of apostrophe and hyphen and single spaces. "Gemeente  Súdwest‑Fryslân"
// and "gemeente Sudwest-Fryslan" fold to the same.
func Fold(name string) string {
	if plain(name) {
		return name
	}
	var b strings.Builder
	b.Grow(len(name))
	space := false
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(name, "\ufffd")) {
		switch {
		case unicode.Is(unicode.Mn, r), r == '\u00ad': // accents; soft hyphen
			continue
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case r == '’', r == '‘', r == '`', r == '´':
			r = '\''
		case unicode.Is(unicode.Pd, r):
			r = '-'
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// plain reports whether folding would change nothing: most look-ups are of names
// that were folded before.
func plain(name string) bool {
	last := byte(' ')
	for _, c := range []byte(name) {
		if c >= 0x80 || c >= 'A' && c <= 'Z' || c == '`' || c < ' ' || c == ' ' && last == ' ' {
			return false
		}
		last = c
	}
	return last != ' '
}

// typeWords are words before a name that say what the bearer is. People leave
// them out when they look a party up, or put them there where the article did
// not.
var typeWords = []string{
	"de", "het", "gemeente", "provincie", "waterschap", "hoogheemraadschap", "stichting", "vereniging", "cooperatie",
	"zorgverzekeraar", "zorgorganisatie", "zorginstelling", "ziekenhuis", "woningcorporatie", "woonstichting", "universiteit",
	"hogeschool", "ministerie van", "regio", "samenwerkingsverband", "veiligheidsregio",
}

// unbracketed cuts the parts in brackets out of a folded name: "centrum voor
// jeugd en gezin (cjg)" is looked up without its abbreviation too.
func unbracketed(folded string) string {
	for {
		open := strings.IndexByte(folded, '(')
		if open < 0 {
			return folded
		}
		end := strings.IndexByte(folded[open:], ')')
		if end < 0 {
			return folded
		}
		folded = strings.TrimSpace(strings.TrimRight(folded[:open], " ") + folded[open+end+1:])
	}
}

// Bare gives the folded name without parts in brackets and without the type
// words at its front, but never nothing: "de gemeente Zeist" and "Zeist (Ut.)"
// both give "zeist". It is for finding what a person means, not for deciding
// who is who.
func Bare(name string) string { return bare(Fold(name)) }

// bare takes brackets and the type words at the front off a folded name, but
// never all of it.
func bare(folded string) string {
	folded = unbracketed(folded)
	for again := true; again; {
		again = false
		for _, w := range typeWords {
			if rest, ok := strings.CutPrefix(folded, w+" "); ok && rest != "" {
				folded, again = rest, true
			}
		}
	}
	return folded
}
