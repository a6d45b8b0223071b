package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/yamltree"
)

// parsePattern reads a pattern. Errors stand where they are in the file; a
// pattern with errors gives nil.
func parsePattern(src yamltree.Scalar, errs *ErrorList) *Pattern {
	p := &patternParser{src: src, s: src.Text, errs: errs, before: len(*errs)}
	pattern := p.pattern()
	if len(*errs) > p.before {
		return nil
	}
	return pattern
}

type patternParser struct {
	src   yamltree.Scalar
	s     string
	i     int
	depth int
	errs  *ErrorList

	before int // errors that were there already
}

func (p *patternParser) errorf(at int, format string, args ...any) {
	p.errs.Add(p.src.Place(at), format, args...)
}

func (p *patternParser) pattern() *Pattern {
	pattern := &Pattern{Source: p.s, src: p.src}
	if len(p.s) > maxSource {
		p.errorf(0, "pattern of %d bytes: at most %d", len(p.s), maxSource)
		return nil
	}
	p.space()
	if p.peek() == '^' {
		pattern.atStart = true
		p.i++
	}
	if body, ok := strings.CutSuffix(strings.TrimRightFunc(p.s, unicode.IsSpace), "$"); ok {
		backslashes := len(body) - len(strings.TrimRight(body, `\`))
		if pattern.atEnd = backslashes%2 == 0; pattern.atEnd {
			p.s = body
		}
	}
	pattern.root = p.choice(")")
	for p.i < len(p.s) { // only a bracket too many stops the choice
		p.errorf(p.i, "')' without '(': write \\) for a bracket of the text")
		p.i++
		p.choice(")")
	}
	if len(*p.errs) > p.before {
		return nil
	}
	if pattern.root.emptyable() {
		p.errorf(0, "the pattern can match nothing: at least one element must be there")
	}
	for _, g := range []*node{pattern.root.edgeGap(false), pattern.root.edgeGap(true)} {
		if g != nil {
			p.errorf(g.pos, "a gap at the edge of a pattern matches anything: leave it out")
			break
		}
	}
	return pattern
}

// choice reads sequences separated by '|' up to one of the stop marks.
func (p *patternParser) choice(stop string) *node {
	start := p.i
	branches := []*node{p.seq(stop + "|")}
	for p.peek() == '|' {
		p.i++
		branches = append(branches, p.seq(stop+"|"))
	}
	if len(branches) == 1 {
		return branches[0]
	}
	return &node{kind: nodeAlt, pos: start, end: p.i, kids: branches}
}

func (p *patternParser) seq(stop string) *node {
	p.space()
	before := len(*p.errs)
	seq := &node{kind: nodeSeq, pos: p.i}
	for p.space(); p.i < len(p.s) && !strings.ContainsRune(stop, rune(p.s[p.i])); p.space() {
		if n := p.element(); n != nil {
			seq.kids = append(seq.kids, n)
		}
	}
	seq.end = p.i
	if len(seq.kids) == 0 && len(*p.errs) == before {
		p.errorf(seq.pos, "nothing to match here")
	}
	if len(seq.kids) == 1 {
		return seq.kids[0]
	}
	return seq
}

// element reads one element with its '?'.
func (p *patternParser) element() *node {
	n := p.atom()
	if p.peek() != '?' {
		return n
	}
	at := p.i
	p.i++
	switch {
	case n == nil: // already an error
	case n.kind == nodeGap:
		p.errorf(at, "a gap is optional by itself: leave the '?' out")
	case n.kind == nodeOpt:
		p.errorf(at, "'?' twice")
	default:
		return &node{kind: nodeOpt, pos: n.pos, end: p.i, kids: []*node{n}}
	}
	return n
}

func (p *patternParser) atom() *node {
	start := p.i
	switch c := p.s[p.i]; {
	case c == '{':
		name, ok := p.enclosed('}', "lexicon entry", "{sign}")
		if !ok {
			return nil
		}
		return &node{kind: nodeEntry, pos: start, end: p.i, text: name}
	case c == '<':
		name, ok := p.enclosed('>', "mention", "<date:when>")
		if !ok {
			return nil
		}
		class, capture, named := strings.Cut(name, ":")
		if named && !isName(capture) {
			p.errorf(start, "capture name %q: want small letters, digits and _, and a letter first", capture)
		}
		return &node{kind: nodeClass, pos: start, end: p.i, text: class, capture: capture}
	case strings.HasPrefix(p.s[p.i:], ".."):
		return p.gap()
	case c == '(':
		p.i++
		return p.group(start, func() *node { return p.choice(")") })
	case strings.HasPrefix(p.s[p.i:], "&("):
		p.i += 2
		return p.group(start, func() *node { return p.anyOrder(start) })
	case c == '?':
		p.errorf(start, "'?' with nothing before it: write \\? for a question mark of the text")
	case c == '^' || c == '$':
		p.errorf(start, "%q may stand only at the very start (^) or end ($): write \\%c for the mark itself", c, c)
	case strings.IndexByte("}>)|&", c) >= 0:
		p.errorf(start, "%q on its own: write \\%c for the mark itself", c, c)
	default:
		return p.word()
	}
	p.i++
	return nil
}

// enclosed reads the name between brackets.
func (p *patternParser) enclosed(closer byte, what, example string) (string, bool) {
	start := p.i
	n := strings.IndexByte(p.s[p.i:], closer)
	if n < 0 {
		p.errorf(start, "%s without %q at its end: write it like %s", what, closer, example)
		p.i = len(p.s)
		return "", false
	}
	name := p.s[p.i+1 : p.i+n]
	p.i += n + 1
	if name == "" || strings.ContainsAny(name, " \t\n{}<>()|") {
		p.errorf(start, "%s %q: write it like %s", what, name, example)
		return "", false
	}
	return name, true
}

// group reads what stands between brackets; the opening one is behind us.
func (p *patternParser) group(start int, read func() *node) *node {
	if p.depth++; p.depth > maxDepth {
		p.errorf(start, "more than %d brackets within one another", maxDepth)
		p.i = len(p.s)
		return nil
	}
	n := read()
	p.depth--
	if p.peek() != ')' {
		p.errorf(start, "'(' without ')'")
		return nil
	}
	p.i++
	n.pos, n.end = start, p.i
	return n
}

func (p *patternParser) anyOrder(start int) *node {
	group := &node{kind: nodeAny, pos: start}
	for {
		part := p.choice("),")
		if part.edgeGap(false) != nil || part.edgeGap(true) != nil {
			p.errorf(part.pos, "a part of &( , ) cannot begin or end with a gap: up to %d tokens may stand between parts anyway", AnyOrderGap)
		} else if part.kind != nodeOpt && part.emptyable() {
			p.errorf(part.pos, "a part of &( , ) that can match nothing: write (…)?")
		}
		group.kids = append(group.kids, part)
		if p.peek() != ',' {
			break
		}
		p.i++
	}
	if len(group.kids) < 2 || len(group.kids) > maxParts {
		p.errorf(start, "&( , ) with %d parts: want 2 to %d", len(group.kids), maxParts)
	}
	return group
}

func (p *patternParser) gap() *node {
	start := p.i
	p.i += 2
	n, digits := 0, 0
	for ; p.i < len(p.s) && '0' <= p.s[p.i] && p.s[p.i] <= '9'; p.i++ {
		n = min(n*10+int(p.s[p.i]-'0'), 1000)
		digits++
	}
	switch {
	case digits == 0:
		p.errorf(start, "a gap without a bound: write ..n, n from 1 to %d", MaxGap)
	case n < 1 || n > MaxGap:
		p.errorf(start, "gap of %s tokens: want 1 to %d", p.s[start+2:p.i], MaxGap)
		n = 1
	}
	return &node{kind: nodeGap, pos: start, end: p.i, n: n}
}

// marks are tokens of their own wherever they stand; word characters go on
// until one of them, a blank or a character of the language.
const marks = ",:;!\"“”„…[]"

func (p *patternParser) word() *node {
	start := p.i
	for p.i < len(p.s) && p.s[p.i]-'a' < 26 { // most words are no more than that
		p.i++
	}
	var b strings.Builder
	b.WriteString(p.s[start:p.i])
	for p.i < len(p.s) {
		c, n := utf8.DecodeRuneInString(p.s[p.i:])
		if c == '\\' {
			if p.i++; p.i == len(p.s) {
				p.errorf(start, "'\\' at the end: write \\\\ for the mark itself")
				break
			}
			_, n = utf8.DecodeRuneInString(p.s[p.i:])
		} else if unicode.IsSpace(c) || strings.ContainsRune("{}<>()|?&^$", c) {
			break
		} else if strings.ContainsRune(marks, c) {
			if b.Len() == 0 {
				b.WriteRune(c)
				p.i += n
			}
			break
		}
		b.WriteString(p.s[p.i : p.i+n])
		p.i += n
	}
	return &node{kind: nodeWord, pos: start, end: p.i, text: mention.Fold(b.String())}
}

func (p *patternParser) space() {
	rest := strings.TrimLeftFunc(p.s[p.i:], unicode.IsSpace)
	p.i = len(p.s) - len(rest)
}

func (p *patternParser) peek() byte {
	if p.i < len(p.s) {
		return p.s[p.i]
	}
	return 0
}

// isName reports whether s can name a capture.
func isName(s string) bool {
	for i, c := range []byte(s) {
		if !('a' <= c && c <= 'z' || i > 0 && (c == '_' || '0' <= c && c <= '9')) {
			return false
		}
	}
	return s != ""
}
