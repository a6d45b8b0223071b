package extract

import "strings"

// The verbs and nouns below are looked up token by token, where no rule reads the
// sentence: whether a clause ends at a verb, whether a day stands beside one of
// making. What tells of an agreement stands in the rules' own lexicon
// (rules/nl/lexicon.yaml), whose entries are phrases.

// Forms that several lists share.
const (
	auxiliaries = "hebben heeft had hadden zijn is was waren worden wordt werd werden"
	modals      = "willen wil wilde wilden moeten moet kunnen kan zullen zal zou zouden gaan gaat ging"
	toSign      = "tekenen tekent tekende tekenden ondertekenen ondertekent ondertekende ondertekenden"
	toConclude  = "sluiten sluit sloot sloten"
	wasSigned   = "getekend ondertekend bezegeld bezegelden"
	wasMade     = "gesloten beklonken"
	signatures  = "handtekening handtekeningen krabbel krabbels"
)

// finites are the verbs that open a main clause: behind a purpose that opens the
// sentence ("Om ouderen te helpen tekenden zij …"), and behind "Die" or "Het" where
// these stand for an agreement and are no article.
var finites = forms(auxiliaries, modals, toSign, toConclude,
	"komen komt kwamen kwam slaan slaat sloegen zetten zet werken maken maakten bundelen bundelden spraken spreken liep maakt verdwijnt verdween vervalt verviel kreeg krijgt")

// makeVerbs tell that an agreement was made: the day beside them is the one on
// which it was.
var makeVerbs = forms(toSign, toConclude, wasSigned, wasMade,
	"afgesloten aangegaan aangingen afgesproken afspraken overeengekomen vastgelegd gemaakt maakten begon begonnen startte startten gestart opgesteld opgericht")

// signings tell of making an agreement, as they stand beside the place where that
// is done: "kwamen in Zwolle bijeen", "in het stadhuis overhandigd".
var signings = forms(toSign, toConclude, wasSigned, wasMade,
	"bekrachtigd bekrachtigden gepresenteerd overhandigd zetten gezet plaatsten geplaatst bijeen samen")

// signingWords tell that a picture or a program is of the signing.
var signingWords = forms(toSign, wasSigned, signatures,
	"ondertekening ondertekenaars eronder krabbelden krabbelde bezegelen bekrachtiging bekrachtigd tekenmoment tekensessie")

// signatureWord are the words before "onder" for what somebody puts there.
var signatureWord = forms(signatures, "naam namen paraaf")

// forms gives the set of words in some lists.
func forms(lists ...string) map[string]bool {
	set := map[string]bool{}
	for _, list := range lists {
		for w := range strings.FieldsSeq(list) {
			set[w] = true
		}
	}
	return set
}
