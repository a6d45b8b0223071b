package mention_test

import (
	"testing"

	"github.com/akkoord/akkoord/mention"
)

func TestKnownOrganisations(t *testing.T) {
	check(t, parties, []reads{
		{"Daarna tekende CZ.", "CZ=zorgverzekeraar"},
		{"Vorig jaar haakte Staatsbosbeheer af.", "Staatsbosbeheer=natuur"},
		{"Het geld komt van Rabobank en van Zilveren Kruis.", "Rabobank=bedrijf + Zilveren Kruis=zorgverzekeraar"},
		{"Later sloot Waterschap Hunze en Aa's zich aan.", "Waterschap Hunze en Aa's=waterschap"},
		{"Later sloot Waterschap Hunze en Aa’s zich aan.", "Waterschap Hunze en Aa’s=waterschap"},
		{"Vandaag tekende het OM.", "OM=veiligheid"},
		{"Ook de HAN doet mee.", "HAN=onderwijs"},
		// Abbreviations that are words too, in the lower case of words.
		{"We gaan om tafel met de han.", ""},
	})
}

func TestTypeWords(t *testing.T) {
	check(t, parties, []reads{
		{"Gisteren tekende de gemeente Zeist het stuk.", "gemeente Zeist=gemeente"},
		{"Vandaag tekende de stad Gent.", "stad Gent=gemeente"},
		{"Vandaag tekende de provincie Fryslân.", "provincie Fryslân=provincie"},
		{"Ook het ministerie van Economische Zaken en Klimaat doet mee.", "ministerie van Economische Zaken en Klimaat=rijk"},
		{"Ook het ministerie van Oceaan, Duin en Strand doet mee.", "ministerie van Oceaan, Duin en Strand=rijk"},
		{"De tekst is van Stichting Het Drentse Landschap.", "Stichting Het Drentse Landschap=natuur"},
		{"Vandaag tekende Wetterskip Fryslân.", "Wetterskip Fryslân=waterschap"},
		{"Vandaag tekende het OCMW Brugge.", "OCMW Brugge=welzijn"},
		{"Vandaag kwam het Centrum voor jeugd en gezin.", "Centrum voor jeugd en gezin=welzijn"},
		{"Volgens Veiligheidsregio Zeeland is dat genoeg.", "Veiligheidsregio Zeeland=veiligheid"},
		{"Toen kwam de Universiteit Utrecht erbij.", "Universiteit Utrecht=onderwijs"},
		{"Vandaag tekende de politie.", "politie=veiligheid"},
		{"Vandaag tekenden Brandweer Twente en de politie.", "Brandweer Twente=veiligheid + politie=veiligheid"},
	})
}

// A role noun in lower case tells the kind and does not belong to the name.
func TestRoleNouns(t *testing.T) {
	check(t, parties, []reads{
		{"Dat regelt de zorgverzekeraar CZ.", "CZ=zorgverzekeraar"},
		{"Vandaag tekende zorgverzekeraar CZ.", "CZ=zorgverzekeraar"},
		{"Er tekende de regionale thuiszorgorganisatie Buurtstee.", "Buurtstee=zorgaanbieder"},
		{"De lokale welzijnsorganisatie Buurtpunt helpt mee.", "Buurtpunt=welzijn"},
		{"Het plan is van hogeschool Saxion.", "hogeschool Saxion=onderwijs"},
		{"Het plan is van wijkwelzijnsorganisatie Samenloop.", "Samenloop=welzijn"},
		{"Het plan is van CZ, klimhal De Nok en Actium.", "CZ=zorgverzekeraar + De Nok=cultuur_sport + Actium=woningcorporatie"},
	})
}

// A name that no table knows is read by its capitals, and its own words may
// tell its kind.
func TestNamesByShape(t *testing.T) {
	check(t, parties, []reads{
		{"Zij spraken met Bouwbedrijf Hendriks Oss.", "Bouwbedrijf Hendriks Oss=bedrijf"},
		{"Vandaag tekende Museum de Fundatie.", "Museum de Fundatie=cultuur_sport"},
		{"Het is een idee van Bibliotheek Zeist.", "Bibliotheek Zeist=cultuur_sport"},
		{"Na lang praten tekende Van der Valk Hotels.", "Van der Valk Hotels=bedrijf"},
		{"De hal is van Jansen & Zonen.", "Jansen & Zonen=bedrijf"},
		{"De hal is van Samen Veilig! en van Groep 8.", "Samen Veilig!= + Groep 8=bedrijf"},
		{"Zij spraken met het Agentschap voor Natuur en Bos.", "Agentschap voor Natuur en Bos=natuur"},
		{"Zij spraken met het Leuvense Photonix.", "Photonix="},
		{"De hal is van De Nieuwe Bibliotheek.", "De Nieuwe Bibliotheek=cultuur_sport"},
		// A known name may go on.
		{"De hal is van Leger des Heils Noord.", "Leger des Heils Noord=welzijn"},
		{"De Jan Ligthartschool tekende.", "Jan Ligthartschool=onderwijs"},
		// The capital of the first word says nothing.
		{"Fietsers mogen erdoor.", ""},
		{"Morgen gaat het door.", ""},
		{"Er kwam een brief in mei en in Juni.", ""},
	})
}

func TestAbbreviationsInBrackets(t *testing.T) {
	check(t, parties, []reads{
		{"Stichting Zorg en Vorming Salland (ZVS) doet mee. In mei trok ZVS zich terug.",
			"Stichting Zorg en Vorming Salland=zorgaanbieder | Stichting Zorg en Vorming Salland=zorgaanbieder"},
		{"Natuurpunt Hoogveen (NPH), de VNG en het COA tekenden. NPH is blij.",
			"Natuurpunt Hoogveen=natuur + VNG=belangenorganisatie + COA=rijk | Natuurpunt Hoogveen=natuur"},
		{"De gemeente Zeist (nieuw) en CZ tekenden.", "gemeente Zeist=gemeente + CZ=zorgverzekeraar"},
	})
}

// Municipalities, provinces and organisations carry the id of their row; what
// only its shape tells has none.
func TestIDs(t *testing.T) {
	check(t, ids, []reads{
		{"Het stuk is van de gemeente Zeist en de stad Utrecht.", "gm0355 gm0344"},
		{"Het stuk is van de gemeenten Venlo en Weert.", "gm0983 gm0988"},
		{"Het stuk is van de provincies Drenthe en Fryslân en van de provincie Fryslân.", "pv22 pv21 pv21"},
		{"Het stuk is van de ministeries van VWS en BZK.",
			"org:ministerie-van-volksgezondheid-welzijn-en-sport org:ministerie-van-binnenlandse-zaken-en-koninkrijksrelaties"},
		{"Het stuk is van het Rode Kruis.", "org:het-nederlandse-rode-kruis"},
		{"Het stuk is van Waterschap Hunze en Aa’s.", "org:waterschap-hunze-en-aas"},
		{"Het stuk is van Bouwbedrijf Hendriks.", ""},
	})
}

func TestPersons(t *testing.T) {
	check(t, texts(mention.Person), []reads{
		{"Wethouder Marga Tielen sprak met Jan de Boer.", "Marga Tielen | Jan de Boer"},
		{"Dat zegt teamchef Nathalie Schreurs.", "Nathalie Schreurs"},
		{"Minister van Landbouw Carola Schouten tekende.", "Carola Schouten"},
		{"Wethouder van Welzijn Griet Van Hoorebeke was er.", "Griet Van Hoorebeke"},
		{"Mevrouw Van der Meer woont daar.", "Van der Meer"},
		{"Dr. Willem Drees opende de dag.", "Willem Drees"},
		{"Directeur Maarten Ooms van Centrada tekende.", "Maarten Ooms"},
		{"Karin de Groot uit Tiel tekende.", "Karin de Groot"},
		// Streets, schools and foundations are called after persons.
		{"Hij liep door de Jan van Galenstraat.", ""},
		{"De Jan Ligthartschool tekende.", ""},
		{"De Anne Frank Stichting tekende.", ""},
		// What follows an office may be what it is in charge of.
		{"De burgemeesters van Urk en Elburg kwamen.", ""},
	})
	check(t, texts(mention.Function), []reads{
		{"Wethouder Marga Tielen sprak met de regiodirecteur.", "Wethouder | regiodirecteur"},
		{"De bestuursvoorzitter en de gedeputeerde kwamen.", "bestuursvoorzitter | gedeputeerde"},
		{"De lezer en de maker kwamen.", ""},
	})
	check(t, parties, []reads{
		{"Wethouder Marga Tielen sprak met Jan de Boer.", ""},
		{"Mevrouw Van der Meer woont daar.", ""},
		{"Minister van Landbouw Carola Schouten sprak.", ""},
	})
}

// Names go on over small words and words for offices, where nothing else can be meant.
func TestNamesGoOn(t *testing.T) {
	check(t, parties, []reads{
		{"Vandaag tekenden CZ, Wijzer in Opvang en Actium.", "CZ=zorgverzekeraar + Wijzer in Opvang=welzijn + Actium=woningcorporatie"},
		{"Daar zit dorpscoöperatie Wind in de Rug achter.", "Wind in de Rug=belangenorganisatie"},
		{"Vandaag tekende Stichting Humanitas Noord.", "Stichting Humanitas Noord=zorgaanbieder"},
		{"Partijen: CZ, Tata Steel\nOndertekend: 20 februari 2019", "CZ=zorgverzekeraar + Tata Steel=bedrijf"},
		{"Vandaag tekenden CZ, Kloosterboer en vzw De Brugwachter.", "CZ=zorgverzekeraar + Kloosterboer= + vzw De Brugwachter="},
		{"Vandaag tekenden de parochie Heilige Servatius en het bisdom Roermond.", "parochie Heilige Servatius=overig + bisdom Roermond=overig"},
		{"Avri en de gemeente Tiel tekenden.", "Avri= + gemeente Tiel=gemeente"},
		{"Daarna gaven Coöperatie Sallands Goed en Plus Hulleman elkaar de hand.", "Coöperatie Sallands Goed=samenwerkingsverband + Plus Hulleman="},
		{"Lokaal Belang Doetinchem, CZ en Actium tekenden.", "Lokaal Belang Doetinchem=belangenorganisatie + CZ=zorgverzekeraar + Actium=woningcorporatie"},
		{"Daarna tekende rederij Cornelis Vrolijk.", "Cornelis Vrolijk=bedrijf"},
		{"Ook buurthuis 't Trefpunt doet mee.", "'t Trefpunt=welzijn"},
		{"Dat is afvalverwerker Reststroom Rijnmond.", "Reststroom Rijnmond=bedrijf"},
		{"Er lag een A4'tje op bastion VI, en de minister voor Volkshuisvesting keek toe.", ""},
	})
}
