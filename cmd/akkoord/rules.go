package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

func (p *program) rulesCommand() *cli.Command {
	c := command("rules", "look up, try and measure the rules that read articles", "list | show | test | grep | stats",
		"docs/rules.md is the manual of the rule language. To find out why a rule does not read a text, see\n"+
			"akkoord explain --why-not.", "akkoord rules list tekenen")
	c.Subcommands = []*cli.Command{
		p.rulesListCommand(), p.rulesShowCommand(), p.rulesTestCommand(), p.rulesGrepCommand(), p.rulesStatsCommand(),
	}
	return c
}

// loadRules gives the rules with those of --rules, without the gazetteers that
// matching them takes.
func loadRules(c *cli.Context) (*rules.Set, error) {
	folders, err := ruleFolders("--rules ", c.StringSlice("rules"))
	if err != nil {
		return nil, err
	}
	set, err := rules.LoadWith(mention.NewVocabulary(), rules.Embedded(), folders...)
	if err != nil {
		return nil, fmt.Errorf("rules: %w", err)
	}
	return set, nil
}

// ruleNamed gives the rule of an id, also of an old one. The error names those
// that the user may have meant.
func ruleNamed(set *rules.Set, id string) (*rules.Rule, error) {
	if r := set.Rule(id); r != nil {
		return r, nil
	}
	hint := ""
	if near := nearestRules(set, id); len(near) > 0 {
		hint = fmt.Sprintf(" did you mean %s?", strings.Join(near, ", "))
	}
	return nil, fmt.Errorf("there is no rule %q;%s akkoord rules list shows them all", id, hint)
}

// nearRules is how many rules are offered instead of one that is not there.
const nearRules = 4

// nearestRules lists ids that hold the given one, and those that differ from it
// in a few letters, the nearest first.
func nearestRules(set *rules.Set, id string) []string {
	type near struct {
		id       string
		distance int
	}
	var found []near
	for _, r := range set.Rules() {
		d := distance(id, r.ID)
		switch {
		case id != "" && strings.Contains(r.ID, id):
			found = append(found, near{r.ID, 0})
		case d <= max(2, len(id)/4):
			found = append(found, near{r.ID, d})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return cmp.Compare(a.distance, b.distance) })
	var ids []string
	for _, n := range found[:min(len(found), nearRules)] {
		ids = append(ids, n.id)
	}
	return ids
}

// scopeAndStrength gives what a rule has of these beside the defaults.
func scopeAndStrength(r *rules.Rule) string {
	var parts []string
	if r.Scope != rules.Clause {
		parts = append(parts, r.Scope.String())
	}
	if s := strengthOf(r); s != "sure" {
		parts = append(parts, s)
	}
	return strings.Join(parts, " ")
}
