package quality

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/akkoord/akkoord"
)

// The keys that golden records know: those that are scored or say what the
// article is, and those that a program's record has besides, which are allowed
// so that one can be mended into a golden record. "kind_also" is golden only.
var (
	recordKeys    = strings.Fields("id url title published source agreements rules")
	agreementKeys = strings.Fields("kind kind_also name status signed valid_from valid_until signatories party_count regions goals " +
		"id amounts themes related checks evidence")
	partyKeys  = strings.Fields("name kind count span id members representative joined left")
	regionKeys = strings.Fields("name kind span id within")
	goalKeys   = strings.Fields("text span")
)

// checker goes through one golden file and collects what is wrong with it.
type checker struct {
	file     string
	data     []byte
	problems []Problem

	text *string // the article as its record counts bytes; nil = not known
	flat string  // the article with white space folded

	id   string // of the record
	idAt int
}

// article sets the text that goals have to stand in and that spans count.
func (c *checker) article(text string) {
	c.flat = fold(text)
	text = strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r", "")
	c.text = &text
}

func (c *checker) record(n node) {
	m := c.object(n, "record", recordKeys)
	if m == nil {
		return
	}
	if id, ok := m["id"]; !ok {
		c.refuse(n.at, `the record has no "id"`)
	} else if id.kind != 's' || id.text == "" {
		c.refuse(id.at, "id: want a string that is not empty, got %s", id)
	} else {
		c.id, c.idAt = id.text, id.at
	}
	for _, key := range []string{"url", "title", "source"} {
		c.textOrNull(m, key)
	}
	c.date(m, "published")
	if _, ok := m["agreements"]; !ok {
		c.refuse(n.at, `the record has no "agreements"; an article that holds none says []`)
	}
	for _, a := range c.list(m, "agreements") {
		c.agreement(a)
	}
	sortProblems(c.problems)
}

func (c *checker) agreement(n node) {
	m := c.object(n, "agreement", agreementKeys)
	if m == nil {
		return
	}
	if kind, ok := m["kind"]; ok {
		oneOf(c, kind, "kind", akkoord.Kinds)
	} else {
		c.refuse(n.at, `the agreement has no "kind"`)
	}
	for _, kind := range c.list(m, "kind_also") {
		oneOf(c, kind, "kind_also", akkoord.Kinds)
	}
	c.textOrNull(m, "name")
	if status, ok := m["status"]; ok && status.kind != '0' {
		oneOf(c, status, "status", akkoord.Statuses)
	}
	for _, key := range []string{"signed", "valid_from", "valid_until"} {
		c.date(m, key)
	}
	c.count(m, "party_count")
	for _, p := range c.list(m, "signatories") {
		named(c, p, "signatory", partyKeys, akkoord.PartyKinds)
	}
	for _, p := range c.list(m, "regions") {
		named(c, p, "region", regionKeys, akkoord.RegionKinds)
	}
	for _, p := range c.list(m, "goals") {
		c.goal(p)
	}
}

// named checks a signatory or a region: a name, or an object with one.
func named[K ~string](c *checker, n node, what string, keys []string, kinds []K) {
	if n.kind == 's' {
		c.filled(n, what)
		return
	}
	m := c.object(n, what, keys)
	if m == nil {
		return
	}
	if name, ok := m["name"]; ok {
		c.filled(name, "name")
	} else {
		c.refuse(n.at, `the %s has no "name"`, what)
	}
	if kind, ok := m["kind"]; ok && kind.kind != '0' {
		oneOf(c, kind, "kind", kinds)
	}
	c.count(m, "count")
	c.span(m)
}

// goal checks that a goal stands in the article, and at its span if it has one.
func (c *checker) goal(n node) {
	text, span := n, akkoord.Span{}
	if n.kind != 's' {
		m := c.object(n, "goal", goalKeys)
		if m == nil {
			return
		}
		var ok bool
		if text, ok = m["text"]; !ok {
			c.refuse(n.at, `the goal has no "text"`)
			return
		}
		span = c.span(m)
	}
	switch {
	case !c.filled(text, "goal") || c.text == nil:
	case !strings.Contains(c.flat, fold(text.text)):
		c.refuse(text.at, "goal %q does not stand in the article; goals are copied from its text, letter for letter", text.text)
	case !span.IsZero() && span.End <= len(*c.text) && fold(span.In(*c.text)) != fold(text.text):
		c.refuse(text.at, "goal %q: its span marks %q", text.text, span.In(*c.text))
	}
}

// object checks that n is an object without strange or double keys, and gives
// its members; nil when it is something else.
func (c *checker) object(n node, what string, known []string) map[string]node {
	if n.kind != 'o' {
		c.refuse(n.at, "%s: want an object, got %s", what, n)
		return nil
	}
	m := map[string]node{}
	for _, k := range n.members {
		if _, twice := m[k.key]; twice {
			c.refuse(k.at, "key %q stands twice in one %s", k.key, what)
		} else if !slices.Contains(known, k.key) {
			c.refuse(k.at, "unknown key %q; a golden %s has %s", k.key, what, strings.Join(known, ", "))
		}
		m[k.key] = k.value
	}
	return m
}

// list gives the items under key; none when it is missing or null.
func (c *checker) list(m map[string]node, key string) []node {
	n, ok := m[key]
	if ok && n.kind != 'a' && n.kind != '0' {
		c.refuse(n.at, "%s: want a list, got %s", key, n)
	}
	return n.items
}

func (c *checker) textOrNull(m map[string]node, key string) {
	if n, ok := m[key]; ok && n.kind != '0' && (n.kind != 's' || n.text == "") {
		c.refuse(n.at, "%s: want a string that is not empty, or null, got %s", key, n)
	}
}

func (c *checker) filled(n node, what string) bool {
	if n.kind == 's' && strings.TrimSpace(n.text) != "" {
		return true
	}
	c.refuse(n.at, "%s: want a string that is not empty, got %s", what, n)
	return false
}

func (c *checker) date(m map[string]node, key string) {
	n, ok := m[key]
	if !ok || n.kind == '0' {
		return
	}
	if d, err := akkoord.ParseDate(n.text); n.kind != 's' || err != nil || d.IsZero() {
		c.refuse(n.at, `%s: want a day, month or year that exists ("2019-02-20", "2019-02", "2019") or null, got %s`, key, n)
	}
}

func (c *checker) count(m map[string]node, key string) {
	n, ok := m[key]
	if !ok || n.kind == '0' {
		return
	}
	if v, err := strconv.Atoi(n.text); n.kind != 'n' || err != nil || v < 1 {
		c.refuse(n.at, "%s: want a whole number from 1, or null, got %s", key, n)
	}
}

func (c *checker) span(m map[string]node) akkoord.Span {
	n, ok := m["span"]
	if !ok || n.kind == '0' {
		return akkoord.Span{}
	}
	var ends []int
	for _, item := range n.items {
		if v, err := strconv.Atoi(item.text); item.kind == 'n' && err == nil {
			ends = append(ends, v)
		}
	}
	switch {
	case len(n.items) != 2 || len(ends) != 2 || ends[0] < 0 || ends[1] <= ends[0]:
		c.refuse(n.at, "span: want [start, end] in bytes of the article")
		return akkoord.Span{}
	case c.text != nil && ends[1] > len(*c.text):
		c.refuse(n.at, "span: it ends at byte %d of an article of %d", ends[1], len(*c.text))
	}
	return akkoord.Span{Start: ends[0], End: ends[1]}
}

func oneOf[K ~string](c *checker, n node, key string, known []K) {
	if n.kind == 's' && slices.Contains(known, K(n.text)) {
		return
	}
	names := make([]string, len(known))
	for i, k := range known {
		names[i] = string(k)
	}
	c.refuse(n.at, "%s: unknown %s; want one of %s", key, n, strings.Join(names, ", "))
}

func (c *checker) refuse(at int, format string, args ...any) {
	p := c.place(at)
	p.Reason = fmt.Sprintf(format, args...)
	c.problems = append(c.problems, p)
}

// place turns a byte offset into line and column.
func (c *checker) place(at int) Problem {
	before := c.data[:min(at, len(c.data))]
	return Problem{File: c.file, Line: 1 + bytes.Count(before, []byte("\n")), Column: len(before) - bytes.LastIndexByte(before, '\n')}
}
