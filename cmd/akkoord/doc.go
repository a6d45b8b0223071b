// Command akkoord reads Dutch news and keeps a register of agreements: it
// loads articles, extracts who agreed what with whom and until when, and makes
// the result searchable, each value with the sentence that says so.
//
// The command line only: parse flags, call a package, print. There is one file
// for each command, rules_*.go for those of akkoord rules and explain_*.go for
// what explain can print; what commands share stands in app.go (the program and
// its exit codes), flags.go (flags anywhere on the line), sources.go (reading
// and refusing), pipeline.go (extraction on several processors), output.go
// (files that are whole or not there), workspace.go and logging.go. Nothing is
// loaded before a command needs it.
//
//	akkoord run archive/2019
//	akkoord search '"sociaal domein"' --facet kind=convenant --from 2017
package main
