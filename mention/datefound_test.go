package mention

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

func TestFoundDates(t *testing.T) {
	r := newDateReader()
	for _, tt := range []struct {
		in   string
		ref  akkoord.Date
		want string
	}{
		{"Op 12 juli 2019.", newsDay, `[{"start":3,"end":15,"value":"2019-07-12"}]`},
		{"van 2017 t/m 2020", newsDay, `[{"start":0,"end":17,"value":{"from":"2017","to":"2020"}}]`},
		{"tot 2030", newsDay, `[{"start":0,"end":8,"value":{"from":null,"to":"2030"}}]`},
		{"gisteren", akkoord.Date{}, `[{"start":0,"end":8,"value":null}]`},
		{"vorige week", akkoord.Date{}, `[{"start":0,"end":11,"value":null}]`},
		{"vier jaar", newsDay, `[]`},
	} {
		got, err := json.Marshal(FoundDates(r.layer(tt.in, tt.ref)))
		if err != nil || string(got) != tt.want {
			t.Errorf("%q = %s (%v), want %s", tt.in, got, err, tt.want)
		}
	}
}

// TestAssistant: the same words read as news and as a message to an assistant.
func TestAssistant(t *testing.T) {
	news, assistant := newDateReader(), newDateReader()
	assistant.g.Assistant = true
	for _, tt := range []struct{ in, news, assistant string }{
		{"maandag", "2019-02-18", "2019-02-25"},
		{"1 februari", "2019-02-01", "2020-02-01"},
		{"tweede kerstdag", "2018-12-26", "2019-12-26"},
		{"drie jaar geleden", "2016", "2016-02-22"},
		{"begin 2021", "2021", "2021-01..2021-04"},
		{"eind mei 2021", "2021-05", "2021-05-16..2021-05-31"},
		{"binnen vijf weken", "", "2019-02-22..2019-03-28"},
		{"over drie jaar", "", "2022-02-22"},
		{"12 juli 2019", "2019-07-12", "2019-07-12"},
	} {
		if got := news.dates(tt.in, newsDay); got != tt.news {
			t.Errorf("as news %q = %q, want %q", tt.in, got, tt.news)
		}
		if got := assistant.dates(tt.in, newsDay); got != tt.assistant {
			t.Errorf("to an assistant %q = %q, want %q", tt.in, got, tt.assistant)
		}
	}
}

func ExampleDateGrammar_Find() {
	vocabulary := NewVocabulary()
	grammar := NewDateGrammar(vocabulary)
	var doc text.Document
	text.Dutch{}.Segment(&doc, "Zij tekenden afgelopen vrijdag voor vier jaar, tot 1 januari 2023.", nil)
	layer := Layer{Doc: &doc, Words: vocabulary.Words(nil, &doc)}
	grammar.Find(&layer, akkoord.Date{Year: 2018, Month: 9, Day: 24})
	for _, m := range layer.Mentions {
		fmt.Printf("%v: %s\n", m.Class, layer.Text(m))
	}
	fmt.Println(layer.Dates[0].From)
	// Output:
	// date: afgelopen vrijdag
	// duration: vier jaar
	// period: tot 1 januari 2023
	// 2018-09-21
}
