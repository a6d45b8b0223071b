package corpus

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"path"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/akkoord/akkoord"
)

// mailDepth is how deep the parts of a mail may be nested.
const mailDepth = 8

// readMail reads a mail as one article, and the PDF and Word documents and the
// mails that are attached to it as further ones.
func readMail(r *reader, in input) error {
	data, reason := r.all(in)
	if reason != "" {
		r.reject(in, reason)
		return nil
	}
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil || !isMailHeader(m.Header) {
		r.reject(in, "not a mail: it does not begin with the lines From, Date, Subject and so on")
		return nil
	}
	w := mailWalk{left: r.opt.MaxBytes}
	if err := w.part(textproto.MIMEHeader(m.Header), m.Body, 0); err != nil {
		r.reject(in, fmt.Sprintf("bad mail: %v", err))
		return nil
	}
	// What a part of a broken mail held is worth more than nothing.
	switch {
	case w.encrypted:
		r.reject(in, "encrypted mail: save it decrypted")
		return nil
	case w.broken != nil:
		r.reject(in, fmt.Sprintf("bad mail: %v; the parts before were read", w.broken))
	}
	if isSavedPage(m.Header) {
		return r.savedPage(in, m.Header, []byte(w.html))
	}
	if d := w.draft(m.Header); len(w.attached) == 0 || strings.TrimSpace(d.Text) != "" {
		d.ID = r.id(in.id)
		if err := r.deliver(in.name, 0, d); err != nil {
			return err
		}
	}
	for _, a := range w.attached {
		if err := r.attachment(in, a); err != nil {
			return err
		}
	}
	return nil
}

// isSavedPage reports whether what looks like a mail is a page that a browser has
// saved (.mht), of which the head tells only when that was.
func isSavedPage(h mail.Header) bool {
	return h.Get("Snapshot-Content-Location") != "" || strings.Contains(h.Get("From"), "Saved by ")
}

// savedPage reads the page that a browser has saved in the form of a mail.
func (r *reader) savedPage(in input, h mail.Header, page []byte) error {
	d, reason := parsePage(page)
	if reason != "" {
		r.reject(in, reason)
		return nil
	}
	if d.URL == "" {
		d.URL = pageURL(h.Get("Snapshot-Content-Location"))
	}
	d.ID = r.id(in.id)
	return r.deliver(in.name, 0, d)
}

// attachment is a document that came with a mail.
type attachment struct {
	name string
	data []byte
	mail bool
}

// attachment reads one document; what is neither PDF, Word nor mail is passed
// over.
func (r *reader) attachment(in input, a attachment) error {
	name := cleanPath(a.name)
	sub := input{name: in.name + "!" + name, id: stem(name), size: int64(len(a.data)), depth: in.depth + 1, Reader: bytes.NewReader(a.data)}
	if in.id != "" {
		sub.id = in.id + "/" + sub.id
	}
	if sub.depth > mailDepth {
		r.reject(sub, "a mail in too many others: save it by itself")
		return nil
	}
	switch isZip := bytes.HasPrefix(a.data, []byte("PK\x03\x04")); {
	case a.mail, bytes.HasPrefix(a.data, []byte("%PDF-")), isZip && (extOf(name) == ".docx" || extOf(name) == ".docm"):
		return r.read(sub, path.Base(name), nil)
	}
	r.passOver(extOf(name))
	return nil
}

// isMailHeader reports whether there is who wrote the mail, or when.
func isMailHeader(h mail.Header) bool {
	return h.Get("From") != "" && (h.Get("Date") != "" || h.Get("Subject") != "" || h.Get("MIME-Version") != "" || h.Get("Received") != "")
}

// mailNames are the lines in the head of a mail by which one is known.
var mailNames = map[string]int{"from": 1, "date": 2, "subject": 4, "message-id": 8, "mime-version": 8, "received": 8, "return-path": 8, "delivered-to": 8}

// looksLikeMail reports whether a stream begins with the head of a mail, and
// nothing else stands in it.
func looksLikeMail(head []byte) bool {
	seen := 0
	for line := range bytes.Lines(head) {
		if line[len(line)-1] != '\n' && len(head) >= sniffLength {
			break // cut off
		}
		line = bytes.TrimRight(line, "\r\n")
		if len(line) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			continue
		}
		name, _, found := bytes.Cut(line, []byte(":"))
		if !found || len(name) == 0 || bytes.IndexFunc(name, func(c rune) bool { return c <= ' ' || c > '~' }) >= 0 {
			return false
		}
		seen |= mailNames[strings.ToLower(string(name))]
	}
	return seen&9 == 9 || seen&7 == 7
}

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
		text = decodeHTML(data)
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

// draft makes an article of the text of the mail. Plain text goes before HTML,
// unless it only says that there is HTML.
func (w *mailWalk) draft(h mail.Header) (d draft) {
	blocks := textBlocks(w.plain)
	if w.hasHTML {
		if root, err := html.Parse(strings.NewReader(w.html)); err == nil {
			marked := nodeBlocks(root)
			if lengthOf(blocks)*2 < lengthOf(marked) {
				blocks = marked
			}
		}
	}
	head := mailHead{from: decodeWords(h.Get("From")), date: h.Get("Date"), subject: decodeWords(h.Get("Subject"))}
	blocks = innermost(blocks, &head)
	d.Text, d.kinds = joinBlocks(blocks)
	d.Title = akkoord.OptString(bareSubject(head.subject))
	d.site = senderName(head.from)
	if day, ok := mailDate(head.date); ok {
		d.Published, d.PublishedFrom = day, akkoord.FromMail
	}
	return d
}

func lengthOf(blocks []block) (n int) {
	for _, b := range blocks {
		n += len(b.text)
	}
	return n
}

// textBlocks gives the groups of lines of a text.
func textBlocks(text string) (blocks []block) {
	p := newPage(text, nil)
	for i := 0; i < len(p.lines); {
		end := p.groupEnd(i)
		start := p.lines[i].span.Start
		if p.lines[i].indent { // which makes items of wrapped lines
			start = strings.LastIndexByte(text[:start], '\n') + 1
		}
		blocks = append(blocks, block{text: text[start:p.lines[end-1].span.End]})
		i = end
	}
	return blocks
}
