package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// bufferSize is what is written at once; records are small and many.
const bufferSize = 1 << 16

// output writes to standard output or to a file that appears whole or not at
// all: it is written under another name in the same folder and then renamed.
type output struct {
	*bufio.Writer
	path string   // what it will be called; "" where there is nothing to rename
	file *os.File // nil for standard output
}

// createOutput opens an output; path "" or "-" is standard output. It has to
// be committed to stay, and closed in any case.
func (p *program) createOutput(path string) (*output, error) {
	if path == "" || path == "-" {
		return &output{Writer: bufio.NewWriterSize(p.stdout, bufferSize)}, nil
	}
	// A device or a pipe cannot be replaced by a file, only written to.
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		if info.IsDir() {
			return nil, fmt.Errorf("write %s: it is a folder; name a file", path)
		}
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return nil, err
		}
		return &output{Writer: bufio.NewWriterSize(f, bufferSize), file: f}, nil
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link stays a link
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.tmp")
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", path, err)
	}
	return &output{Writer: bufio.NewWriterSize(f, bufferSize), path: path, file: f}, nil
}

// commit writes what is left and gives the file its name.
func (o *output) commit() error {
	err := o.Flush()
	if o.file == nil {
		return err
	}
	if o.path == "" {
		return errors.Join(err, o.file.Close())
	}
	mode := os.FileMode(0o644)
	if info, serr := os.Stat(o.path); serr == nil {
		mode = info.Mode().Perm()
	}
	if err = errors.Join(err, o.file.Chmod(mode), o.file.Close()); err == nil {
		err = os.Rename(o.file.Name(), o.path)
	}
	if err != nil {
		os.Remove(o.file.Name())
		err = fmt.Errorf("write %s: %w", o.path, err)
	}
	o.file = nil
	return err
}

// close throws away what was not committed.
func (o *output) close() {
	if o.file == nil {
		return
	}
	o.file.Close()
	if o.path != "" {
		os.Remove(o.file.Name())
	}
}

// lines gives an encoder of JSON lines that leaves < and & as they are.
func lines(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}

// printJSON prints one value as indented JSON on standard output.
func (p *program) printJSON(v any) error {
	out, _ := p.createOutput("")
	enc := lines(out)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	return out.commit()
}
