package extract

import (
	"strings"

	"github.com/akkoord/akkoord/mention"
)

// partyKey gives a name as it is compared: folded, without articles, brackets
// and the type words that a text may leave out.
func partyKey(name string) string {
	name = mention.Fold(name)
	if i := strings.IndexByte(name, '('); i > 0 {
		name = strings.TrimSpace(name[:i])
	}
	for {
		cut := name
		for _, w := range []string{"de ", "het ", "een ", "gemeente ", "stad ", "provincie ", "stichting ", "waterschap ", "hogeschool ", "hoogheemraadschap ", "ministerie van "} {
			cut = strings.TrimPrefix(cut, w)
		}
		if cut == name || cut == "" {
			break
		}
		name = cut
	}
	return strings.Trim(name, " .")
}

// hasWords reports whether the words of part stand in whole as words.
func hasWords(whole, part string) bool {
	i := strings.Index(whole, part)
	if i < 0 {
		return false
	}
	end := i + len(part)
	return (i == 0 || whole[i-1] == ' ') && (end == len(whole) || whole[end] == ' ')
}
