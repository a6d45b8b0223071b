package corpus

import (
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
)

// TestShape leaves a page to readability where there is doubt, and says so.
func TestShape(t *testing.T) {
	const sentence = "De gemeente Duinstad en vijf rederijen hebben donderdag in het oude raadhuis het Havenpact getekend, dat de kade groener maakt. "
	prose := strings.Repeat("<p>"+strings.Repeat(sentence, 2)+"</p>", 3)
	const foot = "<p>Duinstad is een stad aan zee met een haven, een raadhuis en een museum dat op zondag open is voor bezoekers.</p>"
	for _, tt := range []struct {
		name, page string
		want       akkoord.TextFrom
	}{
		{"one part", "<div id=page><div class=menu><a href=/>Home</a></div><div class=text>" + prose + "</div></div>", akkoord.TextByShape},
		{"a lead beside the rest", "<div><div class=lead><p>" + sentence + "</p></div><div class=text>" + prose + "</div></div>", akkoord.TextByShape},
		{"a page without parts", prose, akkoord.TextByReadability},
		{"little text", "<div>" + "<p>" + sentence + "</p></div>", akkoord.TextByReadability},
		{"a text in the foot", "<div id=page><div><div class=text>" + prose + "</div></div><div id=voet>" + foot + "</div></div>", akkoord.TextByReadability},
		{"text outside of the article", "<div><article>" + prose + "</article><p>" + sentence + "</p></div>", akkoord.TextByReadability},
		{"a part full of links", "<div>" + prose + strings.Repeat(`<a href="/n">Nog een bericht over Duinstad</a><br><br>`, 20) + "</div>", akkoord.TextByReadability},
		{"teasers under the text", "<div>" + prose + strings.Repeat(`<h3><a href="/n">Nog een bericht</a></h3><p>Wat er deze week verder gebeurde in de stad en de haven, van maandag tot en met vrijdag.</p>`, 2) + "</div>", akkoord.TextByReadability},
	} {
		d, reason := parsePage([]byte("<html><head><title>Havenpact</title></head><body>"+tt.page+"</body></html>"), visit{})
		if reason != "" || d.TextFrom != tt.want {
			t.Errorf("%s: by %s, want by %s; %s", tt.name, d.TextFrom, tt.want, reason)
		}
		if !strings.Contains(d.Text, strings.TrimSpace(sentence)) {
			t.Errorf("%s: the text is lost: %q", tt.name, d.Text)
		}
	}
}
