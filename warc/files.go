package warc

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/klauspost/compress/gzip"
)

// openSuffix is behind the name of a file that is being written.
const openSuffix = ".open"

// name is that of the file at hand when it is whole.
func (w *Writer) name() string { return filepath.Base(w.path) }

// create begins the next file with its warcinfo record.
func (w *Writer) create(date time.Time) error {
	w.serial++
	w.path = filepath.Join(w.opt.Dir, fmt.Sprintf("%s-%05d.warc.gz", w.opt.Prefix, w.serial))
	f, err := os.OpenFile(w.path+openSuffix, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	w.file, w.size, w.infoID = f, 0, w.opt.NewID()
	var info strings.Builder
	info.WriteString("format: WARC File Format 1.1\r\n" +
		"conformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n")
	for _, f := range w.opt.Info {
		fmt.Fprintf(&info, "%s: %s\r\n", f.Name, strings.Join(strings.Fields(f.Value), " "))
	}
	w.buf.Reset()
	head := Header{{"WARC-Date", stamp(date)}, {"WARC-Filename", w.name()}, {"Content-Type", "application/warc-fields"}}
	err = w.pack(Warcinfo, w.infoID, head, []byte(info.String()))
	if err == nil {
		err = w.flush()
	}
	if err != nil { // no file without its warcinfo
		w.file = nil
		w.serial--
		return errors.Join(err, f.Close(), os.Remove(w.path+openSuffix))
	}
	return nil
}

// flush writes the buffer behind the records that are there. When that fails,
// as on a full disk, what was written of it is taken back.
func (w *Writer) flush() error {
	_, err := w.file.Write(w.buf.Bytes())
	if err == nil {
		w.size += int64(w.buf.Len())
		return nil
	}
	undo := w.file.Truncate(w.size)
	if undo == nil {
		_, undo = w.file.Seek(w.size, io.SeekStart)
	}
	if undo != nil {
		w.err = errors.Join(err, undo)
	}
	return err
}

// Sync has everything that was written put on the disk.
func (w *Writer) Sync() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file == nil {
		return w.err
	}
	return w.file.Sync()
}

// Close puts everything on the disk and gives the last file its name.
func (w *Writer) Close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	var err error
	if w.file != nil {
		err = w.finish()
	}
	if w.err == nil {
		w.err = fs.ErrClosed
	}
	if err != nil {
		return fmt.Errorf("close WARC: %w", err)
	}
	return nil
}

// finish closes the file at hand. What was written stays, whatever fails.
func (w *Writer) finish() error {
	f := w.file
	w.file = nil
	err := f.Sync()
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil && w.opt.Closing != nil {
		err = w.opt.Closing()
	}
	if err == nil {
		err = w.rename(w.path)
	}
	if err != nil {
		w.err = err
	}
	return err
}

// rename takes the suffix off, for good once the folder is on the disk.
func (w *Writer) rename(path string) error {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s is in the way of %s%s", path, filepath.Base(path), openSuffix)
	}
	if err := os.Rename(path+openSuffix, path); err != nil {
		return err
	}
	dir, err := os.Open(w.opt.Dir)
	if err != nil {
		return err
	}
	defer dir.Close()
	return dir.Sync()
}

// takeOver finds the last serial, and closes the files that were left open.
func (w *Writer) takeOver(ctx context.Context) error {
	entries, err := os.ReadDir(w.opt.Dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		name, open := strings.CutSuffix(e.Name(), openSuffix)
		number, ok := strings.CutPrefix(name, w.opt.Prefix+"-")
		number, gz := strings.CutSuffix(number, ".warc.gz")
		serial, err := strconv.Atoi(number)
		if !ok || !gz || err != nil || !isDigits(number) {
			continue
		}
		w.serial = max(w.serial, serial)
		if open {
			if err := w.salvage(ctx, filepath.Join(w.opt.Dir, name)); err != nil {
				return fmt.Errorf("the file left open, %s: %w", e.Name(), err)
			}
		}
	}
	return nil
}

// salvage cuts a file that was left open behind its last whole record. One
// without any is removed.
func (w *Writer) salvage(ctx context.Context, path string) error {
	f, err := os.OpenFile(path+openSuffix, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	size, err := wholeMembers(ctx, f)
	if err != nil {
		return err
	}
	if size == 0 {
		return os.Remove(path + openSuffix)
	}
	if err := f.Truncate(size); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if w.opt.LeftOpen != nil {
		if _, err := f.Seek(0, io.SeekStart); err != nil {
			return err
		}
		if err := w.opt.LeftOpen(f); err != nil {
			return err
		}
	}
	return w.rename(path)
}

// wholeMembers gives the length of the whole gzip members that a file begins
// with, in bytes. The error is that of reading the file, or of ctx.
func wholeMembers(ctx context.Context, f io.Reader) (int64, error) {
	raw := &counter{Reader: f}
	src := bufio.NewReaderSize(raw, bufferSize)
	zr := new(gzip.Reader)
	for {
		whole := raw.n - int64(src.Buffered())
		err := zr.Reset(src)
		if err == nil {
			zr.Multistream(false)
			_, err = io.Copy(io.Discard, onlyReader{zr})
		}
		var unread *fs.PathError
		switch {
		case ctx.Err() != nil:
			return 0, ctx.Err()
		case errors.As(err, &unread):
			return 0, err
		case err != nil: // the end, or a record that is not whole
			return whole, nil
		}
	}
}
