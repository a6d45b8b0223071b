package crawl

import (
	"flag"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"
)

// keepEnv names a folder that the kill test leaves its archive in, for other
// readers to be tried on it.
const keepEnv = "AKKOORD_TEST_KEEP"

var killSeed = flag.Uint64("seed", 0, "kill the crawl at the moments of this seed; 0 is another one each time")

// killer ends a process by SIGKILL some time after it made so many requests, so
// that each kill hits a crawl that is under way.
type killer struct {
	mu     sync.Mutex
	cmd    *exec.Cmd // nil = nobody is to be killed
	left   int       // requests until then
	moment time.Duration
}

// count is told of each request.
func (k *killer) count() {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.left--; k.left == 0 && k.cmd != nil {
		process := k.cmd.Process
		time.AfterFunc(k.moment, func() { process.Kill() })
	}
}

// TestCrawlKilled kills the process at random moments, twenty times while it
// fetches the pages and five times while it visits them again, and goes on each
// time. What comes out must be what an undisturbed crawl gives.
func TestCrawlKilled(t *testing.T) {
	seed := *killSeed
	if seed == 0 {
		seed = uint64(time.Now().UnixNano())
	}
	t.Logf("repeat with -seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	k := &killer{}
	sites := []*site{newSite(t), newSite(t), newSite(t)}
	dir := t.TempDir()
	if keep := os.Getenv(keepEnv); keep != "" {
		dir = keep
	}
	line := dir
	for _, s := range sites {
		s.mu.Lock()
		s.hook = k.count
		s.mu.Unlock()
		line += " " + s.URL + "/"
	}
	// crawl lets a process crawl; requests is how many it may make, 0 = all.
	crawl := func(requests int) (killed bool) {
		cmd := exec.Command(os.Args[0])
		// With the race detector a process waits a second before it ends.
		cmd.Env = append(os.Environ(), crawlEnv+"="+line, "GORACE=atexit_sleep_ms=0")
		var log strings.Builder
		cmd.Stderr = &log
		k.mu.Lock()
		defer func() {
			k.mu.Lock()
			k.cmd = nil
			k.mu.Unlock()
		}()
		k.cmd, k.left, k.moment = cmd, requests, time.Duration(random.IntN(30))*time.Millisecond
		err := cmd.Start()
		k.mu.Unlock()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Wait(); err != nil && cmd.ProcessState.ExitCode() >= 0 {
			t.Fatalf("%v: %s", err, log.String())
		}
		return cmd.ProcessState.ExitCode() < 0
	}
	kills := 0
	for range 20 {
		if !crawl(1 + random.IntN(40)) {
			t.Fatalf("the crawl ended after %d kills", kills)
		}
		kills++
	}
	if crawl(0) {
		t.Fatal("killed by somebody else")
	}
	pages := 0
	for _, u := range complete(t, dir, sites, 1+kills) {
		if u.Kind == kindPage && u.Status > 0 {
			pages++
		}
	}
	if pages < 500 {
		t.Errorf("the sites have %d pages, want 500", pages)
	}
	inArchive(t, dir, sites, kills)
	for range 5 {
		if !crawl(1 + random.IntN(80)) {
			t.Fatalf("the second crawl ended after %d kills", kills)
		}
		kills++
	}
	if crawl(0) {
		t.Fatal("killed by somebody else")
	}
	complete(t, dir, sites, 1+kills)
	inArchive(t, dir, sites, kills)
	sameAsArchive(t, dir)
	for _, s := range sites {
		s.mu.Lock()
		if s.same < len(s.articles()) {
			t.Errorf("%d pages answered with 304, want %d", s.same, len(s.articles()))
		}
		s.mu.Unlock()
	}
}

// inArchive holds that the archive of a workspace has every article once, nothing
// that the sites did not give, and that a kill costs each of them one page at most.
func inArchive(t *testing.T, dir string, sites []*site, kills int) {
	t.Helper()
	pages, answers := map[string]int{}, map[string]int{} // by URL
	for _, line := range archived(t, dir) {
		kind, rest, _ := strings.Cut(line, " ")
		url, message, _ := strings.Cut(rest, " | ")
		if kind == "response" && strings.HasPrefix(message, "HTTP/1.1 200") {
			pages[url]++
		}
		if kind == "response" || kind == "revisit" {
			answers[url]++
		}
	}
	for _, s := range sites {
		for url := range s.articles() {
			if pages[url] != 1 {
				t.Errorf("the archive has %s %d times", url, pages[url])
			}
		}
		s.mu.Lock()
		again := 0
		for path, n := range s.asked {
			if answers[s.URL+path] > n {
				t.Errorf("the archive has %d answers of %s, which was asked for %d times", answers[s.URL+path], s.URL+path, n)
			}
			delete(answers, s.URL+path)
		}
		for _, n := range s.given {
			again += max(0, n-1)
		}
		if again > kills {
			t.Errorf("%d pages were fetched again after %d kills", again, kills)
		}
		s.mu.Unlock()
	}
	for url := range answers {
		t.Errorf("the archive has %s, which nobody was asked for", url)
	}
}
