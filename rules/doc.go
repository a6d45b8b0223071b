// Package rules is the rule language: it parses and checks rule files, compiles
// them into one automaton, matches that against the tokens and mentions of a
// text, and turns the matches into statements. A rule is data in a YAML file;
// nothing in it executes. The Dutch rules and their lexicon are in nl.
//
// It does not find names, dates or clauses (package mention does) and does not
// decide which date and parties belong to which agreement (package extract
// does).
//
// # A rule
//
//   - id: party.signs.active
//     doc: Partijen, een vorm van ondertekenen, het instrument.
//     when: "<parties:who> ..6 {sign} ..6 <instrument:what>"
//     unless: ["{modal} ..4 {sign}"]
//     emit: {signatory: $who, kind: $what, status: signed}
//     examples: ["[Gemeente Zeist|signatory] tekende het [convenant|kind]."]
//     traps: ["De gemeente wil het convenant tekenen.", "De minister tekende de kaart."]
//
// # Patterns
//
//	woord          a token, whatever its case; marks are tokens too
//	\?             a character of the language as itself
//	{sign}         a form of a lexicon entry
//	<date>         a mention of a class; <date:when> captures it as $when
//	<clause:goal>  everything from here to the end of the clause
//	..6            at most 6 tokens of any kind
//	(a | b c)      one of these
//	x?             x or nothing
//	&(a, b, c?)    all of these in any order, at most 2 tokens between them
//	^ x, x $       x begins, or ends, its sentence (bullets and closing marks aside)
//
// There is no unbounded operator, so the cost of matching is linear in the text.
//
// # What a match is
//
// A match stays within the scope of its rule: a clause, a sentence, a sentence
// and the list items under it (block-after), or a sentence and the next. Within
// one rule the match that reads the most elements wins over others that overlap
// it, then the one that skips the fewest tokens in gaps (the nearest), then the
// one that covers the most tokens with what it reads, then the leftmost.
// Matches of different rules all stay, in the order of Compare: longest, most
// literal elements, id; Set.Settle picks by it and keeps the losers.
//
// # Use
//
//	vocabulary := mention.NewVocabulary()
//	set, err := rules.Load(rules.Embedded(), vocabulary) // err lists everything that is wrong
//	matcher := set.NewMatcher()                          // one for each goroutine
//	for _, m := range matcher.Match(layer, nil) {        // layer: by a finder with the same vocabulary
//		statements = set.Statements(layer, m, statements)
//	}
//
// Set.Test runs the examples, traps and todos of the rules; Set.WhyNot says why
// a rule does not match in a sentence; Set.Pattern tries a pattern that is in no
// rule yet; Matcher.Count counts what each rule costs. The user's manual is
// docs/rules.md.
package rules
