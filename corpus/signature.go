package corpus

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord"
)

// agencyWords are in the names of agencies, which sign with name and date;
// where a paper does so, it only dates the article.
var agencyWords = []string{"nieuwsbureau", "persbureau", "persdienst", "nieuwsdienst", "nieuwsagentschap"}

// publisherWords open the names of bodies that publish their own news.
var publisherWords = []string{"gemeente", "provincie", "waterschap", "hoogheemraadschap", "ministerie", "stichting", "vereniging", "universiteit", "radio", "tv", "rtv"}

// signedBy gives the publisher that a line of its own is signed with: "(De
// Koerier)", "Zeeuws Persbureau / 4 juli 2019". Who signs with a personal name
// or initials is the writer.
func signedBy(s string) akkoord.OptString {
	if len(s) > sourceLength {
		return ""
	}
	if name, _, ok := signature(s); ok && hasAgencyWord(name) {
		return akkoord.OptString(foldSpace(name))
	}
	s = strings.TrimRight(s, ".")
	if len(s) < 4 || s[0] != '(' || s[len(s)-1] != ')' {
		return ""
	}
	name := foldSpace(s[1 : len(s)-1])
	if strings.ContainsAny(name, "():;,?!") || strings.ContainsAny(name, "0123456789") || !isName(name) && !hasAgencyWord(name) {
		return ""
	}
	if !hasAgencyWord(name) && !namesPublisher(name) {
		return ""
	}
	return akkoord.OptString(name)
}

func hasAgencyWord(name string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(name)), func(w string) bool { return slices.Contains(agencyWords, w) })
}

// namesPublisher reports whether a name in capitals is one of a paper or a
// body: it holds a word for one or has an article ("De Meerdammer").
func namesPublisher(name string) bool {
	words := strings.Fields(name)
	first := strings.ToLower(words[0])
	switch {
	case first == "redactie" || first == "foto" || first == "advertentie":
		return false
	case isRubric(name), startsWithAny(name, publisherWords):
		return true
	}
	return len(words) > 1 && (words[0] == "De" || words[0] == "Het")
}
