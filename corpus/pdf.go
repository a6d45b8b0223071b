package corpus

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/ledongthuc/pdf"

	"github.com/akkoord/akkoord"
)

// readPDF reads a PDF document as one article. When the file was made says
// nothing about the day of publication, which only the text can give.
func readPDF(r *reader, in input) error {
	data, reason := r.all(in)
	var d draft
	if reason == "" {
		d, reason = parsePDF(data, r.opt.MaxBytes)
	}
	if reason != "" {
		r.reject(in, reason)
		return nil
	}
	d.ID = r.id(in.id)
	return r.deliver(in.name, 0, d)
}

// parsePDF reads a document without an id. The reason says why it cannot be
// read. The library panics on much of what is wrong with a file.
func parsePDF(data []byte, limit int64) (d draft, reason string) {
	page := 0
	defer func() {
		v := recover()
		err, _ := v.(error)
		switch {
		case v == nil:
		case errors.Is(err, errPDFTooLarge):
			d, reason = draft{}, fmt.Sprintf("bad PDF: %v", errPDFTooLarge)
		case page > 0:
			d, reason = draft{}, fmt.Sprintf("bad PDF: page %d: %s", page, pdfReason(fmt.Errorf("%v", v)))
		default:
			d, reason = draft{}, "bad PDF: "+pdfReason(fmt.Errorf("%v", v))
		}
	}()
	doc, err := openPDF(data)
	switch {
	case errors.Is(err, pdf.ErrInvalidPassword), err != nil && strings.Contains(err.Error(), "ncrypt"):
		return d, "encrypted PDF: save it without a password"
	case err != nil:
		return d, "bad PDF: " + pdfReason(err)
	}
	var lines []pdfLine
	seen, blind := 0, 0
	sheets := pdfSheets(doc.Trailer().Key("Root").Key("Pages"))
	for i, s := range sheets {
		page = i + 1
		p := pdfPage{limit: limit, number: page}
		p.run(streamBytes(s.page.Key("Contents"), limit), s.resources, pdfIdent, 0)
		p.flush()
		lines = append(lines, p.lines...)
		seen, blind = seen+p.seen, blind+p.blind
	}
	switch pages := len(sheets); {
	case pages == 0:
		return d, "bad PDF: it has no pages"
	case blind*2 > seen:
		return d, "unreadable PDF: its fonts do not say which letters they show; print it to PDF anew, or recognise its text"
	case len(lines) == 0:
		return d, fmt.Sprintf("no text in the PDF: its %s; recognise their text first", pagesAre(pages))
	}
	blocks := layOut(lines, len(sheets))
	d.Text, d.kinds = joinBlocks(blocks)
	// Programs make up a title; one that stands on the page is no guess.
	title := documentTitle(doc.Trailer().Key("Info").Key("Title").Text())
	if title != "" && startsWithTitle(blocks, string(title)) {
		d.Title = title
	}
	return d, ""
}

func pagesAre(n int) string {
	if n == 1 {
		return "page is a picture"
	}
	return fmt.Sprintf("%d pages are pictures", n)
}

// pdfSheet is a page with what it takes over from the tree it hangs in.
type pdfSheet struct{ page, resources pdf.Value }

// maxSheets is how many pages and branches of their tree are looked at.
const maxSheets = 100_000

// pdfSheets gives the pages of a document in order. The counts in the tree are
// not believed, and a tree that grows into itself comes to an end.
func pdfSheets(root pdf.Value) (sheets []pdfSheet) {
	left := maxSheets
	var walk func(v, resources pdf.Value, depth int)
	walk = func(v, resources pdf.Value, depth int) {
		if left--; left < 0 || depth > 30 || v.Kind() != pdf.Dict {
			return
		}
		if own := v.Key("Resources"); !own.IsNull() {
			resources = own
		}
		kids := v.Key("Kids")
		if kids.Kind() != pdf.Array {
			sheets = append(sheets, pdfSheet{v, resources})
			return
		}
		for i := range kids.Len() {
			walk(kids.Index(i), resources, depth+1)
		}
	}
	walk(root, pdf.Value{}, 0)
	return sheets
}

// pdfReason words an error of the library.
func pdfReason(err error) string {
	s := err.Error()
	for _, prefix := range []string{"malformed PDF file: ", "malformed PDF: ", "not a PDF file: ", "unsupported PDF: "} {
		s = strings.TrimPrefix(s, prefix)
	}
	return s
}

// openPDF opens a document. The library wants the mark of the version to end its
// line, and the file to end in its last word; many do not.
func openPDF(data []byte) (*pdf.Reader, error) {
	if i := bytes.LastIndex(data, []byte("%%EOF")); i >= 0 {
		data = data[:i+len("%%EOF")]
	}
	if len(data) < 100 {
		return nil, errors.New("it is cut short")
	}
	if bytes.HasPrefix(data, []byte("%PDF-")) {
		data = bytes.Clone(data)
		copy(data, "%PDF-1.7\n")
	}
	return pdf.NewReader(bytes.NewReader(data), int64(len(data)))
}

// layOut makes blocks of the lines of a document.
func layOut(lines []pdfLine, pages int) []block {
	lines = withoutRunning(lines, pages)
	body := bodySize(lines)
	lead := leading(lines, body)
	ends := margins(lines)
	var blocks []block
	for i, l := range lines {
		kind := pdfKind(l, body)
		how := apart
		if n := len(blocks); n > 0 && kind == blocks[n-1].kind {
			how = jointOf(lines[i-1], l, ends[i-1], lead)
		}
		switch how {
		case apart:
			blocks = append(blocks, block{text: l.text, kind: kind})
		case broken:
			blocks[len(blocks)-1].text += "\n" + l.text
		case wrapped:
			blocks[len(blocks)-1].text = joinLines(blocks[len(blocks)-1].text, l.text)
		}
	}
	return blocks
}

// pdfKind tells a heading by its letters.
func pdfKind(l pdfLine, body float64) akkoord.BlockKind {
	if (l.size > body*1.15 || l.bold && l.size > body*0.95) && headingLike(l.text) {
		return akkoord.Heading
	}
	return ""
}
