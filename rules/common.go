package rules

import "strings"

// commonWords are the words of the rules that are most common in Dutch, by how
// many of a thousand sentences hold them: news, encyclopedia and articles on
// agreements alike. They are what a sentence is not looked up by.
var commonWords = map[int]string{
	600: ". de",
	320: ", het van een in en",
	150: "op is dat met",
	80:  "voor zijn te die er niet aan hij : was ook",
	40:  `bij maar " ( ) jaar als uit door om over naar tot werd of dan ze worden heeft nog wordt ? ik meer`,
	20:  "zich deze geen dit al na hebben twee hun wat we had drie eerste 1 nu kan zo onder ; andere zij moet waar kunnen nieuwe tegen wel veel gaat staat toen werden vier",
	10: "daar wie één je zou gemeente hem haar komt mensen eigen per mee gaan zegt tussen waren wij af kwam zelf eerst binnen alleen tijd werk zoals ons willen vijf samen later euro " +
		"omdat jaren week zonder wil hier tweede uur grote komen doen weer provincie & dag elkaar moeten toch u mijn plaats werken volgens krijgen houden keer men maken iets rond naam " +
		"hadden onze terug aantal sinds eens zaterdag zes april laatste vanaf minder tijdens toe hoe vorige maart elk laten alle der krijgt blijft daarna weten stad waarin",
}

// commonness gives the commonness of commonWords by word.
var commonness = func() map[string]int {
	all := map[string]int{}
	for n, words := range commonWords {
		for w := range strings.FieldsSeq(words) {
			all[w] = n
		}
	}
	return all
}()

// wordCommonness guesses how many of a thousand sentences hold a word: of those
// that are not among the commonest, long ones are rarer than short ones.
func wordCommonness(form string) int {
	if n := commonness[form]; n > 0 {
		return n
	}
	switch {
	case len(form) >= 8:
		return 1
	case len(form) >= 5:
		return 2
	}
	return 4
}
