package main

import (
	"bytes"
	"os/exec"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord/extract"
)

// runLine runs a command line in this process.
func runLine(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, log bytes.Buffer
	p := &program{stdin: strings.NewReader(stdin), stdout: &out, stderr: &log}
	code = p.run(append([]string{"akkoord"}, args...))
	return code, out.String(), log.String()
}

// eachCommand calls fn with every command and its full name.
func eachCommand(commands []*cli.Command, name string, fn func(name string, c *cli.Command)) {
	for _, c := range commands {
		fn(name+" "+c.Name, c)
		eachCommand(c.Subcommands, name+" "+c.Name, fn)
	}
}

func TestEveryCommandHelps(t *testing.T) {
	eachCommand((&program{}).app().Commands, "akkoord", func(name string, c *cli.Command) {
		if c.Usage == "" || strings.Contains(c.Usage, "\n") {
			t.Errorf("%s has the usage %q, want one line", name, c.Usage)
		}
		text, example, found := strings.Cut(c.Description, "\n\nExample:\n  ")
		if !found || text == "" || !strings.Contains(example, "akkoord ") {
			t.Errorf("%s is described as %q, want a description and an example", name, c.Description)
		}
		code, help, _ := runLine(t, "", append(strings.Fields(name)[1:], "--help")...)
		if code != exitDone || !strings.Contains(help, c.Usage) || !strings.Contains(help, "Example:") {
			t.Errorf("%s --help ends with %d and says %q", name, code, help)
		}
	})
}

// TestExamplesParse holds the examples to the flags that are there.
func TestExamplesParse(t *testing.T) {
	app := (&program{}).app()
	eachCommand(app.Commands, "akkoord", func(name string, c *cli.Command) {
		if len(c.Subcommands) > 0 {
			return // its example is of one of them
		}
		_, example, _ := strings.Cut(c.Description, "Example:\n  ")
		known := map[string]bool{}
		for _, f := range c.Flags {
			for _, n := range f.Names() {
				known["--"+n] = true
			}
		}
		for _, word := range strings.Fields(example) {
			if strings.HasPrefix(word, "--") && !known[word] {
				t.Errorf("the example of %s uses %s, which is not one of its flags", name, word)
			}
		}
	})
}

func TestNearest(t *testing.T) {
	names := []string{"run", "load", "extract", "search", "status"}
	for _, c := range []struct{ in, want string }{
		{"serach", "search"}, {"Search", "search"}, {"laod", "load"}, {"stat", "status"}, {"rn", "run"},
		{"xyzzy", ""}, {"", ""}, {"zoeken", ""},
	} {
		if got := nearest(c.in, names); got != c.want {
			t.Errorf("nearest to %q is %q, want %q", c.in, got, c.want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"a", "", 1}, {"ab", "ba", 1}, {"serach", "search", 1}, {"facet", "facets", 1}, {"kind", "bond", 2}} {
		if got := distance(c.a, c.b); got != c.want {
			t.Errorf("distance of %q and %q is %d, want %d", c.a, c.b, got, c.want)
		}
		if got := distance(c.b, c.a); got != c.want {
			t.Errorf("distance of %q and %q is %d, want %d", c.b, c.a, got, c.want)
		}
	}
}

// TestHelpIsThereAtOnce measures whole processes. The best of some counts, as
// the machine may have other things to do.
func TestHelpIsThereAtOnce(t *testing.T) {
	info, ok := debug.ReadBuildInfo()
	if ok && slices.Contains(info.Settings, debug.BuildSetting{Key: "-race", Value: "true"}) {
		t.Skip("with the race detector everything takes several times as long")
	}
	best := time.Hour
	for range 8 {
		start := time.Now()
		if err := exec.Command("akkoord", "--help").Run(); err != nil {
			t.Fatal(err)
		}
		best = min(best, time.Since(start))
	}
	if best > 100*time.Millisecond {
		t.Errorf("akkoord --help takes %v, want at most 100ms: something is loaded before a command asks for it", best)
	}
}

// testExtractor gives the extractor of the commands without flags, loaded once.
func testExtractor(t *testing.T) *extract.Extractor {
	t.Helper()
	x, err := loadOnce()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

var loadOnce = sync.OnceValues(func() (*extract.Extractor, error) { return extract.New(extract.Options{}) })
