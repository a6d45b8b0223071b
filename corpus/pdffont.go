package corpus

import (
	"strings"
	"unicode/utf16"

	"github.com/ledongthuc/pdf"
	"golang.org/x/text/encoding/charmap"
)

// pdfFont tells what the codes in the strings of a page mean and how wide they
// are.
type pdfFont struct {
	wide   bool // codes of two bytes
	bold   bool
	text   map[int]string   // what the table of the font says
	plain  pdf.TextEncoding // for codes of one byte that it does not name
	known  [256]*string     // what that has said
	widths map[int]float64
	usual  float64 // the width of the others, in thousandths of the size
	blind  bool    // nothing says which letters it shows
}

// newPDFFont reads a font of a page.
func newPDFFont(f pdf.Font, limit int64) *pdfFont {
	name := strings.ToLower(f.BaseFont())
	p := &pdfFont{
		wide: f.V.Key("Subtype").Name() == "Type0", widths: map[int]float64{},
		bold: strings.Contains(name, "bold") || strings.Contains(name, "black") || strings.Contains(name, "heavy"),
	}
	if table := f.V.Key("ToUnicode"); table.Kind() == pdf.Stream {
		p.text = readPDFTable(streamBytes(table, limit))
	}
	if p.wide {
		p.blind = len(p.text) == 0
		p.readWideWidths(f.V.Key("DescendantFonts").Index(0))
		return p
	}
	p.plain = f.Encoder()
	first, widths := f.FirstChar(), f.V.Key("Widths")
	for i := range widths.Len() {
		p.widths[first+i] = widths.Index(i).Float64()
	}
	p.usual = f.V.Key("FontDescriptor").Key("MissingWidth").Float64()
	if widths.Len() == 0 { // one of the fonts that every reader has
		for c, w := range usualWidths {
			p.widths[' '+c] = float64(w)
			if strings.Contains(name, "courier") {
				p.widths[' '+c] = 600
			} else if strings.Contains(name, "times") {
				p.widths[' '+c] *= 0.9
			}
		}
		p.usual = 556
	}
	return p
}

// usualWidths are those of Helvetica, from the space on.
var usualWidths = [...]int{
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
}

// westernSigns makes the quotes and dashes of windows-1252 of the control
// characters that the library gives for them.
func westernSigns(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x80 && r < 0xa0 {
			return charmap.Windows1252.DecodeByte(byte(r))
		}
		return r
	}, s)
}

// readWideWidths reads the widths of a font with codes of two bytes.
func (p *pdfFont) readWideWidths(f pdf.Value) {
	p.usual = 1000
	if w := f.Key("DW"); !w.IsNull() {
		p.usual = w.Float64()
	}
	list := f.Key("W")
	for i := 0; i+1 < list.Len(); {
		code := int(list.Index(i).Int64())
		if each := list.Index(i + 1); each.Kind() == pdf.Array {
			for k := range each.Len() {
				p.widths[code+k] = each.Index(k).Float64()
			}
			i += 2
			continue
		}
		last := min(int(list.Index(i+1).Int64()), 0xffff)
		for ; code <= last && i+2 < list.Len(); code++ {
			p.widths[code] = list.Index(i + 2).Float64()
		}
		i += 3
	}
}

// each hands the codes of a string to do: what they mean and how wide they are.
func (p *pdfFont) each(s string, do func(text string, width float64, space bool)) {
	for i := 0; i < len(s); i++ {
		code := int(s[i])
		if p.wide {
			if i++; i == len(s) {
				return
			}
			code = code<<8 | int(s[i])
		}
		text, known := p.text[code]
		if !known && !p.wide {
			text = p.byteText(byte(code))
		}
		width, known := p.widths[code]
		if !known {
			width = p.usual
		}
		do(text, width, code == ' ' && !p.wide)
	}
}

// byteText gives what a code of one byte means by the encoding of the font.
func (p *pdfFont) byteText(b byte) string {
	if p.known[b] == nil {
		s := westernSigns(p.plain.Decode(string([]byte{b})))
		p.known[b] = &s
	}
	return *p.known[b]
}

// readPDFTable reads the table that says which letters the codes of a font show.
func readPDFTable(data []byte) map[int]string {
	table := map[int]string{}
	scan := pdfScanner{data: data}
	scan.each(func(op string, args []pdfToken) {
		switch op {
		case "endbfchar":
			for i := 0; i+1 < len(args); i += 2 {
				table[codeOf(args[i].text)] = utf16Text(args[i+1].text, 0)
			}
		case "endbfrange":
			for i := 0; i+2 < len(args); i += 3 {
				first, last := codeOf(args[i].text), min(codeOf(args[i+1].text), 0xffff)
				for code := first; code <= last; code++ {
					if to := args[i+2]; to.kind != '[' {
						table[code] = utf16Text(to.text, code-first)
					} else if code-first < len(to.list) {
						table[code] = utf16Text(to.list[code-first].text, 0)
					}
				}
			}
		}
	})
	return table
}

// codeOf gives the number of a code.
func codeOf(s string) (n int) {
	for _, b := range []byte(s[:min(len(s), 4)]) {
		n = n<<8 | int(b)
	}
	return n
}

// utf16Text gives the letters in a table, the last of them moved on by so many.
func utf16Text(s string, by int) string {
	var units []uint16
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	if len(s) == 1 {
		units = []uint16{uint16(s[0])}
	}
	if len(units) > 0 {
		units[len(units)-1] += uint16(by)
	}
	return string(utf16.Decode(units))
}
