package main

import (
	"io"
	"log/slog"
	"os"
	"strings"
	"time"

	"github.com/lmittmann/tint"
	"github.com/mattn/go-isatty"
	"github.com/schollz/progressbar/v3"
	"github.com/urfave/cli/v2"
)

// begin sets up the log before a command.
func (p *program) begin(c *cli.Context) error {
	level := slog.LevelInfo
	switch {
	case c.Bool("quiet") && c.Bool("verbose"):
		return usagef("--quiet and --verbose exclude each other")
	case c.Bool("quiet"):
		level = slog.LevelError
	case c.Bool("verbose"):
		level = slog.LevelDebug
	}
	switch format := c.String("log-format"); format {
	case "text":
		p.log = slog.New(p.textHandler(level))
		p.progress = isTerminal(p.stderr) && !c.Bool("quiet")
	case "json":
		p.log = p.jsonLog(level)
	default:
		return usagef("--log-format %s: say text or json", format)
	}
	return nil
}

// logOfLine gives the log for what goes wrong before a command begins. Whoever
// asks for JSON gets it there too, however wrong the rest of the line is.
func (p *program) logOfLine(args []string) *slog.Logger {
	line := strings.Join(args, " ")
	if strings.Contains(line, "-log-format=json") || strings.Contains(line, "-log-format json") {
		return p.jsonLog(slog.LevelInfo)
	}
	return slog.New(p.textHandler(slog.LevelInfo))
}

// jsonLog writes log lines for programs, each an object with its time.
func (p *program) jsonLog(level slog.Level) *slog.Logger {
	return slog.New(slog.NewJSONHandler(p.stderr, &slog.HandlerOptions{Level: level}))
}

// textHandler writes log lines for people: no time, colours on a terminal.
func (p *program) textHandler(level slog.Level) slog.Handler {
	return tint.NewTextHandler(underBar{p}, &tint.Options{
		Level:   level,
		NoColor: !isTerminal(p.stderr),
		ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey && len(groups) == 0 {
				return slog.Attr{}
			}
			return a
		},
	})
}

// underBar writes to the standard error and takes the progress bar away first.
type underBar struct{ p *program }

// Write writes a line of the log.
func (w underBar) Write(b []byte) (int, error) {
	w.p.bar.clear()
	return w.p.stderr.Write(b)
}

// isTerminal reports whether a person is looking at the stream.
func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && isatty.IsTerminal(f.Fd())
}

// barThrottle is the least time between two drawings of a bar.
const barThrottle = 100 * time.Millisecond

// bar is a progress bar; a nil bar is none.
type bar struct {
	b    *progressbar.ProgressBar
	done bool
}

// startBar shows a bar when somebody is looking; total < 0 is unknown.
func (p *program) startBar(what string, total int) *bar {
	p.bar.close()
	if !p.progress {
		return nil
	}
	p.bar = newBar(p.stderr, what, total)
	return p.bar
}

func newBar(w io.Writer, what string, total int) *bar {
	return &bar{b: progressbar.NewOptions(total, progressbar.OptionSetWriter(w), progressbar.OptionSetDescription(what),
		progressbar.OptionShowCount(), progressbar.OptionSetWidth(30),
		progressbar.OptionThrottle(barThrottle), progressbar.OptionClearOnFinish())}
}

// add tells that n more are done.
func (b *bar) add(n int) {
	if b != nil {
		b.b.Add(n) // a bar that cannot be drawn is no reason to fail
	}
}

// describe changes what stands before the bar.
func (b *bar) describe(what string) {
	if b != nil {
		b.b.Describe(what)
	}
}

// clear takes the bar off the screen until it moves again.
func (b *bar) clear() {
	if b != nil && !b.done {
		b.b.Clear()
	}
}

// close takes the bar off the screen for good; again it does nothing.
func (b *bar) close() {
	if b != nil && !b.done {
		b.done = true
		b.b.Finish()
		b.b.Clear()
	}
}
