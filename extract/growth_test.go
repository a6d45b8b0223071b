package extract_test

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/akkoord/akkoord"
)

// An article of growTimes the text takes growTimes the time when all that is done
// is done once for each word, and the square of that when every word, party,
// place or agreement looks at all others. The bound lies between the two, far
// from both, since other programs slow down one reading and not the next.
const (
	growTimes = 8
	growBound = 28
	growBytes = 25_000 // of the shorter text
	growTries = 6      // of which the fastest counts, while the bound is not met
)

// coined gives names that no gazetteer knows, each another.
func coined(i int) string {
	syllables := strings.Fields("bar ten mol rin ves dor kal pim lot zen gar hul nes wit bro dek fam sor lun vek tas mer")
	name := ""
	for i += 7; ; i /= len(syllables) {
		name += syllables[i%len(syllables)]
		if i < len(syllables) {
			return strings.ToUpper(name[:1]) + name[1:] + "a"
		}
	}
}

const signedLine = "De gemeente Tiel en CZ tekenden op 4 maart 2021 het convenant Samen Beter. "

// longTexts are texts that have more and more of one thing: what stands before,
// part i, and what stands between the parts.
var longTexts = []struct {
	name, before, between string
	part                  func(i int) string
}{
	{"list items", "Het convenant Samen Beter is ondertekend door:\n\n", "\n", func(i int) string { return "- Stichting " + coined(i) }},
	{"names of one sentence", signedLine + "Het convenant is ook ondertekend door de gemeente Ede", "", func(i int) string { return ", Stichting " + coined(i) }},
	{"agreements", "", "\n\n", func(i int) string {
		return fmt.Sprintf("De gemeente Tiel en Stichting %s tekenden in 2021 het convenant %s. Zij willen in Zeist meer woningen bouwen.", coined(i), coined(i+3))
	}},
	{"collective agreements", "", " ", func(i int) string {
		return fmt.Sprintf("De bonden bereikten met %s een akkoord over de cao %s 2021.", coined(i), coined(i+3))
	}},
	{"days", signedLine, " ", func(i int) string { return fmt.Sprintf("TIEL - Op %d mei %d was er een feest.", 1+i%28, 1900+i%130) }},
	{"days in one sentence", signedLine + "Zij tekenden het convenant", "", func(i int) string { return fmt.Sprintf(" op %d mei %d,", 1+i%28, 1990+i%30) }},
	{"ends in one sentence", signedLine + "De partijen werken samen", "", func(i int) string { return fmt.Sprintf(" tot %d", 2022+i%30) }},
	{"places", signedLine, " ", func(i int) string {
		return fmt.Sprintf("Het ligt in de polder %spolder langs de %s.", coined(i), coined(i))
	}},
	{"places of one sentence", signedLine + "Zij waren", "", func(int) string { return " in het stadhuis van Zeist," }},
	{"unknown places", signedLine + "Het feest is", "", func(i int) string { return " op de " + coined(i) + "," }},
	{"references", signedLine + "Erbij waren de club", "", func(i int) string { return ", de club zelf en tennisvereniging " + coined(i) }},
	{"nouns", signedLine, " ", func(i int) string {
		return fmt.Sprintf("De %sbond en het %shuis tekenden het convenant met %s Groep.", strings.ToLower(coined(i)), strings.ToLower(coined(i)), coined(i))
	}},
	{"abbreviations", signedLine, " ", func(i int) string { return strings.ToUpper(coined(i)) + " doet mee met " + coined(i+1) + "." }},
	{"quotes", signedLine, " ", func(i int) string {
		return "“Wij hebben met " + coined(i) + " een akkoord”, zegt " + coined(i) + "."
	}},
	{"purposes", signedLine + "Het doel is om de zorg te verbeteren", "", func(i int) string { return " en om " + coined(i) + " te helpen" }},
	{"one word", signedLine, "-", coined},
	{"paragraphs", signedLine, "\n\n", func(i int) string { return "De gemeente " + coined(i) + " doet mee." }},
}

func TestTimeGrowsWithLength(t *testing.T) {
	if testing.Short() {
		t.Skip("reads long texts")
	}
	for _, c := range longTexts {
		t.Run(c.name, func(t *testing.T) {
			of := func(size int) string {
				var b strings.Builder
				b.WriteString(c.before)
				for i := 0; b.Len() < size; i++ {
					if i > 0 {
						b.WriteString(c.between)
					}
					b.WriteString(c.part(i))
				}
				return b.String() + "."
			}
			checkGrowth(t, of(growBytes), of(growTimes*growBytes))
		})
	}
}

// The sample articles, one after another, are a text of which nothing repeats.
func TestTimeGrowsWithArticles(t *testing.T) {
	if testing.Short() {
		t.Skip("reads long texts")
	}
	var all []string
	for _, a := range articlesIn(t, filepath.Join(testdata, "articles")) {
		all = append(all, a.Text)
	}
	text := strings.Join(all, "\n\n")
	checkGrowth(t, text[:growBytes], text[:growTimes*growBytes])
}

// checkGrowth reads a text and one that is growTimes as long. The title stands in
// neither, so that it is looked for to the end.
func checkGrowth(t *testing.T, short, long string) {
	t.Helper()
	r := extractor(t).NewReader()
	best := [2]time.Duration{1<<63 - 1, 1<<63 - 1}
	of := func(text string) *akkoord.Article {
		a := article(text)
		a.Title = akkoord.OptString("Een andere kop")
		return &a
	}
	r.Read(of(long)) // makes the memory
	for range growTries {
		var took [2]time.Duration
		for i, text := range []string{short, long} {
			a := of(text)
			runtime.GC()
			start := time.Now()
			r.Read(a)
			took[i] = time.Since(start)
			best[i] = min(best[i], took[i])
		}
		if best[1] <= growBound*best[0] || took[1] <= growBound*took[0] {
			return
		}
	}
	t.Errorf("%d bytes take %v, %d bytes %v: more than %d times as long", len(short), best[0], len(long), best[1], growBound)
}
