package corpus

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/akkoord/akkoord"
)

// para is a paragraph of a Word document.
func para(props, text string) string {
	if props != "" {
		props = "<w:pPr>" + props + "</w:pPr>"
	}
	return "<w:p>" + props + "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>"
}

const wordStyles = `<w:styles xmlns:w="` + wordML + `">
<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>
<w:style w:styleId="Huis"><w:name w:val="Huisstijl"/><w:basedOn w:val="Kop2"/></w:style>
<w:style w:styleId="Punt"><w:name w:val="Eigen lijst"/><w:pPr><w:numPr/></w:pPr></w:style>
<w:style w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
</w:styles>`

// blocksOf gives the blocks of an article as "kind: text".
func blocksOf(a akkoord.Article) (out []string) {
	for _, b := range a.Blocks {
		out = append(out, string(b.Kind)+": "+b.Span.In(a.Text))
	}
	return out
}

func TestDOCX(t *testing.T) {
	const item = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>`
	first := "De gemeente Meerdam en de school hebben op 3 mei 2020 een convenant getekend."
	for _, tt := range []struct {
		name, body string
		want       []string
	}{
		{"paragraphs, headings and lists", para("", first) + para(`<w:pStyle w:val="Huis"/>`, "De partijen.") +
			para(item, "de gemeente Meerdam") + para(`<w:pStyle w:val="Punt"/>`, "de school"),
			[]string{"paragraph: " + first, "heading: De partijen.", "item: de gemeente Meerdam", "item: de school"}},
		{"what was deleted is left out, what was inserted stays", `<w:p><w:r><w:t>De gemeente heeft </w:t></w:r><w:del><w:r><w:delText>geen</w:delText></w:r></w:del>` +
			`<w:ins><w:r><w:t>een</w:t></w:r></w:ins><w:r><w:t> con</w:t></w:r><w:r><w:t>venant met de school.</w:t></w:r></w:p>`,
			[]string{"paragraph: De gemeente heeft een convenant met de school."}},
		{"a deleted end of a paragraph joins it to the next", `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>De gemeente heeft </w:t></w:r></w:p>` + para("", "een convenant met de school."),
			[]string{"paragraph: De gemeente heeft een convenant met de school."}},
		{"moved text stands where it went", `<w:moveFrom><w:p><w:r><w:t>De oude plaats.</w:t></w:r></w:p></w:moveFrom><w:moveTo>` + para("", first) + `</w:moveTo>`,
			[]string{"paragraph: " + first}},
		{"cells of a table stand apart", `<w:tbl><w:tr><w:tc>` + para("", "De gemeente") + `</w:tc><w:tc>` + para("", "De school") + `</w:tc></w:tr></w:tbl>` + para("", first),
			[]string{"paragraph: De gemeente", "paragraph: De school", "paragraph: " + first}},
		{"a text box comes once, after its paragraph", `<w:p><w:r><w:t>De gemeente </w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>` + para("", "Het kader van de wethouder is hier.") +
			`</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>` + para("", "Het kader.") + `</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>tekent het convenant.</w:t></w:r></w:p>`,
			[]string{"paragraph: De gemeente tekent het convenant.", "paragraph: Het kader van de wethouder is hier."}},
		{"breaks, hyphens and hidden text", `<w:p><w:r><w:t>De Noord</w:t><w:noBreakHyphen/><w:t>Hollandse ge</w:t><w:softHyphen/><w:t>meente</w:t><w:br/><w:t>tekent het convenant</w:t></w:r>` +
			`<w:r><w:rPr><w:vanish/></w:rPr><w:t> in het geheim</w:t></w:r><w:r><w:footnoteReference w:id="2"/><w:t>.</w:t></w:r></w:p>`,
			[]string{"paragraph: De Noord-Hollandse gemeente\ntekent het convenant."}},
		{"a table of contents is furniture", para(`<w:pStyle w:val="Inhopg1"/>`, "Wat er in het convenant staat 3") + para("", first),
			[]string{"furniture: Wat er in het convenant staat 3", "paragraph: " + first}},
		{"drawings are not paragraphs", `<a:p><a:r><a:t>De tekening</a:t></a:r></a:p>` + para("", first), []string{"paragraph: " + first}},
	} {
		a := readOne(t, "besluit.docx", docx(t, para(`<w:pStyle w:val="Titel"/>`, "Convenant voor Meerdam")+tt.body, "word/styles.xml", wordStyles))
		if diff := cmp.Diff(append([]string{"heading: Convenant voor Meerdam"}, tt.want...), blocksOf(a)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		checkBlocks(t, a)
		if a.ID != "besluit" {
			t.Errorf("%s: id %q", tt.name, a.ID)
		}
	}
}

func TestDOCXTitle(t *testing.T) {
	core := func(title string) []string {
		return []string{"docProps/core.xml", `<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>` + title + `</dc:title></cp:coreProperties>`}
	}
	body := para("", "De gemeente Meerdam en de school hebben een convenant getekend. Het loopt tot het eind van het jaar.")
	for title, want := range map[string]akkoord.OptString{
		"Een convenant voor Meerdam": "Een convenant voor Meerdam",
		"Microsoft Word - nota.doc":  "",
		"Persbericht":                "",
		"versie 3 van nota.docx":     "",
	} {
		if a := readOne(t, "x.docx", docx(t, body, core(title)...)); a.Title != want && !(want == "" && strings.HasPrefix(string(a.Title), "De gemeente")) {
			t.Errorf("stated %q: title %q", title, a.Title)
		}
	}
	styled := docx(t, para(`<w:pStyle w:val="Title"/>`, "Wat er boven staat")+body, core("Een convenant voor Meerdam")...)
	if a := readOne(t, "x.docx", styled); a.Title != "Wat er boven staat" || !a.Published.IsZero() {
		t.Errorf("title %q, published %v", a.Title, a.Published)
	}
}

// FuzzDOCX: no document may panic, and its blocks lie in its text.
func FuzzDOCX(f *testing.F) {
	f.Add(para("", dutch) + `<w:tbl><w:tr><w:tc>` + para(`<w:numPr/>`, "De school") + `</w:tc></w:tr></w:tbl>`)
	f.Add(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>De </w:t></w:r></w:p><w:p><w:p></w:r></w:p>`)
	f.Add(`<w:tc></w:tc></w:tc><w:t>De</w:t><w:del>`)
	f.Fuzz(func(t *testing.T, body string) {
		p := wordParser{styles: map[string]wordStyle{"Titel": {akkoord.Heading, true}}}
		xml := `<w:document xmlns:w="` + wordML + `" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>` + body
		if p.parse(strings.NewReader(xml+`</w:body></w:document>`)) != nil {
			_ = p.parse(strings.NewReader(xml)) // also without an end
		}
		var blocks []block
		for _, b := range p.blocks {
			if b.text != "" {
				blocks = append(blocks, block{text: b.text, kind: b.kind})
			}
		}
		var d draft
		d.Text, d.kinds = joinBlocks(blocks)
		d.complete()
		checkBlocks(t, d.Article)
	})
}

// readAnything reads what may be broken: it must not panic nor end the run, and
// what it gives has to hold together.
func readAnything(t *testing.T, name, data string) {
	t.Helper()
	told := 0
	r := newReader(t.Context(), Options{AnyLanguage: true, MaxBytes: 1 << 20}, func(a akkoord.Article) error {
		checkBlocks(t, a)
		told++
		return nil
	}, func(Refusal) { told++ })
	if err := r.read(input{name: name, id: stem(name), size: -1, Reader: strings.NewReader(data)}, name, readText); err != nil && !errors.Is(err, errUnknown) {
		t.Fatal(err)
	}
}
