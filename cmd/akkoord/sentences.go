package main

import (
	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

func (p *program) sentencesCommand() *cli.Command {
	c := command("sentences", "print where sentences and words begin and end in texts", "FILE.jsonl",
		"FILE has a JSON line for each text: id and text. Out come lines {\"id\", \"sentences\": [[start, end]], \"tokens\":\n"+
			"[[start, end]]}, in bytes of the text. There is no language test.",
		"akkoord sentences --segmenter prose texts.jsonl", segmenterFlag())
	c.Action = p.sentences
	return c
}

// splitText is the line that is printed for a text.
type splitText struct {
	ID        string         `json:"id"`
	Sentences []akkoord.Span `json:"sentences"`
	Tokens    []akkoord.Span `json:"tokens"`
}

// sentences splits texts as extraction does, but for their blocks: a line of
// the file has none.
func (p *program) sentences(c *cli.Context) error {
	seg, err := segmenter(c)
	if err != nil {
		return err
	}
	var doc text.Document
	return p.eachText(c, func(t *testText) (any, error) {
		seg.Segment(&doc, t.Text, nil)
		line := splitText{t.ID, []akkoord.Span{}, []akkoord.Span{}}
		for _, s := range doc.Sentences {
			line.Sentences = append(line.Sentences, s.Span)
		}
		for _, w := range doc.Tokens {
			line.Tokens = append(line.Tokens, akkoord.Span{Start: int(w.Start), End: int(w.End)})
		}
		return line, nil
	})
}
