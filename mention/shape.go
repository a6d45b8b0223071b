package mention

import "github.com/akkoord/akkoord/text"

// smallWords holds the closed word classes that tell names from other words.
type smallWords struct {
	determiner wordSet
	link       wordSet // small words inside names: "van", "de", "voor"
	place      wordSet // prepositions before a place: "in", "te", "uit"
	people     wordSet // those who are of a body and stand for it
	aside      wordSet // what may be put in before an element of an enumeration
	common     wordSet // words that a capital at the start of a sentence does not make a name
	months     wordSet
	leading    wordSet // words that may stand before a party: "de", "alle", "ruim"
	unitLead   wordSet // with determiners, the words that an enumeration may have before each name
	counted    wordSet // "Nummer 14", "Jaargang 3": no names
	pronoun    wordSet // words that stand for parties alone: "zij", "wij", "partijen"
	inside     wordSet // "in", "te", "nabij": a place follows
	country    wordSet // adjectives of countries: "Noorse"
	compass    wordSet // "noord" ... in "Midden Limburgse"
}

func newSmallWords(v *Vocabulary) *smallWords {
	set := func(words ...string) wordSet { return newWordSet(v, words...) }
	for _, w := range grammarWords {
		v.Add(w)
	}
	return &smallWords{
		determiner: set("de", "het", "een", "'t", "dit", "deze", "die", "dat", "den", "alle", "beide"),
		link: set("van", "fan", "yn", "foar", "'e", "de", "der", "den", "het", "voor", "en", "in", "op", "aan", "'t", "te", "ter", "ten", "&", "om", "naar", "met", "over",
			"bij", "tot", "e.o.", "of", "for", "the", "and"),
		place:    set("in", "te", "uit", "naar", "rond", "rondom", "nabij", "bij", "boven", "onder", "vanuit", "richting", "langs", "omgeving", "buiten", "binnen", "over", "heel", "langs", "tegen", "achter", "naast", "tegenover", "vanaf", "onder"),
		leading:  set("de", "het", "een", "'t", "dit", "deze", "die", "dat", "den", "alle", "beide", "allebei", "dezelfde", "ruim", "bijna", "zo'n", "ook", "zowel", "als"),
		inside:   set("in", "te", "nabij", "rond", "rondom"),
		compass:  set("noord", "oost", "zuid", "west", "midden", "noordoost", "noordwest", "zuidoost", "zuidwest"),
		pronoun:  set("zij", "ze", "hen", "wij", "we", "ons", "onze", "partijen"),
		counted:  set("nummer", "jaargang", "editie", "pagina", "leestijd", "bladzijde", "aflevering", "deel"),
		unitLead: set("ook", "zowel", "als"),
		months:   set("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
		people:   set(peopleWords...),
		country:  set(countryWords...),
		aside:    set("uiteraard", "natuurlijk", "vanzelfsprekend", "zelfs", "tot", "slot", "ten", "slotte", "tenslotte", "niet", "te", "vergeten", "sinds", "kort", "sindskort", "voortaan", "nu", "ook", "nog", "verder", "bovendien", "eveneens", "daarnaast", "tevens", "inmiddels", "last", "but", "not", "least", "jawel"),
		common:   set(commonWords...),
	}
}

// grammarWords are the words that the grammars of this package name, so that
// none of them is unknown to the vocabulary.
var grammarWords = []string{
	"kantoor", "station", "z'n", "zijn", "hun", "dit", "dat", "zowel", "als", "ook", "dezelfde", "beide", "allebei", "ruim", "bijna", "zo'n", "alsmede", "alsook", "evenals", "plus", "samen", "tezamen", "met",
	"afdeling", "eenheid", "regio", "district", "locatie", "vestiging", "kring", "die", "dat", "waarvan", "van", "namens", "voor", "zij", "ze", "hen",
	"der", "den", "ter", "ten", "te", "of", "for", "the", "aan", "op", "in", "uit", "rond", "rondom", "&", "en", "(",
	"vereniging", "stichting", "federatie", "coöperatie", "platform", "instituut", "centrum", "hoogheemraadschap", "waterschap", "unie", "bond",
	"gemeenteraad", "college", "'n", "'t", "langs", "het", "de", "arbeidsmarktregio", "streek", "zorgregio", "jeugdregio", "jeugdhulpregio", "subregio", "wijk", "buurt", "stadsdeel", "stadswijk", "woonwijk",
	"bedrijventerrein", "dorp", "plaats", "kern", "oan", "fan", "am", "im", "und", "zur", "nationaal", "park", "landschap", "tussen", "gebied", "eiland", "polder", "natuurgebied", "beekdal",
}

// countryWords are the adjectives of countries that firms and bodies come from.
var countryWords = []string{
	"amerikaanse", "australische", "belgische", "braziliaanse", "britse", "canadese", "chinese", "deense", "duitse", "engelse", "estse", "finse", "franse", "griekse",
	"hongaarse", "ierse", "ijslandse", "indiase", "israëlische", "italiaanse", "japanse", "koreaanse", "kroatische", "letse", "litouwse", "luxemburgse", "noorse", "oekraïense",
	"oostenrijkse", "poolse", "portugese", "roemeense", "schotse", "sloveense", "slowaakse", "spaanse", "tsjechische", "turkse", "zuid-afrikaanse", "zuid-koreaanse", "zweedse", "zwitserse",
}

// commonWords are frequent words of the first position in a Dutch sentence.
var commonWords = []string{
	"de", "het", "een", "dit", "deze", "die", "dat", "wie", "wat", "waar", "wanneer", "hoe", "waarom", "welke", "er", "hier", "daar", "ook", "al",
	"alle", "alles", "als", "toen", "nu", "dan", "zo", "want", "maar", "en", "of", "omdat", "door", "met", "zonder", "voor", "na", "tot", "tijdens",
	"langs", "rond", "rondom", "vanuit", "nabij", "tegenover", "in", "op", "aan", "uit", "bij", "van", "over", "onder", "boven", "tussen", "volgens", "vanaf", "sinds", "binnen", "buiten", "naast", "dankzij",
	"hij", "zij", "ze", "wij", "we", "ik", "jij", "je", "u", "men", "iedereen", "niemand", "sommige", "veel", "weinig", "meer", "minder", "ruim",
	"bijna", "zowel", "samen", "gezamenlijk", "daarnaast", "daarom", "daarmee", "daarvoor", "daarin", "daarbij", "daartoe", "verder", "tevens",
	"bovendien", "echter", "inmiddels", "eerder", "later", "straks", "voortaan", "vandaag", "gisteren", "morgen", "vanmiddag", "vanochtend",
	"vorige", "volgende", "afgelopen", "komende", "eind", "begin", "medio", "half", "halverwege", "namens", "onlangs", "tegelijk", "intussen",
	"tot", "om", "doel", "naar", "niet", "nog", "pas", "zelfs", "alleen", "juist", "vooral", "onder", "wel", "geen", "twee", "drie", "vier", "vijf",
	"zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
	"twintig", "beide", "elke", "elk", "ieder", "iedere", "andere", "nieuw", "nieuwe", "eerste", "tweede", "derde", "foto", "bron", "wethouder",
	"burgemeester", "gedeputeerde", "directeur", "voorzitter", "bestuurder", "minister", "dijkgraaf", "partijen", "partners", "organisaties",
	"deelnemers", "inwoners", "bewoners", "zodra", "terwijl", "hoewel", "mede", "sindsdien", "vervolgens", "tenslotte", "uiteindelijk", "zulke",
	"zijn", "haar", "hun", "ons", "onze", "mijn", "jouw", "uw", "is", "was", "wordt", "worden", "heeft", "hebben", "had", "kan", "kunnen", "moet",
	"mag", "wil", "gaat", "komt", "staat", "blijkt", "dankzij", "gezien", "ondanks", "wegens", "vanwege", "per", "via", "tegen", "jaarlijks",
	"elders", "overal", "ergens", "soms", "vaak", "altijd", "nooit", "weer", "toch", "misschien", "waarschijnlijk", "helaas", "gelukkig", "immers",
	"kortom", "regionaal", "landelijk", "lokaal", "concreet", "dagelijks", "wekelijks", "meerdere", "diverse", "verschillende", "enkele", "aanleiding",
	"behalve", "naast", "vandaar", "achtergrond", "looptijd", "vervolg", "planning", "kosten", "ondertekening", "vragen", "meer", "lees", "deel", "menu", "home", "nieuws",
	"persbericht", "ledenbrief", "nieuwsbrief", "mededeling", "uitnodiging", "contact", "regio", "gemeenten", "provincies", "afspraken", "samenwerking", "samenwerken", "convenant", "akkoord", "pact",
	"overeenkomst", "jongeren", "ouderen", "kinderen", "mensen", "ouders", "boeren", "huurders", "ondernemers", "bedrijven", "scholen", "zorg",
	"natuur", "water", "wonen", "rijk", "kabinet", "directeuren", "bestuurders", "wethouders", "initiatiefnemers", "ondertekenaars", "betrokken",
}

func isDeterminer(l *Layer, i int) bool { return l.finder.small.determiner.has(l.Words[i]) }

// isNameLink reports whether token i may stand between two capitalised words
// of one name.
func isNameLink(l *Layer, i int) bool { return l.finder.small.link.has(l.Words[i]) }

// isPlaceOnly reports whether the tokens are the name of a place and nothing
// more.
func isPlaceOnly(l *Layer, first, end int) bool {
	found := false
	l.finder.gazetteer.names.walk(l.Words[first:end], func(n int, e entry) {
		found = found || n == end-first && e.table != organisations
	})
	return found
}

// capitalised reports whether token i is a word that starts like a name.
func capitalised(l *Layer, i int) bool {
	if i >= len(l.Doc.Tokens) {
		return false
	}
	t := l.Doc.Tokens[i]
	return t.Kind == text.Word && t.Shape != text.Lower
}
