package corpus

import (
	"archive/tar"
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// Limits against archives that are made to exhaust their reader. Text shrinks
// to a fifth, repetitive jsonl to a fiftieth.
const (
	maxDepth   = 1 // an archive may stand in one other
	maxRatio   = 200
	ratioFloor = 1 << 20 // bytes; less than this harms nobody
)

const tooDeep = "an archive in an archive in an archive is not read: unpack it first"

var errBomb = fmt.Errorf("it unpacks to more than %d times its size", maxRatio)

// bounded ends a stream that is out of proportion to what it is unpacked from.
type bounded struct {
	io.Reader
	packed func() int64 // bytes that were unpacked so far
	out    int64
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	b.out += int64(n)
	if b.out > ratioFloor && b.out > maxRatio*b.packed() {
		return n, errBomb
	}
	return n, err
}

// counter counts what is read.
type counter struct {
	io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += int64(n)
	return n, err
}

// readGzip reads a compressed file as what is in it: an archive, or one file
// whose name is that of the compressed one without its last extension.
func readGzip(r *reader, in input) error {
	raw := &counter{Reader: in.Reader}
	z, err := gzip.NewReader(raw)
	if err != nil {
		r.reject(in, "bad gzip file: "+strings.TrimPrefix(err.Error(), "gzip: "))
		return nil
	}
	if in.unpacked {
		r.reject(in, "compressed twice: unpack it first")
		return nil
	}
	name := in.file[:len(in.file)-len(path.Ext(in.file))]
	if strings.EqualFold(path.Ext(in.file), ".tgz") {
		name += ".tar"
	}
	if name == "" {
		name = path.Base(cleanPath(z.Name))
	}
	in.size, in.at, in.unpacked = -1, nil, true
	in.Reader = &bounded{Reader: z, packed: func() int64 { return raw.n }}
	err = r.read(in, name, nil)
	var why notArticles
	if errors.Is(err, errUnknown) && !errors.As(err, &why) {
		return notArticles("neither the name nor the content of the file that is compressed in it tells a type that is read; a text is called NAME.txt.gz")
	}
	return err
}

// readTar reads the entries of a tar file in their order.
func readTar(r *reader, in input) error {
	if in.depth > maxDepth {
		r.reject(in, tooDeep)
		return nil
	}
	t := tar.NewReader(bufio.NewReader(in.Reader))
	for {
		h, err := t.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			r.reject(in, "bad tar file: "+strings.TrimPrefix(err.Error(), "archive/tar: ")+"; what stood before was read")
			return nil
		}
		if h.Typeflag == tar.TypeDir || h.Typeflag == tar.TypeXGlobalHeader {
			continue
		}
		e := entry{name: h.Name, size: h.Size, special: h.Typeflag != tar.TypeReg || isSparse(h)}
		e.open = func() (io.Reader, func(), error) { return t, func() {}, nil }
		if err := r.entry(in, e); err != nil {
			return err
		}
	}
}

// isSparse reports whether an entry has holes, which cost nothing and are
// unpacked to any size.
func isSparse(h *tar.Header) bool {
	for key := range h.PAXRecords {
		if strings.HasPrefix(key, "GNU.sparse.") {
			return true
		}
	}
	return h.Typeflag == tar.TypeGNUSparse
}

// entry is a file in an archive.
type entry struct {
	name    string
	size    int64  // as the archive states it
	special bool   // a link, a device, a file with holes
	refuse  string // why it cannot be read
	open    func() (body io.Reader, done func(), err error)
}

// entry reads a file of the archive in, as one in a folder would be.
func (r *reader) entry(in input, e entry) error {
	if err := r.ctx.Err(); err != nil {
		return err
	}
	name := cleanPath(e.name)
	base, ext := path.Base(name), extOf(name)
	sub := input{name: in.name + "!" + name, size: e.size, id: stem(name), depth: in.depth + 1}
	if in.id != "" {
		sub.id = in.id + "/" + sub.id
	}
	switch {
	case strings.HasPrefix(base, ".") || strings.Contains("/"+name, "/.") || strings.HasPrefix(name, "__MACOSX/"):
		r.passOver("(hidden)")
		return nil
	case e.special:
		r.passOver("(special)")
		return nil
	case e.refuse != "":
		r.reject(sub, e.refuse)
		return nil
	}
	body, done, err := e.open()
	if err != nil {
		r.reject(sub, unreadable(err))
		return nil
	}
	defer done()
	sub.Reader = body
	if err := r.read(sub, base, nil); !errors.Is(err, errUnknown) {
		return err
	}
	r.passOver(ext)
	return nil
}

// cleanPath gives the name of an entry without what would lead out of its
// archive: drives, a slash in front, "..".
func cleanPath(name string) string {
	name = strings.ReplaceAll(strings.ToValidUTF8(name, "_"), `\`, "/")
	if len(name) > 1 && name[1] == ':' {
		name = name[2:]
	}
	return strings.TrimPrefix(path.Clean("/"+name), "/")
}
