package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/akkoord/akkoord"
)

// valueAt gives the value that a path of evidence points to, as a person would
// write it; "" when there is none.
func valueAt(a *akkoord.Agreement, path string) string {
	list, i := listAt(path)
	switch list {
	case "kind":
		return string(a.Kind)
	case "name":
		return string(a.Name)
	case "status":
		return string(a.Status)
	case "signed":
		return a.Signed.String()
	case "valid_from":
		return a.ValidFrom.String()
	case "valid_until":
		return a.ValidUntil.String()
	case "party_count":
		return strconv.Itoa(int(a.PartyCount))
	case "signatories":
		if i < len(a.Signatories) {
			p := &a.Signatories[i]
			switch {
			case strings.HasSuffix(path, ".joined"):
				return p.Name + " joined " + p.Joined.String()
			case strings.HasSuffix(path, ".left"):
				return p.Name + " left " + p.Left.String()
			}
			s := fmt.Sprintf("%s (%s)", p.Name, p.Kind)
			if len(p.Members) > 0 {
				s += ": " + strings.Join(p.Members, ", ")
			}
			return s
		}
	case "regions":
		if i < len(a.Regions) {
			return fmt.Sprintf("%s (%s)", a.Regions[i].Name, a.Regions[i].Kind)
		}
	case "goals":
		if i < len(a.Goals) {
			return oneLine(a.Goals[i].Text)
		}
	case "amounts":
		if i < len(a.Amounts) {
			return fmt.Sprintf("%d euro", a.Amounts[i].Euro)
		}
	}
	return ""
}

// listAt takes "signatories[2].name" apart into "signatories" and 2; a path
// without a number gives 0.
func listAt(path string) (string, int) {
	name, rest, ok := strings.Cut(path, "[")
	if !ok {
		return path, 0
	}
	digits, _, _ := strings.Cut(rest, "]")
	i, err := strconv.Atoi(digits)
	if err != nil || i < 0 {
		return "", 0
	}
	return name, i
}
