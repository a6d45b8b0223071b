package corpus

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decode gives the text of a file in UTF-8 without byte order mark and without
// carriage returns. UTF-16 is known by its mark or by its zero bytes; what is
// not UTF-8 is windows-1252, which maps every byte and covers Latin-1.
func decode(data []byte) string {
	if isUTF16(data) {
		if s, err := utf16Decoder(data).Bytes(data); err == nil {
			return dropReturns(string(s))
		}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	return dropReturns(decode8(data))
}

func decode8(data []byte) string {
	if utf8.Valid(data) {
		return string(data)
	}
	// One broken byte must not turn every é of a UTF-8 file into Ã©.
	if good, bad := countSequences(data); good > bad {
		return strings.ToValidUTF8(string(data), "\uFFFD")
	}
	s, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil { // cannot be: every byte has a meaning
		return strings.ToValidUTF8(string(data), "\uFFFD")
	}
	return string(s)
}

// countSequences counts the well-formed sequences of more than one byte, and
// the bytes that belong to none.
func countSequences(data []byte) (good, bad int) {
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case n > 1:
			good++
		case r == utf8.RuneError:
			bad++
		}
		data = data[n:]
	}
	return good, bad
}

// isUTF16 tells by a byte order mark, or by the zero byte that every western
// letter has, whether the data is UTF-16.
func isUTF16(data []byte) bool { return utf16Order(data) != notUTF16 }

func utf16Decoder(head []byte) *encoding.Decoder {
	order := unicode.LittleEndian
	if utf16Order(head) == bigEndian {
		order = unicode.BigEndian
	}
	return unicode.UTF16(order, unicode.UseBOM).NewDecoder()
}

type byteOrder int

const (
	notUTF16 byteOrder = iota
	littleEndian
	bigEndian
)

func utf16Order(data []byte) byteOrder {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return littleEndian
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return bigEndian
	}
	head := data[:min(len(data), 1024)&^1]
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i&1]++
		}
	}
	switch half := len(head) / 2; {
	case half < 4:
		return notUTF16
	case zeros[1]*10 > half*7 && zeros[0]*20 < half:
		return littleEndian
	case zeros[0]*10 > half*7 && zeros[1]*20 < half:
		return bigEndian
	}
	return notUTF16
}

// dropReturns makes one line feed of CR LF and of a lone CR.
func dropReturns(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.ReplaceAll(s, "\r", "\n")
}

// magics name what people put among texts by mistake.
var magics = []struct{ start, name string }{
	{"%PDF-", "a PDF document"},
	{"PK\x03\x04", "a zip file, perhaps a Word document"},
	{"\xd0\xcf\x11\xe0", "an old Word document"},
	{"\x1f\x8b", "a gzip file"},
	{"\x89PNG", "a picture"},
	{"\xff\xd8\xff", "a picture"},
	{"GIF8", "a picture"},
}

// binaryContent gives the reason to refuse data that is no text; "" for text.
// A stray control character is tolerated, one in two hundred bytes is not.
func binaryContent(data []byte) string {
	if isUTF16(data) {
		return ""
	}
	control := 0
	for _, b := range data {
		if b < ' ' && b != '\n' && b != '\t' && b != '\r' && b != '\f' && b != '\v' || b == 0x7f {
			control++
		}
	}
	if control*200 <= len(data) {
		return ""
	}
	for _, m := range magics {
		if bytes.HasPrefix(data, []byte(m.start)) {
			return "not a text: it is " + m.name
		}
	}
	return fmt.Sprintf("not a text: %d of its %d bytes are control characters", control, len(data))
}
