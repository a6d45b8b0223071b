package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

func (p *program) rulesListCommand() *cli.Command {
	c := command("list", "list the rules, file by file", "[TEXT...]",
		"With TEXT only the rules that have it in their id, doc or patterns, in any case; of several texts all must\n"+
			"be there. Behind the id stand the scope and the strength of a rule that has others than clause and sure.\n"+
			"With --json every rule is a JSON line.",
		"akkoord rules list sign parties",
		rulesFlag(), &cli.BoolFlag{Name: "json", Usage: "print JSON lines"})
	c.Action = p.rulesList
	return c
}

// rulesList prints the rules that hold the texts of the line.
func (p *program) rulesList(c *cli.Context) error {
	set, err := loadRules(c)
	if err != nil {
		return err
	}
	found := rulesHolding(set, c.Args().Slice())
	if len(found) == 0 {
		p.log.Warn("no rule has this in its id, doc or patterns", "text", strings.Join(c.Args().Slice(), " "))
	}
	out, _ := p.createOutput("")
	if c.Bool("json") {
		enc := lines(out)
		for _, r := range found {
			if err := enc.Encode(lineOfRule(r)); err != nil {
				return err
			}
		}
		return out.commit()
	}
	printRules(out, found)
	return out.commit()
}

// rulesHolding gives the rules that hold all of the texts, in the order in which
// they stand in their files.
func rulesHolding(set *rules.Set, texts []string) []*rules.Rule {
	found := slices.DeleteFunc(slices.Clone(set.Rules()), func(r *rules.Rule) bool {
		return slices.ContainsFunc(texts, func(s string) bool { return !ruleHolds(r, s) })
	})
	slices.SortStableFunc(found, func(a, b *rules.Rule) int {
		return cmp.Or(strings.Compare(a.At.File, b.At.File), cmp.Compare(a.At.Line, b.At.Line))
	})
	return found
}

// ruleHolds reports whether a text stands in a rule's id, doc or patterns.
func ruleHolds(r *rules.Rule, text string) bool {
	text = mention.Fold(text)
	holds := func(s string) bool { return strings.Contains(mention.Fold(s), text) }
	return holds(r.ID) || holds(r.Doc) || holds(r.When.Source) ||
		slices.ContainsFunc(r.Unless, func(p *rules.Pattern) bool { return holds(p.Source) })
}

// printRules writes a line for each rule under the name of its file.
func printRules(w io.Writer, list []*rules.Rule) {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for i, r := range list {
		if i == 0 || list[i-1].At.File != r.At.File {
			if i > 0 {
				fmt.Fprintln(table)
			}
			fmt.Fprintln(table, r.At.File)
		}
		fmt.Fprintf(table, "  %s\t%s\t%s\n", r.ID, scopeAndStrength(r), oneLine(r.Doc))
	}
	table.Flush()
}

// ruleLine is the JSON of a rule. Its keys are those of rule files, and file and
// line.
type ruleLine struct {
	ID       string            `json:"id"`
	File     string            `json:"file"`
	Line     int               `json:"line"`
	Doc      string            `json:"doc"`
	When     string            `json:"when"`
	Unless   []string          `json:"unless"`
	Scope    string            `json:"scope"`
	Strength string            `json:"strength"`
	Emit     []emitLine        `json:"emit"`
	About    akkoord.OptString `json:"about"` // null where the rule leaves it to the default
	Was      []string          `json:"was"`
}

// emitLine is a field and what fills it, "$capture" or a constant.
type emitLine struct {
	Field string `json:"field"`
	Value string `json:"value"`
}

func lineOfRule(r *rules.Rule) ruleLine {
	line := ruleLine{ID: r.ID, File: r.At.File, Line: r.At.Line, Doc: r.Doc, When: r.When.Source, Unless: []string{},
		Scope: r.Scope.String(), Strength: strengthOf(r), Emit: []emitLine{}, About: akkoord.OptString(r.About), Was: append([]string{}, r.Was...)}
	for _, u := range r.Unless {
		line.Unless = append(line.Unless, u.Source)
	}
	for _, e := range r.Emit {
		line.Emit = append(line.Emit, emitLine{string(e.Field), emitValue(e)})
	}
	return line
}

// emitValue gives what fills a field, as rules write it.
func emitValue(e rules.Emit) string {
	if e.Capture != "" {
		return "$" + e.Capture
	}
	return e.Constant
}

// strengthOf gives the name of a rule's strength.
func strengthOf(r *rules.Rule) string {
	if r.Strength == akkoord.Candidate {
		return "candidate"
	}
	return "sure"
}
