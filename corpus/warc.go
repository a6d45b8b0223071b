package corpus

import (
	"bytes"
	"errors"
	"fmt"
	"hash/maphash"
	"io"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/warc"
)

// readWARC reads the pages of a web archive: response records with status 200
// and resource records, of the types in pageTypes. Other captures, and pages
// that only list others, are passed over and counted by their reason. Records
// that describe others (warcinfo, request, metadata) are no captures and are not
// counted.
func readWARC(r *reader, in input) error {
	w := &warcFile{reader: r, in: in}
	// What is refused is named by record number; a hash for an id does not tell
	// the user which page it was.
	refuse, skip := r.refuse, r.opt.Skip
	r.refuse, r.opt.Skip = w.withURL(refuse), w.withURL(skip)
	defer func() { r.refuse, r.opt.Skip = refuse, skip }()
	src := in.Reader
	if in.at != nil { // so that it can go back where a record is broken
		src = io.NewSectionReader(in.at, 0, in.size)
	}
	rd := warc.NewReader(src, warc.ReaderOptions{MaxBody: r.opt.MaxBytes})
	for {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		w.url = ""
		rec, err := rd.Next()
		var broken *warc.RecordError
		switch {
		case errors.As(err, &broken):
			r.refused(Refusal{Source: in.name, Reason: broken.Error()})
			continue
		case err == io.EOF:
			return nil
		case err != nil:
			r.refused(Refusal{Source: in.name, Reason: unreadable(err)})
			return nil
		}
		w.number++
		if err := w.record(rec); err != nil {
			return err
		}
	}
}

// warcFile is a web archive that is being read.
type warcFile struct {
	*reader
	in     input
	number int          // of the record at hand, from 1
	url    string       // of the record at hand
	body   bytes.Buffer // of the record at hand
}

// record reads one record; the error ends the run.
func (w *warcFile) record(rec *warc.Record) error {
	var body io.Reader
	var header, kind string
	switch rec.Type {
	case warc.Warcinfo, warc.Request, warc.Metadata:
		return nil
	case warc.Resource:
		header, body = rec.Header.Get("Content-Type"), rec
	case warc.Response:
		w.url = webAddress(rec.TargetURI)
		msg, err := rec.HTTP()
		switch {
		case errors.Is(err, warc.ErrNotHTTP):
			w.passOver("warc not http")
			return nil
		case err != nil:
			if closed := rec.Close(); closed != nil {
				err = closed
			}
			w.refused(Refusal{Source: at(w.in.name, w.number), ID: w.opt.IDPrefix + PageID(w.url), Reason: unreadable(err)})
			return nil
		case msg.Status != 200:
			w.passOver(fmt.Sprintf("warc status %d", msg.Status))
			return nil
		}
		header, body = msg.Header.Get("Content-Type"), msg.Body
	default:
		w.passOver("warc " + string(rec.Type))
		return nil
	}
	w.url = webAddress(rec.TargetURI)
	kind = mediaType(header)
	if reason := noPage(w.url, kind); reason != "" {
		w.passOver("warc " + reason)
		return nil
	}
	reason := w.read(rec, body)
	if reason == "" && byContent[kind] && sniffPage(w.body.Bytes()) == "" {
		w.passOver("warc " + kind)
		return nil
	}
	var d draft
	if reason == "" {
		opt := w.opt
		opt.Day = akkoord.DateOf(rec.Date)
		d, reason = readPage(w.body.Bytes(), header, w.url, opt)
	}
	if d.list {
		w.passOver("warc list of links")
		return nil
	}
	id := w.opt.IDPrefix + PageID(w.url)
	if reason != "" {
		w.refused(Refusal{Source: at(w.in.name, w.number), ID: id, Reason: reason})
		return nil
	}
	var err error
	if d.ID, err = w.capture(id, rec, d.Text); err != nil {
		return err
	}
	if d.URL == "" {
		d.URL = akkoord.OptString(w.url)
	}
	return w.deliver(w.in.name, w.number, d)
}

// read takes in the body and looks whether the record is whole; the reason is
// "" when it is.
func (w *warcFile) read(rec *warc.Record, body io.Reader) (reason string) {
	limit := w.opt.MaxBytes
	if rec.Type == warc.Resource && rec.Length > limit {
		return tooLarge(rec.Length, limit)
	}
	w.body.Reset()
	_, err := w.body.ReadFrom(body)
	if rec.Truncated != "" && err == nil {
		err = fmt.Errorf("cut off by the archive (%s)", rec.Truncated)
	}
	switch {
	case errors.Is(err, warc.ErrBodyTooBig):
		return tooLarge(limit+1, limit)
	case err != nil && !endsAsPage(w.body.Bytes()):
		if closed := rec.Close(); closed != nil {
			err = closed
		}
		return unreadable(err)
	}
	if err := rec.Close(); err != nil {
		return unreadable(err)
	}
	return ""
}

// endsAsPage reports whether a page is whole for its reader: servers that leave
// off the last chunk, or state a wrong length, are many.
func endsAsPage(data []byte) bool {
	tail := data[max(0, len(data)-200):]
	return bytes.Contains(bytes.ToLower(tail), []byte("</html"))
}

// capture gives the id of a capture. The first text of a URL has the URL's id;
// another text of the same URL has the time of its capture behind it; a text
// that was there before has the id it had, and deliver counts it as repeated.
// The first text may be one of an earlier run, in a file that is not read again.
func (w *warcFile) capture(id string, rec *warc.Record, text string) (string, error) {
	if rec.Date.IsZero() {
		return id, nil
	}
	hash := maphash.String(textSeed, text)
	if again, ok := w.captures[id][hash]; ok {
		return again, nil
	}
	first, taken := w.ids[keyOf(id)]
	if taken && first.text == hash {
		return id, nil
	}
	if !taken && w.opt.Ledger != nil {
		var err error
		if taken, err = w.opt.Ledger.Taken(id, text); err != nil {
			return "", err
		}
	}
	if !taken {
		return id, nil
	}
	later := id + "@" + rec.Date.Format("20060102150405")
	if w.captures == nil {
		w.captures = map[string]map[uint64]string{}
	}
	if w.captures[id] == nil {
		w.captures[id] = map[uint64]string{}
	}
	w.captures[id][hash] = later
	return later, nil
}

// withURL gives a function that adds the address of the page to the reason.
func (w *warcFile) withURL(tell func(Refusal)) func(Refusal) {
	return func(f Refusal) {
		if w.url != "" {
			f.Reason += " (" + w.url + ")"
		}
		if tell != nil {
			tell(f)
		}
	}
}
