package corpus

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
)

const housing = `Gemeente, corporaties en huurders hebben vrijdag afspraken gemaakt over nieuwe woningen. Tot 2027 komen er
elk jaar honderd sociale huurwoningen bij, de helft daarvan in de dorpen. De corporaties zetten zich in voor het verduurzamen van
hun oudste woningen en brengen de energielasten van zeshonderd huishoudens omlaag. De gemeente stelt grond beschikbaar en rekent
daarvoor de sociale prijs. De huurders krijgen een vaste plaats aan tafel bij elke sloop. Wie jonger is dan 27 jaar en in een van
de dorpen is opgegroeid, gaat bij de helft van de nieuwe woningen voor. Ieder half jaar leggen de partijen elkaar de cijfers voor,
en wie achterblijft, moet uitleggen hoe dat komt. De afspraken volgen op die van vier jaar geleden, waarvan twee op de drie zijn gehaald.`

func TestCopies(t *testing.T) {
	other := strings.NewReplacer("vrijdag", "gisteren", "woningen", "wegen", "corporaties", "bedrijven", "dorpen", "wijken", "huurders", "buren").Replace(housing)
	for _, tt := range []struct {
		name, text string
		copy       bool
	}{
		{"the same", housing, true},
		{"in capitals, with other quotes and lines", strings.ToUpper(strings.ReplaceAll(housing, "\n", " ")), true},
		{"with a lead of its own", "Goed nieuws voor wie een huis zoekt in onze gemeente. " + housing, true},
		{"without its last sentence", housing[:strings.LastIndex(housing, "De afspraken")], true},
		{"of another year", strings.ReplaceAll(housing, "2027", "2028"), false},
		{"about something else, by one template", other, false},
		{"in a digest of three times its length", housing + strings.Repeat(" En dan nog dit: de markt begint om negen uur op het plein bij de kerk, met %d kramen.", 20), false},
		{"only its first lines", housing[:240], false},
	} {
		var c Copies
		first := SignatureOf(asArticle(housing))
		c.Add("first", first)
		id, ok := c.Find(SignatureOf(asArticle(tt.text)))
		if ok != tt.copy || ok && id != "first" {
			s := SignatureOf(asArticle(tt.text))
			t.Errorf("%s: copy of %q %v, want %v (likeness %.2f)", tt.name, id, ok, tt.copy, first.Likeness(&s))
		}
	}
}

// TestCopiesMany enters so many articles that every band shares its slots with
// others, and finds each one's copy and no other.
func TestCopiesMany(t *testing.T) {
	const n = 3000
	var c Copies
	for i := range n {
		c.Add(fmt.Sprint(i), SignatureOf(asArticle(made(i, 300))))
	}
	if c.Len() != n {
		t.Fatalf("%d articles entered, want %d", c.Len(), n)
	}
	for i := range n {
		id, ok := c.Find(SignatureOf(asArticle("Van onze redactie in de regio. " + made(i, 300))))
		if !ok || id != fmt.Sprint(i) {
			t.Fatalf("the copy of %d is one of %q (%v)", i, id, ok)
		}
		if id, ok := c.Find(SignatureOf(asArticle(made(n+i, 300)))); ok {
			t.Fatalf("article %d, which is new, is a copy of %s", n+i, id)
		}
	}
}

func TestShortTexts(t *testing.T) {
	for _, tt := range []struct {
		words int // of the first text
		other int // words of it that the second one has
		copy  bool
	}{
		{5, 5, false},   // "Het gemeentehuis is maandag dicht": the same words in twelve places
		{25, 25, true},  // a short release, word by word
		{25, 24, false}, // notices of a few lines are alike
		{60, 58, true},
	} {
		words := strings.Fields(housing)
		var c Copies
		c.Add("a", SignatureOf(asArticle(strings.Join(words[:tt.words], " "))))
		if _, ok := c.Find(SignatureOf(asArticle(strings.Join(words[:tt.other], " ")))); ok != tt.copy {
			t.Errorf("the first %d of %d words: copy %v, want %v", tt.other, tt.words, ok, tt.copy)
		}
	}
}

func TestCopiesRemoved(t *testing.T) {
	var c Copies
	s := SignatureOf(asArticle(housing))
	const n = 3 * mostInBand // so that some are in no slot
	for i := range n {
		c.Add(fmt.Sprint(i), s)
	}
	if got := len(c.All(s)); got < mostInBand {
		t.Errorf("%d of %d copies found", got, n)
	}
	for i := range n {
		c.Remove(fmt.Sprint(i), s)
		if left := c.All(s); slices.Contains(left, fmt.Sprint(i)) {
			t.Fatalf("%d is removed and found", i)
		}
	}
	c.Remove("none", s)
	c.grow()
	if id, ok := c.Find(s); ok || c.Len() != 0 {
		t.Errorf("all are removed; %q is found, %d are left", id, c.Len())
	}
}

func TestSignatureLasts(t *testing.T) {
	s := SignatureOf(asArticle(housing))
	b := s.AppendBinary(nil)
	var back Signature
	if err := back.UnmarshalBinary(b); err != nil || back != s {
		t.Errorf("read back: %v, %v", back, err)
	}
	if err := back.UnmarshalBinary(b[1:]); err == nil || err.Error() != "read a signature: 127 bytes, want 128" {
		t.Errorf("of a part: %v", err)
	}
}

// BenchmarkCopies is 100,000 articles of 300 words, each looked up and entered.
func BenchmarkCopies(b *testing.B) {
	const n = 100_000
	articles := make([]*akkoord.Article, n)
	size := 0
	for i := range articles {
		articles[i] = asArticle(made(i, 300))
		size += len(articles[i].Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		var c Copies
		for i, a := range articles {
			s := SignatureOf(a)
			if id, ok := c.Find(s); ok {
				b.Fatalf("%d is a copy of %s", i, id)
			}
			c.Add("", s)
		}
	}
}

func asArticle(text string) *akkoord.Article {
	return &akkoord.Article{Text: text, Blocks: []akkoord.Block{{Kind: akkoord.Paragraph, Span: akkoord.Span{End: len(text)}}}}
}

// made writes n words that are those of no other seed.
func made(seed, n int) string {
	common := strings.Fields(housing)
	rng := rand.New(rand.NewPCG(uint64(seed), 1))
	var b strings.Builder
	for range n {
		b.WriteString(common[rng.IntN(len(common))])
		b.WriteByte(' ')
	}
	return strings.ReplaceAll(b.String(), "2027", "zes")
}
