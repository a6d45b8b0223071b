package corpus

import (
	"bytes"
	"fmt"
	"net/mail"
	"net/textproto"
	"path"
	"strings"

	"golang.org/x/net/html"

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
	d, reason := parsePage(page, visit{sites: r.opt.Sites, day: r.opt.Day})
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
