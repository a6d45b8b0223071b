package corpus

import (
	"encoding/xml"
	"io"
	"strings"

	"github.com/akkoord/akkoord"
)

// wordParser goes through the main part of a Word document.
type wordParser struct {
	styles map[string]wordStyle
	blocks []wordBlock
	title  akkoord.OptString

	open  []int // the paragraphs we are in, innermost last: a text box stands in one
	runs  []bool
	cells int  // the table cells we are in
	join  int  // the paragraph whose end was deleted, plus one
	gone  bool // the end of the current paragraph was deleted
}

// wordBlock is one paragraph.
type wordBlock struct {
	text string
	kind akkoord.BlockKind

	title   bool // by its style it is the title
	writing []byte
}

// wordSkipped are the elements of which nothing is read: what was deleted or
// moved away, the second form of a drawing, field codes, notes.
var wordSkipped = map[string]bool{
	"del": true, "moveFrom": true, "delText": true, "Fallback": true, "instrText": true, "delInstrText": true,
	"sectPr": true, "tblPr": true, "trPr": true, "tcPr": true,
}

// isWord reports whether an element is one of WordprocessingML or of its
// compatibility layer; drawings have paragraphs and texts of the same names.
func isWord(space string) bool {
	return strings.HasSuffix(space, "/wordprocessingml/2006/main") || strings.HasSuffix(space, "/wordprocessingml/main") ||
		strings.HasSuffix(space, "/markup-compatibility/2006")
}

func (p *wordParser) parse(r io.Reader) error {
	d := xml.NewDecoder(r)
	found := false
	for {
		token, err := d.Token()
		if err == io.EOF {
			if !found {
				return io.ErrUnexpectedEOF
			}
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if !isWord(t.Name.Space) {
				continue
			}
			found = true
			if err := p.start(d, t); err != nil {
				return err
			}
		case xml.EndElement:
			if isWord(t.Name.Space) {
				p.end(t.Name.Local)
			}
		}
	}
}

func (p *wordParser) start(d *xml.Decoder, t xml.StartElement) error {
	switch name := t.Name.Local; name {
	case "p":
		p.begin()
	case "pPr":
		var props wordProps
		if err := d.DecodeElement(&props, &t); err != nil {
			return err
		}
		p.apply(props)
	case "rPr":
		var props wordRun
		if err := d.DecodeElement(&props, &t); err != nil {
			return err
		}
		if n := len(p.runs); n > 0 && props.Vanish.on() {
			p.runs[n-1] = true
		}
	case "r":
		p.runs = append(p.runs, false)
	case "t":
		var s string
		if err := d.DecodeElement(&s, &t); err != nil {
			return err
		}
		p.write(s)
	case "tab", "ptab":
		p.write(" ")
	case "br", "cr":
		p.write("\n")
	case "noBreakHyphen":
		p.write("-")
	case "tc":
		p.cells++
	default:
		if wordSkipped[name] {
			return d.Skip()
		}
	}
	return nil
}

func (p *wordParser) end(name string) {
	switch {
	case name == "p" && len(p.open) > 0:
		i := p.open[len(p.open)-1]
		p.open = p.open[:len(p.open)-1]
		p.finish(i)
	case name == "r" && len(p.runs) > 0:
		p.runs = p.runs[:len(p.runs)-1]
	case name == "tc":
		p.cells--
	}
}

// begin opens a paragraph, or goes on with one whose end was deleted.
func (p *wordParser) begin() {
	if i := p.join - 1; i >= 0 && len(p.open) == 0 {
		p.open, p.join = append(p.open, i), 0
		return
	}
	p.blocks = append(p.blocks, wordBlock{})
	p.open = append(p.open, len(p.blocks)-1)
	if p.cells > 0 {
		p.blocks[len(p.blocks)-1].kind = akkoord.Paragraph // short as it is, a cell is no heading
	}
}

// finish settles the text of a paragraph.
func (p *wordParser) finish(i int) {
	b := &p.blocks[i]
	lines := strings.Split(string(b.writing), "\n")
	kept := lines[:0]
	for _, l := range lines {
		if l = plainText(l); l != "" {
			kept = append(kept, l)
		}
	}
	b.text = strings.Join(kept, "\n")
	if p.gone {
		p.gone, p.join = false, i+1
		return
	}
	b.writing = nil
	if b.title && p.title == "" {
		p.title = akkoord.OptString(foldSpace(b.text))
	}
}

func (p *wordParser) write(s string) {
	if len(p.open) == 0 || len(p.runs) > 0 && p.runs[len(p.runs)-1] {
		return
	}
	b := &p.blocks[p.open[len(p.open)-1]]
	b.writing = append(b.writing, s...)
}

// wordProps are the properties of a paragraph.
type wordProps struct {
	Style struct {
		Val string `xml:"val,attr"`
	} `xml:"pStyle"`
	Num *struct {
		ID struct {
			Val string `xml:"val,attr"`
		} `xml:"numId"`
	} `xml:"numPr"`
	Outline *struct {
		Val int `xml:"val,attr"`
	} `xml:"outlineLvl"`
	Mark struct {
		Deleted *struct{} `xml:"del"`
	} `xml:"rPr"`
}

// wordRun are the properties of a run of text.
type wordRun struct {
	Vanish *wordSwitch `xml:"vanish"`
}

// wordSwitch is a property that is on by being there.
type wordSwitch struct {
	Val string `xml:"val,attr"`
}

func (s *wordSwitch) on() bool {
	return s != nil && s.Val != "0" && s.Val != "false" && s.Val != "off"
}

// apply settles the kind of the paragraph that its properties say.
func (p *wordParser) apply(props wordProps) {
	if len(p.open) == 0 {
		return
	}
	b := &p.blocks[p.open[len(p.open)-1]]
	style := p.styles[props.Style.Val]
	if _, known := p.styles[props.Style.Val]; !known && props.Style.Val != "" {
		style.kind, style.title = styleKind(props.Style.Val) // by its id, when there is no list of styles
	}
	switch {
	case props.Num != nil && props.Num.ID.Val == "0":
		if style.kind == akkoord.Item {
			style.kind = ""
		}
	case props.Num != nil && style.kind != akkoord.Heading:
		style.kind = akkoord.Item
	case props.Outline != nil && props.Outline.Val < 9 && style.kind == "":
		style.kind = akkoord.Heading
	}
	if style.kind != "" {
		b.kind = style.kind
	}
	b.title = style.title
	p.gone = props.Mark.Deleted != nil
}
