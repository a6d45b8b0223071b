package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"github.com/urfave/cli/v2"
)

// The exit codes of every command.
const (
	exitDone    = 0
	exitFailed  = 1 // the command could not do what was asked
	exitUsage   = 2 // the line cannot be understood
	exitRefused = 3 // done, but some inputs were refused
)

// program is one run of akkoord with the streams it talks to.
type program struct {
	stdin          io.Reader
	stdout, stderr io.Writer

	log      *slog.Logger
	bar      *bar // the progress bar that is on the screen, if any
	progress bool // whether progress bars are wanted

	siteUses siteUses
}

// usageError is a line that cannot be understood.
type usageError struct{ what string }

func (e usageError) Error() string { return e.what }

// usagef makes a usageError; it ends the program with exit code 2.
func usagef(format string, args ...any) error { return usageError{fmt.Sprintf(format, args...)} }

// refusedError tells that a command is done, but not with all of its inputs.
type refusedError int

func (n refusedError) Error() string {
	if n == 1 {
		return "done, but 1 input was refused"
	}
	return fmt.Sprintf("done, but %d inputs were refused", int(n))
}

// run carries out a command line until it is done or interrupted, and gives the
// exit code.
func (p *program) run(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends the process at once
	return p.runContext(ctx, args)
}

// runContext is run without the signals. It is the one place that turns errors
// into messages and exit codes.
func (p *program) runContext(ctx context.Context, args []string) int {
	p.stdin = &interruptible{ctx: ctx, r: p.stdin}
	p.log = p.logOfLine(args)
	app := p.app()
	if n := len(args); n == 0 || args[n-1] != "--generate-bash-completion" {
		args = reorder(app, args)
	}
	err := app.RunContext(ctx, args)
	p.bar.close()
	var usage usageError
	var refused refusedError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &usage):
		p.log.Error(usage.what)
		return exitUsage
	case errors.As(err, &refused):
		p.log.Warn(refused.Error())
		return exitRefused
	case ctx.Err() != nil && errors.Is(err, ctx.Err()):
		p.log.Error("interrupted")
		return exitFailed
	}
	p.log.Error(err.Error())
	return exitFailed
}

// app puts the commands together.
func (p *program) app() *cli.App {
	app := &cli.App{
		Name:      "akkoord",
		Usage:     "a register of agreements, read from Dutch news",
		UsageText: "akkoord COMMAND [FLAGS] [ARGUMENTS]\n\nFlags may stand anywhere on the line; what follows -- is never a flag.",
		Description: "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some inputs were refused.\n\n" +
			"Example:\n  akkoord run testdata/articles",
		Version: version(),
		Flags:   commonFlags(),
		Commands: []*cli.Command{
			p.runCommand(), p.loadCommand(), p.crawlCommand(), p.extractCommand(), p.indexCommand(),
			p.searchCommand(), p.registerCommand(), p.partyCommand(), p.statusCommand(),
			p.explainCommand(), p.rulesCommand(), p.sitesCommand(), p.mentionsCommand(), p.sentencesCommand(), p.qualityCommand(),
			p.completionCommand(),
		},
		Before:                    p.begin,
		Action:                    noCommand,
		OnUsageError:              wrongFlag,
		EnableBashCompletion:      true,
		DisableSliceFlagSeparator: true,
		HideHelpCommand:           true, // reorder makes a flag of "help"
		Reader:                    p.stdin,
		Writer:                    p.stdout,
		ErrWriter:                 p.stderr,
		// run turns errors into exit codes; the library must not exit.
		ExitErrHandler: func(*cli.Context, error) {},
	}
	for _, c := range app.Commands {
		p.prepare(c)
	}
	return app
}

// prepare gives a command what the library does not hand down.
func (p *program) prepare(c *cli.Command) {
	c.OnUsageError = wrongFlag
	// Else "akkoord search help" would be a cry for help.
	c.HideHelpCommand = true
	if len(c.Subcommands) > 0 {
		c.Action = noCommand
	} else {
		c.Before = p.begin
	}
	c.Flags = append(c.Flags, commonFlags()...)
	for _, sub := range c.Subcommands {
		p.prepare(sub)
	}
}

// command makes a command out of the texts of its help.
func command(name, usage, args, description, example string, flags ...cli.Flag) *cli.Command {
	return &cli.Command{
		Name: name, Usage: usage, ArgsUsage: args, Flags: flags,
		Description: description + "\n\nExample:\n  " + strings.ReplaceAll(example, "\n", "\n  "),
	}
}

// noCommand is where a line without a known command ends up.
func noCommand(c *cli.Context) error {
	parent := c.Command.HelpName
	if !c.Args().Present() {
		return usagef("%s what? say one of %s, or --help", parent, strings.Join(commandNames(c.Command), ", "))
	}
	name := c.Args().First()
	hint := ""
	if near := nearest(name, commandNames(c.Command)); near != "" {
		hint = fmt.Sprintf(" did you mean %q?", near)
	}
	return usagef("%s has no command %q;%s %s --help lists them", parent, name, hint, parent)
}

// commandNames lists what may follow a command.
func commandNames(c *cli.Command) []string {
	var names []string
	for _, sub := range c.Subcommands {
		if !sub.Hidden {
			names = append(names, sub.Name)
		}
	}
	return names
}

// wrongFlag explains a flag that is not there or has a value it cannot have.
func wrongFlag(c *cli.Context, err error, _ bool) error {
	what, unknown := strings.CutPrefix(err.Error(), "flag provided but not defined: -")
	if !unknown {
		// The library writes -limit, people write --limit.
		what = strings.NewReplacer("argument: -", "argument: --", "for flag -", "for flag --").Replace(what)
		return usagef("%s: %s; see %[1]s --help", c.Command.HelpName, what)
	}
	var names []string
	for _, f := range c.Command.Flags {
		names = append(names, f.Names()[0])
	}
	name := strings.TrimLeft(what, "-")
	hint := ""
	if near := nearest(name, names); near != "" {
		hint = fmt.Sprintf(" did you mean --%s?", near)
	}
	return usagef("%s has no flag %q;%s write -- before arguments that begin with a hyphen; %[1]s --help lists the flags", c.Command.HelpName, "-"+what, hint)
}

// nearest gives the name that takes the fewest changes, "" when all of them
// take about as many as the name is long.
func nearest(name string, names []string) string {
	best, least := "", max(1, len(name)/2)+1
	for _, n := range slices.Sorted(slices.Values(names)) {
		if d := distance(name, n); d < least {
			best, least = n, d
		}
	}
	return best
}

// distance counts the letters to add, drop, replace or swap with their
// neighbour.
func distance(a, b string) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
		for j := 1; j <= len(b); j++ {
			if i == 0 {
				rows[i][j] = j
				continue
			}
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}

// version tells what was built, as far as the build knows.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	v := info.Main.Version
	var revision, changed string
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			revision = s.Value[:min(12, len(s.Value))]
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = "+changes"
		}
	}
	if v == "" || v == "(devel)" {
		v = "devel"
		if revision != "" {
			v += "-" + revision + changed
		}
	}
	return v + " " + info.GoVersion
}
