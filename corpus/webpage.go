package corpus

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/akkoord/akkoord"
)

// ErrNoText says that a page was read and holds no running text: a list of links,
// a form, a picture. It leads to articles but is none.
var ErrNoText = errors.New("no article: no running text")

// ErrNotDutch says that a page was read and is in another language.
var ErrNotDutch = errors.New("not in Dutch")

// Page reads one page that was fetched from url, whose canonical form names the
// article: its id is made from it. contentType is that of the response, "" when
// it said nothing. Of opt, MaxBytes, IDPrefix, AnyLanguage and Judge count. The error
// gives the reason why there is no article; it is ErrNoText for pages that lead
// to others and ErrNotDutch, with the language, for those in another one.
func Page(data []byte, contentType, url string, opt Options) (akkoord.Article, error) {
	if opt.MaxBytes <= 0 {
		opt.MaxBytes = DefaultMaxBytes
	}
	if int64(len(data)) > opt.MaxBytes {
		return akkoord.Article{}, fmt.Errorf("larger than %d bytes", opt.MaxBytes)
	}
	d, reason := readPage(data, contentType, url, opt)
	if reason != "" {
		return akkoord.Article{}, errors.New(reason)
	}
	opt.told(d.use)
	d.ID, d.URL = opt.IDPrefix+PageID(url), akkoord.OptString(url)
	if strings.IndexFunc(d.Text, unicode.IsLetter) < 0 {
		return akkoord.Article{}, errors.New("empty: there is no word in it")
	}
	d.complete()
	if d.list || !d.runs() {
		return akkoord.Article{}, ErrNoText
	}
	lang := opt.language(d.Text)
	if lang.code != "nl" && !opt.AnyLanguage {
		return akkoord.Article{}, fmt.Errorf("%w: %s", ErrNotDutch, lang.looks)
	}
	d.Lang = lang.code
	return d.Article, nil
}

// PageID gives the id of the article at an address, in its canonical form where
// it was crawled: the first 16 hex digits of its SHA-256.
func PageID(url string) string {
	sum := sha256.Sum256([]byte(url))
	return hex.EncodeToString(sum[:8])
}

// readPage reads what was fetched from an address: by its first bytes what is a
// document, else by its media type.
func readPage(data []byte, contentType, url string, opt Options) (d draft, reason string) {
	kind := mediaType(contentType)
	switch found := sniffPage(data); {
	case found == ".pdf":
		return parsePDF(data, opt.MaxBytes)
	case found == ".docx":
		return parseWord(data, opt.MaxBytes)
	case found == ".html" && byContent[kind]:
		kind = "text/html"
	}
	if reason := binaryContent(data); reason != "" {
		return d, reason
	}
	switch kind {
	case "application/pdf", "application/x-pdf":
		return parsePDF(data, opt.MaxBytes)
	case "text/plain":
		d.Text = decodeAs(data, contentType)
		return d, ""
	case "no type", "text/html", "application/xhtml+xml", "text/xml", "application/xml":
		return parsePage(data, visit{contentType, url, opt.Day, opt.Sites})
	}
	return d, fmt.Sprintf("type %s is not read", kind)
}

// sniffPage tells by its content what was fetched: ".pdf", ".docx", ".html" or
// "" when it does not tell.
func sniffPage(data []byte) string {
	head := data[:min(len(data), sniffLength)]
	switch {
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return ".pdf"
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err == nil && officeKind(z) == "word" {
			return ".docx"
		}
		return ""
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	rest, _ := bytes.CutPrefix(bytes.ToLower(head), []byte("<!doctype "))
	if startsElement(bytes.ToLower(head), "html") || startsElement(append([]byte("<"), rest...), "html") {
		return ".html"
	}
	return ""
}
