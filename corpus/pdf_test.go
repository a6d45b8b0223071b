package corpus

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPDF(t *testing.T) {
	first := []string{"# Pact voor Meerdam", "", "De gemeente Meerdam en de stichting hebben op maandag een pact gesloten over de samen-", "werking in de regio Midden-", "Limburg. Het gaat over zorg-",
		"en welzijnswerk voor 18-", "jarige bewoners.", "", "De partijen zijn:", "", "• de gemeente Meerdam", "• de stichting ‘Oord’ (in op-", "   richting)", "", "Het pact loopt tot het eind van het jaar en de partijen willen"}
	second := []string{"het dan verlengen met een jaar of met twee jaren, als dat kan."}
	running := func(page int) string {
		return fmt.Sprintf("BT /F 8 Tf 50 810 Td (Gemeente Meerdam, persbericht) Tj ET BT /F 8 Tf 50 20 Td (Pagina %d van 2) Tj ET\n", page)
	}
	a := readOne(t, "pact.pdf", pdfDoc("/Info<</Title(Pact voor Meerdam)/CreationDate(D:20200603)>>", nil, running(1)+pdfLines(760, first...), running(2)+pdfLines(760, second...)))
	want := []string{
		"heading: Pact voor Meerdam",
		"paragraph: De gemeente Meerdam en de stichting hebben op maandag een pact gesloten over de samenwerking in de regio Midden-Limburg. Het gaat over zorg- en welzijnswerk voor 18-jarige bewoners.",
		"paragraph: De partijen zijn:",
		"item: • de gemeente Meerdam",
		"item: • de stichting ‘Oord’ (in oprichting)",
		"paragraph: Het pact loopt tot het eind van het jaar en de partijen willen het dan verlengen met een jaar of met twee jaren, als dat kan.",
	}
	if diff := cmp.Diff(want, blocksOf(a)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	if a.ID != "pact" || a.Title != "Pact voor Meerdam" || !a.Published.IsZero() {
		t.Errorf("id %q, title %q, published %v", a.ID, a.Title, a.Published)
	}
}

// TestPDFDrawing: the ways in which a page may place its letters.
func TestPDFDrawing(t *testing.T) {
	const wideFont = `<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[7 0 R]>>`
	table := "1 begincodespacerange <0000><ffff> endcodespacerange 2 beginbfrange <0001><0010><0061> <0020><0021>[<00e9><00660069>] endbfrange 1 beginbfchar <0003><0020> endbfchar"
	objects := []string{
		wideFont,
		fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(table), table),
		"<</Type/Font/Subtype/CIDFontType2/DW 500/W[1[600 500] 3 9 400]>>",
		"<</Type/XObject/Subtype/Form/Matrix[1 0 0 1 0 -100]/Length 47>>stream\nBT /F 10 Tf 50 700 Td (Het staat op de kar.) Tj ET\nendstream",
	}
	for _, tt := range []struct {
		name, page, want string
	}{
		{"kerning is no space, a gap is", "BT /F 10 Tf 50 700 Td [(De ge) 80 (meente) -400 (tekent) -30 (.)] TJ ET", "De gemeente tekent."},
		{"words placed one by one", "BT /F 10 Tf 1 0 0 1 50 700 Tm (De) Tj 1 0 0 1 66 700 Tm (school) Tj 1 0 0 1 99 700 Tm (en) Tj ET", "De school en"},
		{"lines by operators", "BT /F 10 Tf 13 TL 50 700 Td (De school en de) Tj (gemeente \\(niet\\) te) ' 0 0 (ke\\156en) \" ET", "De school en de gemeente (niet) te kenen"},
		{"a scaled page", "q .5 0 0 .5 0 0 cm BT /F 20 Tf 100 1400 Td (De gemeente) Tj ET Q BT /F 10 Tf 50 687 Td (tekent het.) Tj ET", "De gemeente tekent het."},
		{"codes of two bytes", "BT /W 10 Tf 50 700 Td <00040005> Tj <0003> Tj <00200020000e> Tj <000300210005> Tj ET", "de één fie"},
		{"a raised number", "BT /F 10 Tf 50 700 Td (De 2) Tj /F 6 Tf 4 Ts (e) Tj /F 10 Tf 0 Ts ( school) Tj ET", "De 2e school"},
		{"a form in the page", "/X Do", "Het staat op de kar."},
		{"a picture in the page", "BI /W 2 /H 2 ID \x00(\xff<[ EI BT /F 10 Tf 50 700 Td (De school) Tj ET", "De school"},
		{"text up the margin is left out", "BT /F 10 Tf 0 1 -1 0 20 300 Tm (Concept) Tj ET BT /F 10 Tf 50 700 Td (De school) Tj ET", "De school"},
		{"cells stand apart", "BT /F 10 Tf 50 700 Td (De school) Tj 200 0 Td (De gemeente) Tj ET", "De school\n\nDe gemeente"},
		{"a label and its value do not", "BT /F 10 Tf 50 700 Td (De datum:) Tj 200 0 Td (3 mei 2020) Tj ET", "De datum: 3 mei 2020"},
	} {
		articles, refusals := readString(t, "x.pdf", pdfDoc("", objects, tt.page))
		if len(articles) != 1 || articles[0].Text != tt.want {
			t.Errorf("%s: read %v, refused %v, want %q", tt.name, articles, refusals, tt.want)
		}
	}
}

// TestPDFShortLines: what was broken on purpose stays apart from what had no
// room, also without a space between paragraphs.
func TestPDFShortLines(t *testing.T) {
	a := readOne(t, "x.pdf", pdfDoc("", nil, pdfLines(760,
		"# Pact voor Meerdam",
		"",
		"De volgende partijen hebben gisteren in het raadhuis van Meerdam hun naam gezet onder het",
		"pact, dat in de raad al met applaus was ontvangen:",
		"Gemeente Meerdam",
		"Stichting Oord en Omgeving",
		"Gemeente Oord",
		"",
		"Het pact loopt tot het eind van het jaar. Daarna zien de partijen wat er van is geworden en of",
		"zij ermee doorgaan. Dat doen zij met elkaar.",
		"De wethouder is er blij mee, want er is lang over gesproken in de gemeente en daarbuiten ook.",
	)))
	want := []string{
		"heading: Pact voor Meerdam",
		"paragraph: De volgende partijen hebben gisteren in het raadhuis van Meerdam hun naam gezet onder het pact, dat in de raad al met applaus was ontvangen:",
		"item: Gemeente Meerdam", "item: Stichting Oord en Omgeving", "item: Gemeente Oord",
		"paragraph: Het pact loopt tot het eind van het jaar. Daarna zien de partijen wat er van is geworden en of zij ermee doorgaan. Dat doen zij met elkaar.",
		"paragraph: De wethouder is er blij mee, want er is lang over gesproken in de gemeente en daarbuiten ook.",
	}
	if diff := cmp.Diff(want, blocksOf(a)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
}

func TestJoinLines(t *testing.T) {
	for _, tt := range []struct{ text, line, want string }{
		{"de samen-", "werking", "de samenwerking"},
		{"in Midden-", "Limburg", "in Midden-Limburg"},
		{"in Noord-Hol-", "land", "in Noord-Holland"},
		{"de zorg-", "en welzijnsinstelling", "de zorg- en welzijnsinstelling"},
		{"in 2019-", "2022", "in 2019-2022"},
		{"de GGD-", "regio", "de GGD-regio"},
		{"de oud-", "wethouder", "de oud-wethouder"},
		{"een auto-", "ongeluk", "een auto-ongeluk"},
		{"zijn ge-", "interesseerd", "zijn geïnteresseerd"},
		{"zijn be-", "ëindigd", "zijn beëindigd"},
		{"het pact -", "getekend", "het pact - getekend"},
		{"de sa\u00ad", "men", "de samen"},
		{"de", "school", "de school"},
		{"per e-", "mail", "per e-mail"},
	} {
		if got := joinLines(tt.text, tt.line); got != tt.want {
			t.Errorf("%q + %q = %q, want %q", tt.text, tt.line, got, tt.want)
		}
	}
}

// TestPDFOddities: what other readers take, this one takes.
func TestPDFOddities(t *testing.T) {
	doc := pdfDoc("", nil, pdfLines(700, dutch))
	for name, data := range map[string]string{
		"a later version":        "%PDF-2.0" + doc[8:],
		"something behind it":    doc + "<!-- served by x -->\n",
		"called a text":          doc,
		"a wrong count":          strings.Replace(doc, "/Count 1", "/Count 9", 1),
		"a space after the mark": "%PDF-1.4 " + doc[9:],
	} {
		if articles, refusals := readString(t, "x.txt", data); len(articles) != 1 {
			t.Errorf("%s: refused %v", name, refusals)
		}
	}
	// A tree of pages that grows into itself comes to an end.
	readString(t, "x.pdf", strings.Replace(doc, "/Kids[10 0 R ]/Count 1", "/Kids[10 0 R 2 0 R]   ", 1))
}

// FuzzPDFPage: no page may panic, whatever is drawn on it. What the library
// makes of a broken file is its own; its panics are refusals.
func FuzzPDFPage(f *testing.F) {
	f.Add([]byte("q 1 0 0 1 0 0 cm BT /F 10 Tf [(De) -300 <6465>] TJ T* (x\\)\\7) ' ET Q Q /X Do BI ID EI"))
	f.Add([]byte("BT /F 1e999 Tf (x) Tj 0 0 0 0 0 0 Tm [[[[(x)]]]] TJ << /A [ ] >> ( "))
	f.Fuzz(func(t *testing.T, page []byte) {
		var p pdfPage
		p.limit = 1 << 20
		scan := pdfScanner{data: page}
		scan.each(func(string, []pdfToken) {})
		readPDFTable(page)
		doc, err := openPDF([]byte(pdfDoc("", nil, "BT ET")))
		if err != nil {
			t.Fatal(err)
		}
		p.run(page, doc.Page(1).Resources(), pdfIdent, 0)
		p.flush()
		layOut(p.lines, 1)
	})
}
