//go:build unix

package corpus

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"

	"github.com/akkoord/akkoord"
)

// densePages are pages of 60 KB that are text and links from top to bottom.
func densePages(n int) (pages []string) {
	for i := range n {
		var page strings.Builder
		fmt.Fprintf(&page, "<html><head><title>Bericht %d</title></head><body><ul class=\"menu\"><li><a href=\"/\">Home</a></li></ul><article><h1>Bericht %d</h1>", i, i)
		for k := 0; page.Len() < 60_000; k++ {
			fmt.Fprintf(&page, "<p class=\"tekst\">De gemeente en <a href=\"/%d\">de school nummer %d</a> hebben op %d maart een convenant getekend, waarin zij afspreken dat er meer ruimte komt.</p>\n<div class=\"x\"></div>", k, i*1000+k, k%30+1)
		}
		pages = append(pages, page.String()+"</article></body></html>")
	}
	return pages
}

// sitePages are those of testdata/pages, which have about 60 KB too, most of it
// styles, scripts and menus, as the pages of real sites.
func sitePages(b *testing.B) (pages []string) {
	files, err := filepath.Glob(filepath.Join(pagesDir, "*.html"))
	if err != nil || len(files) == 0 {
		b.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		pages = append(pages, string(data))
	}
	return pages
}

// cpuTime gives the time for which the process has worked; other programs on the
// machine do not count.
func cpuTime(b *testing.B) time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// BenchmarkWARC reads pages from a gzipped archive into articles, and by turns
// has readability alone look at the same pages. Seconds are those of one core. Of the time that readability takes a part goes into guessing
// the charset; the last figure is without that.
func BenchmarkWARC(b *testing.B) {
	for _, set := range []struct {
		name  string
		pages []string
	}{{"dense", densePages(40)}, {"sites", sitePages(b)}} {
		b.Run(set.name, func(b *testing.B) {
			var captures []capture
			size := 0
			for i, page := range set.pages {
				captures = append(captures, html200(fmt.Sprintf("http://x.nl/%d", i), page))
				size += len(page)
			}
			path := filepath.Join(b.TempDir(), "x.warc.gz")
			if err := os.WriteFile(path, []byte(archived(true, captures...)), 0o644); err != nil {
				b.Fatal(err)
			}
			var ours, alone, told time.Duration
			for b.Loop() {
				runtime.GC()
				from := cpuTime(b)
				sum, err := Read(b.Context(), []string{path}, Options{}, func(akkoord.Article) error { return nil }, nil)
				ours += cpuTime(b) - from
				if err != nil || sum.Refused > 0 || sum.Articles < len(set.pages)-1 {
					b.Fatal(sum, err)
				}
				runtime.GC()
				from = cpuTime(b)
				for _, page := range set.pages {
					if _, err := readability.FromReader(strings.NewReader(page), nil); err != nil {
						b.Fatal(err)
					}
				}
				alone += cpuTime(b) - from
				runtime.GC()
				from = cpuTime(b)
				for _, page := range set.pages {
					root, err := html.Parse(strings.NewReader(page))
					if err != nil {
						b.Fatal(err)
					}
					parser := readability.NewParser()
					if _, err := parser.ParseAndMutate(root, nil); err != nil {
						b.Fatal(err)
					}
				}
				told += cpuTime(b) - from
			}
			n := float64(len(set.pages) * b.N)
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(float64(size/len(set.pages))/1000, "KB/page")
			b.ReportMetric(n/ours.Seconds(), "articles/s")
			b.ReportMetric(n/alone.Seconds(), "readability/s")
			b.ReportMetric(alone.Seconds()/ours.Seconds(), "times-readability")
			b.ReportMetric(told.Seconds()/ours.Seconds(), "times-readability-told-the-charset")
		})
	}
}
