package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
)

// testText is a line of a suite: a text, and the moment it was written.
type testText struct {
	ID   string  `json:"id"`
	Text string  `json:"text"`
	Ref  *string `json:"ref"` // a date, which may have a time behind it; null when not known
}

// refDate gives the day of the moment of writing.
func (t *testText) refDate() (akkoord.Date, error) {
	if t.Ref == nil {
		return akkoord.Date{}, nil
	}
	day, rest := *t.Ref, ""
	if len(day) > 10 {
		day, rest = day[:10], day[10:]
	}
	if rest != "" && rest[0] != 'T' && rest[0] != ' ' {
		return akkoord.Date{}, fmt.Errorf("ref %q: want a date, or a date and a time", *t.Ref)
	}
	d, err := akkoord.ParseDate(day)
	if err != nil {
		return d, fmt.Errorf("ref: %w", err)
	}
	return d, nil
}

// eachText reads the lines of the file that the command line names, or of
// standard input, and prints what fn makes of them, a JSON line each.
func (p *program) eachText(c *cli.Context, fn func(*testText) (any, error)) error {
	path, err := oneArgument(c, "FILE.jsonl")
	if err != nil {
		return err
	}
	in := p.stdin
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	out, _ := p.createOutput("")
	enc := lines(out)
	err = eachLine(c, in, func(n int, line []byte) error {
		var t testText
		if err := json.Unmarshal(line, &t); err != nil {
			return fmt.Errorf("%s:%d: %w; every line is an object with id, text and ref", path, n, err)
		}
		v, err := fn(&t)
		if err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
		return enc.Encode(v)
	})
	if err != nil {
		return err
	}
	return out.commit()
}

// eachLine calls fn with every line that is not blank and its number, from 1.
// Lines may be of any length.
func eachLine(c *cli.Context, r io.Reader, fn func(n int, line []byte) error) error {
	in := bufio.NewReaderSize(r, bufferSize)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			if err := fn(n, line); err != nil {
				return err
			}
		}
		if err != nil {
			return nil
		}
		if err := c.Context.Err(); err != nil {
			return err
		}
	}
}
