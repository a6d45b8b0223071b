package warc

import (
	"bytes"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"strings"
)

// digest is a labelled digest as a record states it ("sha1:3I42H3S6…"), and the
// hash that is compared with it.
type digest struct {
	hash.Hash
	stated string
	want   []byte // nil: the stated value cannot be decoded
}

// newDigest reads a labelled digest; nil when there is none, or of an algorithm
// that is not known here.
func newDigest(stated string) *digest {
	name, value, _ := strings.Cut(strings.TrimSpace(stated), ":")
	d := &digest{stated: stated}
	switch strings.ReplaceAll(strings.ToLower(name), "-", "") {
	case "sha1":
		d.Hash = sha1.New()
	case "sha256":
		d.Hash = sha256.New()
	case "sha512":
		d.Hash = sha512.New()
	case "md5":
		d.Hash = md5.New()
	default:
		return nil
	}
	d.want = decodeDigest(strings.TrimRight(value, "="), d.Size())
	return d
}

// decodeDigest reads a value by its length: the standard leaves the encoding
// open; base32 is usual, hex and both alphabets of base64 are met.
func decodeDigest(value string, size int) []byte {
	var b []byte
	var err error
	switch len(value) {
	case size * 2:
		b, err = hex.DecodeString(value)
	case base32.StdEncoding.WithPadding(base32.NoPadding).EncodedLen(size):
		b, err = base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(strings.ToUpper(value))
	case base64.RawStdEncoding.EncodedLen(size):
		b, err = base64.RawStdEncoding.DecodeString(strings.NewReplacer("-", "+", "_", "/").Replace(value))
	default:
		return nil
	}
	if err != nil {
		return nil
	}
	return b
}

func (d *digest) matches() bool { return d.want != nil && bytes.Equal(d.Sum(nil), d.want) }

// sums are the digests of one record.
type sums struct {
	block *digest // nil: none stated
	// raw and plain are the payload as it stands and without its chunks: the
	// standard means the first, and some writers hash the second.
	raw, plain *digest
	http       bool // the payload is that of an HTTP message
	whole      bool // all of the payload has been hashed
}

func newSums(rec *Record) *sums {
	s := &sums{block: newDigest(rec.Header.Get("WARC-Block-Digest")), http: rec.isHTTP()}
	if payload := rec.Header.Get("WARC-Payload-Digest"); rec.Type != Revisit { // there it is of another record
		s.raw = newDigest(payload)
		if s.http {
			s.plain = newDigest(payload)
		}
	}
	return s
}

// write takes the next bytes of the block.
func (s *sums) write(p []byte) {
	if s.block != nil {
		s.block.Write(p)
	}
	if s.raw != nil && !s.http {
		s.raw.Write(p)
	}
}

// sumPayload reads what is left of an HTTP message, so that its payload is
// hashed to the end.
func (rec *Record) sumPayload() {
	if rec.sums.raw == nil {
		return
	}
	if !rec.sums.http {
		rec.sums.whole = true
		return
	}
	if _, err := rec.HTTP(); err != nil {
		return
	}
	// Errors of either show in rec.err, or are the body's and not the record's.
	_, _ = io.Copy(io.Discard, onlyReader{rec.entity.transfer})
	_, _ = io.Copy(io.Discard, onlyReader{rec.entity.raw})
	rec.sums.whole = true
}

// checkSums compares what was read with what the record states.
func (rec *Record) checkSums() error {
	s := rec.sums
	switch {
	case s == nil:
	case s.block != nil && !s.block.matches():
		return fmt.Errorf("%w: the block is not that of %s", ErrDigest, s.block.stated)
	case s.raw != nil && s.whole && !s.raw.matches() && (s.plain == nil || !s.plain.matches()):
		return fmt.Errorf("%w: the payload is not that of %s", ErrDigest, s.raw.stated)
	}
	return nil
}
