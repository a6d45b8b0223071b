package mention

import "strings"

// The words of the numbers below 21 and of the tens.
var (
	smallNumerals = strings.Fields("nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien")
	tens          = strings.Fields("twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd")
)

// numeral gives the Dutch words of a number of 0 to 100: "tweeëntwintig" and
// "tweeëntwintigste".
func numeral(n int) (cardinal, ordinal string) {
	switch {
	case n < 20:
		cardinal = smallNumerals[n]
	case n%10 == 0:
		cardinal = tens[n/10-2]
	default:
		unit, and := smallNumerals[n%10], "en"
		if strings.HasSuffix(unit, "e") {
			and = "ën"
		}
		cardinal = unit + and + tens[n/10-2]
	}
	switch {
	case n == 1:
		ordinal = "eerste"
	case n == 3:
		ordinal = "derde"
	case n == 8 || n >= 20:
		ordinal = cardinal + "ste"
	default:
		ordinal = cardinal + "de"
	}
	return cardinal, ordinal
}

// compound reads a numeral of several hundreds or thousands written as one
// word: "vijfendertighonderd", "tweeduizendtwaalf", "honderdtwintig". These are
// too many to be words of the vocabulary.
func (g *DateGrammar) compound(form string) (int64, bool) {
	if len(form) < 9 || len(form) > 60 || !g.startsNumeral(form) {
		return 0, false
	}
	if !strings.Contains(form, "honderd") && !strings.Contains(form, "duizend") {
		return 0, false
	}
	form = strings.ToLower(form)
	total := int64(0)
	if before, after, ok := strings.Cut(form, "duizend"); ok {
		n, ok := g.belowTenThousand(before, 1)
		if !ok {
			return 0, false
		}
		total, form = n*1000, strings.TrimPrefix(after, "en")
	}
	rest, ok := g.belowTenThousand(form, 0)
	return total + rest, ok
}

// startsNumeral reports whether the first two letters may start a numeral, which
// spares most words the rest of the reading.
func (g *DateGrammar) startsNumeral(form string) bool {
	a, b := form[0]|0x20-'a', form[1]|0x20-'a'
	return a < 26 && b < 26 && g.numeralStart[a][b]
}

// belowTenThousand reads hundreds and what follows them; empty is the value of
// the empty string, which is 1 before "duizend" and 0 after it.
func (g *DateGrammar) belowTenThousand(s string, empty int64) (int64, bool) {
	if s == "" {
		return empty, true
	}
	before, after, ok := strings.Cut(s, "honderd")
	if !ok {
		n, ok := g.numerals[s]
		return n, ok
	}
	hundreds := int64(1)
	if before != "" {
		if hundreds, ok = g.numerals[before]; !ok {
			return 0, false
		}
	}
	if after == "" {
		return hundreds * 100, true
	}
	rest, ok := g.numerals[after]
	if !ok {
		rest, ok = g.numerals[strings.TrimPrefix(after, "en")]
	}
	return hundreds*100 + rest, ok
}

// decimal is a written number in thousandths, so that "11,4 miljoen" needs no
// floating point.
type decimal struct {
	thousandths int64
	whole       bool // no decimals are written
}

// parseDecimal reads a number token: "18", "2.600", "11,4", "1.500,50". Dots
// divide thousands and need three digits after them, so "20.00" is no number.
func parseDecimal(s string) (decimal, bool) {
	if len(s) > 18 {
		return decimal{}, false
	}
	n, group, decimals := int64(0), -1, -1
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			if decimals >= 0 {
				decimals++
				if decimals > 3 {
					continue
				}
			} else if group >= 0 {
				group++
			}
			n = n*10 + int64(c-'0')
		case c == '.' && decimals < 0 && i > 0 && (group == 3 || group < 0 && i <= 3):
			group = 0
		case c == ',' && decimals < 0 && i > 0 && (group < 0 || group == 3):
			decimals = 0
		default:
			return decimal{}, false
		}
	}
	if group >= 0 && group != 3 || decimals == 0 || n > 1e13 {
		return decimal{}, false
	}
	for d := max(decimals, 0); d < 3; d++ {
		n *= 10
	}
	return decimal{n, decimals < 0}, true
}
