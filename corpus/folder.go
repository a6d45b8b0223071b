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

// input is one opened file, an entry of an archive or standard input.
type input struct {
	name  string      // as the user knows it, for refusals
	file  string      // the name of the file alone, for what its extension says
	id    string      // without prefix; "" on standard input, where the text gives it
	size  int64       // bytes; -1 when not known
	depth int         // how many archives it stands in
	at    io.ReaderAt // the same stream, where it is a file; else nil

	unpacked bool // it stood in a gzip file of its own
	io.Reader
}

// folder reads everything in dir that is of a known type. Links to files are
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
		if err := r.file(filepath.Join(root, name), filepath.ToSlash(stem(name)), false); err != nil {
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

// file reads one file, unless it was read before under another source. One that
// the user has named is read or refused; one that stands in a folder and is of
// no type that is read is passed over.
func (r *reader) file(path, id string, named bool) error {
	in := input{name: path, id: id}
	ext := extOf(filepath.Base(path))
	known := named || formats[ext] != nil
	abs, err := filepath.Abs(path)
	if err == nil && r.files[keyOf(abs)] {
		r.sum.Repeated++
		return nil
	}
	info, err := os.Stat(path)
	switch {
	case err != nil && known:
		r.reject(in, unreadable(err))
		return nil
	case err != nil:
		r.passOver(ext)
		return nil
	case !info.Mode().IsRegular() && !known:
		r.passOver(ext)
		return nil
	case !info.Mode().IsRegular():
		r.passOver("(special)") // opening a pipe could wait forever
		return nil
	}
	file := File{Path: abs, Size: info.Size(), Modified: info.ModTime()}
	if r.opt.Ledger != nil && abs != "" {
		sum, same, err := r.opt.Ledger.Known(file)
		if err != nil {
			return err
		}
		if same {
			r.sum.Add(sum)
			r.files[keyOf(abs)] = true
			return nil
		}
	}
	f, err := os.Open(path)
	if err != nil && !known {
		r.passOver(ext)
		return nil
	} else if err != nil {
		r.reject(in, unreadable(err))
		return nil
	}
	defer f.Close()
	in.size, in.Reader, in.at = info.Size(), f, f
	var before Summary
	if r.opt.Ledger != nil {
		before = r.sum.clone()
	}
	var fallback format
	if named && ext == ".json" {
		fallback = readLines
	}
	switch err := r.read(in, filepath.Base(path), fallback); {
	case !errors.Is(err, errUnknown):
		r.files[keyOf(abs)] = true
		if err == nil && r.opt.Ledger != nil && abs != "" {
			err = r.opt.Ledger.Done(file, r.sum.since(before))
		}
		return err
	case named:
		in.id = ""
		r.reject(in, reasonOf(err, filepath.Ext(path)))
	default:
		r.passOver(ext)
	}
	return nil
}

// reject refuses what an input holds.
func (r *reader) reject(in input, reason string) {
	r.refused(Refusal{Source: in.name, ID: r.id(in.id), Reason: reason})
}

// unknownType is the reason to refuse what is of no type that is read.
func unknownType(ext string) string {
	if ext == "" {
		return "neither its name nor its content tells a type that is read; akkoord reads " + readableTypes()
	}
	return fmt.Sprintf("files of type %q are not read; akkoord reads %s", ext, readableTypes())
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
