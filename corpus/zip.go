package corpus

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// nestedBytes is the largest archive that is unpacked from another one.
const nestedBytes = 1 << 30

// readZip reads the entries of a zip file in the order of its directory, or the
// Word document that it is.
func readZip(r *reader, in input) error {
	file, size, done, err := r.randomAccess(in)
	if err != nil {
		r.reject(in, unreadable(err))
		return nil
	}
	defer done()
	z, err := zip.NewReader(file, size)
	if err != nil {
		r.reject(in, badZip(err))
		return nil
	}
	switch officeKind(z) {
	case "word":
		return readWord(r, in, z)
	case "other":
		return errUnknown
	}
	if in.depth > maxDepth {
		r.reject(in, tooDeep)
		return nil
	}
	if packed(z) > uint64(size) {
		r.reject(in, "bad zip file: its entries overlap, as in a file that is made to exhaust its reader")
		return nil
	}
	for _, f := range z.File {
		if err := r.zipEntry(in, f); err != nil {
			return err
		}
	}
	return nil
}

func badZip(err error) string {
	return "bad zip file: " + strings.TrimPrefix(err.Error(), "zip: ")
}

// packed gives the bytes that all entries take.
func packed(z *zip.Reader) (n uint64) {
	for _, f := range z.File {
		n += f.CompressedSize64
	}
	return n
}

func (r *reader) zipEntry(in input, f *zip.File) error {
	name := f.Name
	if f.NonUTF8 && !utf8.ValidString(name) {
		name, _ = charmap.CodePage850.NewDecoder().String(name) // as Windows writes it
	}
	e := entry{name: name, size: int64(f.UncompressedSize64), special: !f.Mode().IsRegular() && !f.Mode().IsDir()}
	if f.Mode().IsDir() || strings.HasSuffix(name, "/") {
		return nil
	}
	if f.Flags&1 != 0 {
		e.refuse = "encrypted: unpack it with its password first"
	}
	e.open = func() (io.Reader, func(), error) {
		body, err := f.Open()
		if err != nil {
			return nil, nil, err
		}
		packed := int64(f.CompressedSize64)
		return &bounded{Reader: body, packed: func() int64 { return packed }}, func() { body.Close() }, nil
	}
	return r.entry(in, e)
}

// randomAccess gives an input as a file: itself when it is one, its content
// when that is small, else a copy that is gone after done.
func (r *reader) randomAccess(in input) (file io.ReaderAt, size int64, done func(), err error) {
	if in.at != nil {
		return in.at, in.size, func() {}, nil
	}
	head, err := io.ReadAll(io.LimitReader(in.Reader, 1<<20))
	if err != nil {
		return nil, 0, nil, err
	}
	if len(head) < 1<<20 {
		return bytes.NewReader(head), int64(len(head)), func() {}, nil
	}
	spool, err := os.CreateTemp("", "akkoord-*")
	if err != nil {
		return nil, 0, nil, err
	}
	done = func() {
		spool.Close()
		os.Remove(spool.Name())
	}
	rest := in.Reader
	if in.depth > 0 {
		rest = io.LimitReader(rest, nestedBytes)
	}
	size, err = io.Copy(spool, io.MultiReader(bytes.NewReader(head), rest))
	if err == nil && in.depth > 0 && size > nestedBytes {
		err = fmt.Errorf("an archive in an archive may have %s", megabytes(nestedBytes))
	}
	if err != nil {
		done()
		return nil, 0, nil, err
	}
	return spool, size, done, nil
}

// officeKind tells which kind of office document a zip file is: "word",
// "other", or "" for an archive.
func officeKind(z *zip.Reader) string {
	kind := ""
	for _, f := range z.File {
		switch {
		case strings.HasPrefix(f.Name, "word/document") && strings.HasSuffix(f.Name, ".xml"):
			return "word"
		case f.Name == "[Content_Types].xml", f.Name == "mimetype", f.Name == "META-INF/MANIFEST.MF":
			kind = "other"
		}
	}
	return kind
}
