package rules

import (
	"strconv"
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// value is what a mention says for a field, and the bytes that say so. An empty
// text is no value: a date that nothing resolved, an instrument without a name.
type value struct {
	text string
	span akkoord.Span
}

// appendValues appends what a captured mention says for a field: one value, or
// one for each member of an enumeration.
func appendValues(dst []value, l *mention.Layer, field akkoord.Field, m mention.Mention) []value {
	v := value{span: l.Span(m)}
	switch m.Class {
	case mention.Date, mention.Period:
		v.text = dateFor(field, m.Class, l.Dates[m.Ref])
	case mention.Duration:
		v.text = duration(l.Durations[m.Ref])
	case mention.Num, mention.Money:
		v.text = strconv.FormatInt(l.Numbers[m.Ref], 10)
	case mention.Instrument:
		v = instrument(l, field, m)
	case mention.Party:
		v = party(l.PartyValues[m.Ref], v.span)
	case mention.Parties:
		for _, i := range l.Lists[m.Ref].Members {
			dst = append(dst, party(l.PartyValues[i], v.span))
		}
		return dst
	case mention.PartyRef:
		v.text = l.Text(m)
		if field == akkoord.FieldPartyCount {
			v.text = ""
			if n := l.Refs[m.Ref].Count; n > 0 {
				v.text = strconv.Itoa(n)
			}
		}
	case mention.Place:
		p := l.Places[m.Ref]
		v.text = p.Name
		if !p.Span.IsZero() {
			v.span = p.Span
		}
	case mention.Quoted, mention.Clause:
		v.span = trimMarks(l, int(m.First), int(m.End))
		v.text = v.span.In(l.Doc.Text)
	default:
		v.text = l.Text(m)
	}
	if v.text == "" {
		return dst
	}
	return append(dst, v)
}

// dateFor reads the end of a period for valid_until and its start for the other
// fields.
func dateFor(field akkoord.Field, class mention.Class, d mention.DateValue) string {
	if class == mention.Period && field == akkoord.FieldValidUntil {
		return d.To.String()
	}
	return d.From.String()
}

// duration gives an ISO 8601 duration in months and days: "P48M", "P10D".
func duration(d mention.DurationValue) string {
	s := "P"
	if d.Months != 0 {
		s += strconv.Itoa(d.Months) + "M"
	}
	if d.Days != 0 {
		s += strconv.Itoa(d.Days) + "D"
	}
	if s == "P" {
		return ""
	}
	return s
}

func instrument(l *mention.Layer, field akkoord.Field, m mention.Mention) value {
	v, span := l.Instruments[m.Ref], l.Span(m)
	if field == akkoord.FieldKind {
		return value{string(v.Kind), span}
	}
	if i := strings.Index(span.In(l.Doc.Text), v.Name); i >= 0 {
		span = akkoord.Span{Start: span.Start + i, End: span.Start + i + len(v.Name)}
	}
	return value{v.Name, span}
}

func party(p mention.PartyValue, span akkoord.Span) value {
	if !p.Span.IsZero() {
		span = p.Span
	}
	return value{p.Name, span}
}

// trimMarks gives the bytes of a stretch without the marks at its edges:
// quotation marks, commas, the full stop. Brackets stay, they come in pairs.
func trimMarks(l *mention.Layer, first, end int) akkoord.Span {
	mark := func(i int) bool {
		return l.Doc.Tokens[i].Kind == text.Punct && !strings.ContainsAny(l.Doc.TokenText(i), "()")
	}
	for first < end && mark(first) {
		first++
	}
	for first < end && mark(end-1) {
		end--
	}
	return l.Doc.SpanOf(first, end)
}
