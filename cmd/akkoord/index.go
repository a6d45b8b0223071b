package main

import "github.com/urfave/cli/v2"

func (p *program) indexCommand() *cli.Command {
	c := command("index", "make the index of the workspace anew", "",
		"The index is made of the records in the workspace, in a new folder that then takes the place of the old\n"+
			"one. It can be thrown away and made again at any time.",
		"akkoord index --workspace archive.akkoord")
	c.Action = p.index
	return c
}

// index rebuilds, also what is current: whoever asks has a reason.
func (p *program) index(c *cli.Context) (err error) {
	if err := noArguments(c); err != nil {
		return err
	}
	st, err := openToWrite(c)
	if err != nil {
		return err
	}
	defer st.Close()
	run, err := p.beginRun(c, st, nil)
	if err != nil {
		return err
	}
	defer run.end(c.Context, &err)
	sum, err := p.rebuildIndex(c.Context, st)
	if err != nil {
		return err
	}
	run.Counts["indexed"] = sum.Agreements
	p.log.Info("indexed", "agreements", sum.Agreements, "bytes", sum.Bytes)
	return nil
}

// noArguments refuses arguments of a command that has none.
func noArguments(c *cli.Context) error {
	if c.Args().Present() {
		return usagef("%s takes no argument, and %q is one", c.Command.HelpName, c.Args().First())
	}
	return nil
}

// oneArgument gives the only argument of a command.
func oneArgument(c *cli.Context, what string) (string, error) {
	if c.NArg() != 1 {
		return "", usagef("%s needs one %s and got %d; put quotes around one with spaces", c.Command.HelpName, what, c.NArg())
	}
	return c.Args().First(), nil
}
