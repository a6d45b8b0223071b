package mention

import "strings"

// dateWord is the part that a word plays in dates, durations and numbers. A
// word has one part only; the few words with two ("half", "laatste", "een") are
// told apart where they are read.
type dateWord uint8

// The parts. What the value of a word means stands beside each.
const (
	noDateWord     dateWord = iota
	anInteger               // digits only: their value
	aMonth                  // 1 to 12
	aShortMonth             // 1 to 12: "sept", "okt."
	aWeekday                // 1 (Monday) to 7; also "maandagavond"
	aShortDay               // 1 to 7: "vr", "zo"
	aRelativeDay            // days from ref: "gisteren" -1
	aCardinal               // its value
	anOrdinal               // its value; -1 for "laatste"
	aHalfCount              // twice its value: "anderhalf" 3
	aScale                  // "miljoen": its value
	theArticleEen           // "een", which counts only before a unit
	both                    // "beide": 2
	few                     // "enkele" 3, "een paar" 2
	aUnit                   // unitDay ...
	aHalfYear               // "halfjaar": 6 months
	aYearAdjective          // "vierjarig": years
	aShift                  // shiftPast ...: "vorige", "deze", "komende"
	aPart                   // partBegin ...: "begin", "medio", "eind"
	aSeason                 // its first month
	aHoliday                // index into holidays
	aHolidayDay             // index into holidays, of a name that wants "eerste" or "tweede"
	aQuarterCode            // 1 to 4: "Q3"
	agoWord                 // "geleden"
	laterWord               // "later", "eerder": 1, -1
	overWord                // "over"
	withinWord              // "binnen"
	passedWord              // "jl." -1, "a.s." 1
	tillWord                // "tot"
	throughWord             // "t/m"
	fromWord                // "vanaf", "sinds"
	vanWord                 // "van"
	betweenWord             // "tussen"
	andWord                 // "en", "of"
	withWord                // "met"
	inWord                  // words that stand before a year or month: "in", "uit", "per"
	onWord                  // "op", "d.d."
	afterWord               // "na", "voor" of "2 dagen na vandaag": 1, -1
	theWord                 // "de", "het"
	nowWord                 // "nu", "heden"
	nightWord               // "nacht"
	aDaytime                // "middag": a part of the day, a date behind "deze" and "die" only
	weekBegins              // "beginnend"
	ordinalTail             // "e", "ste" that stand apart from their number
	goodWord                // "goede", of "Goede Vrijdag" and "goede morgen"
	latestWord              // "uiterlijk", "ongeveer": skipped
	aSchoolYear             // "schooljaar", "seizoen": a year of two calendar years, skipped before it
	euroWord                // "euro", "€"
	aQuantity               // a noun or mark that makes the number before it a quantity
	aLongUnit               // "decennium": a length of value months
	anAuxiliary             // a word that may follow a date and is no noun: "werd", "terug"
	numDateWords
)

// The units of time, as values of aUnit.
const (
	unitDay int32 = iota
	unitWorkday
	unitWeek
	unitWorkweek
	unitWeekend
	unitMonth
	unitQuarter
	unitYear
)

// The values of aShift.
const (
	shiftPrevious  int32 = iota - 2 // "vorige": of the week, month or year before
	shiftPast                       // "afgelopen": the last one before ref
	shiftThis                       // "deze"
	shiftComing                     // "komende": the first one after ref
	shiftFollowing                  // "volgende": of the week, month or year after
)

// The values of aPart.
const (
	partBegin int32 = iota + 1
	partMiddle
	partEnd
)

// dateWordLists are the words by part, each list with its value; space divides
// the words.
var dateWordLists = []struct {
	part  dateWord
	value int32
	words string
}{
	{aWeekday, 1, "maandag"}, {aWeekday, 2, "dinsdag"}, {aWeekday, 3, "woensdag"}, {aWeekday, 4, "donderdag"},
	{aWeekday, 5, "vrijdag"}, {aWeekday, 6, "zaterdag"}, {aWeekday, 7, "zondag"},
	{aShortDay, 1, "ma ma."}, {aShortDay, 2, "di di. dins"}, {aShortDay, 3, "wo wo. woe woens"}, {aShortDay, 4, "do do. don"},
	{aShortDay, 5, "vr vr. vrij"}, {aShortDay, 6, "za za. zat"}, {aShortDay, 7, "zo zo. zon"},

	{aMonth, 1, "januari"}, {aMonth, 2, "februari"}, {aMonth, 3, "maart"}, {aMonth, 4, "april"}, {aMonth, 5, "mei"},
	{aMonth, 6, "juni"}, {aMonth, 7, "juli"}, {aMonth, 8, "augustus"}, {aMonth, 9, "september"}, {aMonth, 10, "oktober"},
	{aMonth, 11, "november"}, {aMonth, 12, "december"},
	{aShortMonth, 1, "jan jan."}, {aShortMonth, 2, "feb feb. febr febr."}, {aShortMonth, 3, "mrt mrt."}, {aShortMonth, 4, "apr apr."},
	{aShortMonth, 6, "jun jun."}, {aShortMonth, 7, "jul jul."}, {aShortMonth, 8, "aug aug."}, {aShortMonth, 9, "sep sep. sept sept."},
	{aShortMonth, 10, "okt okt."}, {aShortMonth, 11, "nov nov."}, {aShortMonth, 12, "dec dec."},

	{aRelativeDay, -2, "eergisteren eergisteravond"},
	{aRelativeDay, -1, "gisteren gisteravond gistermiddag gisterochtend gistermorgen gisternacht " +
		"gisterenavond gisterenmiddag gisterenochtend gisterenmorgen gisterennacht gisternamiddag gistervoormiddag gisterennamiddag gisterenvoormiddag"},
	{aRelativeDay, 0, "vandaag vanmiddag vanmorgen vanochtend vanavond vannacht hedenmiddag hedenavond hedenochtend hedenmorgen vannamiddag vanvoormiddag"},
	{aRelativeDay, 1, "morgen morgenavond morgenmiddag morgenochtend morgennamiddag morgenvoormiddag morgenvroeg"},
	{aRelativeDay, 2, "overmorgen"},
	{nowWord, 0, "nu heden"},

	{aUnit, unitDay, "dag dagen"}, {aUnit, unitWorkday, "werkdag werkdagen"}, {aUnit, unitWeek, "week weken"},
	{aUnit, unitWorkweek, "werkweek"}, {aUnit, unitWeekend, "weekend weekeinde"}, {aUnit, unitMonth, "maand maanden"},
	{aUnit, unitQuarter, "kwartaal kwartalen"}, {aUnit, unitYear, "jaar jaren kalenderjaar kalenderjaren"},
	{aUnit, unitYear, "schooljaren studiejaren academiejaren cursusjaren seizoenen festivalseizoenen theaterseizoenen speelseizoenen " +
		"winters zomers"},
	{aSchoolYear, 0, "schooljaar studiejaar academiejaar cursusjaar seizoen theaterseizoen speelseizoen festivalseizoen"},
	{aHalfYear, 6, "halfjaar"}, {aLongUnit, 120, "decennium decennia"}, {aLongUnit, 60, "lustrum lustra"},

	{aShift, shiftPrevious, "vorig vorige"}, {aShift, shiftPast, "afgelopen voorbije verleden"},
	{aShift, shiftThis, "deze dit huidige lopende"}, {aShift, shiftFollowing, "volgend volgende"},
	{aShift, shiftComing, "komend komende aankomend aankomende aanstaande eerstvolgende"},
	{passedWord, -1, "jl. jl j.l. j.l"}, {passedWord, 1, "a.s. a.s"},

	{aPart, partBegin, "begin start"}, {aPart, partMiddle, "medio half halverwege midden"}, {aPart, partEnd, "eind einde"},
	{aSeason, 3, "lente voorjaar"}, {aSeason, 6, "zomer"}, {aSeason, 7, "zomervakantie"}, {aSeason, 9, "herfst najaar"}, {aSeason, 12, "winter"},
	{aQuarterCode, 1, "q1"}, {aQuarterCode, 2, "q2"}, {aQuarterCode, 3, "q3"}, {aQuarterCode, 4, "q4"},

	{anOrdinal, -1, "laatste"}, {both, 2, "beide allebei"}, {few, 2, "paar"}, {few, 3, "enkele"}, {theArticleEen, 1, "een"},
	{aHalfCount, 3, "anderhalf anderhalve"}, {aHalfCount, 5, "tweeënhalf tweeënhalve tweeëneenhalf"},
	{aHalfCount, 7, "drieënhalf drieënhalve drieëneenhalf"}, {aHalfCount, 9, "viereneenhalf vierenhalf vierenhalve"},
	{aScale, 1000, "duizend"}, {aScale, 1e6, "miljoen mln mln."}, {aScale, 1e9, "miljard mld mld. mrd mrd."}, {aScale, ton, "ton"},
	{euroWord, 0, "euro euro's € eur"},

	{agoWord, 0, "geleden"}, {laterWord, 1, "later"}, {laterWord, -1, "eerder"}, {overWord, 0, "over"}, {withinWord, 0, "binnen"},
	{tillWord, 0, "tot"}, {throughWord, 0, "t/m tm t.e.m."}, {fromWord, 0, "vanaf sinds sedert"}, {vanWord, 0, "van"},
	{betweenWord, 0, "tussen"}, {andWord, 0, "en of"}, {withWord, 0, "met"}, {theWord, 0, "de het"},
	{inWord, 0, "in uit per rond anno"}, {onWord, 0, "op d.d. dd. dd"}, {afterWord, 1, "na"}, {afterWord, -1, "voor"},
	{nightWord, 0, "nacht"}, {aDaytime, 0, "ochtend voormiddag middag namiddag avond"}, {weekBegins, 0, "beginnend aanvangend"}, {ordinalTail, 0, "e ste"},
	{goodWord, 0, "goede"}, {latestWord, 0, "uiterlijk ongeveer circa minstens minimaal zeker"},

	{aQuantity, 0, "woningen huizen mensen personen inwoners leden deelnemers meter kilometer km m² m2 hectare ha banen " +
		"arbeidsplaatsen huishoudens studenten leerlingen werknemers medewerkers kinderen jongeren ouderen cliënten patiënten " +
		"bedden bomen bedrijven gemeenten graden mw kw kwh procent keer keren maal uur uren stuks plekken plaatsen " +
		"zonnepanelen laadpalen windmolens appartementen bezoekers vrijwilligers mantelzorgers huurders huurwoningen " +
		"koopwoningen statushouders vluchtelingen organisaties partijen scholen bijen koeien dieren vierkante kubieke " +
		"minuten seconden liter kilo kilogram gram dollar % °c nieuwe extra sociale betaalbare"},
	{anAuxiliary, 0, "is was zijn waren werd werden wordt worden had hadden heeft hebben zal zullen zou kan kunnen gaat gaan " +
		"ging gingen komt komen kwam kwamen terug weg om dan dat die toen al nog ook niet er hier daar bij door aan samen af " +
		"als maar want omdat tekenden ondertekenden sloten zetten moet moeten mag wil willen loopt lopen starten"},
}

// seasonKinds are what comes once a year and is counted in seasons:
// "zwemseizoen", "drie schaatsseizoenen".
const seasonKinds = "zwem bad strand vaar schaats ijs ski sport voetbal hockey competitie wedstrijd concert theater cultuur speel festival muziek " +
	"toeristen kampeer recreatie broed weide maai jacht vis plant teelt groei oogst bieten aardbeien asperge bessen fruit stook zomer winter"

// ton is the scale of "vier ton": 100,000 euro, or a weight.
const ton = 100_000

// wordMeaning is what a word says in the grammar.
type wordMeaning struct {
	part  dateWord
	value int32
}

// addDateWords fills the grammar's table with all of its words.
func (g *DateGrammar) addDateWords(v *Vocabulary) {
	for _, l := range dateWordLists {
		for _, form := range strings.Fields(l.words) {
			g.add(v, form, l.part, l.value)
			if l.part == aWeekday {
				for _, tail := range []string{"ochtend", "morgen", "voormiddag", "middag", "namiddag", "avond", "nacht"} {
					g.add(v, form+tail, l.part, l.value)
					g.add(v, form+"s"+tail, l.part, l.value)
				}
			}
		}
	}
	for _, kind := range strings.Fields(seasonKinds) {
		g.add(v, kind+"seizoen", aSchoolYear, 0)
		g.add(v, kind+"seizoenen", aUnit, unitYear)
	}
	for i, h := range holidays {
		for _, name := range h.names {
			switch name {
			case "kerstdag", "paasdag", "pinksterdag":
				g.add(v, name, aHolidayDay, int32(i))
			default:
				g.add(v, name, aHoliday, int32(i))
			}
		}
	}
	for n := int32(0); n <= 100; n++ {
		cardinal, ordinal := numeral(int(n))
		g.add(v, cardinal, aCardinal, n)
		if n > 0 {
			g.add(v, ordinal, anOrdinal, n)
			g.add(v, cardinal+"jarig", aYearAdjective, n)
			g.add(v, cardinal+"jarige", aYearAdjective, n)
		}
	}
	g.add(v, "een", theArticleEen, 1)
	g.add(v, "één", aCardinal, 1)
}

func (g *DateGrammar) add(v *Vocabulary, form string, part dateWord, value int32) {
	w := v.Add(form)
	for int(w) >= len(g.words) {
		g.words = append(g.words, wordMeaning{})
	}
	g.words[w] = wordMeaning{part, value}
}
