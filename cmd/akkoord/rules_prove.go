package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/extract"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

func (p *program) rulesTestCommand() *cli.Command {
	c := command("test", "run the examples, traps and todos of the rules", "[DIR...]",
		"Rules in a DIR are added to those that akkoord comes with, or take the place of those with the same id, as\n"+
			"with --rules of other commands. An example must be read as marked, a trap must not be read, a todo must\n"+
			"still fail. It prints a line for each text that does not come out so, and ends with 1 when there are any.",
		"akkoord rules test rules/nl", segmenterFlag())
	c.Action = p.rulesTest
	return c
}

// rulesTest runs all texts of all rules.
func (p *program) rulesTest(c *cli.Context) error {
	seg, err := segmenter(c)
	if err != nil {
		return err
	}
	folders, err := ruleFolders("", c.Args().Slice())
	if err != nil {
		return err
	}
	x, err := extract.New(extract.Options{Segmenter: seg, Rules: folders})
	if err != nil {
		return err
	}
	reader := x.NewReader()
	failures := x.Rules().Test(func(text string, published akkoord.Date) *mention.Layer {
		l, _ := reader.Layer(&akkoord.Article{Text: text, Published: published})
		return l
	})
	out, _ := p.createOutput("")
	for _, f := range failures {
		fmt.Fprintln(out, f)
	}
	fmt.Fprintf(out, "%s: %s\n", countTexts(x.Rules()), counted(len(failures), "failure"))
	if err := out.commit(); err != nil {
		return err
	}
	if len(failures) > 0 {
		return fmt.Errorf("%s; akkoord explain FILE --why-not RULE shows why a rule does not read a text", counted(len(failures), "failure"))
	}
	return nil
}

// countTexts tells how much there is to test.
func countTexts(set *rules.Set) string {
	examples, traps, todos := 0, 0, 0
	for _, r := range set.Rules() {
		examples, traps, todos = examples+len(r.Examples), traps+len(r.Traps), todos+len(r.Todos)
	}
	return fmt.Sprintf("%s, %s, %s, %s", counted(len(set.Rules()), "rule"), counted(examples, "example"), counted(traps, "trap"), counted(todos, "todo"))
}
