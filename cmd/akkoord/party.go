package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord/register"
)

func (p *program) partyCommand() *cli.Command {
	show := command("show", "show a party's agreements and with whom they are", "NAME",
		"NAME is any name that articles use, or the party's key. Case and accents do not count, and a word such as\n"+
			"gemeente may be left out when that leaves one party.",
		"akkoord party show 'gemeente Zeist'",
		&cli.BoolFlag{Name: "json", Usage: "print the party, its agreements and its partners as JSON"})
	show.Action = p.partyShow
	c := command("party", "show the parties in the workspace", "show NAME",
		"A party is who signs agreements, under all of its names.", "akkoord party show Zeist")
	c.Subcommands = []*cli.Command{show}
	return c
}

// partyShow prints a party under all of its names, its agreements and those
// it made them with.
func (p *program) partyShow(c *cli.Context) error {
	name, err := oneArgument(c, "NAME")
	if err != nil {
		return err
	}
	st, err := openToRead(c)
	if err != nil {
		return err
	}
	defer st.Close()
	view, err := register.New(st).Party(c.Context, name)
	if err != nil {
		return err
	}
	if c.Bool("json") {
		return p.printJSON(view)
	}
	out, _ := p.createOutput("")
	e := view.Party
	fmt.Fprintf(out, "%s (%s, %s)\n", e.Name, e.Kind, e.Key)
	// The first name is the most frequent one, which is shown already.
	if len(e.Names) > 1 {
		fmt.Fprint(out, "also written")
		for i, n := range e.Names[1:] {
			if i > 0 {
				fmt.Fprint(out, ",")
			}
			fmt.Fprintf(out, " %s", n.Name)
		}
		fmt.Fprintln(out)
	}
	fmt.Fprintf(out, "\n%s\n", counted(len(view.Agreements), "agreement"))
	printEntries(out, view.Agreements)
	if len(view.With) > 0 {
		fmt.Fprint(out, "\nwith\n")
		for _, w := range view.With {
			fmt.Fprintf(out, "%6d  %s (%s)\n", w.Count, w.Name, w.Kind)
		}
	}
	return out.commit()
}
