package corpus

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"mime"
	"strings"
	"unicode"

	"github.com/akkoord/akkoord"
)

// ErrNoText says that a page was read and holds no running text: a list of links,
// a form, a picture. It leads to articles but is none.
var ErrNoText = errors.New("no article: no running text")

// leastText is the length of the shortest paragraph that makes a page an article,
// in bytes.
const leastText = 80

// Page reads one page that was fetched from url, whose canonical form names the
// article: its id is made from it. contentType is that of the response, "" when
// it said nothing. Of opt, MaxBytes, IDPrefix, AnyLanguage and Judge count. The error
// gives the reason why there is no article; it is ErrNoText for pages that lead
// to others.
func Page(data []byte, contentType, url string, opt Options) (akkoord.Article, error) {
	if opt.MaxBytes <= 0 {
		opt.MaxBytes = DefaultMaxBytes
	}
	if int64(len(data)) > opt.MaxBytes {
		return akkoord.Article{}, fmt.Errorf("larger than %d bytes", opt.MaxBytes)
	}
	d, err := pageDraft(data, contentType, opt.MaxBytes)
	if err != nil {
		return akkoord.Article{}, err
	}
	d.ID, d.URL = opt.IDPrefix+PageID(url), akkoord.OptString(url)
	if strings.IndexFunc(d.Text, unicode.IsLetter) < 0 {
		return akkoord.Article{}, errors.New("empty: there is no word in it")
	}
	d.complete()
	if !d.runs() {
		return akkoord.Article{}, ErrNoText
	}
	lang := opt.language(d.Text)
	if lang.code != "nl" && !opt.AnyLanguage {
		return akkoord.Article{}, errors.New("not in Dutch: " + lang.looks)
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

// pageDraft reads a page by its media type, a PDF also by its first bytes.
func pageDraft(data []byte, contentType string, limit int64) (d draft, err error) {
	kind, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		kind = "" // its content tells
	}
	reason := ""
	if bytes.HasPrefix(data, []byte("%PDF-")) {
		kind = "application/pdf"
	} else {
		reason = binaryContent(data)
	}
	switch {
	case reason != "":
	case kind == "application/pdf":
		d, reason = parsePDF(data, limit)
	case kind == "text/plain":
		d.Text = decodeAs(data, contentType)
	case kind == "" || kind == "text/html" || kind == "application/xhtml+xml" || kind == "text/xml" || kind == "application/xml":
		d, reason = parsePageAs(data, contentType)
	default:
		reason = fmt.Sprintf("type %s is not read", kind)
	}
	if reason != "" {
		return d, errors.New(reason)
	}
	return d, nil
}

// runs reports whether there is a paragraph of some length.
func (d *draft) runs() bool {
	for _, b := range d.Blocks {
		if (b.Kind == akkoord.Paragraph || b.Kind == akkoord.Quote) && b.Span.Len() >= leastText {
			return true
		}
	}
	return false
}
