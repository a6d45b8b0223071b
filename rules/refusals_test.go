package rules_test

// refusals holds the exact messages for every testdata/*.bad.yaml.
var refusals = map[string]string{
	"duplicate": `
duplicate.bad.yaml:1:7: rule "a.b" was "a.c", but that id is in use at duplicate.bad.yaml:14:7
duplicate.bad.yaml:8:7: rule "a.b" is there already, at duplicate.bad.yaml:1:7
`,
	"emit": `
emit.bad.yaml:4:18: field "signed" takes date or period, but $who is a parties
emit.bad.yaml:4:41: field "region" takes place, but $who is a parties
emit.bad.yaml:4:56: field "status" takes one of signed, announced, ended, extended, but $who is a parties
emit.bad.yaml:4:68: $items needs scope: block-after
emit.bad.yaml:4:83: capture "$": write $ and the name of a capture
emit.bad.yaml:4:96: the value of amount must be text, but is a mapping (text that starts with "{" needs quotes): put it in quotes
emit.bad.yaml:5:10: about "where": write current, row, before, former, or $ and the name of a capture
emit.bad.yaml:10:21: capture name "items" is kept for the list items of scope block-after
emit.bad.yaml:12:18: unknown capture $where: known are items
emit.bad.yaml:12:34: field "signed" cannot be read from list items
`,
	"examples": `
examples.bad.yaml:6:8: the example has no mark: write [text|field] around what must be found
examples.bad.yaml:7:8: '[' without ']'
examples.bad.yaml:8:8: a mark without a field: write [text|field], or \[ for the bracket itself
examples.bad.yaml:9:11: ']' without '[': write \] for the bracket itself
examples.bad.yaml:10:13: unknown field "stats": did you mean "status"?
examples.bad.yaml:11:10: a mark around nothing
examples.bad.yaml:12:8: the example marks "Zij" as signatory, which rule "a.b" does not emit
examples.bad.yaml:13:18: published: date "2019-02-30": want YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists
examples.bad.yaml:15:7: an example without text
examples.bad.yaml:16:7: unknown key "publishd": did you mean "published"?
examples.bad.yaml:17:14: '[' without ']'
examples.bad.yaml:18:22: an example must be text, but is a list: put it in quotes
examples.bad.yaml:19:9: todo must be a list, but is a number
`,
	"incomplete": `
incomplete.bad.yaml:1:7: rule "a.b" has no doc
incomplete.bad.yaml:1:7: rule "a.b" has no emit
incomplete.bad.yaml:1:7: rule "a.b" has no example: give at least one, with marks
incomplete.bad.yaml:1:7: rule "a.b" has 1 of at least two traps: give texts in which it must stay silent
incomplete.bad.yaml:4:3: the rule has no id
`,
	"keys": `
keys.bad.yaml:1:7: rule "a.b" has no when
keys.bad.yaml:1:7: rule "a.b" has no example: give at least one, with marks
keys.bad.yaml:1:7: rule "a.b" has 0 of at least two traps: give texts in which it must stay silent
keys.bad.yaml:3:3: unknown key "whn": did you mean "when"?
keys.bad.yaml:5:3: unknown key "exampels": did you mean "examples"?
keys.bad.yaml:6:3: a rule must have keys and values, but is text
keys.bad.yaml:7:3: the rule has no when
keys.bad.yaml:7:3: the rule has no emit
keys.bad.yaml:7:3: the rule has no example: give at least one, with marks
keys.bad.yaml:7:3: the rule has 0 of at least two traps: give texts in which it must stay silent
keys.bad.yaml:7:7: id must be text, but is true or false: put it in quotes
keys.bad.yaml:8:8: doc must be text, but is empty: put it in quotes
`,
	"lexicon": `
lexicon.yaml:2:19: unknown lexicon entry "modaal": did you mean "modal"?
lexicon.yaml:6:12: lexicon entry "will" holds itself: take {modal} out of one of them
lexicon.yaml:7:7: lexicon entry "sign" is there already, at lexicon.yaml:1:7
lexicon.yaml:9:3: the lexicon entry has no id
lexicon.yaml:10:7: lexicon entry "none" has no forms
lexicon.yaml:11:3: unknown key "frms": did you mean "forms"?
lexicon.yaml:13:12: a lexicon form holds words and entries only: put <date> into the rule
lexicon.yaml:13:22: a gap at the edge of a pattern matches anything: leave it out
lexicon.yaml:13:31: a lexicon form may stand anywhere in a sentence: put ^ and $ into the rule
lexicon.yaml:13:37: a form must be text, but is true or false: put it in quotes
`,
	"names": `
names.bad.yaml:3:10: unknown class "partys": did you mean "party"?
names.bad.yaml:3:23: unknown lexicon entry "sing": did you mean "sign"?
names.bad.yaml:3:30: unknown class "day": did you mean "date"?
names.bad.yaml:4:13: unknown lexicon entry "modaal": did you mean "modal"?
names.bad.yaml:4:25: unless captures "x": a pattern that undoes a match has no use for it
names.bad.yaml:5:10: unknown scope "sentense": did you mean "sentence"?
names.bad.yaml:6:13: unknown strength "maybe": known are sure, candidate
names.bad.yaml:7:21: unknown capture $wo: did you mean "who"?
names.bad.yaml:7:34: unknown value "sined" for field "status": did you mean "signed"?
names.bad.yaml:7:47: unknown value "overeenkomt" for field "kind": did you mean "overeenkomst"?
names.bad.yaml:7:60: unknown field "signd": did you mean "signed"?
names.bad.yaml:7:86: field "party_count" takes no constant: write $ and a capture of number or partyref
names.bad.yaml:8:10: unknown capture $what: did you mean "who"?
names.bad.yaml:9:28: unknown field "statuss": did you mean "status"?
`,
	"pattern": `
pattern.bad.yaml:3:14: a gap without a bound: write ..n, n from 1 to 40
pattern.bad.yaml:3:22: gap of 41 tokens: want 1 to 40
pattern.bad.yaml:5:8: '(' without ')'
pattern.bad.yaml:6:14: ')' without '(': write \) for a bracket of the text
pattern.bad.yaml:7:8: lexicon entry without '}' at its end: write it like {sign}
pattern.bad.yaml:8:8: capture name "When": want small letters, digits and _, and a letter first
pattern.bad.yaml:8:20: '?' with nothing before it: write \? for a question mark of the text
pattern.bad.yaml:9:13: a gap is optional by itself: leave the '?' out
pattern.bad.yaml:10:8: a gap at the edge of a pattern matches anything: leave it out
pattern.bad.yaml:11:8: the pattern can match nothing: at least one element must be there
pattern.bad.yaml:12:8: &( , ) with 1 parts: want 2 to 5
pattern.bad.yaml:13:13: a part of &( , ) cannot begin or end with a gap: up to 2 tokens may stand between parts anyway
pattern.bad.yaml:14:21: nothing to match here
pattern.bad.yaml:15:10: '&' on its own: write \& for the mark itself
pattern.bad.yaml:16:9: '$' may stand only at the very start (^) or end ($): write \$ for the mark itself
pattern.bad.yaml:17:8: '\' at the end: write \\ for the mark itself
pattern.bad.yaml:26:5: capture name "": want small letters, digits and _, and a letter first
`,
	"syntax": `
syntax.bad.yaml:3:9: not valid YAML: could not find end character of double-quoted text
`,
	"trigger": `
trigger.bad.yaml:3:10: the pattern has nothing that must be there: at least one word, entry or mention (not <clause>) must not be optional
trigger.bad.yaml:9:10: the pattern takes more than 4000 states: shorten its gaps or its &( , )
`,
}
