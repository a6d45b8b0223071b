package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

func (p *program) mentionsCommand() *cli.Command {
	c := command("mentions", "print the dates, parties, places and so on in texts", "FILE.jsonl",
		"FILE has a JSON line for each text: id, text, and ref, the moment it was written (a date with or without\n"+
			"a time, or null). Out come lines {\"id\", \"found\": [{\"start\", \"end\", \"value\"}]}, in bytes of the text. The kinds\n"+
			"are "+strings.Join(mentionKinds(), ", ")+". Dates are read as in a message to somebody, where a weekday lies\n"+
			"ahead; --reading news reads them as extraction does. There is no language test.",
		"akkoord mentions --kind date texts.jsonl",
		&cli.StringFlag{Name: "kind", Usage: "print mentions of `KIND`", Value: "date"},
		&cli.StringFlag{Name: "reading", Usage: "read dates as in a `message|news`", Value: "message"},
		segmenterFlag())
	c.Action = p.mentions
	return c
}

// mentionKinds lists the classes of mentions; periods count as dates, and what
// stretches over other mentions is none by itself.
func mentionKinds() []string {
	var kinds []string
	for class, name := range mention.ClassNames {
		switch mention.Class(class) {
		case mention.None, mention.Period, mention.Clause:
		default:
			kinds = append(kinds, name)
		}
	}
	slices.Sort(kinds)
	return kinds
}

// found is a mention in a text, in bytes.
type found struct {
	Start int `json:"start"`
	End   int `json:"end"`
	Value any `json:"value"`
}

// foundIn is the line that is printed for a text.
type foundIn struct {
	ID    string `json:"id"`
	Found any    `json:"found"`
}

// mentions prints mentions of any kind but dates, which need less.
func (p *program) mentions(c *cli.Context) error {
	kind := c.String("kind")
	if !slices.Contains(mentionKinds(), kind) {
		return usagef("--kind %s: say one of %s", kind, strings.Join(mentionKinds(), ", "))
	}
	seg, err := segmenter(c)
	if err != nil {
		return err
	}
	reading := c.String("reading")
	if reading != "message" && reading != "news" {
		return usagef("--reading %s: say message or news", reading)
	}
	if kind == "date" {
		return p.dates(c, seg, reading == "message")
	}
	finder, err := mention.NewFinder(mention.Options{})
	if err != nil {
		return err
	}
	var doc text.Document
	var layer mention.Layer
	return p.eachText(c, func(t *testText) (any, error) {
		ref, err := t.refDate()
		if err != nil {
			return nil, err
		}
		seg.Segment(&doc, t.Text, nil)
		finder.Find(&layer, &doc, ref)
		list := []found{}
		for _, m := range layer.Mentions {
			if m.Class.String() == kind {
				span := layer.Span(m)
				list = append(list, found{span.Start, span.End, mentionValue(&layer, m)})
			}
		}
		return foundIn{t.ID, list}, nil
	})
}

// dates prints dates and periods. It needs the date grammar alone, which is
// there at once.
func (p *program) dates(c *cli.Context, seg text.Segmenter, message bool) error {
	// Gazetteers take a tenth of a second to load and have no say in dates.
	v := mention.NewVocabulary()
	g := mention.NewDateGrammar(v)
	g.Assistant = message
	var doc text.Document
	var layer mention.Layer
	return p.eachText(c, func(t *testText) (any, error) {
		ref, err := t.refDate()
		if err != nil {
			return nil, err
		}
		seg.Segment(&doc, t.Text, nil)
		layer.Doc, layer.Words = &doc, v.Words(layer.Words[:0], &doc)
		layer.Mentions, layer.Dates = layer.Mentions[:0], layer.Dates[:0]
		layer.Durations, layer.Numbers = layer.Durations[:0], layer.Numbers[:0]
		g.Find(&layer, ref)
		slices.SortStableFunc(layer.Mentions, func(a, b mention.Mention) int { return int(a.First - b.First) })
		return foundIn{t.ID, mention.FoundDates(&layer)}, nil
	})
}

// mentionValue gives what a mention means, in a form for JSON.
func mentionValue(l *mention.Layer, m mention.Mention) any {
	switch m.Class {
	case mention.Num, mention.Money:
		return l.Numbers[m.Ref]
	case mention.Duration:
		d := l.Durations[m.Ref]
		return struct {
			Months int `json:"months"`
			Days   int `json:"days"`
		}{d.Months, d.Days}
	case mention.Instrument:
		v := l.Instruments[m.Ref]
		return struct {
			Kind akkoord.Kind      `json:"kind"`
			Name akkoord.OptString `json:"name"`
		}{v.Kind, akkoord.OptString(v.Name)}
	case mention.Party:
		return partyValue(&l.PartyValues[m.Ref])
	case mention.Parties:
		all := []partyForm{}
		for _, i := range l.Lists[m.Ref].Members {
			all = append(all, partyValue(&l.PartyValues[i]))
		}
		return all
	case mention.PartyRef:
		v := l.Refs[m.Ref]
		return struct {
			Count akkoord.OptInt    `json:"count"`
			Kind  akkoord.OptString `json:"kind"`
		}{akkoord.OptInt(v.Count), akkoord.OptString(v.Kind)}
	case mention.Place:
		v := l.Places[m.Ref]
		return struct {
			Name string             `json:"name"`
			Kind akkoord.RegionKind `json:"kind"`
			ID   akkoord.OptString  `json:"id"`
		}{v.Name, v.Kind, akkoord.OptString(v.ID)}
	}
	return l.Text(m)
}

// partyForm is a party in JSON.
type partyForm struct {
	Name string            `json:"name"`
	Kind akkoord.OptString `json:"kind"`
	ID   akkoord.OptString `json:"id"`
	Row  akkoord.OptString `json:"row"`
}

// partyValue gives a party as it is printed.
func partyValue(v *mention.PartyValue) partyForm {
	return partyForm{v.Name, akkoord.OptString(v.Kind), akkoord.OptString(v.ID), akkoord.OptString(v.Row)}
}
