package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/akkoord/akkoord/warc"
)

// sniffLength is how much of a stream decides on its type.
const sniffLength = 4096

// formats holds the types that are read, by lower-case extension. Content goes
// before the name: these decide where it does not tell.
var formats map[string]format

func init() { // not in the declaration: archives read all formats, also themselves
	formats = map[string]format{
		".txt":    readText,
		".html":   readHTML,
		".htm":    readHTML,
		".jsonl":  readLines,
		".ndjson": readLines,
		".csv":    readCSV,
		".tsv":    readCSV,
		".docx":   readDOCX,
		".docm":   readDOCX,
		".eml":    readMail,
		".mht":    readMail,
		".mhtml":  readMail,
		".pdf":    readPDF,
		".rss":    readFeed,
		".atom":   readFeed,
		".rdf":    readFeed,
		".zip":    readZip,
		".tar":    readTar,
		".tgz":    readGzip,
		".warc":   readWARC,
		".gz":     readGzip,
	}
}

// readableTypes lists the extensions for the user.
func readableTypes() string {
	exts := make([]string, 0, len(formats))
	for ext := range formats {
		exts = append(exts, ext)
	}
	slices.Sort(exts)
	last := len(exts) - 1
	return strings.Join(exts[:last], ", ") + " and " + exts[last]
}

func extOf(name string) string { return strings.ToLower(path.Ext(name)) }

// stem is the name without its extension, of a compressed file without both.
func stem(name string) string {
	ext := extOf(name)
	name = name[:len(name)-len(ext)]
	if inner := extOf(name); ext == ".gz" && formats[inner] != nil {
		name = name[:len(name)-len(inner)]
	}
	return name
}

// errUnknown is the end of a stream that is of no type that is read.
var errUnknown = errors.New("of no type that is read")

// notArticles is an errUnknown for what is of a type that is read but plainly
// holds no articles; it says why.
type notArticles string

func (e notArticles) Error() string { return string(e) }

// Is makes it an errUnknown.
func (e notArticles) Is(target error) bool { return target == errUnknown }

// reasonOf words an errUnknown for a file that the user has named.
func reasonOf(err error, ext string) string {
	var why notArticles
	if errors.As(err, &why) {
		return string(why)
	}
	return unknownType(ext)
}

// read finds out what a stream is, by its first bytes or else by the name, and
// reads it. It gives errUnknown, and has told nothing to anybody, when neither
// says. A name that is not known asks for more certainty: there are many things
// in folders that look a little like an article.
func (r *reader) read(in input, name string, fallback format) error {
	buffered := bufio.NewReaderSize(in.Reader, sniffLength)
	// An error here comes again, and is reported, when the stream is read.
	head, _ := buffered.Peek(sniffLength)
	in.Reader, in.file = buffered, name
	named := formats[extOf(name)]
	if named == nil {
		named = fallback
	}
	f := sniff(head)
	if f == nil || named == nil && isJSON(head) && (extOf(name) == ".json" || !bytes.Contains(head, []byte(`"text"`))) {
		f = named
	}
	if f == nil {
		return errUnknown
	}
	return f(r, in)
}

// sniff tells by the first bytes of a stream which format it is; nil when they
// do not tell.
func sniff(head []byte) format {
	if warc.Sniff(head) {
		return readWARC // before gzip: each record is a member of its own
	}
	if isUTF16(head) {
		head = []byte(decode(head))
	}
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return readZip
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		return readGzip
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return readPDF
	case len(head) > 262 && string(head[257:262]) == "ustar":
		return readTar
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	switch {
	case isJSON(head):
		return readLines
	case len(head) > 0 && head[0] == '<':
		return sniffMarkup(head)
	case looksLikeMail(head):
		return readMail
	}
	return nil
}

// isJSON reports whether an object begins here. A brace may also begin a text:
// the first key has to follow.
func isJSON(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	return jsonStart.Match(head)
}

var jsonStart = regexp.MustCompile(`^\{[ \t]*("[^"\n]{0,60}"[ \t]*:|\})`)

// sniffMarkup looks at the first element of what begins with "<".
func sniffMarkup(head []byte) format {
	head = bytes.ToLower(head)
	for {
		end := ""
		switch {
		case bytes.HasPrefix(head, []byte("<!doctype html")), startsElement(head, "html"):
			return readHTML
		case startsElement(head, "rss"), startsElement(head, "feed") && bytes.Contains(head, []byte("/atom")),
			startsElement(head, "rdf:rdf") && bytes.Contains(head, []byte("purl.org/rss/")):
			return readFeed
		case bytes.HasPrefix(head, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(head, []byte("<?")):
			end = "?>"
		case bytes.HasPrefix(head, []byte("<!doctype")):
			end = ">"
		default:
			return nil
		}
		_, rest, found := bytes.Cut(head, []byte(end))
		if !found {
			return nil
		}
		head = bytes.TrimLeft(rest, " \t\r\n")
	}
}

// startsElement reports whether the head begins with the tag of an element.
func startsElement(head []byte, name string) bool {
	rest, ok := bytes.CutPrefix(head, []byte("<"+name))
	return ok && len(rest) > 0 && bytes.IndexByte([]byte(" \t\r\n>/"), rest[0]) >= 0
}
