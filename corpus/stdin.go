package corpus

import (
	"bufio"
	"bytes"
	"io"

	"github.com/akkoord/akkoord/warc"
)

// sniffLength is how much of standard input decides on its type.
const sniffLength = 4096

// stdin reads standard input, whose type only its first bytes can tell. Its
// articles are named by their text unless a jsonl line gives an id.
func (r *reader) stdin() error {
	buffered := bufio.NewReaderSize(r.opt.Stdin, sniffLength)
	// An error here comes again, and is reported, when the stream is read.
	head, _ := buffered.Peek(sniffLength)
	return sniff(head)(r, input{name: "-", size: -1, Reader: io.Reader(buffered)})
}

// sniff tells by the first bytes of a stream which format it is.
func sniff(head []byte) format {
	if warc.Sniff(head) {
		return readWARC
	}
	head = bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	head = bytes.ToLower(bytes.TrimLeft(head, " \t\r\n"))
	switch {
	case bytes.HasPrefix(head, []byte("{")):
		// A brace may also begin a text: the first key must follow.
		rest := bytes.TrimLeft(head[1:], " \t")
		if bytes.HasPrefix(rest, []byte(`"`)) || bytes.HasPrefix(rest, []byte("}")) {
			return readLines
		}
	case bytes.HasPrefix(head, []byte("<!doctype html")), bytes.HasPrefix(head, []byte("<html")),
		bytes.HasPrefix(head, []byte("<?xml")) && bytes.Contains(head, []byte("<html")):
		return readHTML
	}
	return readText
}
