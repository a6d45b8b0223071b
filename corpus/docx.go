package corpus

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/akkoord/akkoord"
)

// readDOCX reads a file that is called a Word document. One that is, is a zip
// file and goes by readZip.
func readDOCX(r *reader, in input) error {
	data, reason := r.all(in)
	if reason == "" {
		reason = "not a Word document: it is no zip file"
		if strings.HasPrefix(string(data), "\xd0\xcf\x11\xe0") {
			reason = "not a Word document that can be read: it is encrypted, or an old .doc"
		}
	}
	r.reject(in, reason)
	return nil
}

// readWord reads a Word document as one article: its paragraphs, list items and
// table cells. Headers, footers, notes, comments and what is marked as deleted
// are left out. When it was written or changed last says nothing about the day
// of publication, which only the text can give.
func readWord(r *reader, in input, z *zip.Reader) error {
	w := wordReader{zip: z, limit: r.opt.MaxBytes}
	d, reason := w.read()
	if reason != "" {
		r.reject(in, reason)
		return nil
	}
	d.ID = r.id(in.id)
	return r.deliver(in.name, 0, d)
}

// parseWord reads a document without an id. The reason says why it cannot be
// read.
func parseWord(data []byte, limit int64) (d draft, reason string) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return d, badZip(err)
	}
	w := wordReader{zip: z, limit: limit}
	return w.read()
}

// wordRatio is how much larger the XML of a document may be than an article.
const wordRatio = 10

type wordReader struct {
	zip    *zip.Reader
	limit  int64
	styles map[string]wordStyle
}

func (w *wordReader) read() (d draft, reason string) {
	main := w.mainPart()
	w.readStyles(path.Join(path.Dir(main), "styles.xml"))
	body, err := w.open(main)
	if err != nil {
		return d, "bad Word document: " + strings.TrimPrefix(err.Error(), "zip: ")
	}
	defer body.Close()
	p := wordParser{styles: w.styles}
	if err := p.parse(body); err != nil {
		return d, fmt.Sprintf("bad Word document: %v", err)
	}
	var texts []string
	for _, b := range p.blocks {
		if b.text == "" {
			continue
		}
		texts = append(texts, b.text)
		d.kinds = append(d.kinds, b.kind)
	}
	d.Text = strings.Join(texts, "\n\n")
	if int64(len(d.Text)) > w.limit {
		return d, tooLarge(int64(len(d.Text)), w.limit)
	}
	d.Title = p.title
	if d.Title == "" {
		d.Title = w.statedTitle()
	}
	return d, ""
}

// open gives a part of the document, which may not be out of proportion.
func (w *wordReader) open(name string) (io.ReadCloser, error) {
	f, err := w.zip.Open(name)
	if err != nil {
		return nil, fmt.Errorf("it has no %s", name)
	}
	return struct {
		io.Reader
		io.Closer
	}{&capped{f, w.limit * wordRatio}, f}, nil
}

// capped ends a stream after so many bytes with an error.
type capped struct {
	io.Reader
	left int64
}

func (c *capped) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	if c.left -= int64(n); c.left < 0 {
		return 0, fmt.Errorf("its XML is too large")
	}
	return n, err
}

// mainPart gives the name of the part with the text, which the relations of the
// package tell.
func (w *wordReader) mainPart() string {
	const usual = "word/document.xml"
	var rels struct {
		Relationship []struct {
			Type   string `xml:",attr"`
			Target string `xml:",attr"`
		}
	}
	if w.decode("_rels/.rels", &rels) == nil {
		for _, rel := range rels.Relationship {
			if strings.HasSuffix(rel.Type, "/officeDocument") {
				return cleanPath(rel.Target)
			}
		}
	}
	return usual
}

func (w *wordReader) decode(name string, v any) error {
	f, err := w.open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	return xml.NewDecoder(f).Decode(v)
}

// statedTitle gives the title in the properties of the document. Word makes one
// up from the file name or the template; what is a single word is none.
func (w *wordReader) statedTitle() akkoord.OptString {
	var core struct {
		Title string `xml:"title"`
	}
	if w.decode("docProps/core.xml", &core) != nil {
		return ""
	}
	return documentTitle(core.Title)
}

// documentTitle gives a title from the properties of a document, "" for one
// that a program has made up.
func documentTitle(s string) akkoord.OptString {
	s = plainText(s)
	if !strings.Contains(s, " ") || startsFold(s, "microsoft word") || startsFold(s, "microsoft powerpoint") || len(s) > titleLength {
		return ""
	}
	switch ext := extOf(s); {
	case formats[ext] != nil, ext == ".doc", ext == ".indd", ext == ".rtf":
		return "" // the name of a file
	}
	return akkoord.OptString(s)
}

// wordStyle is what the style of a paragraph says about it.
type wordStyle struct {
	kind  akkoord.BlockKind
	title bool
}

// readStyles reads which styles are headings, lists, captions and so on. A
// document without styles has none of these.
func (w *wordReader) readStyles(name string) {
	type style struct {
		ID   string `xml:"styleId,attr"`
		Name struct {
			Val string `xml:"val,attr"`
		} `xml:"name"`
		BasedOn struct {
			Val string `xml:"val,attr"`
		} `xml:"basedOn"`
		PPr struct {
			Outline *struct {
				Val int `xml:"val,attr"`
			} `xml:"outlineLvl"`
			Num *struct{} `xml:"numPr"`
		} `xml:"pPr"`
	}
	var sheet struct {
		Style []style `xml:"style"`
	}
	w.styles = map[string]wordStyle{}
	if w.decode(name, &sheet) != nil {
		return
	}
	byID := map[string]style{}
	for _, s := range sheet.Style {
		byID[s.ID] = s
	}
	for _, s := range sheet.Style {
		id := s.ID
		for range 10 { // a style is what it is based on, unless it says otherwise
			kind, title := styleKind(s.Name.Val)
			if kind == "" && s.PPr.Outline != nil && s.PPr.Outline.Val < 9 {
				kind = akkoord.Heading
			}
			if kind == "" && s.PPr.Num != nil {
				kind = akkoord.Item
			}
			if kind != "" {
				w.styles[id] = wordStyle{kind, title}
				break
			}
			s = byID[s.BasedOn.Val]
		}
	}
}

// styleKind goes by the names of the styles that Word brings, which are English
// in the file whatever the user sees, and those that templates use.
func styleKind(name string) (kind akkoord.BlockKind, title bool) {
	name = strings.ToLower(name)
	has := func(starts ...string) bool {
		for _, s := range starts {
			if strings.HasPrefix(name, s) {
				return true
			}
		}
		return false
	}
	switch {
	case name == "title", name == "titel":
		return akkoord.Heading, true
	case has("heading", "kop ", "kop1", "kop2", "kop3", "subtitle", "ondertitel", "tussenkop", "subheading"):
		return akkoord.Heading, false
	case has("list bullet", "list number", "lijstopsom", "lijstnummer", "opsomming"):
		return akkoord.Item, false
	case has("caption", "bijschrift"):
		return akkoord.Caption, false
	case has("quote", "intense quote", "citaat", "duidelijk citaat"):
		return akkoord.Quote, false
	case has("toc ", "inhopg", "toc heading", "header", "footer", "koptekst", "voettekst"):
		return akkoord.Furniture, false
	}
	return "", false
}
