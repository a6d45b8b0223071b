package crawl

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/klauspost/compress/gzip"
	"golang.org/x/net/html/charset"

	"github.com/akkoord/akkoord/corpus"
)

// Listing is a page that a sitemap names.
type Listing struct {
	URL string
	// Changed is the time behind lastmod, or the publication date of a news
	// sitemap; zero where the sitemap says nothing that can be read.
	Changed time.Time
	// Title is that of a news sitemap, else "".
	Title string
}

// Sitemap is what one sitemap file holds: pages, or further sitemaps.
type Sitemap struct {
	Pages    []Listing
	Sitemaps []Listing
}

// Limits of the sitemap protocol (sitemaps.org): 50,000 addresses and 50 MB
// uncompressed for a file.
const (
	mostListings   = 50_000
	largestSitemap = 50 << 20
)

// ReadSitemap reads a sitemap or sitemap index (sitemaps.org), with the elements
// of news sitemaps; or a text file with an address on each line. It may be
// compressed with gzip. What was read before an error is given with it.
func ReadSitemap(r io.Reader) (Sitemap, error) {
	var s Sitemap
	src := bufio.NewReader(r)
	if head, _ := src.Peek(2); bytes.Equal(head, []byte{0x1f, 0x8b}) {
		gz, err := gzip.NewReader(src)
		if err != nil {
			return s, fmt.Errorf("read sitemap: %w", err)
		}
		defer gz.Close()
		src = bufio.NewReader(gz)
	}
	limited := &io.LimitedReader{R: src, N: largestSitemap}
	head, _ := src.Peek(512)
	var err error
	if text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \r\n\t"); bytes.HasPrefix(text, []byte("<")) {
		err = s.readXML(limited)
	} else {
		err = s.readLines(limited)
	}
	if limited.N <= 0 {
		err = fmt.Errorf("it is larger than %d MB", largestSitemap>>20)
	}
	if err != nil {
		return s, fmt.Errorf("read sitemap: %w", err)
	}
	return s, nil
}

// readXML reads element by element, so that a broken end costs nothing but
// itself.
func (s *Sitemap) readXML(r io.Reader) error {
	dec := xml.NewDecoder(r)
	dec.Strict = false
	dec.CharsetReader = charset.NewReaderLabel
	root := true
	for {
		token, err := dec.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		name := strings.ToLower(start.Name.Local)
		if root && name != "urlset" && name != "sitemapindex" {
			return fmt.Errorf("it is <%s>, want <urlset> or <sitemapindex>", start.Name.Local)
		}
		root = false
		if name != "url" && name != "sitemap" {
			continue
		}
		var entry struct {
			Loc     string `xml:"loc"`
			LastMod string `xml:"lastmod"`
			News    struct {
				Date  string `xml:"publication_date"`
				Title string `xml:"title"`
			} `xml:"news"`
		}
		if err := dec.DecodeElement(&entry, &start); err != nil {
			return err
		}
		l := Listing{URL: strings.TrimSpace(entry.Loc), Title: strings.TrimSpace(entry.News.Title), Changed: stamp(entry.News.Date)}
		if l.Changed.IsZero() {
			l.Changed = stamp(entry.LastMod)
		}
		if l.URL == "" {
			continue
		}
		if len(s.Pages)+len(s.Sitemaps) == mostListings {
			return errors.New("it has more than 50000 addresses")
		}
		if name == "sitemap" {
			s.Sitemaps = append(s.Sitemaps, l)
		} else {
			s.Pages = append(s.Pages, l)
		}
	}
}

func (s *Sitemap) readLines(r io.Reader) error {
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		line := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\ufeff"))
		if line == "" {
			continue
		}
		if !strings.HasPrefix(line, "http://") && !strings.HasPrefix(line, "https://") {
			return fmt.Errorf("%.40q is no address", line)
		}
		if len(s.Pages) == mostListings {
			return errors.New("it has more than 50000 addresses")
		}
		s.Pages = append(s.Pages, Listing{URL: line})
	}
	return lines.Err()
}

// stamp reads a time of a sitemap; the zero time for none that can be read.
func stamp(s string) time.Time {
	t, _ := corpus.ParseTime(s)
	return t
}
