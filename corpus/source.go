package corpus

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/akkoord/akkoord"
)

// agencies are the press agencies that sign with their name in brackets. The
// initials of a journalist, "(kvs)", are none.
var agencies = []string{"ANP", "Belga", "Reuters", "AFP", "AP", "DPA", "Novum", "BNO", "ANP/RTL", "ANP/Reuters", "ANP Foto"}

// sourceLength is the longest name of a publisher, in bytes.
const sourceLength = 90

// source gives the publisher as the text names it: a line "Bron: X", an agency,
// a line with ©; "" when the text does not.
func (p *page) source() akkoord.OptString {
	for i := len(p.lines) - 1; i >= 0; i-- {
		s := strings.TrimLeft(p.at(i), "(")
		if startsFold(s, "bron:") {
			if name := publisherName(s[len("bron:"):]); name != "" {
				return name
			}
		}
	}
	for i := len(p.lines) - 1; i >= 0; i-- {
		if name := agencyOf(p.at(i)); name != "" {
			return name
		}
	}
	// A © above running text belongs to a picture.
	for i := len(p.lines) - 1; i >= 0 && !(p.content(i) && p.lines[i].span.Len() >= longLine); i-- {
		for _, mark := range []string{"©", "(c)", "copyright"} {
			if s := p.at(i); p.furniture(i) && startsFold(s, mark) {
				if name := publisherName(s[len(mark):]); name != "" {
					return name
				}
			}
		}
	}
	return ""
}

// publisherName cuts a name out of what stands behind "Bron:" or "©": without
// years in front and without the sentence on rights behind it.
func publisherName(s string) akkoord.OptString {
	s = strings.TrimLeftFunc(s, func(c rune) bool {
		return !unicode.IsLetter(c) && c != '\'' && c != '‘'
	})
	s = strings.TrimSpace(strings.TrimPrefix(s, "copyright "))
	for i := 0; i < len(s); i++ {
		if s[i] != '.' && s[i] != '|' {
			continue
		}
		// "St. Anna" has a point inside; a sentence goes on in another way.
		rest := strings.TrimLeft(s[i+1:], " ")
		if s[i] == '|' || rest == "" || rest != s[i+1:] && i > 3 {
			s = s[:i]
			break
		}
	}
	for _, tail := range []string{", alle rechten", " - alle rechten", " alle rechten"} {
		if i := strings.Index(strings.ToLower(s), tail); i > 0 {
			s = s[:i]
		}
	}
	s = strings.TrimRight(s, " ,;:-–—")
	if strings.HasSuffix(s, ")") && !strings.Contains(s, "(") {
		s = strings.TrimSuffix(s, ")")
	}
	if c, _ := utf8.DecodeRuneInString(s); len(s) > sourceLength || !unicode.IsLetter(c) && c != '\'' && c != '‘' {
		return ""
	}
	return akkoord.OptString(foldSpace(s))
}

// agencyOf gives the agency that a line is signed with: "(ANP)" alone or at its
// end, or behind the place that opens it: "HOORN (ANP) - …".
func agencyOf(s string) akkoord.OptString {
	if name := agencyNamed(s); name != "" {
		return name
	}
	end := strings.TrimRight(s, " .")
	if open := strings.LastIndexByte(end[max(0, len(end)-20):], '('); open >= 0 && strings.HasSuffix(end, ")") {
		open += max(0, len(end)-20)
		if name := agencyNamed(end[open+1 : len(end)-1]); name != "" {
			return name
		}
	}
	// The dateline of an agency stands at the very start.
	place, rest, _ := strings.Cut(s[:min(len(s), 50)], "(")
	inside, rest, closed := strings.Cut(rest, ")")
	if c, _ := utf8.DecodeRuneInString(place); !closed || !unicode.IsUpper(c) {
		return ""
	}
	rest = strings.TrimLeft(rest, " ")
	if strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "—") {
		return agencyNamed(inside)
	}
	return ""
}

func agencyNamed(s string) akkoord.OptString {
	if len(s) < 16 && slices.Contains(agencies, strings.TrimSpace(s)) {
		return akkoord.OptString(strings.TrimSpace(s))
	}
	return ""
}

// isAgencyLine reports whether the line is nothing but an agency or the
// initials of a journalist: "(ANP)", "(kvs)".
func isAgencyLine(s string) bool {
	if agencyNamed(s) != "" {
		return true
	}
	if len(s) < 4 || len(s) > 14 || s[0] != '(' || s[len(s)-1] != ')' {
		return false
	}
	inner := s[1 : len(s)-1]
	if agencyNamed(inner) != "" {
		return true
	}
	return len(inner) <= 4 && strings.IndexFunc(inner, func(c rune) bool { return !unicode.IsLower(c) }) < 0
}
