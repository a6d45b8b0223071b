package warc

import (
	"bytes"
	"crypto/rand"
	"crypto/sha1"
	"encoding/base32"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// pack adds a record to the buffer, as a gzip member of its own.
func (w *Writer) pack(kind Type, id string, h Header, block []byte) error {
	w.zw.Reset(&w.buf)
	var head bytes.Buffer
	fmt.Fprintf(&head, "WARC/1.1\r\nWARC-Type: %s\r\nWARC-Record-ID: <%s>\r\n", kind, id)
	for _, f := range h {
		if strings.ContainsAny(f.Name+f.Value, "\r\n") {
			return fmt.Errorf("%w: a line end in %s", ErrHeader, f.Name)
		}
		fmt.Fprintf(&head, "%s: %s\r\n", f.Name, f.Value)
	}
	fmt.Fprintf(&head, "WARC-Block-Digest: %s\r\nContent-Length: %s\r\n\r\n", digestOf(block), strconv.Itoa(len(block)))
	for _, part := range [][]byte{head.Bytes(), block, []byte("\r\n\r\n")} {
		if _, err := w.zw.Write(part); err != nil {
			return err
		}
	}
	return w.zw.Close()
}

// stamp gives a time as WARC-Date writes it, to the second.
func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// payloadDigest is that of everything behind the header of an HTTP message.
func payloadDigest(message []byte) string {
	_, body, _ := bytes.Cut(message, []byte("\r\n\r\n"))
	return digestOf(body)
}

func digestOf(data []byte) string {
	sum := sha1.Sum(data)
	return "sha1:" + base32.StdEncoding.EncodeToString(sum[:])
}

// randomID gives a UUID of version 4 (RFC 9562).
func randomID() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}
