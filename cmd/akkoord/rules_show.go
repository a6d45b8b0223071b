package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord/rules"
)

func (p *program) rulesShowCommand() *cli.Command {
	c := command("show", "show a rule with the lexicon entries that it uses", "ID",
		"It prints where the rule stands, its keys, the lexicon entries that its patterns name, and those that\n"+
			"these name, with all their forms, and its examples, traps and todos. ID may be one that the rule had before.",
		"akkoord rules show party.joins", rulesFlag())
	c.Action = p.rulesShow
	return c
}

// rulesShow prints one rule.
func (p *program) rulesShow(c *cli.Context) error {
	id, err := oneArgument(c, "ID")
	if err != nil {
		return err
	}
	set, err := loadRules(c)
	if err != nil {
		return err
	}
	r, err := ruleNamed(set, id)
	if err != nil {
		return err
	}
	if r.ID != id {
		p.log.Info("the rule has another id now", "was", id, "id", r.ID)
	}
	out, _ := p.createOutput("")
	printRule(out, r)
	printEntriesOf(out, set.Uses(r))
	printTexts(out, "examples", r.Examples)
	printTexts(out, "traps", r.Traps)
	printTexts(out, "todo", r.Todos)
	return out.commit()
}

// printRule writes where a rule stands and its keys but for the texts.
func printRule(w io.Writer, r *rules.Rule) {
	fmt.Fprintf(w, "%s  %s\n%s\n\n", r.ID, place(r.At), oneLine(r.Doc))
	key := func(name string, values ...string) {
		for _, v := range values {
			fmt.Fprintf(w, "%-9s %s\n", name, oneLine(v))
			name = ""
		}
	}
	line := lineOfRule(r)
	key("when", line.When)
	key("unless", line.Unless...)
	key("scope", line.Scope)
	key("strength", line.Strength)
	for i, e := range line.Emit {
		name := "emit"
		if i > 0 {
			name = ""
		}
		key(name, e.Field+": "+e.Value)
	}
	if line.About != "" {
		key("about", string(line.About))
	}
	if len(line.Was) > 0 {
		key("was", strings.Join(line.Was, ", "))
	}
}

// place gives "file:line".
func place(at rules.Position) string { return fmt.Sprintf("%s:%d", at.File, at.Line) }

// printEntriesOf writes the lexicon entries that a rule uses.
func printEntriesOf(w io.Writer, entries []*rules.Entry) {
	if len(entries) > 0 {
		fmt.Fprint(w, "\nlexicon\n")
	}
	for _, e := range entries {
		fmt.Fprintf(w, "  {%s}  %s\n", e.ID, place(e.At))
		if e.Doc != "" {
			fmt.Fprintf(w, "      %s\n", oneLine(e.Doc))
		}
		for _, form := range e.Forms {
			fmt.Fprintf(w, "    - %s\n", oneLine(form.Source))
		}
	}
}

// printTexts writes the texts that a rule is tested on as they stand in its
// file.
func printTexts(w io.Writer, heading string, texts []rules.Example) {
	if len(texts) > 0 {
		fmt.Fprintf(w, "\n%s\n", heading)
	}
	for _, ex := range texts {
		published := ""
		if !ex.Published.IsZero() {
			published = fmt.Sprintf("(%s) ", ex.Published)
		}
		fmt.Fprintf(w, "  - %s%s\n", published, strings.ReplaceAll(ex.Source, "\n", "\n    "))
	}
}
