package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"
)

func TestReorder(t *testing.T) {
	app := (&program{}).app()
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"--help", "--help"},
		{"search", "search"},
		{"search a b", "search -- a b"},
		{"search a --json b", "search --json -- a b"},
		{"search a --limit 3 b", "search --limit 3 -- a b"},
		{"search a -limit 3 b", "search -limit 3 -- a b"},
		{"search a --limit=3 b", "search --limit=3 -- a b"},
		{"--workspace w search a", "search --workspace w -- a"},
		{"--workspace search search a", "search --workspace search -- a"},
		{"register --workspace w list --json", "register list --workspace w --json"},
		{"register --json show x", "register show --json -- x"},
		{"search register list", "search -- register list"},
		{"search -- --json a", "search -- --json a"},
		{"search a -- -b --json", "search -- a -b --json"},
		{"search a -- b -- c", "search -- a b -- c"},
		{"load -", "load -- -"},
		{"load - --refused f", "load --refused f -- -"},
		{"search --facet -x a", "search --facet -x -- a"},
		{"search a --limit", "search --limit"},
		{"serach a --json", "--json -- serach a"},
		{"search --nonsense a", "search --nonsense -- a"},
		{"search a --json --help", "search --help"},
		{"-h search", "search --help"},
		{"help", "--help"},
		{"help search", "search --help"},
		{"help register list", "register list --help"},
		{"register lsit --help", "register -- lsit"},
		{"help serach", "-- serach"},
		{"search help", "search -- help"},
		{"search -- --help", "search -- --help"},
	} {
		got := reorder(app, append([]string{"akkoord"}, strings.Fields(c.in)...))
		if want := append([]string{"akkoord"}, strings.Fields(c.want)...); !slices.Equal(got, want) {
			t.Errorf("%q becomes %q, want %q", c.in, got[1:], c.want)
		}
	}
	if got := reorder(app, nil); !slices.Equal(got, []string{"akkoord"}) {
		t.Errorf("nothing at all becomes %q", got)
	}
}

// TestFlagsAgree holds the reorderer's assumption: a flag takes a value in all
// commands or in none.
func TestFlagsAgree(t *testing.T) {
	takes := map[string]bool{}
	eachCommand((&program{}).app().Commands, "akkoord", func(name string, c *cli.Command) {
		for _, f := range c.Flags {
			d, ok := f.(cli.DocGenerationFlag)
			if !ok {
				t.Fatalf("%s: the flag %v does not tell whether it takes a value", name, f)
			}
			if d.GetUsage() == "" {
				t.Errorf("%s: --%s does not say what it is for", name, f.Names()[0])
			}
			for _, n := range f.Names() {
				if was, seen := takes[n]; seen && was != d.TakesValue() {
					t.Errorf("%s: --%s takes a value in one command and not in another", name, n)
				}
				takes[n] = d.TakesValue()
			}
		}
	})
}

func FuzzReorder(f *testing.F) {
	for _, s := range []string{"search a --json", "register list -- x", "--limit", "load - --jobs=3 --"} {
		f.Add(s)
	}
	app := (&program{}).app()
	f.Fuzz(func(t *testing.T, line string) {
		in := append([]string{"akkoord"}, strings.Fields(line)...)
		out := reorder(app, slices.Clone(in))
		// Nothing may be made up: but for "--", every word was there before.
		rest := slices.Clone(in)
		for _, w := range out {
			i := slices.Index(rest, w)
			if i < 0 && w != "--" && w != "--help" {
				t.Fatalf("%q becomes %q: %q is new", in, out, w)
			}
			if i >= 0 {
				rest = slices.Delete(rest, i, i+1)
			}
		}
	})
}
