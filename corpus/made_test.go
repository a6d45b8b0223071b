package corpus

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"github.com/akkoord/akkoord"
)

// zipFile packs names and contents, in turns, into a zip file.
func zipFile(t testing.TB, entries ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(entries); i += 2 {
		w, err := z.Create(entries[i])
		if err == nil {
			_, err = w.Write([]byte(entries[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// tarFile packs names and contents, in turns, into a tar file.
func tarFile(t testing.TB, entries ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i < len(entries); i += 2 {
		h := &tar.Header{Name: entries[i], Size: int64(len(entries[i+1])), Mode: 0o644, Typeflag: tar.TypeReg}
		if strings.HasSuffix(entries[i], "/") {
			h.Typeflag = tar.TypeDir
		}
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(entries[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// gzipFile compresses data.
func gzipFile(t testing.TB, data string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(data)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// wordML is the name space of the text of a Word document.
const wordML = `http://schemas.openxmlformats.org/wordprocessingml/2006/main`

// docx makes a Word document of the XML in its body and, in turns, names and
// contents of further parts.
func docx(t testing.TB, body string, parts ...string) string {
	t.Helper()
	return zipFile(t, append([]string{
		"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"word/document.xml", `<?xml version="1.0"?><w:document xmlns:w="` + wordML + `" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
			`xmlns:v="urn:v" xmlns:a="urn:a"><w:body>` + body + `</w:body></w:document>`,
	}, parts...)...)
}

// pdfDoc makes a PDF document of the contents of its pages. The font F is
// Helvetica, B its bold; the trailer may hold more.
func pdfDoc(trailer string, objects []string, pages ...string) string {
	kids, all := "", []string{"<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>"}
	for len(all) < 9 {
		all = append(all, "null")
	}
	copy(all[4:], objects) // from number 5 on
	for _, p := range pages {
		n := len(all) + 1
		kids += fmt.Sprintf("%d 0 R ", n)
		all = append(all, fmt.Sprintf("<</Type/Page/Parent 2 0 R/Contents %d 0 R/Resources<</Font<</F 3 0 R/B 4 0 R/W 5 0 R>>/XObject<</X 8 0 R>>>>>>", n+1),
			fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(p), p))
	}
	all[1] = fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", kids, len(pages))
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
	xref := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(all)+1)
	for i, o := range all {
		xref += fmt.Sprintf("%010d 00000 n \n", b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "%strailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", xref, len(all)+1, trailer, start)
	return b.String()
}

// pdfLines writes lines one under the other from a height on; "# " makes one
// bold, and an empty one a space between paragraphs.
func pdfLines(top int, lines ...string) string {
	var b strings.Builder
	for i, l := range lines {
		font := "F 10"
		if rest, bold := strings.CutPrefix(l, "# "); bold {
			font, l = "B 10", rest
		}
		l, _ = charmap.Windows1252.NewEncoder().String(l)
		fmt.Fprintf(&b, "BT /%s Tf 50 %d Td (%s) Tj ET\n", font, top-13*i, strings.NewReplacer("(", `\(`, ")", `\)`).Replace(l))
	}
	return b.String()
}

// readString reads data as a file of a name, in any language.
func readString(t *testing.T, name, data string) ([]akkoord.Article, []Refusal) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	write(t, path, data)
	articles, refusals, _ := readAll(t, Options{AnyLanguage: true}, path)
	return articles, refusals
}
