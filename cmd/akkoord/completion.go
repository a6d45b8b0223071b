package main

import (
	_ "embed"
	"io"

	"github.com/urfave/cli/v2"
)

// The scripts ask akkoord itself what may come next, by calling it with the
// line so far and --generate-bash-completion behind it.
var (
	//go:embed completion.bash
	bashCompletion string
	//go:embed completion.zsh
	zshCompletion string
	//go:embed completion.fish
	fishCompletion string
)

func (p *program) completionCommand() *cli.Command {
	shell := func(name, script, example string) *cli.Command {
		c := command(name, "print the script for "+name, "", "The script completes commands, flags and file names.", example)
		c.Action = func(c *cli.Context) error {
			if err := noArguments(c); err != nil {
				return err
			}
			_, err := io.WriteString(p.stdout, script)
			return err
		}
		return c
	}
	c := command("completion", "print a script that completes commands in a shell", "bash | zsh | fish",
		"Load the script in every shell that you start, for instance from the shell's own start file.", "source <(akkoord completion bash)")
	c.Subcommands = []*cli.Command{
		shell("bash", bashCompletion, "echo 'source <(akkoord completion bash)' >> ~/.bashrc"),
		shell("zsh", zshCompletion, "echo 'source <(akkoord completion zsh)' >> ~/.zshrc"),
		shell("fish", fishCompletion, "akkoord completion fish > ~/.config/fish/completions/akkoord.fish"),
	}
	return c
}
