package corpus

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
)

// warcStream is a gzipped archive of any number of pages that is made while it
// is read, so that nobody has to hold it.
type warcStream struct {
	pages, made int
	filling     string
	rest        bytes.Buffer
}

func (s *warcStream) Read(b []byte) (int, error) {
	if s.rest.Len() == 0 {
		if s.made == s.pages {
			return 0, io.EOF
		}
		page := fmt.Sprintf("<html><head><title>Bericht %[1]d</title><style>%[2]s</style></head><body><main><h1>Bericht %[1]d</h1><p>De gemeente en school %[1]d hebben op 3 maart een convenant getekend, waarin zij afspreken dat er meer ruimte komt.</p></main></body></html>", s.made, s.filling)
		c := html200(fmt.Sprintf("http://x.nl/%d", s.made), page)
		w, _ := gzip.NewWriterLevel(&s.rest, gzip.BestSpeed)
		_, _ = io.WriteString(w, archived(false, c))
		_ = w.Close()
		s.made++
	}
	return s.rest.Read(b)
}

// mostMemory is what reading an archive may take of the system, whatever its
// size, in bytes. 300 MB are allowed; the pages of this one need far less.
const mostMemory = 100 << 20

// TestWARCMemory reads an archive that is much larger than the memory for it.
// What remains of a page after it was read is its id and a hash of its text.
func TestWARCMemory(t *testing.T) {
	if testing.Short() || underRace {
		t.Skip("it reads 200 MB, which takes too long here")
	}
	defer debug.SetGCPercent(debug.SetGCPercent(100))
	runtime.GC()
	debug.FreeOSMemory()
	var before, now runtime.MemStats
	runtime.ReadMemStats(&before)
	const pages, size = 400, 500_000
	stream := &warcStream{pages: pages, filling: strings.Repeat(".a-b{color:#fff;margin:0}\n", size/26)}
	var peak, half uint64
	read := 0
	sum, err := Read(t.Context(), []string{"-"}, Options{Stdin: stream}, func(akkoord.Article) error {
		if read++; read%20 == 0 {
			runtime.ReadMemStats(&now)
			peak = max(peak, now.Sys-min(now.Sys, before.HeapIdle))
		}
		if read == pages/2 {
			half = liveBytes()
		}
		return nil
	}, func(r Refusal) { t.Error(r) })
	if err != nil || sum.Articles != pages {
		t.Fatalf("%d articles of %d: %v", sum.Articles, pages, err)
	}
	if peak > mostMemory {
		t.Errorf("%d MB for an archive of %d MB", peak>>20, pages*size>>20)
	}
	if grown := int64(liveBytes()) - int64(half); grown > pages/2*500 {
		t.Errorf("%d bytes for a page that was read, want fewer than 500", grown/(pages/2))
	}
	t.Logf("%d MB for an archive of %d MB", peak>>20, pages*size>>20)
}

// liveBytes gives what is on the heap and in use.
func liveBytes() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
