package main

import (
	"strings"

	"github.com/urfave/cli/v2"
)

// commonCategory puts the flags that all commands have under a heading of
// their own.
const commonCategory = "Common"

// commonFlags gives the flags that every command has. Each gets flags of its
// own, because the library keeps state in them.
func commonFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "workspace", Usage: "work in `DIR`", EnvVars: []string{workspaceVariable}, Value: defaultWorkspace, Category: commonCategory},
		&cli.StringFlag{Name: "log-format", Usage: "write the log as `text|json`", Value: "text", Category: commonCategory},
		&cli.BoolFlag{Name: "quiet", Usage: "log errors only, show no progress", Category: commonCategory},
		&cli.BoolFlag{Name: "verbose", Usage: "log every step", Category: commonCategory},
	}
}

// reorder lets flags stand anywhere: the library stops reading flags at the
// first argument, so the line is put into the order that it wants: commands,
// flags, "--", arguments. What follows a "--" stays where it is. A line that
// asks for help is cut down to that, for the library takes its arguments for
// topics.
func reorder(app *cli.App, args []string) []string {
	if len(args) == 0 {
		return []string{app.Name}
	}
	valued := map[string]bool{}
	collectValued(valued, app.Flags, app.Commands)

	path, flags, rest := args[:1:1], []string(nil), []string(nil)
	level := app.Commands // the commands that may come next
	help := false
	for i := 1; i < len(args); i++ {
		arg := args[i]
		switch name := strings.TrimLeft(arg, "-"); {
		case arg == "--":
			rest = append(rest, args[i+1:]...)
			i = len(args)
		case len(arg) > 1 && arg[0] == '-' && (name == "help" || name == "h"), arg == "help" && len(path) == 1 && rest == nil:
			help = true
		case len(arg) > 1 && arg[0] == '-':
			flags = append(flags, arg)
			if valued[name] {
				if i++; i == len(args) {
					return append(path, flags...) // a value is missing, as the library will say
				}
				flags = append(flags, args[i])
			}
		default:
			if c := commandNamed(level, arg); c != nil && rest == nil {
				path, level = append(path, arg), c.Subcommands
				continue
			}
			rest = append(rest, arg)
		}
	}
	// Behind a group of commands an argument is a command that is not there.
	if help && (len(rest) == 0 || len(level) == 0) {
		return append(path, "--help")
	}
	line := append(path, flags...)
	if len(rest) > 0 {
		line = append(append(line, "--"), rest...)
	}
	return line
}

// collectValued enters the names of the flags that take a value. A name takes
// one everywhere or nowhere, so that it can be known before the command is.
func collectValued(valued map[string]bool, flags []cli.Flag, commands []*cli.Command) {
	for _, f := range flags {
		for _, name := range f.Names() {
			if d, ok := f.(cli.DocGenerationFlag); ok && d.TakesValue() {
				valued[name] = true
			}
		}
	}
	for _, c := range commands {
		collectValued(valued, c.Flags, c.Subcommands)
	}
}

// commandNamed gives the command of a name, nil when there is none.
func commandNamed(commands []*cli.Command, name string) *cli.Command {
	for _, c := range commands {
		if c.HasName(name) {
			return c
		}
	}
	return nil
}
