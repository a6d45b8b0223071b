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
// a signature in brackets, a line with ©; "" when the text does not.
func (p *page) source() akkoord.OptString {
	for i := len(p.lines) - 1; i >= 0; i-- {
		if rest, ok := afterSourceWord(p.at(i)); ok {
			if rest == "" && i+1 < len(p.lines) && !p.firstOfGroup(i+1) {
				rest = p.at(i + 1) // the name is on a line of its own
			}
			if name := publisherName(rest); name != "" {
				return name
			}
		}
	}
	for i := len(p.lines) - 1; i >= 0; i-- {
		if name := agencyOf(p.at(i)); name != "" {
			return name
		}
		if p.furniture(i) {
			if name := agencyInFront(p.at(i)); name != "" {
				return name
			}
		}
	}
	// A signature, and a ©, above running text belongs to a picture or a person.
	for i := len(p.lines) - 1; i > 0 && !(p.content(i) && p.lines[i].span.Len() >= longLine); i-- {
		if name := signedBy(p.at(i)); name != "" {
			return name
		}
	}
	for i := len(p.lines) - 1; i >= 0 && !(p.content(i) && p.lines[i].span.Len() >= longLine); i-- {
		if name := copyrightOf(p.at(i)); name != "" && p.lines[i].kind != akkoord.Caption {
			return name
		}
	}
	return ""
}

// sourceWords stand before a mark and the publisher.
var sourceWords = []string{"bron en foto", "bron en beeld", "bron/foto", "bron & foto", "bron", "uitgever"}

// afterSourceWord gives what stands behind "Bron:", "(bron –", "Uitgever:": at
// the start of a line or of a part of it ("12 mei 2020 | Bron: X"), or in
// brackets at its end.
func afterSourceWord(s string) (rest string, ok bool) {
	if !strings.Contains(s, "ron") && !strings.Contains(s, "RON") && !strings.Contains(s, "itgever") {
		return "", false // spares most lines a closer look
	}
	if open := strings.LastIndexByte(s, '('); open > 0 && strings.HasSuffix(strings.TrimRight(s, "."), ")") {
		if rest, ok := afterSourceWord(s[open:]); ok {
			return rest, true
		}
	}
	if len(s) > 2*longLine {
		return "", false
	}
	for _, part := range strings.FieldsFunc(s, isPartMark) {
		part = strings.TrimLeft(part, " ([")
		for _, w := range sourceWords {
			if !startsFold(part, w) {
				continue
			}
			rest = strings.TrimLeft(part[len(w):], " \u00a0")
			for _, mark := range []string{":", "–", "—", "- "} {
				if strings.HasPrefix(rest, mark) {
					return strings.TrimRight(rest[len(mark):], " ]"), true
				}
			}
		}
	}
	return "", false
}

// copyrightOf gives the name in a line with ©, in front of it or behind a label
// ("Alle rechten voorbehouden © X") that is not about a picture. Behind a dash
// stands an address or what may be done with the text.
func copyrightOf(s string) akkoord.OptString {
	if len(s) >= longLine {
		return ""
	}
	rest := ""
	for _, mark := range []string{"©", "(c) ", "copyright"} {
		if startsFold(s, mark) {
			rest = s[len(mark):]
			break
		}
	}
	if label, name, found := strings.Cut(s, "©"); rest == "" && found && !startsWithAny(label, pictureWords) {
		rest = name
	}
	rest = strings.TrimLeftFunc(rest, func(c rune) bool { return !unicode.IsLetter(c) && c != '\'' && c != '‘' })
	for _, mark := range append([]string{" · ", " • "}, dashes...) {
		rest, _, _ = strings.Cut(rest, mark)
	}
	return publisherName(rest)
}

// pictureWords open a line about a picture or the writer.
var pictureWords = []string{"foto", "foto's", "beeld", "fotografie", "illustratie", "kaart", "video", "tekst", "archieffoto"}

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
	if words := strings.Fields(s); len(words) > 1 && isYearWord(words[len(words)-1]) {
		s = strings.Join(words[:len(words)-1], " ")
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

// isYearWord reports whether a word is a year of this age: "© De Meerdammer 2021".
func isYearWord(w string) bool {
	return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && w[2] >= '0' && w[2] <= '9' && w[3] >= '0' && w[3] <= '9'
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

// agencyInFront gives the agency in a date line or byline: "12 mei 2020 | ANP",
// "Door: ANP".
func agencyInFront(s string) akkoord.OptString {
	if len(s) > dateLineLength {
		return ""
	}
	for _, part := range strings.FieldsFunc(barMarks.Replace(s), func(c rune) bool { return c == '\n' || c == '\t' || c == ',' || isPartMark(c) }) {
		part = strings.TrimSpace(part)
		if startsFold(part, "door") {
			part = strings.TrimLeft(part[len("door"):], " :")
		}
		if name := agencyNamed(part); name != "" {
			return name
		}
	}
	return ""
}

// agencyNamed gives the agency that s is the name of, alone or with its desk:
// "ANP/redactie Noord".
func agencyNamed(s string) akkoord.OptString {
	s = strings.TrimSpace(s)
	if len(s) < 16 && slices.Contains(agencies, s) {
		return akkoord.OptString(s)
	}
	if len(s) > 40 || !strings.Contains(strings.ToLower(s), "redactie") {
		return ""
	}
	for _, part := range strings.Split(s, "/") {
		if part = strings.TrimSpace(part); slices.Contains(agencies, part) {
			return akkoord.OptString(part)
		}
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
