package mention

import (
	"fmt"
	"sort"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// newsDay is the publication date of the tables: a Friday.
var newsDay = akkoord.Date{Year: 2019, Month: 2, Day: 22}

// dateReader finds dates in texts with one grammar.
type dateReader struct {
	v *Vocabulary
	g *DateGrammar
}

func newDateReader() dateReader {
	v := NewVocabulary()
	return dateReader{v, NewDateGrammar(v)}
}

func (r dateReader) layer(s string, ref akkoord.Date) *Layer {
	var doc text.Document
	text.Dutch{}.Segment(&doc, s, nil)
	l := &Layer{Doc: &doc, Words: r.v.Words(nil, &doc)}
	r.g.Find(l, ref)
	sort.SliceStable(l.Mentions, func(i, j int) bool { return l.Mentions[i].First < l.Mentions[j].First })
	return l
}

// dates lists the values of the dates and periods of a text: "2019-02-20",
// "2017..2020", "..<2026-01-01" for "tot", "?" for an unknown one.
func (r dateReader) dates(s string, ref akkoord.Date) string {
	l := r.layer(s, ref)
	var out []string
	for _, m := range l.Mentions {
		if m.Class != Date && m.Class != Period {
			continue
		}
		v := l.Dates[m.Ref]
		switch {
		case v.From.IsZero() && v.To.IsZero():
			out = append(out, "?")
		case m.Class == Date:
			out = append(out, v.From.String())
		case v.Until:
			out = append(out, v.From.String()+"..<"+v.To.String())
		default:
			out = append(out, v.From.String()+".."+v.To.String())
		}
	}
	return strings.Join(out, " ")
}

// TestDates has one value a row with all the phrasings that give it, read in
// news of Friday 22 February 2019.
func TestDates(t *testing.T) {
	tests := []struct {
		want string
		in   []string
	}{
		{"2019-07-12", []string{
			"12-07-2019", "12-7-2019", "12/7/19", "12/07/2019", "12.07.2019", "2019-07-12", "2019-07-12T14:02:00", "12 juli 2019",
			"12 juli '19", "12 juli ’19", "twaalf juli 2019", "vrijdag 12 juli 2019", "Op vrijdag, 12 juli 2019 tekenden zij.",
			"vr 12 juli", "12 juli a.s.", "de 12e juli van 2019", "de twaalfde juli 2019", "vr. 12-07-2019", "12-jul-2019",
			"Zij tekenden (12 juli 2019) het convenant.", "12 juli van dit jaar",
		}},
		{"2019-02-20", []string{
			"20 februari", "woensdag 20 februari", "wo 20 feb", "Wo 20 febr.", "woensdag", "afgelopen woensdag", "woensdag jl.", "op woensdag de 20ste",
			"Woensdagavond tekenden ze.", "woensdagochtend", "woensdag 20-2", "eergisteren", "twee dagen geleden", "op de 20e is getekend", "20 februari jl. is getekend", "deze woensdag",
			"In de nacht van dinsdag op woensdag kwam het akkoord.",
		}},
		{"2019-02-22", []string{"vandaag", "vanmiddag", "Vanochtend zette hij zijn handtekening", "vrijdag", "vanavond", "vr 22 februari", "deze namiddag", "deze morgen", "Deze avond tekenen zij."}},
		{"2019-02-21", []string{"gisteren", "gisterenavond", "donderdagvoormiddag", "donderdagnamiddag", "gisteravond", "donderdagavond", "Gistermiddag", "afgelopen donderdag", "donderdag"}},
		{"2019-02-23", []string{"morgen", "Morgenochtend tekenen ze", "aanstaande zaterdag", "komende zaterdag", "zaterdag a.s."}},
		{"2019-02-24", []string{"overmorgen", "over twee dagen"}},
		{"2019-02-14", []string{"vorige week donderdag", "donderdag vorige week", "donderdag van vorige week", "14 feb", "14-02-2019", "d.d. 14-2"}},
		{"2019-02-25", []string{"volgende week maandag", "komende maandag", "aanstaande maandag", "maandag 25 februari a.s."}},
		{"2018-11-15", []string{"15 november", "donderdag 15 november", "15 november jl.", "15 nov. 2018", "15 november vorig jaar"}},
		{"2018-03-03", []string{"zaterdag 3 maart", "d.d. 3 maart jl."}},
		{"2019-01", []string{"vorige maand", "in januari", "januari 2019", "begin januari", "eind januari 2019", "Januari jl.", "afgelopen maand", "januari van dit jaar", "jan. 2019"}},
		{"2019-05", []string{"in mei", "begin mei", "medio mei 2019", "mei 2019", "half mei", "mei a.s.", "eind mei dit jaar"}},
		{"2019", []string{"dit jaar", "in 2019", "voorjaar 2019", "zomer van 2019", "begin 2019", "medio 2019", "halverwege 2019", "eind 2019", "einde 2019",
			"het najaar van 2019", "(2019)", "later dit jaar", "deze zomer", "in het jaar 2019", "anno 2019", "tweeduizend negentien is geen jaar maar in tweeduizendnegentien wel"}},
		{"2018", []string{"vorig jaar", "afgelopen zomer", "eind vorig jaar", "het einde van 2018", "een jaar geleden", "najaar 2018", "eind 2018"}},
		{"2016", []string{"drie jaar geleden", "in 2016 ondertekenden zij het", "ruim drie jaar geleden", "uit 2016"}},
		{"2018-12", []string{"twee maanden geleden", "in december", "december 2018"}},
		{"2018-12-26", []string{"tweede kerstdag 2018", "tweede kerstdag"}},
		{"2019-04-27", []string{"Koningsdag", "Koningsdag 2019"}},
		{"2014-04-26", []string{"Koningsdag 2014"}},
		{"2020-05-21", []string{"Hemelvaart 2020", "Hemelvaartsdag 2020"}},
		{"2020-04-10", []string{"Goede Vrijdag 2020"}},
		{"2019-09-17", []string{"Prinsjesdag 2019", "Prinsjesdag van dit jaar", "derde dinsdag van september 2019"}},
		{"2014-02-22", []string{"vandaag precies vijf jaar geleden", "Vandaag is het vijf jaar geleden dat zij tekenden.", "vrijdag op de dag af vijf jaar geleden"}},
		{"2016 2016-04-19", []string{"In 2016 praatten zij. Op 19 april van dat jaar tekenden zij.", "In 2016 kwam er een plan; 19 april van hetzelfde jaar volgde het geld."}},
		{"2016 2017-09", []string{"In 2016 praatten zij. In september van het jaar daarop tekenden zij."}},
		{"2016 2018", []string{"In 2016 praatten zij. Twee jaar later tekenden zij."}},
		{"2016 2017", []string{"In 2016 praatten zij. Het jaar daarop tekenden zij."}},
		{"2019-02-20 2019-02-20", []string{"Woensdag kwamen ze samen. Die middag tekenden zij.", "Woensdag was het zover, en diezelfde dag ging het in."}},
		{"2007 2009", []string{"in 2007 en 2009"}},
		{"2019-05-04 2019-05-05 2019-05-06", []string{"4, 5 en 6 mei", "zaterdag 4, zondag 5 en maandag 6 mei", "4 mei, 5 mei en 6 mei 2019"}},
		{"2020-05-12 2020-05-13", []string{"op 12 en 13 mei 2020", "dinsdag 12 of woensdag 13 mei 2020"}},
	}
	r := newDateReader()
	for _, tt := range tests {
		for _, in := range tt.in {
			if got := r.dates(in, newsDay); got != tt.want {
				t.Errorf("%q = %q, want %q", in, got, tt.want)
			}
		}
	}
}

// TestPeriods is TestDates for periods.
func TestPeriods(t *testing.T) {
	tests := []struct {
		want string
		in   []string
	}{
		{"2017..2020", []string{
			"2017 tot en met 2020", "van 2017 t/m 2020", "2017-2020", "2017–2020", "2017 - 2020", "de periode 2017-2020", "de jaren 2017 tot en met 2020",
			"voor de jaren 2017 t/m 2020", "tussen 2017 en 2020", "(2017-2020)", "vanaf 2017 tot en met 2020", "Prestatieafspraken 2017-2020 getekend",
			"begin 2017 tot en met eind 2020", "de periode '17-'20", "’17 – ’20", "van '17 tot en met '20",
		}},
		{"2017..<2020", []string{"van 2017 tot 2020", "2017 tot 2020", "vanaf 2017 tot 2020"}},
		{"2019-05-01..<2019-08-01", []string{"van 1 mei tot 1 augustus", "1 mei tot 1 augustus 2019", "van 1-5-2019 tot 1-8-2019"}},
		{"2018-10-01..<2022-10-01", []string{"van 1 oktober 2018 tot 1 oktober 2022"}},
		{"2018-09-03..2018-09-12", []string{"tussen 3 en 12 sept", "3 tot en met 12 september", "3 t/m 12 september 2018", "3-12 september", "3 – 12 september 2018", "3 september t/m 12 september"}},
		{"2020-03..2020-06", []string{"maart tot en met juni 2020", "van maart t/m juni 2020"}},
		{"2020-01..2020-03", []string{"eerste kwartaal van 2020", "het eerste kwartaal 2020", "Q1 2020", "1e kwartaal 2020"}},
		{"2021-07..2021-12", []string{"de tweede helft van 2021", "tweede halfjaar van 2021"}},
		{"2021-03-22..2021-03-28", []string{"week 12 van 2021", "week 12 2021"}},
		{"2019-02-11..2019-02-17", []string{"vorige week", "afgelopen week", "week 7", "de week van 14 februari"}},
		{"2019-02-25..2019-03-03", []string{"volgende week"}},
		{"..2024", []string{"tot en met 2024", "t/m 2024", "tot en met eind 2024"}},
		{"..<2030", []string{"tot 2030"}},
		{"..<2026-01-01", []string{"tot 1 januari 2026", "tot uiterlijk 1 januari 2026"}},
		{"2024..", []string{"vanaf 2024", "sinds 2024", "vanaf begin 2024"}},
		{"2019-02-23..2019-02-25", []string{"komende drie dagen", "de komende 3 dagen"}},
		{"2019-02-08..2019-02-21", []string{"afgelopen twee weken"}},
		{"2019..2023", []string{"de komende vier jaar"}},
		{"2019..2020", []string{"schooljaar 2019/2020", "het seizoen 2019-2020"}},
		{"2018-11..2019-02", []string{"november tot en met februari"}},
		{"2023..2027", []string{"voor de schooljaren 2023-2024 tot en met 2026-2027", "van schooljaar 2023-2024 t/m schooljaar 2026-2027", "seizoen 2023/2024 tot en met 2026/27"}},
		{"..2027", []string{"tot en met het schooljaar 2026-2027", "t/m seizoen 2026/2027"}},
		{"2022..", []string{"vanaf het schooljaar 2022-2023", "sinds studiejaar 2022/2023"}},
		{"2024..2026", []string{"2024, 2025 en 2026", "de seizoenen 2024, 2025 en 2026"}},
		{"2024..2025", []string{"de jaren 2024 en 2025", "voor de schooljaren 2024 en 2025"}},
		{"..<2022", []string{"tot de zomervakantie van 2022", "tot aan de zomer van 2022", "tot in 2022", "tot zeker 2022"}},
	}
	r := newDateReader()
	for _, tt := range tests {
		for _, in := range tt.in {
			if got := r.dates(in, newsDay); got != tt.want {
				t.Errorf("%q = %q, want %q", in, got, tt.want)
			}
		}
	}
}

// TestNoDates lists what looks like a date and is none.
func TestNoDates(t *testing.T) {
	r := newDateReader()
	for _, in := range []string{
		"Anna Mei tekende voor de gemeente.", "mevrouw Mei", "zo kan het ook nu nog", "goedemorgen", "Goede morgen allemaal", "de volgende morgen", "iedere morgen",
		"65 tot 75", "mensen van 65 tot 75 jaar", "ouderen boven 75 jaar", "een 8-jarige jongen", "2000 woningen", "in 2000 huizen", "85.000 euro", "€ 2020",
		"3319 keer bekeken", "2019 keer bekeken", "bel (0544) 39 00 00", "06-12345678", "Dorpsstraat 12", "2011 AB Haarlem", "20 procent", "12,5%", "artikel 3.1",
		"het werd 3-1", "3-2", "langs de A28", "24/7 bereikbaar", "om 14:02 uur", "om 20.00 uur", "08:14", "de jaren zestig", "32 februari", "31-02-2019", "2/29/2014",
		"2014/22/29", "123-12-1234", "do", "zat", "komende 5 agendapunten", "op de 15e verdieping", "de tweede ronde", "€ 3 miljoen over vier jaar", "Jan tekende", "week 00",
		"2.019 inwoners", "tot nu toe", "de volgende dag", "versie 1.2.3", "een eenmalige bijdrage", "vier jaar", "per jaar", "elke week", "de komende jaren", "de afgelopen maanden", "ISBN 978-90-12-2019-1",
	} {
		if got := r.dates(in, newsDay); got != "" {
			t.Errorf("%q = %q, want no date", in, got)
		}
	}
}

// TestDatesWithoutRef takes missing years from the text only.
func TestDatesWithoutRef(t *testing.T) {
	r := newDateReader()
	for _, tt := range []struct{ in, want string }{
		{"Op 20 mei 2021 vroeg. Op 3 juni tekenden zij.", "2021-05-20 2021-06-03"},
		{"Op 3 juni tekenden zij, na 20 mei 2021.", "2021-06-03 2021-05-20"},
		{"Op 28 december, na 3 januari 2021 en voor 4 mei 2016.", "2020-12-28 2021-01-03 2016-05-04"},
		{"Gisteren en op 3 juni.", "? ?"},
		{"Gisteren, op 3 juni 2020.", "? 2020-06-03"},
		{"vorige week vrijdag tot 1 mei", "?"},
		{"van 3 tot en met 12 mei", "?"},
		{"voor de komende vier jaar", "?"},
	} {
		if got := r.dates(tt.in, akkoord.Date{}); got != tt.want {
			t.Errorf("%q = %q, want %q", tt.in, got, tt.want)
		}
	}
}

// TestDateSpans holds the words that belong to a date.
func TestDateSpans(t *testing.T) {
	r := newDateReader()
	for _, tt := range []struct{ in, want string }{
		{"Op vrijdag 12 juli 2019 tekenden zij.", "vrijdag 12 juli 2019"},
		{"Dat was op 3 maart jl. het geval.", "3 maart jl."},
		{"Sinds begin 2021 is dat zo.", "Sinds begin 2021"},
		{"Het loopt van 2017 tot en met 2020 door.", "van 2017 tot en met 2020"},
		{"Zij tekenden afgelopen vrijdag weer.", "afgelopen vrijdag"},
		{"Het loopt tot uiterlijk 1 januari 2026 door.", "tot uiterlijk 1 januari 2026"},
	} {
		l := r.layer(tt.in, newsDay)
		if len(l.Mentions) != 1 || l.Text(l.Mentions[0]) != tt.want {
			got := []string{}
			for _, m := range l.Mentions {
				got = append(got, fmt.Sprintf("%v %q", m.Class, l.Text(m)))
			}
			t.Errorf("%q holds %v, want one date %q", tt.in, got, tt.want)
		}
	}
}

// FuzzDates: no panic, mentions inside the text, dates that exist.
func FuzzDates(f *testing.F) {
	for _, s := range []string{
		"van 1 oktober 2018 tot 1 okt. 2022", "vr 22-02-'19", "€ 1,2 miljoen", "12-07-2019T", "31ste van de vorige maand", "de week van 29 februari",
		"tussen 31 en 30 juni", "'", "2019-", "volgende maand van 4-23", "laatste zondag van maart 0001", "twee jaar en", "99999999 december 9999", "5-2-0000",
	} {
		f.Add(s, 2019, 2, 28)
	}
	r := newDateReader()
	f.Fuzz(func(t *testing.T, s string, year, month, day int) {
		ref := akkoord.Date{Year: year, Month: month, Day: day}
		if !ref.Valid() || year < 1000 || year > 9000 {
			ref = akkoord.Date{}
		}
		for _, assistant := range []bool{false, true} {
			r.g.Assistant = assistant
			l := r.layer(s, ref)
			for _, m := range l.Mentions {
				if m.First < 0 || m.First >= m.End || int(m.End) > len(l.Doc.Tokens) {
					t.Fatalf("mention %v of %d tokens", m, len(l.Doc.Tokens))
				}
				if m.Class != Date && m.Class != Period {
					continue
				}
				v := l.Dates[m.Ref]
				if !v.From.Valid() || !v.To.Valid() {
					t.Fatalf("%q: %v", l.Text(m), v)
				}
				if !v.From.IsZero() && !v.To.IsZero() && v.From.First().Compare(lastOf(v.To)) > 0 {
					t.Fatalf("%q runs backwards: %v", l.Text(m), v)
				}
			}
		}
	})
}
