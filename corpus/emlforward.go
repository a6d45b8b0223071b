package corpus

import (
	"net/mail"
	"regexp"
	"strings"
	"time"

	"github.com/akkoord/akkoord"
)

// mailHead is what the head of a mail says that counts for an article.
type mailHead struct{ from, date, subject string }

// leastForward is how much text makes a forwarded mail the article, and not a
// mail that is answered: bytes.
const leastForward = 120

// forwardLabels are the words that open the lines of a head that a mailer has
// put into the text.
var forwardLabels = map[string]string{
	"van": "from", "from": "from", "afzender": "from",
	"verzonden": "date", "sent": "date", "datum": "date", "date": "date", "verstuurd": "date", "verzonden op": "date",
	"aan": "", "to": "", "cc": "", "kopie": "", "bcc": "", "antwoord aan": "", "reply-to": "", "bijlagen": "", "attachments": "", "urgentie": "", "importance": "", "prioriteit": "",
	"onderwerp": "subject", "subject": "subject", "betreft": "subject",
}

// forwardLine reads "Van: Gemeente Meerdam <pers@x.example>".
func forwardLine(s string) (label, field, value string, ok bool) {
	s = strings.TrimLeft(s, "> *\t")
	name, value, found := strings.Cut(s, ":")
	if !found || len(name) > 20 {
		return "", "", "", false
	}
	label = strings.ToLower(strings.Trim(name, " *\u00a0"))
	field, ok = forwardLabels[label]
	return label, field, strings.Trim(value, " *\t\u00a0"), ok
}

// innermost looks for the head of the mail that was forwarded, of the last one
// when that mail had been forwarded itself. What stands above its text becomes
// furniture, and head tells of that mail.
func innermost(blocks []block, head *mailHead) []block {
	type line struct {
		text  string
		block int
	}
	var lines []line
	for i, b := range blocks {
		for _, s := range strings.Split(b.text, "\n") {
			lines = append(lines, line{s, i})
		}
	}
	body := 0 // the line that the innermost text begins on
	found := mailHead{}
	for i := 0; i < len(lines); i++ {
		_, field, _, ok := forwardLine(lines[i].text)
		if !ok || field != "from" {
			continue
		}
		h, j, last := mailHead{}, i, ""
		for ; j < len(lines); j++ {
			label, field, value, ok := forwardLine(lines[j].text)
			bare := strings.Trim(lines[j].text, "> *\t\u00a0")
			// A date line may open the text under a head that is complete.
			complete := j > i && lines[j].block != lines[j-1].block && h.date != "" && h.subject != ""
			switch {
			case ok && !complete && !(field == "from" && h.from != ""):
				switch last = label; field {
				case "from":
					h.from = value
				case "date":
					h.date = value
				case "subject":
					h.subject = value
				}
				continue
			case bare == "" && j+1 < len(lines):
				if _, _, _, ok := forwardLine(lines[j+1].text); ok {
					continue // a blank line inside of the head
				}
			case forwardLabels[last] == "" && last != "" && strings.Contains(bare, "@") && lines[j].block == lines[j-1].block:
				continue // more addressees, on a line of their own
			}
			break
		}
		if h.date == "" || h.from == "" || j-i < 3 && h.subject == "" {
			continue
		}
		size := 0
		for _, l := range lines[j:] {
			size += len(l.text)
		}
		if size >= leastForward {
			body, found = j, h
		}
		i = j - 1
	}
	if body == 0 {
		return blocks
	}
	if found.subject == "" {
		found.subject = head.subject
	}
	*head = found
	quoted := true // the whole text is behind ">"
	for _, l := range lines[body:] {
		quoted = quoted && (strings.TrimSpace(l.text) == "" || strings.HasPrefix(l.text, ">"))
	}
	// The lines go back into blocks, cut where the text begins.
	var out []block
	for i, l := range lines {
		text := l.text
		if i >= body && quoted {
			text = strings.TrimPrefix(strings.TrimPrefix(text, ">"), " ")
		}
		if i > 0 && i != body && l.block == lines[i-1].block && !(quoted && i > body && strings.TrimSpace(text) == "") && out[len(out)-1].text != "" {
			out[len(out)-1].text += "\n" + text
			continue
		}
		b := blocks[l.block]
		b.text = text
		if i < body {
			b.kind = akkoord.Furniture
		}
		out = append(out, b)
	}
	kept := out[:0]
	for _, b := range out {
		if strings.TrimSpace(b.text) != "" {
			kept = append(kept, b)
		}
	}
	return kept
}

// subjectMarks are what mailers put before a subject, and press offices.
var subjectMarks = regexp.MustCompile(`(?i)^\s*((re|fw|fwd|antw|antwoord|doorst|doorgestuurd|tr|wg|aw|persbericht|nieuwsbericht|persuitnodiging)\s*[:;]|persbericht\s*[-–|]|\[[^\]]{1,30}\])\s*`)

// bareSubject gives the title in a subject.
func bareSubject(s string) string {
	s = foldSpace(s)
	for {
		rest := s[len(subjectMarks.FindString(s)):]
		if rest == s || rest == "" {
			return s
		}
		s = rest
	}
}

// senderName gives who sent a mail: the name before the address, else the domain.
func senderName(from string) akkoord.OptString {
	name := from
	if a, err := mail.ParseAddress(from); err == nil {
		name = a.Name
		if name == "" {
			name = a.Address
		}
	} else if i := strings.IndexAny(from, "<["); i > 0 {
		name = from[:i]
	}
	name = strings.Trim(foldSpace(name), `"'“”‘’ `)
	if i := strings.LastIndexByte(name, '@'); i >= 0 && !strings.Contains(name, " ") {
		name = strings.Trim(name[i+1:], "<>]")
	}
	return publisherName(name)
}

// mailLayouts are the dates that mailers write into a text in English.
var mailLayouts = []string{
	"Monday, January 2, 2006 3:04 PM", "Monday, January 2, 2006 3:04:05 PM", "Monday, January 2, 2006 15:04", "Mon, Jan 2, 2006 at 3:04 PM", "Mon, Jan 2, 2006 at 15:04",
	"Monday, 2 January 2006 15:04", "Monday, 2 January 2006 at 15:04", "2 January 2006 at 15:04:05", "2 January 2006 at 15:04", "January 2, 2006 at 3:04:05 PM", "2 January 2006 15:04",
	"Mon, 2 Jan 2006 at 15:04", "02/01/2006 15:04", "2-1-2006 15:04", "2-1-2006 15:04:05",
}

// timeOfDay is what stands behind the day in the date of a mail.
var timeOfDay = regexp.MustCompile(`(?i)[,\s]*(\bom\b|\bat\b)?\s*\d{1,2}[:.]\d{2}([:.]\d{2})?(\s*[ap]\.?m\.?)?(\s*uur)?\s*([+-]\d{4}|[A-Z]{2,4}(\+\d+)?)?(\s*\([^)]*\))?\s*$`)

// zoneName is the name of a time zone behind a date.
var zoneName = regexp.MustCompile(`\s+(GMT|UTC|CET|CEST|[A-Z]{3,4})([+-]\d{1,2})?$`)

// mailDate reads the date of a mail, in its own time zone, as its head has it or
// as a mailer writes it into a text, in Dutch or in English.
func mailDate(s string) (akkoord.Date, bool) {
	s = strings.ReplaceAll(foldSpace(s), "\u202f", " ")
	if t, err := mail.ParseDate(s); err == nil {
		return akkoord.DateOf(t), true
	}
	if d, ok := stampDate(s); ok {
		return d, true
	}
	for _, layout := range mailLayouts {
		if t, err := time.Parse(layout, zoneName.ReplaceAllString(s, "")); err == nil {
			return akkoord.DateOf(t), true
		}
	}
	return dateLine(timeOfDay.ReplaceAllString(s, ""))
}
