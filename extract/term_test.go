package extract_test

import (
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
)

// zeist gives a text that was published on Thursday 6 May 2021.
func zeist(text string) akkoord.Article {
	return akkoord.Article{ID: "a", Text: text + "\n\nBewoners zijn er blij mee, zegt wethouder Anna Bos.\n", Lang: "nl", Published: akkoord.Date{Year: 2021, Month: 5, Day: 6}}
}

// term writes the dates of an agreement: signed, from, until; "-" for none.
func term(r akkoord.Record) string {
	if len(r.Agreements) == 0 {
		return "none"
	}
	a := r.Agreements[0]
	var out []string
	for _, d := range []akkoord.Date{a.Signed, a.ValidFrom, a.ValidUntil} {
		if d.IsZero() {
			out = append(out, "-")
		} else {
			out = append(out, d.String())
		}
	}
	return strings.Join(out, " ")
}

// TestTermSentences has sentences behind one that tells of a convenant signed
// on 5 May 2021, with its start and end; "- -" where the sentence is about
// something else.
func TestTermSentences(t *testing.T) {
	tests := []struct{ want, in string }{
		{"- 2025-01-01", "Het convenant blijft van kracht tot 1 januari 2025."},
		{"- 2025", "De looptijd is vier jaar."},
		{"- 2026", "Voor de komende vijf jaar liggen de afspraken daarmee vast."},
		{"- 2024-12-31", "Het verloopt op 31 december 2024."},
		{"- 2025", "De afspraken lopen eind 2025 af."},
		{"- 2025", "Eind 2025 loopt het convenant af."},
		{"- 2022", "Het papier is achttien maanden van kracht."},
		{"2021-05-05 2025-05-05", "Het convenant ging dezelfde dag in en duurt vier jaar."},
		{"- -", "Dezelfde dag ging de wethouder in het water."},
		{"- 2026", "Het is een vijfjarenconvenant."},
		{"2021 2024", "Het convenant geldt voor de periode '21-'24."},
		{"2022 2023", "De afspraken gelden voor 2022 en 2023."},
		{"- 2021-12-31", "Het convenant loopt tot de jaarwisseling."},
		{"2021-09-01 2024-09-01", "Het gaat op 1 september in en geldt drie jaar."},
		{"2021-09-01 2024-09-01", "Op 1 september gaat het in, voor een periode van drie jaar."},
		{"2021-09-01 2024-09-01", "Vanaf 1 september zijn de afspraken drie jaar van kracht."},
		{"2022-01-01 -", "Per 1 januari aanstaande treedt het in werking."},
		{"- 2026", "Ze hebben zich tot 2026 aan elkaar verbonden."},
		{"2021 2024", "De partners leggen zich vast voor de periode 2021-2024."},
		{"2021-01-01 2023-12", "Het stuk geldt met terugwerkende kracht vanaf 1 januari en loopt tot en met december 2023."},
		{"- 2024", "De deal geldt tot de zomer van 2024."},
		{"- 2024", "De samenwerking duurt in elk geval tot eind 2024."},
		{"- 2024-05", "Na drie jaar, in mei 2024, houdt het op."},
		{"- 2025", "In 2025 houden de afspraken op te bestaan."},
		{"- -", "De gemeente stelt tot eind 2025 subsidie beschikbaar."},
		{"- -", "In 2023 wordt het convenant geëvalueerd."},
		{"- -", "De gemeenteraad besluit op 1 juli over het geld."},
		{"- -", "De werkzaamheden beginnen op 1 september en duren tot eind 2022."},
		{"- -", "De wet gaat op 1 januari 2022 in."},
		{"2021-06-01 -", "Het gaat om een overeenkomst voor onbepaalde tijd, met ingang van 1 juni."},
		{"2021 2022", "De afspraken gelden voor het schooljaar 2021-2022."},
		{"- 2025", "Het convenant heeft een looptijd van vier jaar, met de mogelijkheid tot verlenging met twee jaar."},
		{"- 2024", "Drie jaar lang houden zij zich daaraan."},
		{"- 2024", "De handtekeningen zijn goed voor drie jaar."},
		{"- 2025", "De partijen zitten tot en met 2025 aan elkaar vast."},
		{"- 2025-06-01", "Het convenant eindigt van rechtswege op 1 juni 2025."},
		{"- 2024-12-31", "Uiterlijk 31 december 2024 eindigt de samenwerking."},
		{"- 2024-12-31", "De einddatum is 31 december 2024."},
		{"- -", "Het vorige convenant liep op 1 januari 2021 af."},
		{"2021-07-01 2025-07-01", "De afspraken worden voor vier jaar aangegaan en gaan in op 1 juli 2021."},
		{"2021 2026", "Het contract geldt vanaf het schooljaar 2021-2022 en loopt vijf jaar."},
		{"2021-07-01 -", "Ingangsdatum is 1 juli 2021."},
		{"- 2024", "De komende drie winters gaan zij zo te werk."},
		{"- -", "De proef met het nieuwe systeem loopt tot eind 2021."},
		{"- 2022-05-01", "In eerste instantie geldt het convenant voor één jaar, tot 1 mei 2022."},
		{"- 2030", "Ze spraken af er tot 2030 mee door te gaan."},
		{"- 2024-01-01", "De afspraken vervallen zodra het gebouw klaar is, maar in elk geval op 1 januari 2024."},
		{"- -", "Tot dat jaar, 2026, blijven de afspraken staan."},
		{"- 2025", "Het convenant is vier jaar geldig."},
		{"- 2027", "De termijn is gesteld op zes jaar."},
		{"- 2025", "Het is een afspraak voor vier jaar."},
		{"- 2023-07-01", "Daarmee liggen de huren tot 1 juli 2023 vast."},
		{"2021-06-01 -", "Officieel begint de samenwerking op 1 juni."},
		{"2021-06-01 2023-06-01", "De samenwerking start op 1 juni 2021 en loopt tot 1 juni 2023."},
		{"- -", "Met ingang van volgend schooljaar werken zij zo."},
		{"- -", "Het document geldt twee raadsperiodes."},
		{"- -", "Wethouder Bos werkt al vier jaar samen met de politie."},
		{"- -", "Woongoed bouwt de komende vier jaar 300 huizen."},
		{"- -", "Inschrijven kan tot 1 december 2021."},
		{"- -", "De tentoonstelling loopt tot en met 1 december 2021."},
		{"2021-05-06 2024-05-06", "Het geldt vanaf vandaag en wel voor drie jaar."},
		{"- 2024", "In de zomer van 2024 loopt het af."},
		{"- -", "Over drie jaar bekijken zij of het werkt."},
		{"- 2023-12-31", "Het convenant is geldig t/m 31 december 2023."},
		{"2021-07-01 2024-06-30", "Duur: 1 juli 2021 t/m 30 juni 2024."},
		{"- 2023", "Daarmee is de opvang tot eind 2023 verzekerd."},
		{"2022-01-01 2025-01-01", "De nieuwe afspraken gelden met ingang van 1 januari 2022 voor een termijn van drie jaar."},
		{"- 2024", "Het houdt stand tot eind 2024."},
		{"- 2024", "Zij doen dat voorlopig voor drie jaar."},
		{"- 2023", "Voorlopig is dat voor twee jaar."},
		{"- 2024", "Het is in eerste instantie voor drie jaar."},
		{"- 2026", "De afspraak staat tot 2026."},
		{"- 2026", "De afspraken staan voor vijf jaar."},
		{"2021-06-01 2024", "Dat gaat op 1 juni van start en blijft tot en met 2024 van kracht."},
		{"2021-01-01 2023-01-01", "Het werkt terug tot 1 januari en heeft een duur van twee jaar."},
		{"2021-07-01 2025-07-01", "De looptijd bedraagt vier jaar, te beginnen op 1 juli 2021."},
		{"- 2025", "Vier jaar duurt de samenwerking."},
		{"- 2025-05", "Vier jaar lang, tot mei 2025, trekken zij samen op."},
		{"- 2026", "De partijen binden zich tot en met 2026."},
		{"- 2027", "Pas in 2027 lopen de afspraken af."},
		{"- 2024-06-30", "Op 30 juni 2024 is het afgelopen."},
		{"- 2024-06-30", "Het papier is geldig tot 30 juni 2024."},
		{"- 2025", "Daarin beloven zij tot 2025 geen huizen te slopen."},
		{"- 2029", "De overeenkomst kent een looptijd van acht jaar."},
		{"- 2024", "Het zal drie jaar gelden."},
		{"- 2024", "Het moet tot eind 2024 gelden."},
		{"2021-06-01 -", "Op 1 juni treden de afspraken in werking."},
		{"2021-06-01 -", "De afspraken worden op 1 juni van kracht."},
		{"2022 -", "De afspraken gaan volgend jaar in."},
		{"2021-06 -", "Het convenant gaat in juni in."},
		{"- 2025", "Het convenant gaat per direct in en geldt voor vier jaar."},
		{"2021-01-01 2025-01-01", "Het heeft een looptijd van vier jaar en gaat met terugwerkende kracht in op 1 januari 2021."},
		{"- 2024", "De samenwerking is voor een periode van drie jaar aangegaan."},
		{"- 2024", "Het geldt tot en met het seizoen 2023-2024."},
		{"2021-04-01 2023-03-31", "De cao kent een looptijd van 1 april 2021 tot en met 31 maart 2023."},
		{"- 2030-01-01", "De overeenkomst is opzegbaar en eindigt hoe dan ook op 1 januari 2030."},
		{"2021 2024", "De looptijd: 2021 tot en met 2024."},
		{"- 2024", "Voor de periode tot en met 2024 zijn de afspraken vastgelegd."},
		{"- 2024", "Nog tot 2024 kan de school er gebruik van maken."},
		{"- 2031", "Het bindt hen voor tien jaar."},
		{"- 2031", "Zij zijn er tien jaar aan gebonden."},
		{"- 2031", "Tien jaar lang zitten ze eraan vast."},
		{"- 2025", "De bedoeling is dat het vier jaar meegaat."},
		{"- 2023-05-01", "Het convenant wordt aangegaan tot 1 mei 2023."},
		{"2021-06 2024", "Het convenant start in juni en stopt eind 2024."},
		{"- -", "De subsidie van de provincie loopt tot eind 2023 en bedraagt een ton."},
		{"- -", "Woongoed krijgt tot 2025 de tijd om 300 huizen te isoleren."},
		{"- -", "Vanaf 1 juli kunnen bewoners er terecht met klachten."},
		{"- -", "De wijkagent gaat op 1 juli met pensioen."},
		{"- -", "Het loket is tot 1 december open."},
		{"- -", "In 2025 moet de overlast zijn gehalveerd."},
		{"- -", "Binnen vier jaar moet de overlast zijn gehalveerd."},
		{"- -", "Wethouder Bos stopt op 1 juli."},
		{"- -", "Daarvoor is de komende vier jaar een miljoen euro beschikbaar."},
		{"- -", "Na twee jaar wordt het geëvalueerd."},
		{"- -", "Anna Bos werkt sinds 2015 bij Woongoed."},
		{"- -", "Het project duurt drie jaar."},
		{"- -", "Het convenant kan na vier jaar met een jaar worden verlengd."},
		{"- -", "Het is de opvolger van het convenant uit 2017, dat eind 2020 afliep."},
		{"- 2024", "Dat loopt tot 2024, daarna volgt een nieuwe periode van vier jaar."},
		{"- -", "Jongeren tot 18 jaar mogen vanaf 2022 gratis mee."},
		{"- -", "Zij werken al sinds 2016 samen."},
		{"- -", "De brug gaat op 1 juni 2021 open en blijft dat tot 2040."},
		{"- -", "Woongoed wil in 2030 klimaatneutraal zijn, en tot die tijd gelden tijdelijke regels."},
		{"- -", "Het nieuwe gebouw gaat in september 2022 open."},
		{"- -", "De huidige directeur zit er nog tot 1 januari 2022."},
		{"- -", "De huur gaat op 1 juli omhoog."},
		{"- -", "Van 2017 tot 2020 daalde het aantal klachten."},
		{"- -", "Wie zich voor 1 juni meldt, krijgt voorrang."},
		{"- -", "De bus rijdt tot 23.00 uur."},
		{"- -", "De vorige overeenkomst gold van 2016 tot en met 2020."},
		{"- -", "Anna Smit was vier jaar voorzitter, van 2016 tot en met 2020."},
		{"- -", "De monitoring loopt tot en met 2026."},
		{"- -", "Het bestemmingsplan geldt tien jaar."},
		{"- -", "Een vergunning is vijf jaar geldig."},
		{"- -", "Een verbod geldt drie maanden, bij herhaling een jaar."},
		{"- -", "De opleiding duurt vier jaar."},
		{"- -", "De behandeling duurt gemiddeld een jaar."},
		{"- -", "De wachttijd loopt op tot een jaar."},
		{"- -", "Een huurcontract voor jongeren geldt vijf jaar."},
		{"- 2025", "Het convenant loopt tot en met het zwemseizoen van 2025."},
		{"- 2031", "Een decennium lang trekken zij samen op."},
		{"2022 2022", "In 2022, het jaar waarvoor de afspraken gelden, gaan zij huizen isoleren."},
		{"2021-07-01 -", "Het convenant wordt van kracht op 1 juli."},
		{"2021-07-01 -", "Per 1 juli treedt het in heel Zeist in werking."},
		{"- 2025-12-31", "De afspraken komen op 31 december 2025 te vervallen."},
		{"- 2024", "Ze houden het in elk geval drie schooljaren vol."},
		{"- 2023", "Na twee jaar, in 2023, loopt het convenant af."},
		{"- 2025", "De twee doen het in eerste instantie voor vier jaar."},
		{"- 2027", "Zes jaar lang blijft de oever ongemaaid."},
		{"2021-06-01 2026-06-01", "Vanaf 1 juni verzorgt Woongoed het groen, voor vijf jaar."},
		{"- 2025-05-01", "Op 1 mei 2025 gaan zij uit elkaar."},
		{"- 2031", "De komende tien jaar kapt Woongoed geen bomen meer."},
		{"- -", "Elf jaar lang stond er een hek."},
		{"- -", "In juni start een app voor bewoners."},
		{"- -", "Het nieuwe voetbalseizoen begint op 11 augustus."},
	}
	for _, tt := range tests {
		a := zeist("De gemeente Zeist en Woongoed Zeist sloten gisteren een convenant. " + tt.in)
		if got := term(read(t, a)); got != "2021-05-05 "+tt.want {
			t.Errorf("%s\n got %s\nwant 2021-05-05 %s", tt.in, got, tt.want)
		}
	}
}

// TestSigningDays has texts with the dates of their first agreement.
func TestSigningDays(t *testing.T) {
	tests := []struct{ want, in string }{
		{"2021-05-05 - -", "De gemeente Zeist en Woongoed Zeist willen overlast voorkomen. Dat staat in het convenant dat zij gisteren tekenden."},
		{"2021-05-05 - -", "Gisteren was het zover. De gemeente Zeist en Woongoed Zeist zetten hun handtekening onder het convenant."},
		{"2021-04-29 - -", "De gemeente Zeist en Woongoed Zeist hebben een convenant gesloten. Dat gebeurde vorige week donderdag in het gemeentehuis."},
		{"2021-05-03 - -", "De gemeente Zeist en Woongoed Zeist hebben een convenant gesloten. De handtekeningen werden maandag gezet."},
		{"2021-04-27 - -", "Vorige week dinsdag kwamen bestuurders bijeen in het gemeentehuis. Er was koffie en taart. De gemeente Zeist en Woongoed Zeist tekenden er een convenant."},
		{"2021-04 - -", "In april sloten de gemeente Zeist en Woongoed Zeist een convenant."},
		{"2021-04 - -", "Vorige maand sloten de gemeente Zeist en Woongoed Zeist een convenant."},
		{"2021-05 - -", "Eerder deze week ondertekenden de gemeente Zeist en Woongoed Zeist een convenant."},
		{"2021-05 - -", "Afgelopen weekend ondertekenden de gemeente Zeist en Woongoed Zeist een convenant."},
		{"2021-05-03 - -", "Op 3 mei ondertekenden de gemeente Zeist en Woongoed Zeist een convenant. De raad stemde er op 29 april mee in."},
		{"2021-04-30 - -", "De gemeente Zeist en Woongoed Zeist hebben een convenant over het groen. Vrijdag werd het getekend."},
		{"2021-04-30 - -", "Op 30 april was het feest. Die vrijdag ondertekenden de gemeente Zeist en Woongoed Zeist een convenant."},
		{"- - -", "De gemeente Zeist en Woongoed Zeist hebben een convenant gesloten, zo maakten zij gisteren bekend."},
		{"2021-05-10 - -", "Maandag gaan de gemeente Zeist en Woongoed Zeist een convenant tekenen."},
		{"2021-05-05 2015 2025", "De gemeente Zeist en Woongoed Zeist hebben hun convenant uit 2015 gisteren verlengd tot 2025."},
		{"2021-05-12 - -", "De gemeente Zeist en Woongoed Zeist ondertekenen op woensdag 12 mei een convenant."},
		{"2021-05 - -", "De gemeente Zeist en Woongoed Zeist ondertekenen volgende week een convenant."},
		{"2021 - -", "De gemeente Zeist en Woongoed Zeist willen dit najaar een convenant ondertekenen."},
		{"- - -", "De gemeente Zeist en Woongoed Zeist hebben een convenant getekend. De evaluatie volgt op 1 oktober 2022."},
		{"- - -", "De gemeente Zeist en Woongoed Zeist tekenden een convenant. Op 1 september 2021 begint de bouw van de nieuwe wijk."},
		{"2021-04-28 - -", "De gemeente Zeist en Woongoed Zeist tekenden een convenant.\n\nFoto: wethouder Bos en directeur Smit bij de ondertekening op 28 april."},
		{"2021-05-04 - -", "De gemeente Zeist en Woongoed Zeist hebben een convenant gesloten. Bij de ondertekening, dinsdagmiddag in de bibliotheek, was ook de burgemeester."},
		{"2021-05-04 2018-06-01 2024-06-01", "De gemeente Zeist en Woongoed Zeist hebben hun convenant dinsdag met drie jaar verlengd. Het ging in op 1 juni 2018 en loopt nu tot 1 juni 2024."},
		{"- - 2025", "De gemeente Zeist en Woongoed Zeist hebben hun convenant verlengd tot en met 2025."},
		{"2021-05-04 - 2024-01-01", "Het contract tussen de gemeente Zeist en Woongoed Zeist wordt met twee jaar verlengd, zo hebben beide partijen dinsdag afgesproken. Het loopt nu tot 1 januari 2024."},
		{"2021-05-05 - 2024", "De gemeente Zeist en Woongoed Zeist sloten gisteren een driejarig contract."},
		{"2021-05-05 - 2026", "De gemeente Zeist en Woongoed Zeist sloten gisteren een contract voor de duur van vijf jaar."},
		{"2021-05-05 - 2024", "De gemeente Zeist en Woongoed Zeist sloten gisteren een contract voor drie seizoenen."},
		{"2021-05-05 - 2025", "De gemeente Zeist en Woongoed Zeist sloten gisteren een contract dat doorloopt tot 2025."},
		{"2021-05-05 2021-07-01 2025-07-01", "De gemeente Zeist en Woongoed Zeist sloten gisteren een convenant, dat op 1 juli ingaat en vier jaar duurt."},
		{"2021-05-05 2022 2023", "De gemeente Zeist en Woongoed Zeist sloten gisteren een convenant voor de jaren 2022 en 2023."},
		{"2021-05-05 2022 2025", "De gemeente Zeist en Woongoed Zeist sloten gisteren een convenant voor 2022-2025."},
		{"2021-05-05 - -", "De gemeente Zeist en Woongoed Zeist hebben gisterenavond een convenant ondertekend."},
		{"2021-05-04 - -", "De gemeente Zeist en Woongoed Zeist hebben op 4 mei jongstleden een convenant ondertekend."},
		{"2021-05-06 - -", "Donderdagvoormiddag ondertekenden de stad Gent en OCMW Gent een charter in het stadhuis."},
		{"2021-05-06 - -", "De gemeente Zeist en Woongoed Zeist hebben vandaag een convenant ondertekend."},
		{"2021-05-04 - -", "De inkt is nog nat: De gemeente Zeist en Woongoed Zeist tekenden dinsdag een convenant. Twee jaar geleden tekenden zij al een intentieverklaring."},
		{"2021-05-14 - -", "De gemeente Zeist en Woongoed Zeist tekenen vrijdag 14 mei een convenant. Dat gebeurt in de bibliotheek."},
		{"2021-05-10 - -", "Maandag 10 mei tekenen de gemeente Zeist en Woongoed Zeist een convenant."},
		{"- 2021-06-01 -", "De gemeente Zeist en Woongoed Zeist hebben een convenant gesloten. Per 1 juni gaan de regels in."},
		{"2021-05-05 2021-06-01 -", "De gemeente Zeist en Woongoed Zeist werken vanaf 1 juni samen in de wijk. Zij sloten daarvoor gisteren een convenant."},
		{"2021-05-03 2017 2025-05-01", "Het convenant Veilig Wonen, dat de gemeente Zeist en Woongoed Zeist in 2017 sloten, is maandag verlengd. Het loopt nu door tot 1 mei 2025."},
		{"2021-05-05 - 2025", "De gemeente Zeist en Woongoed Zeist sloten gisteren een convenant met een looptijd van vier jaar."},
		{"2021-05-05 - 2025", "De gemeente Zeist en Woongoed Zeist sloten gisteren een convenant dat tot 2025 geldt."},
		{"2021-05-05 - 2024", "De gemeente Zeist en Woongoed Zeist sloten gisteren een convenant dat drie jaar zal gelden."},
		{"- - -", "De gemeente Zeist en Woongoed Zeist tekenden onlangs een convenant over brandveiligheid. Dinsdag brandde een schuur af."},
		{"- - -", "De gemeente Zeist en Woongoed Zeist tekenden een convenant. Dinsdag besprak de gemeenteraad het stuk."},
		{"- - -", "Dinsdag publiceerde het CBS nieuwe cijfers over de buurt. De gemeente Zeist en Woongoed Zeist hebben een convenant gesloten."},
	}
	for _, tt := range tests {
		if got := term(read(t, zeist(tt.in))); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.in, got, tt.want)
		}
	}
}
