package mention

import (
	"strings"

	"github.com/akkoord/akkoord"
)

// KindOfName gives the kind that the words of a name tell, "" when none does.
func (l *Layer) KindOfName(name string) akkoord.PartyKind { return l.finder.roles.kindOf(name) }

// SettleKinds fills in the kinds that the names of parties themselves tell,
// "Bibliotheek Zeist", or the noun before them, "klimhal De Nok". Find leaves it
// out, since most texts name organisations and tell of no agreement.
func (l *Layer) SettleKinds() {
	for i := range l.PartyValues {
		v := &l.PartyValues[i]
		if v.Kind != "" {
			continue
		}
		var buf [64]byte
		noun := appendFold(buf[:0], wordBefore(l.Doc.Text, v.Span.Start))
		if v.Kind = l.finder.roles.kindOfNoun(noun); v.Kind == "" {
			v.Kind = l.finder.roles.kindOf(v.Name)
		}
	}
}

// wordBefore gives the word in lower case that stands right before byte at of a
// text, with no mark but a quote between them; "" when there is none.
func wordBefore(s string, at int) string {
	s = strings.TrimSuffix(s[:at], "'")
	for _, quote := range []string{"\"", "“", "‘", "„"} {
		s = strings.TrimSuffix(s, quote)
	}
	s, ok := strings.CutSuffix(s, " ")
	if !ok {
		return ""
	}
	start := len(s)
	for start > 0 && (s[start-1] >= 'a' && s[start-1] <= 'z' || s[start-1] >= 0x80 || s[start-1] == '-') {
		start--
	}
	if start > 0 && s[start-1] != ' ' && s[start-1] != '\n' && s[start-1] != '(' {
		return ""
	}
	return s[start:]
}
