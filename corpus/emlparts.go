package corpus

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"path"
	"strings"

	"golang.org/x/net/html/charset"
)

var errCutOff = errors.New("it is cut off")

// mailWalk gathers the parts of a mail.
type mailWalk struct {
	plain, html string
	hasHTML     bool
	attached    []attachment
	left        int64 // bytes that may still be unpacked
	encrypted   bool
	broken      error
}

// part takes one part with all that is in it. An error is for what is wrong with
// the whole mail.
func (w *mailWalk) part(h textproto.MIMEHeader, body io.Reader, depth int) error {
	if depth > mailDepth {
		return fmt.Errorf("its parts are nested more than %d deep", mailDepth)
	}
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil || kind == "" {
		kind, params = "text/plain", map[string]string{}
		if t := strings.ToLower(h.Get("Content-Type")); strings.HasPrefix(t, "text/html") {
			kind = "text/html"
		}
	}
	switch {
	case kind == "multipart/encrypted", kind == "application/pkcs7-mime" && params["smime-type"] != "signed-data":
		w.encrypted = true
		return nil
	case strings.HasPrefix(kind, "multipart/"):
		return w.parts(multipart.NewReader(body, params["boundary"]), params["boundary"], depth)
	}
	data, err := w.decode(h, body)
	if err != nil {
		return err
	}
	name := attachedName(h, params)
	disposition, _, _ := mime.ParseMediaType(h.Get("Content-Disposition"))
	switch {
	case kind == "message/rfc822":
		if name == "" {
			name = fmt.Sprintf("bericht-%d.eml", len(w.attached)+1)
		}
		w.attached = append(w.attached, attachment{name, data, true})
	case disposition == "attachment" || name != "" && !strings.HasPrefix(kind, "text/") || !strings.HasPrefix(kind, "text/"):
		if name == "" {
			name = fmt.Sprintf("bijlage-%d", len(w.attached)+1)
		}
		w.attached = append(w.attached, attachment{name, data, false})
	case kind == "text/html":
		w.html += decodeCharset(data, params["charset"], true)
		w.hasHTML = true
	case kind == "text/plain":
		text := decodeCharset(data, params["charset"], false)
		if strings.EqualFold(params["format"], "flowed") {
			text = unflow(text, strings.EqualFold(params["delsp"], "yes"))
		}
		w.plain = strings.TrimSpace(w.plain + "\n\n" + text)
	}
	return nil
}

func (w *mailWalk) parts(parts *multipart.Reader, boundary string, depth int) error {
	if boundary == "" {
		return fmt.Errorf("it has parts, but does not say what parts them")
	}
	for {
		p, err := parts.NextRawPart()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			if strings.HasSuffix(err.Error(), "EOF") {
				err = errCutOff
			}
			if w.broken = err; w.plain == "" && !w.hasHTML {
				return err
			}
			return nil
		}
		if err := w.part(p.Header, p, depth+1); err != nil {
			return err
		}
	}
}

// decode undoes the transfer encoding of a part.
func (w *mailWalk) decode(h textproto.MIMEHeader, body io.Reader) ([]byte, error) {
	switch strings.ToLower(strings.TrimSpace(h.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, &base64Only{body})
	}
	data, err := io.ReadAll(io.LimitReader(body, w.left+1))
	if w.left -= int64(len(data)); w.left < 0 {
		return nil, fmt.Errorf("it unpacks to more than --max-bytes")
	}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = errCutOff
	}
	if err != nil { // what came before the damage is good
		w.broken = err
	}
	return data, nil
}

// base64Only leaves out what some mailers put between the letters of base64.
type base64Only struct{ r io.Reader }

func (b *base64Only) Read(p []byte) (int, error) {
	for {
		n, err := b.r.Read(p)
		kept := 0
		for _, c := range p[:n] {
			if c > ' ' && c < 0x7f {
				p[kept] = c
				kept++
			}
		}
		if kept > 0 || err != nil || n == 0 {
			return kept, err
		}
	}
}

// attachedName gives the file name of a part, "" for none.
func attachedName(h textproto.MIMEHeader, params map[string]string) string {
	_, disposition, _ := mime.ParseMediaType(h.Get("Content-Disposition"))
	name := disposition["filename"]
	if name == "" {
		name = params["name"]
	}
	name = path.Base(cleanPath(decodeWords(name)))
	if name == "." || name == "/" {
		return ""
	}
	return name
}

var words = mime.WordDecoder{CharsetReader: charset.NewReaderLabel}

// decodeWords undoes the encoding of a line in the head of a mail.
func decodeWords(s string) string {
	if d, err := words.DecodeHeader(s); err == nil {
		s = d
	}
	return foldSpace(decode8([]byte(s)))
}

// decodeCharset gives a part in UTF-8. What is valid UTF-8 is taken as such,
// whatever the mail says.
func decodeCharset(data []byte, label string, markup bool) string {
	text := ""
	e, name := charset.Lookup(label)
	isASCII := strings.HasPrefix(strings.ToLower(label), "iso-2022") // it is valid UTF-8 and means something else
	switch {
	case e != nil && name != "utf-8" && (isASCII || !isUTF16(data) && !bytes.Equal(data, bytes.ToValidUTF8(data, nil))):
		if s, err := e.NewDecoder().Bytes(data); err == nil {
			text = dropReturns(string(s))
			break
		}
		text = decode(data)
	case markup:
		text = decodeAs(data, "")
	default:
		text = decode(data)
	}
	return text
}

// unflow joins the lines that a mailer has broken to fit a screen: they end in a
// space. The line of a signature, "-- ", is none of them.
func unflow(text string, delete bool) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		bare := strings.TrimSuffix(line, "\n")
		bare = strings.TrimPrefix(bare, " ") // stuffed in front of "From" and ">"
		if !strings.HasSuffix(bare, " ") || bare == "-- " || strings.TrimSpace(bare) == "" || strings.HasPrefix(bare, ">") {
			b.WriteString(bare + line[len(strings.TrimSuffix(line, "\n")):])
			continue
		}
		if delete {
			bare = bare[:len(bare)-1]
		}
		b.WriteString(bare)
	}
	return b.String()
}
