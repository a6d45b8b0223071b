package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/akkoord/akkoord"
)

// marks are what stands around a value inside a sentence.
type marks struct{ open, shut string }

// marks gives bold for a terminal and guillemets for everything else.
func (p *program) marks() marks {
	if isTerminal(p.stdout) {
		return marks{"\x1b[1m", "\x1b[0m"}
	}
	return marks{"«", "»"}
}

// sentence writes a sentence on one line with the value in it marked.
func (m marks) sentence(s string, value *akkoord.Span) string {
	if value == nil || value.Start < 0 || value.End > len(s) || value.Start >= value.End {
		return oneLine(s)
	}
	return oneLine(s[:value.Start] + m.open + s[value.Start:value.End] + m.shut + s[value.End:])
}

// oneLine folds white space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// agreementHeading gives an agreement in a line: "convenant "Zorg voor later",
// signed 2019-02-20, until 2022".
func agreementHeading(a *akkoord.Agreement) string {
	s := string(a.Kind)
	if a.Name != "" {
		s += fmt.Sprintf(" “%s”", a.Name)
	}
	s += ", " + string(a.Status)
	if !a.Signed.IsZero() {
		s += " " + a.Signed.String()
	}
	if !a.ValidFrom.IsZero() {
		s += ", from " + a.ValidFrom.String()
	}
	if !a.ValidUntil.IsZero() {
		s += ", until " + a.ValidUntil.String()
	}
	return s
}

// origin says where an agreement was read.
func origin(article string, source akkoord.OptString, published akkoord.Date) string {
	s := article
	if source != "" {
		s += ", " + string(source)
	}
	if !published.IsZero() {
		s += ", " + published.String()
	}
	return s
}

// shortList gives the first n names and says how many there are beyond.
func shortList(names []string, n int) string {
	if len(names) <= n {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:n], ", "), len(names)-n)
}

// counted gives "1 agreement" or "2 agreements".
func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// known gives a date, or a dash when it is unknown.
func known(d akkoord.Date) string {
	if d.IsZero() {
		return "-"
	}
	return d.String()
}

// printChecks writes what the checks of an agreement found.
func printChecks(w io.Writer, a *akkoord.Agreement, indent string) {
	for _, check := range a.Checks {
		verdict := "holds"
		if !check.OK {
			verdict = "fails"
		}
		fmt.Fprintf(w, "%scheck %s %s: %s\n", indent, check.Check, verdict, check.Detail)
	}
}
