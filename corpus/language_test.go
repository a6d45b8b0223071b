package corpus

import (
	"fmt"
	"strings"
	"testing"
)

func TestGuessLanguage(t *testing.T) {
	for _, tt := range []struct{ text, code, looks string }{
		{"De gemeente en de provincie hebben gisteren een akkoord gesloten over het water.", "nl", ""},
		{"Zorgpact Meerdam getekend", "nl", ""},
		{"COÖPERATIE 'T ANKER TEKENT", "nl", ""},
		{"“Wij willen het,” zei hij – en dat bleek waar… De school’s naam is niet genoemd.", "nl", ""},
		{"The city and the school have signed a covenant for the coming years.", "en", "it looks like English"},
		{"Die Stadt und die Schule haben gestern eine Vereinbarung für das Wasser unterzeichnet.", "de", "it looks like German"},
		{"La ville et les écoles ont signé une convention pour la lecture dans le quartier.", "fr", "it looks like French"},
		{"Die stad en die skool het gister 'n ooreenkoms onderteken, en hulle is nie bang vir die werk nie.", "af", "it looks like Afrikaans"},
		{"De gemeente hat mei de skoallen in oerienkomst tekene en dat is goed foar de bern fan it doarp.", "fy", "it looks like Frisian"},
		{"Kommunen og skolen har skrevet under på en aftale, og det er de glade for.", "da", "it looks like a Scandinavian language"},
		{"Город и школа подписали соглашение о чтении.", "", "it is not in Latin script"},
		{strings.Repeat("Miasto oraz szkoła podpisały porozumienie w sprawie czytania książek ", 8), "", "only 0 of its first 72 words are common Dutch ones"},
	} {
		if got := guessLanguage(tt.text); got.code != tt.code || got.looks != tt.looks {
			t.Errorf("%.40q: %q, %q; want %q, %q", tt.text, got.code, got.looks, tt.code, tt.looks)
		}
	}
}

// TestDoubtfulLanguage: only where a word or two decide somebody else is asked.
func TestDoubtfulLanguage(t *testing.T) {
	const judgement = "de"
	for _, tt := range []struct {
		text, code string
		asked      bool
	}{
		{"De gemeente en de provincie hebben gisteren een akkoord gesloten over het water.", "nl", false},
		{"The city and the school have signed a covenant for the coming years.", "en", false},
		{"Zorgpact Meerdam getekend", "nl", false}, // too short for anybody
		{"Stadtrat unterzeichnet neue Vereinbarung gestern Abend", judgement, true},
		{"Die Stadt hat eine Schule", judgement, true},        // two words more than in Dutch
		{"De gemeente hat mei skoallen tekene.", "fy", false}, // nobody knows Frisian
	} {
		asked := false
		opt := Options{Judge: func(string) string { asked = true; return judgement }}
		if got := opt.language(tt.text); got.code != tt.code || asked != tt.asked {
			t.Errorf("%.40q: %q (%s), asked %v; want %q, %v", tt.text, got.code, got.looks, asked, tt.code, tt.asked)
		}
	}
}

func TestSkippedByLanguage(t *testing.T) {
	const lines = `{"text":"The city and the school have signed a pact."}
{"text":"De gemeente en de school hebben een pact getekend."}
{"text":"The port and the city have signed another one."}
{"text":"Город и школа подписали соглашение о чтении."}
`
	articles, _, sum := readAll(t, Options{Stdin: strings.NewReader(lines)}, "-")
	if got := fmt.Sprint(sum.SkippedBy); len(articles) != 1 || sum.Refused != 0 || sum.Skipped != 3 || got != "map[en:2 unknown:1]" {
		t.Errorf("%d articles, %d refused, skipped %d %s", len(articles), sum.Refused, sum.Skipped, got)
	}
}

func TestAnyLanguage(t *testing.T) {
	articles, refusals, _ := readAll(t, Options{AnyLanguage: true, Stdin: strings.NewReader("The city and the school have signed a pact.")}, "-")
	if len(articles) != 1 || articles[0].Lang != "en" {
		t.Errorf("read %v, refused %v; want one English article", articles, refusals)
	}
}

func TestEncodings(t *testing.T) {
	const want = "Coöperatie en gemeente tekenen een pact\n\nDe “coöperatie” en de gemeente tekenden."
	utf16 := func(s string, low, high int) string {
		var b strings.Builder
		for _, r := range s {
			pair := [2]byte{}
			pair[low], pair[high] = byte(r), byte(r>>8)
			b.Write(pair[:])
		}
		return b.String()
	}
	latin := strings.NewReplacer("ö", "\xf6", "“", "\x93", "”", "\x94").Replace(want)
	for name, data := range map[string]string{
		"UTF-8":                want,
		"UTF-8 with mark":      "\ufeff" + want,
		"windows-1252":         latin,
		"CR LF":                strings.ReplaceAll(want, "\n", "\r\n"),
		"lone CR":              strings.ReplaceAll(want, "\n", "\r"),
		"UTF-16LE with mark":   utf16("\ufeff"+want, 0, 1),
		"UTF-16BE with mark":   utf16("\ufeff"+want, 1, 0),
		"UTF-16LE by its NULs": utf16(want, 0, 1),
		"UTF-16BE by its NULs": utf16(want, 1, 0),
	} {
		if got := readOne(t, "a.txt", data).Text; got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	// One broken byte in UTF-8 costs one letter, not all of them.
	if got := readOne(t, "a.txt", want+" caf\xe9").Text; got != want+" caf\uFFFD" {
		t.Errorf("broken byte: %q", got)
	}
}

func TestTextStaysAsItIs(t *testing.T) {
	const text = "  De gemeente\u00a0Meerdam  tekent \t een pact. \n\n\n\nEn de school ook.\n"
	if got := readOne(t, "a.txt", text).Text; got != text {
		t.Errorf("text %q", got)
	}
}
