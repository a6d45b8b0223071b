package warc

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestKilled cuts a file that is being written at every byte, as a kill may,
// and holds that exactly the records that are whole are kept.
func TestKilled(t *testing.T) {
	dir := t.TempDir()
	w := newWriter(t, WriterOptions{Dir: dir, Prefix: "k"})
	var ends []int64
	for i := range 2 {
		p, err := w.Write(exchange(fmt.Sprintf("http://x.nl/%d", i), "tekst"))
		if err != nil {
			t.Fatal(err)
		}
		ends = append(ends, p.Offset, p.Offset+p.Length)
	}
	data, err := os.ReadFile(filepath.Join(dir, "k-00001.warc.gz.open"))
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	ends = append(ends, int64(len(data)))
	whole := func(cut int) (size int64) {
		for _, end := range ends {
			if end <= int64(cut) {
				size = end
			}
		}
		return size
	}
	for cut := range len(data) + 1 {
		if got, err := wholeMembers(t.Context(), strings.NewReader(string(data[:cut]))); got != whole(cut) || err != nil {
			t.Fatalf("cut at %d: %d bytes are whole, want %d: %v", cut, got, whole(cut), err)
		}
	}
	for _, cut := range []int{0, 5, int(ends[0]), int(ends[1]) + 40, len(data) - 1, len(data)} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "k-00007.warc.gz.open"), data[:cut], 0o644); err != nil {
			t.Fatal(err)
		}
		w := newWriter(t, WriterOptions{Dir: dir, Prefix: "k"})
		kept, want := "", ""
		if info, err := os.Stat(filepath.Join(dir, "k-00007.warc.gz")); err == nil {
			kept = fmt.Sprint(info.Size())
		}
		if whole(cut) > 0 {
			want = fmt.Sprint(whole(cut))
		}
		p, err := w.Write(exchange("http://x.nl/", "x"))
		if kept != want || err != nil || p.File != "k-00008.warc.gz" {
			t.Errorf("cut at %d: kept %q bytes, want %q; writing goes on in %s: %v", cut, kept, want, p.File, err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "k-00001.warc.gz.open"), data, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := NewWriter(t.Context(), WriterOptions{Dir: dir, Prefix: "k"}); err == nil || !strings.Contains(err.Error(), "in the way") {
		t.Errorf("a whole file would be lost: %v", err)
	}
}

// TestClosing holds that a file has its name only after somebody was told that
// all of it is there, so that nobody who is killed in between has to remember.
func TestClosing(t *testing.T) {
	dir := t.TempDir()
	var told []string
	refuse := error(nil)
	w := newWriter(t, WriterOptions{Dir: dir, Prefix: "k", MaxBytes: 1, Closing: func() error {
		told = append(told, names(t, dir))
		return refuse
	}})
	for range 2 {
		if _, err := w.Write(exchange("http://x.nl/", "x")); err != nil {
			t.Fatal(err)
		}
	}
	refuse = errors.New("no room")
	if err := w.Close(); !errors.Is(err, refuse) {
		t.Errorf("Close: %v", err)
	}
	if got := strings.Join(told, ", "); got != "k-00001.warc.gz.open, k-00001.warc.gz k-00002.warc.gz.open" {
		t.Errorf("told when there were %s", got)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := NewWriter(ctx, WriterOptions{Dir: dir, Prefix: "k"}); !errors.Is(err, context.Canceled) {
		t.Errorf("a repair that is broken off: %v", err)
	}
	if got := names(t, dir); got != "k-00001.warc.gz k-00002.warc.gz.open" {
		t.Errorf("left behind: %s", got)
	}
}
