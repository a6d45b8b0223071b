package mention

import (
	"strings"
	"testing"

	"github.com/akkoord/akkoord/text"
)

// benchText is ordinary news: some dates, mostly none.
const benchText = `De gemeente Roermond en achttien zorgaanbieders hebben op woensdag 20 februari 2019 een convenant getekend over de jeugdzorg in Midden-Limburg.
Daarmee spreken zij af dat kinderen en hun ouders sneller de hulp krijgen die zij nodig hebben, dicht bij huis en zonder lange wachttijden. De afspraken
gelden van 2019 tot en met 2022. Volgens de wethouder is het belangrijk dat alle organisaties hun kennis delen, want geen van hen kan het alleen. Er is
32 miljoen euro beschikbaar voor de komende vier jaar. Wie meer wil weten over de aanpak, kan terecht bij het loket in het stadhuis of op de website van
de gemeente, waar ook een overzicht van de deelnemende partijen staat. De samenwerking is ontstaan uit een eerder overleg tussen scholen, huisartsen en
wijkteams, die al langer aandrongen op betere afstemming. Zij zien dat gezinnen vaak te maken hebben met verschillende hulpverleners tegelijk, die elkaar
niet altijd weten te vinden. Dat moet volgens de partijen anders en vooral eenvoudiger worden.
`

func BenchmarkDates(b *testing.B) {
	r := newDateReader()
	var doc text.Document
	text.Dutch{}.Segment(&doc, strings.Repeat(benchText, 10), nil)
	l := &Layer{Doc: &doc, Words: r.v.Words(nil, &doc)}
	b.ReportAllocs()
	for b.Loop() {
		l.Mentions, l.Dates, l.Durations, l.Numbers = l.Mentions[:0], l.Dates[:0], l.Durations[:0], l.Numbers[:0]
		r.g.Find(l, newsDay)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(doc.Tokens)), "ns/token")
}

// TestDatesDoNotAllocate: a filled layer is filled again without allocation.
func TestDatesDoNotAllocate(t *testing.T) {
	r := newDateReader()
	l := r.layer(benchText, newsDay)
	allocs := testing.AllocsPerRun(20, func() {
		l.Mentions, l.Dates, l.Durations, l.Numbers = l.Mentions[:0], l.Dates[:0], l.Durations[:0], l.Numbers[:0]
		r.g.Find(l, newsDay)
	})
	if allocs > 0 {
		t.Errorf("Find allocates %v times in a filled layer, want 0", allocs)
	}
}
