package corpus

import (
	"errors"
	"io"
	"math"
	"strings"

	"github.com/ledongthuc/pdf"
)

// pdfLine is a line of a page: what stands at one height, from left to right.
// Heights grow upwards.
type pdfLine struct {
	text    string
	x, end  float64
	y, size float64
	bold    bool
	page    int
}

// Limits of a page.
const (
	maxForms   = 1000 // drawings used in it
	formDepth  = 6    // in each other
	cellGap    = 3.5  // in sizes of the letters; what is further apart are two cells
	wordGap    = 0.18 // what is further apart are two words
	sameHeight = 0.5  // a raised number still stands on its line
)

var errPDFTooLarge = errors.New("it unpacks to more than --max-bytes")

// streamBytes unpacks a stream of at most limit bytes; more ends the reading of
// the document.
func streamBytes(v pdf.Value, limit int64) []byte {
	if v.Kind() == pdf.Array {
		var all []byte
		for i := range v.Len() {
			all = append(append(all, streamBytes(v.Index(i), limit-int64(len(all)))...), '\n')
		}
		return all
	}
	if v.Kind() != pdf.Stream {
		return nil
	}
	body := v.Reader()
	defer body.Close()
	// A stream that is cut short holds what came before the cut.
	data, _ := io.ReadAll(io.LimitReader(body, limit+1))
	if int64(len(data)) > limit {
		panic(errPDFTooLarge)
	}
	return data
}

// pdfMatrix moves, turns and scales: a b c d e f.
type pdfMatrix [6]float64

func (m pdfMatrix) mul(n pdfMatrix) pdfMatrix {
	return pdfMatrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

var pdfIdent = pdfMatrix{1, 0, 0, 1, 0, 0}

// pdfState is what holds for the letters that come.
type pdfState struct {
	place             pdfMatrix // of the page
	font              *pdfFont
	size, lead, rise  float64
	letters, words    float64 // extra space behind each
	stretch           float64
	text, startOfLine pdfMatrix
}

// pdfPage reads the lines of one page in the order in which they are drawn.
type pdfPage struct {
	limit  int64
	lines  []pdfLine
	number int
	forms  int
	blind  int // letters that no font explains
	seen   int
	last   pdfLine // being written
	open   bool
}

// run draws the content of the page or of a form in it. What is written so that
// nobody sees it counts: it is the text under a picture of the page.
func (p *pdfPage) run(content []byte, resources pdf.Value, place pdfMatrix, depth int) {
	g := pdfState{place: place, stretch: 1, text: pdfIdent, startOfLine: pdfIdent}
	var saved []pdfState
	fonts := map[string]*pdfFont{}
	scan := pdfScanner{data: content}
	scan.each(func(op string, args []pdfToken) {
		num := func(i int) float64 {
			if i < len(args) {
				return args[i].num
			}
			return 0
		}
		nextLine := func(x, y float64) {
			g.startOfLine = pdfMatrix{1, 0, 0, 1, x, y}.mul(g.startOfLine)
			g.text = g.startOfLine
		}
		switch op {
		case "q":
			if len(saved) < 1000 {
				saved = append(saved, g)
			}
		case "Q":
			if n := len(saved); n > 0 {
				text, start := g.text, g.startOfLine
				g, saved = saved[n-1], saved[:n-1]
				g.text, g.startOfLine = text, start
			}
		case "cm":
			g.place = pdfMatrix{num(0), num(1), num(2), num(3), num(4), num(5)}.mul(g.place)
		case "BT":
			g.text, g.startOfLine = pdfIdent, pdfIdent
		case "Tf":
			if len(args) < 2 {
				return
			}
			name := args[0].text
			if fonts[name] == nil {
				fonts[name] = newPDFFont(pdf.Font{V: resources.Key("Font").Key(name)}, p.limit)
			}
			g.font, g.size = fonts[name], num(1)
		case "Tc":
			g.letters = num(0)
		case "Tw":
			g.words = num(0)
		case "Tz":
			g.stretch = num(0) / 100
		case "TL":
			g.lead = num(0)
		case "Ts":
			g.rise = num(0)
		case "Td":
			nextLine(num(0), num(1))
		case "TD":
			g.lead = -num(1)
			nextLine(num(0), num(1))
		case "Tm":
			g.startOfLine = pdfMatrix{num(0), num(1), num(2), num(3), num(4), num(5)}
			g.text = g.startOfLine
		case "T*":
			nextLine(0, -g.lead)
		case "'", "\"":
			if op == "\"" {
				g.words, g.letters = num(0), num(1)
			}
			nextLine(0, -g.lead)
			fallthrough
		case "Tj":
			if n := len(args); n > 0 {
				p.show(&g, args[n-1].text)
			}
		case "TJ":
			if len(args) == 0 {
				return
			}
			for _, a := range args[0].list {
				if a.kind == 's' {
					p.show(&g, a.text)
					continue
				}
				g.text = pdfMatrix{1, 0, 0, 1, -a.num / 1000 * g.size * g.stretch, 0}.mul(g.text)
			}
		case "Do":
			if len(args) > 0 {
				p.form(resources, args[0].text, g.place, depth)
			}
		}
	})
}

// form draws a form, which is a page within the page.
func (p *pdfPage) form(resources pdf.Value, name string, place pdfMatrix, depth int) {
	f := resources.Key("XObject").Key(name)
	if p.forms++; p.forms > maxForms || depth >= formDepth || f.Key("Subtype").Name() != "Form" {
		return
	}
	if m := f.Key("Matrix"); m.Len() == 6 {
		var own pdfMatrix
		for i := range own {
			own[i] = m.Index(i).Float64()
		}
		place = own.mul(place)
	}
	inner := f.Key("Resources")
	if inner.IsNull() {
		inner = resources
	}
	p.run(streamBytes(f, p.limit), inner, place, depth+1)
}

// show writes a string at its place.
func (p *pdfPage) show(g *pdfState, s string) {
	if g.font == nil {
		return
	}
	start := pdfMatrix{1, 0, 0, 1, 0, g.rise}.mul(g.text).mul(g.place)
	var b strings.Builder
	g.font.each(s, func(text string, width float64, space bool) {
		b.WriteString(text)
		if p.seen++; g.font.blind {
			p.blind++
		}
		by := width/1000*g.size + g.letters
		if space {
			by += g.words
		}
		g.text = pdfMatrix{1, 0, 0, 1, by * g.stretch, 0}.mul(g.text)
	})
	if int64(p.seen) > p.limit {
		panic(errPDFTooLarge)
	}
	end := g.text.mul(g.place)
	size := math.Abs(g.size) * math.Hypot(start[2], start[3])
	if math.Abs(start[1]) > math.Abs(start[0])/4 || b.Len() == 0 || size == 0 {
		return // it runs up the margin
	}
	p.put(pdfLine{text: b.String(), x: start[4], end: max(end[4], start[4]), y: start[5], size: size, bold: g.font.bold, page: p.number})
}

// put adds a piece to the line that is being written, or begins a new one.
func (p *pdfPage) put(piece pdfLine) {
	l := &p.last
	size := max(l.size, piece.size)
	gap := piece.x - l.end
	// The library of widths is not exact: letters may seem to overlap.
	if !p.open || math.Abs(piece.y-l.y) > sameHeight*size || gap < -size && piece.x < l.end-(l.end-l.x)/2 || gap > cellGap*size && !strings.HasSuffix(strings.TrimSpace(l.text), ":") {
		p.flush()
		p.last, p.open = piece, true
		return
	}
	if gap > wordGap*size && !strings.HasSuffix(l.text, " ") && !strings.HasPrefix(piece.text, " ") {
		l.text += " "
	}
	if strings.TrimSpace(piece.text) != "" && (piece.size > l.size || strings.TrimSpace(l.text) == "") {
		l.size, l.y = piece.size, piece.y
	}
	l.bold = l.bold && (piece.bold || strings.TrimSpace(piece.text) == "")
	l.text += piece.text
	l.end = max(l.end, piece.end)
}

// flush ends the line that is being written.
func (p *pdfPage) flush() {
	if p.open {
		l := p.last
		if l.text = foldSpace(pdfLetters.Replace(l.text)); l.text != "" {
			p.lines = append(p.lines, l)
		}
	}
	p.open = false
}

// pdfLetters takes joined letters apart.
var pdfLetters = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st", "ĳ", "ij", "Ĳ", "IJ", "\x00", "", "\u200b", "")
