package corpus

import "github.com/akkoord/akkoord"

// reach says how far a cue goes beyond its own line.
type reach int

const (
	lineOnly reach = iota
	toGroup        // the lines under it up to the next blank line
	toList         // also the groups of short lines after it, as under a heading of links
)

// A cue tells a line of furniture (or a caption) by its words. It is data with
// its proof: every example must be taken and every trap, a line that an article
// could well hold, must be left. Case does not count.
type cue struct {
	name   string
	starts []string          // the line begins with one of these and a word border
	whole  []string          // the line is one of these, final marks and brackets aside
	has    string            // a condition for starts: the line also holds this
	max    int               // longest line in bytes; 0 = 100
	open   bool              // a line that ends in a full stop is taken too
	reach  reach             // what goes with it
	kind   akkoord.BlockKind // "" = Furniture

	examples, traps []string
}

var cues = []cue{
	{
		name:     "press-release",
		whole:    []string{"persbericht", "nieuwsbericht", "press release"},
		examples: []string{"PERSBERICHT", "Persbericht:"},
		traps:    []string{"Persbericht van de gemeente leidt tot vragen", "Persberichten"},
	},
	{
		name:     "embargo",
		starts:   []string{"embargo tot", "onder embargo tot"},
		open:     true,
		examples: []string{"EMBARGO TOT 3 mei 2020, 10.00 uur", "Onder embargo tot maandag 9.00 uur."},
		traps:    []string{"Het embargo tot juli geldt voor alle partijen."},
	},
	{
		name:     "reading-time",
		starts:   []string{"leestijd"},
		examples: []string{"Leestijd: 3 minuten", "leestijd 2 min"},
		traps:    []string{"Leestijden in de bibliotheek worden ruimer"},
	},
	{
		name:  "byline",
		whole: []string{"redactie", "van onze redactie", "door onze redactie", "door de redactie", "van onze verslaggever", "door onze verslaggever", "van onze correspondent", "door onze correspondent"},
		starts: []string{
			"auteur:", "tekst:", "redactie:", "geschreven door", "door onze verslaggever", "van onze verslaggever",
		},
		max:      60,
		examples: []string{"Door onze redactie", "Auteur: Els de Wit", "Van onze verslaggever Piet Smit", "Redactie"},
		traps:    []string{"Redactie en vakbonden sluiten akkoord", "Door onze gezamenlijke inzet daalt het verzuim."},
	},
	{
		name:     "caption",
		starts:   []string{"foto:", "foto's:", "foto ©", "foto (", "(foto", "fotografie:", "fotograaf:", "beeld:", "video:", "op de foto:", "op de foto v.l.n.r", "v.l.n.r.", "vlnr", "van links naar rechts:", "bijschrift:", "fotobijschrift:"},
		max:      400,
		open:     true,
		kind:     akkoord.Caption,
		examples: []string{"Foto: het tekenen van de overeenkomst in de raadzaal.", "(Foto Jan de Boer)", "Beeld: gemeente", "V.l.n.r. Anna Smit en Piet Bos."},
		traps:    []string{"Foto's van de ondertekening staan op de website.", "Beeldbellen met de huisarts wordt gewoon"},
	},
	{
		name:     "advertisement",
		whole:    []string{"advertentie", "advertenties", "adv", "gesponsord"},
		examples: []string{"Advertentie", "(ADVERTENTIE)"},
		traps:    []string{"Advertentiebelasting van de baan"},
	},
	{
		name: "share",
		starts: []string{
			"deel dit", "deel deze", "deel via", "deel op", "deel het", "delen via", "delen op", "deel artikel", "delen:", "deel:", "deel dit artikel", "tweet dit",
		},
		max:      80,
		reach:    toGroup,
		examples: []string{"Deel dit bericht: Facebook | Twitter", "Deel deze pagina", "Delen via", "Deel dit artikel via WhatsApp"},
		traps:    []string{"Deel deze zomer je fiets met je buren, zegt de gemeente.", "Een deel van de woningen is klaar", "Delen van het akkoord"},
	},
	{
		name:     "follow",
		starts:   []string{"volg ons", "volg de gemeente op", "volg deze site", "blijf op de hoogte via", "like ons op"},
		open:     true,
		reach:    toGroup,
		examples: []string{"Volg ons op LinkedIn en Instagram", "Volg ons via onze nieuwsbrief."},
		traps:    []string{"Volgens ons is dit een goed akkoord.", "Blijf op de hoogte, zegt de wethouder tegen bewoners."},
	},
	{
		name:     "newsletter",
		starts:   []string{"schrijf je", "schrijf u", "meld je", "meld u", "aanmelden", "abonneer", "ontvang", "blijf op de hoogte"},
		has:      "nieuwsbrief",
		max:      160,
		open:     true,
		examples: []string{"Schrijf je in voor onze nieuwsbrief", "Meld u aan voor de nieuwsbrief.", "Abonneer u op de nieuwsbrief"},
		traps:    []string{"Meld u aan voor het inloopuur in het wijkcentrum.", "Ontvangers van de brief reageren verheugd."},
	},
	{
		name: "cookies",
		starts: []string{
			"wij gebruiken", "we gebruiken", "wij plaatsen", "we plaatsen", "wij maken gebruik", "we maken gebruik", "deze website", "deze site", "deze pagina",
			"onze website", "onze site", "door gebruik te maken", "om deze website", "om u beter", "om deze inhoud", "cookies:", "accepteer", "alle cookies", "alleen noodzakelijke",
		},
		has:      "cookie",
		max:      400,
		open:     true,
		examples: []string{"Wij gebruiken cookies om deze website te verbeteren. Akkoord", "Cookies: hier staan alleen functionele cookies.", "Accepteer alle cookies"},
		traps:    []string{"Wij gebruiken deze ruimte samen, zegt de directeur.", "Deze website is gemaakt voor jongeren.", "Gemeenten maken afspraken over cookies op hun websites"},
	},
	{
		name:     "cookie-settings",
		whole:    []string{"cookie-instellingen", "cookie instellingen", "cookieinstellingen", "cookies", "cookieverklaring", "cookiebeleid", "cookievoorkeuren", "cookies accepteren", "cookies weigeren", "accepteren / weigeren", "privacyverklaring", "toegankelijkheidsverklaring", "disclaimer", "proclaimer", "colofon"},
		examples: []string{"Cookie-instellingen", "Cookiebeleid", "Disclaimer"},
		traps:    []string{"Cookies bakken voor het goede doel", "Privacyverklaring getekend door zes scholen"},
	},
	{
		name:     "read-also",
		starts:   []string{"lees ook", "lees meer", "lees verder", "bekijk ook", "zie ook:", "meer lezen?", "ook interessant:"},
		max:      180,
		open:     true,
		reach:    toGroup,
		examples: []string{"Lees ook: Nieuwe school opent de deuren", "Lees meer nieuws uit de regio", "Zie ook: dossier wonen"},
		traps:    []string{"Lees de volledige tekst van het convenant op de website.", "Lezers reageren", "Zie ook artikel 4 van de overeenkomst."},
	},
	{
		name: "related",
		whole: []string{
			"lees ook", "lees meer", "lees verder", "zie ook", "gerelateerd", "gerelateerd nieuws", "gerelateerde berichten", "gerelateerde artikelen", "gerelateerde onderwerpen",
			"verwante artikelen", "verwante berichten", "ook interessant", "meer nieuws", "meer berichten", "meer artikelen", "meer actueel", "ander nieuws", "overig nieuws", "laatste nieuws",
			"recent nieuws", "recente berichten", "meest gelezen", "best gelezen", "aanbevolen", "aanbevolen artikelen", "ook in het nieuws", "dit vind je misschien ook interessant",
		},
		reach:    toList,
		examples: []string{"Gerelateerd nieuws", "OOK INTERESSANT", "Lees ook:", "Meer nieuws"},
		traps:    []string{"Meer nieuws over de fusie volgt in juni.", "Gerelateerde zorg wordt vergoed"},
	},
	{
		name:     "tags",
		starts:   []string{"meer over:", "tags:", "tag:", "trefwoorden:", "categorie:", "categorieën:", "categorie ", "onderwerpen:", "onderwerp:", "dossier:", "rubriek:", "bekijk alle berichten", "bekijk alle nieuws", "alle berichten over"},
		examples: []string{"Meer over: cao, bibliotheek", "Tags: wonen, zorg", "Bekijk alle berichten in het dossier Jeugd"},
		traps:    []string{"Meer over de ondertekening", "Onderwerpen die aan bod komen zijn wonen en werk.", "Bekijk alle projecten samen, is het advies."},
	},
	{
		name: "back",
		starts: []string{
			"terug naar alle", "terug naar het overzicht", "terug naar overzicht", "terug naar nieuws", "terug naar het nieuws", "terug naar de nieuws", "terug naar boven", "naar boven", "terug naar de homepage", "naar het nieuwsoverzicht", "alle nieuwsberichten",
		},
		max:      60,
		examples: []string{"Terug naar alle nieuwsberichten", "Terug naar overzicht", "Naar boven"},
		traps:    []string{"Terug naar de kern: tien partijen tekenen", "Alle nieuwsberichten over het pact zijn gebundeld."},
	},
	{
		name:     "print",
		whole:    []string{"print dit artikel", "print deze pagina", "print dit bericht", "pagina printen", "printvriendelijke versie", "download als pdf", "lees voor", "pagina voorlezen"},
		examples: []string{"Print dit artikel", "Lees voor"},
		traps:    []string{"Printers op school gaan samen besteld worden"},
	},
	{
		name:     "feedback",
		starts:   []string{"was deze informatie", "was deze pagina", "heeft deze informatie", "heeft u gevonden wat", "bent u tevreden over deze", "vond u deze", "vond je dit artikel", "fout opgemerkt", "fout gezien", "foutje gezien", "foutje in dit", "tip de redactie", "heb je een tip", "heeft u een tip"},
		open:     true,
		max:      140,
		reach:    toGroup,
		examples: []string{"Was deze informatie nuttig?", "Fout opgemerkt of meer nieuws? Meld het hier", "Heb je een tip voor ons?"},
		traps:    []string{"Was deze afspraak nodig?", "Fouten in de zorg worden voortaan gedeeld."},
	},
	{
		name:  "react",
		whole: []string{"geef een reactie", "geef je reactie", "geef uw reactie", "reageer", "reacties"},
		starts: []string{
			"reageren?", "reageren op dit", "reageer op dit", "geef een reactie op dit", "laat een reactie", "plaats een reactie", "plaats reactie", "reacties (", "0 reacties", "het e-mailadres wordt niet", "je e-mailadres wordt niet", "uw e-mailadres wordt niet", "vereiste velden",
		},
		open:     true,
		max:      140,
		reach:    toGroup,
		examples: []string{"Reageren? Mail de redactie.", "Geef een reactie", "Reageren op dit artikel? Log in.", "Het e-mailadres wordt niet gepubliceerd."},
		traps:    []string{"Reageren kan tot 1 juli bij de gemeente.", "Geef een reactie op het plan, vraagt de wethouder aan alle bewoners van de wijk."},
	},
	{
		name:     "contact-about-this",
		starts:   []string{"vragen over dit bericht", "vragen over dit artikel", "vragen over dit persbericht", "vragen over deze pagina", "vragen naar aanleiding van dit"},
		open:     true,
		max:      200,
		reach:    toGroup,
		examples: []string{"Vragen over dit bericht? Mail naar pers@voorbeeld.nl", "Vragen over dit artikel? Bel ons."},
		traps:    []string{"Vragen over dit convenant kwamen er ook uit de raad."},
	},
	{
		name:     "press-note",
		starts:   []string{"noot voor de redactie", "noot voor redactie", "noot aan de redactie", "noot redactie", "noot voor de pers", "niet voor publicatie", "(niet voor publicatie", "voor de redactie:", "einde persbericht", "einde bericht"},
		open:     true,
		max:      400,
		reach:    toGroup,
		examples: []string{"Noot voor de redactie (niet voor publicatie):", "Niet voor publicatie: foto's zijn op te vragen.", "Einde persbericht"},
		traps:    []string{"Nootdorp tekent voor schone lucht", "Niet voor iedereen is het akkoord een verrassing"},
	},
	{
		name:     "source",
		starts:   []string{"bron:", "bron :", "bron –", "bron —", "bron - ", "(bron:", "(bron –", "bronnen:", "©", "(c) 20", "copyright"},
		max:      160,
		open:     true,
		examples: []string{"Bron: Gemeente Voorbeeld", "Bron – Omroep Voorbeeld", "© De Streekbode. Alle rechten voorbehouden.", "Copyright 2020 De Streekbode"},
		traps:    []string{"Bronnen van warmte worden gedeeld", "Bron van onrust blijft het hek", "Bronbemaling in de binnenstad"},
	},
}
