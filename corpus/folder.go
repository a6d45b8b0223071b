package corpus

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A format reads the articles of one stream: it hands them to r.deliver and
// tells r.refused what is wrong with them. Its error ends the run.
type format func(r *reader, in input) error

// input is one opened file or standard input.
type input struct {
	name string // as the user knows it, for refusals
	id   string // without prefix; "" on standard input, where the text gives it
	size int64  // bytes; -1 on standard input
	io.Reader
}

// formats holds the types that are read, by lower-case extension.
var formats = map[string]format{
	".txt":    readText,
	".html":   readHTML,
	".htm":    readHTML,
	".jsonl":  readLines,
	".ndjson": readLines,

	".warc":    readWARC,
	".warc.gz": readWARC,
}

func readableTypes() string { return ".txt, .html, .htm, .jsonl, .ndjson, .warc and .warc.gz" }

func formatOf(name string) (format, bool) {
	name = strings.ToLower(name)
	f, ok := formats[filepath.Ext(name)]
	if !ok {
		f, ok = formats[filepath.Ext(stem(name))+filepath.Ext(name)]
	}
	return f, ok
}

// stem is the name without its extension.
func stem(name string) string { return strings.TrimSuffix(name, filepath.Ext(name)) }

// folder reads everything in dir that has a known type. Links to files are
// followed; links to folders are not, they could lead in a circle.
func (r *reader) folder(dir string) error {
	return r.subfolder(dir, "")
}

func (r *reader) subfolder(root, rel string) error {
	dir := filepath.Join(root, rel)
	entries, err := os.ReadDir(dir) // sorted by name
	if err != nil {
		r.refused(Refusal{Source: dir, Reason: unreadable(err)})
	}
	for _, e := range entries {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		name := filepath.Join(rel, e.Name())
		if strings.HasPrefix(e.Name(), ".") {
			r.passOver("(hidden)")
			continue
		}
		if e.IsDir() {
			if err := r.subfolder(root, name); err != nil {
				return err
			}
			continue
		}
		f, known := formatOf(e.Name())
		if !known {
			r.passOver(strings.ToLower(filepath.Ext(e.Name())))
			continue
		}
		if err := r.file(filepath.Join(root, name), filepath.ToSlash(stem(name)), f); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) passOver(ext string) {
	if ext == "" {
		ext = "(none)"
	}
	r.sum.PassedOver++
	r.sum.PassedOverBy[ext]++
}

// file reads one file, unless it was read before under another source.
func (r *reader) file(path, id string, read format) error {
	if abs, err := filepath.Abs(path); err == nil {
		if r.files[abs] {
			r.sum.Repeated++
			return nil
		}
		r.files[abs] = true
	}
	info, err := os.Stat(path)
	if err != nil {
		r.refused(Refusal{Source: path, ID: r.opt.IDPrefix + id, Reason: unreadable(err)})
		return nil
	}
	if !info.Mode().IsRegular() {
		r.passOver("(special)") // opening a pipe could wait forever
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		r.refused(Refusal{Source: path, ID: r.opt.IDPrefix + id, Reason: unreadable(err)})
		return nil
	}
	defer f.Close()
	return read(r, input{name: path, id: id, size: info.Size(), Reader: f})
}

// unreadable words a file error without the path, which the refusal names.
func unreadable(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return fmt.Sprintf("cannot be read: %v", err)
}

// all reads a whole article of at most MaxBytes; the reason is "" when it did.
func (r *reader) all(in input) (data []byte, reason string) {
	limit := r.opt.MaxBytes
	if in.size > limit {
		return nil, tooLarge(in.size, limit)
	}
	data, err := io.ReadAll(io.LimitReader(in.Reader, limit+1))
	switch {
	case err != nil:
		return nil, unreadable(err)
	case int64(len(data)) > limit: // standard input, or a file that grew
		return nil, tooLarge(int64(len(data)), limit)
	}
	return data, ""
}

func tooLarge(size, limit int64) string {
	return fmt.Sprintf("too large: more than %s for one article (%s or more)", megabytes(limit), megabytes(size))
}

func megabytes(n int64) string {
	if n < 100_000 {
		return fmt.Sprintf("%d bytes", n)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}
