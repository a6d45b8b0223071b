package corpus

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// edgeLines is how many lines from the top and from the bottom of a page may be
// running ones.
const edgeLines = 4

// pageNumber is a line that is the number of a page.
var pageNumber = regexp.MustCompile(`(?i)^(pagina|pag\.?|blad|page|p\.)?\s*[-–|]?\s*\d{1,3}\s*((van|of|/)\s*\d{1,3})?\s*[-–|]?$`)

var digits = regexp.MustCompile(`\d+`)

// withoutRunning drops the headers and footers that come back on several pages
// at the same height, and page numbers at the edges.
func withoutRunning(lines []pdfLine, pages int) []pdfLine {
	type place struct {
		text string
		y    int
	}
	edge := edgesOf(lines)
	on := map[place]map[int]bool{}
	spot := func(l pdfLine) place { return place{digits.ReplaceAllString(l.text, "#"), int(math.Round(l.y / 6))} }
	for i, l := range lines {
		if edge[i] {
			if on[spot(l)] == nil {
				on[spot(l)] = map[int]bool{}
			}
			on[spot(l)][l.page] = true
		}
	}
	most := max(2, (pages+2)/3) // left and right pages may differ, the first one too
	var kept []pdfLine
	for i, l := range lines {
		if edge[i] {
			if pageNumber.MatchString(l.text) {
				continue
			}
			near, s := 0, spot(l)
			for dy := -1; dy <= 1; dy++ {
				near += len(on[place{s.text, s.y + dy}])
			}
			if pages > 1 && near >= most {
				continue
			}
		}
		kept = append(kept, l)
	}
	return kept
}

// edgesOf marks the highest and the lowest lines of each page.
func edgesOf(lines []pdfLine) []bool {
	edge := make([]bool, len(lines))
	for start := 0; start < len(lines); {
		end := start
		var order []int
		for end < len(lines) && lines[end].page == lines[start].page {
			order = append(order, end)
			end++
		}
		slices.SortStableFunc(order, func(a, b int) int {
			switch {
			case lines[a].y > lines[b].y:
				return -1
			case lines[a].y < lines[b].y:
				return 1
			}
			return 0
		})
		for k, i := range order {
			edge[i] = k < edgeLines || k >= len(order)-edgeLines
		}
		start = end
	}
	return edge
}

// bodySize gives the size of most of the letters.
func bodySize(lines []pdfLine) float64 {
	weight, best, most := map[float64]int{}, 0.0, 0
	for _, l := range lines {
		size := math.Round(l.size*2) / 2
		if weight[size] += len(l.text); weight[size] > most {
			best, most = size, weight[size]
		}
	}
	return best
}

// leading gives the usual distance between two lines of the body, in sizes of
// its letters.
func leading(lines []pdfLine, body float64) float64 {
	var gaps []float64
	for i := 1; i < len(lines); i++ {
		a, b := lines[i-1], lines[i]
		if gap := a.y - b.y; a.page == b.page && gap > 0.8*body && gap < 3*body && math.Abs(a.size-b.size) < 0.5 && math.Abs(a.size-body) < body/10 {
			gaps = append(gaps, gap/body)
		}
	}
	if len(gaps) == 0 {
		return 1.3
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/4] // there may be more short paragraphs than long ones
}

// margins gives for each line where it could have ended: the right margin of
// its page, or that of the lines around it when most of them end there, as
// beside a picture.
func margins(lines []pdfLine) []float64 {
	page := map[int]float64{}
	for _, l := range lines {
		page[l.page] = max(page[l.page], l.end)
	}
	ends := make([]float64, len(lines))
	for i, l := range lines {
		near, full, all := 0.0, 0, 0
		around := lines[max(0, i-4):min(len(lines), i+5)]
		for _, o := range around {
			if o.page == l.page && math.Abs(o.x-l.x) < 3*l.size {
				near = max(near, o.end)
			}
		}
		for _, o := range around {
			if o.page == l.page && math.Abs(o.x-l.x) < 3*l.size {
				all++
				if o.end > near-3*l.size {
					full++
				}
			}
		}
		ends[i] = page[l.page]
		if all > 2 && full*10 >= all*6 {
			ends[i] = near
		}
	}
	return ends
}

// joint is how a line hangs on the one above it.
type joint int

const (
	apart   joint = iota // it begins a block
	broken               // it begins a line of its own in the block
	wrapped              // it goes on with the line
)

// jointOf tells how a line hangs on the line above it, which could have gone on
// to the margin.
func jointOf(above, l pdfLine, margin, lead float64) joint {
	gap := above.y - l.y
	first, _ := utf8.DecodeRuneInString(l.text)
	halved := strings.HasSuffix(above.text, "-") || strings.HasSuffix(above.text, "\u00ad")
	ended := strings.ContainsAny(above.text[len(above.text)-1:], ".!?:;")
	open := halved || !ended && unicode.IsLower(first)
	word, _, _ := strings.Cut(l.text, " ")
	needs := (l.end-l.x)*float64(len(word))/float64(len(l.text)) + 0.5*l.size
	room := margin-above.end > needs // its first word would have had a place above
	indented := l.x > above.x+l.size && l.x < above.x+4*l.size && !startsBullet(above.text)
	switch {
	case math.Abs(above.size-l.size) > l.size/8, startsBullet(l.text):
		return apart
	case above.page != l.page, gap < 0: // the next page or column
		if open {
			return wrapped
		}
		return apart
	case gap < sameHeight*l.size: // the next cell
		return apart
	case gap > lead*l.size*1.25:
		if halved && gap < lead*l.size*1.6 {
			return wrapped
		}
		return apart
	case halved, !room && !(indented && ended):
		return wrapped
	case ended, indented && !open:
		return apart
	case open && margin-above.end < 2*needs:
		return wrapped // a ragged margin
	}
	return broken
}

// startsBullet reports whether a line is the first of a list item.
func startsBullet(s string) bool {
	p := newPage(s, nil)
	return len(p.lines) > 0 && p.startsItem(0)
}

// hyphenKept are the first parts of compounds that keep their hyphen.
var hyphenKept = []string{"ex", "oud", "vice", "niet", "e", "a", "b"}

// joinLines puts a line behind a text, and the halves of a word together where
// Dutch would.
func joinLines(text, line string) string {
	soft := strings.HasSuffix(text, "\u00ad")
	if !soft && !strings.HasSuffix(text, "-") && !strings.HasSuffix(text, "‐") {
		return text + " " + line
	}
	_, size := utf8.DecodeLastRuneInString(text)
	bare := text[:len(text)-size]
	last, _ := utf8.DecodeLastRuneInString(bare)
	next, _ := utf8.DecodeRuneInString(line)
	half := bare
	if i := strings.LastIndexFunc(bare, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		_, n := utf8.DecodeRuneInString(bare[i:])
		half = bare[i+n:]
	}
	word, _, _ := strings.Cut(line, " ")
	switch {
	case soft:
		return bare + line
	case last == ' ' || half == "" && !unicode.IsDigit(last):
		return text + " " + line // a dash
	case isConnective(word):
		return text + " " + line // "zorg- en welzijnswerk"
	case unicode.IsDigit(last), unicode.IsDigit(next), unicode.IsUpper(next), unicode.IsUpper(last), !unicode.IsLetter(next):
		return text + line // "Midden-Limburg", "18-jarige", "GGD-regio"
	case slices.Contains(hyphenKept, strings.ToLower(half)):
		return text + line
	case clash(last, next):
		// At the end of a line a diaeresis is not written: "ge-" "interesseerd".
		if h := strings.ToLower(half); (h == "be" || h == "ge") && strings.ContainsRune("ieu", next) {
			return bare + map[rune]string{'i': "ï", 'e': "ë", 'u': "ü"}[next] + line[1:]
		}
		return text + line // "auto-ongeluk", "zee-egel"
	}
	return bare + line
}

// isConnective reports whether a word shows that the hyphen before it stands for
// the rest of a compound.
func isConnective(w string) bool {
	switch strings.Trim(w, ",.;") {
	case "en", "of", "tot", "als", "dan", "alsook", "respectievelijk", "resp", "noch":
		return true
	}
	return false
}

// clash reports whether two vowels would be read as one, so that Dutch writes a
// hyphen between the parts of a compound.
func clash(a, b rune) bool {
	switch string([]rune{unicode.ToLower(a), unicode.ToLower(b)}) {
	case "aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu":
		return true
	}
	return false
}
