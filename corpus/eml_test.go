package corpus

import (
	"encoding/base64"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/akkoord/akkoord"
)

const (
	mailHeadLines = "From: =?utf-8?Q?Gemeente_Meerd=C3=A4m?= <pers@meerdam.example>\r\nTo: redactie@x.example\r\nDate: Wed, 03 Jun 2020 00:30:00 +0200\r\nSubject: Persbericht: Pact voor =?iso-8859-1?Q?co=F6peraties?=\r\nMIME-Version: 1.0\r\n"
	release       = "De gemeente Meerdam en de school hebben een pact getekend. Het pact loopt tot het eind van het jaar en gaat over de jeugd en de ouders."
)

// forwarder puts lines above and below a head in the text.
func forwarder(head string) string {
	return "From: Els <els@x.example>\nDate: Fri, 05 Jun 2020 10:00:00 +0200\nSubject: FW: Persbericht - Pact\nContent-Type: text/plain; charset=utf-8\n\nTer informatie.\n\nGroet, Els\n\n" + head + "\n\n" + release + "\n"
}

func TestMail(t *testing.T) {
	june3 := akkoord.Date{Year: 2020, Month: 6, Day: 3}
	paragraph := "paragraph: " + release
	note := []string{"furniture: Ter informatie.", "furniture: Groet, Els"}
	for _, tt := range []struct {
		name, data string
		want       akkoord.Article
		blocks     []string
	}{
		{"quoted-printable in latin-1", mailHeadLines + "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nPact voor de jeugd\r\n\r\n" + strings.Replace(release, "De gemeente", "De co=F6peratie en de=\r\n gemeente", 1) + "\r\n",
			akkoord.Article{Title: "Pact voor coöperaties", Source: "Gemeente Meerdäm", Published: june3},
			[]string{"heading: Pact voor de jeugd", "paragraph: " + strings.Replace(release, "De gemeente", "De coöperatie en de gemeente", 1)}},
		{"text goes before html", mailHeadLines + "Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n" + release + "\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>De html.</p>\r\n--b--\r\n",
			akkoord.Article{Title: "Pact voor coöperaties", Source: "Gemeente Meerdäm", Published: june3}, []string{paragraph}},
		{"html goes before a text that only points to it", mailHeadLines + "Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nBekijk in de browser\r\n--b\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
			base64.StdEncoding.EncodeToString([]byte("<style>p{}</style><p>"+release+"</p><ul><li>de jeugd van \xe9\xe9n school</li></ul>")) + "\r\n--b--\r\n",
			akkoord.Article{Title: "Pact voor coöperaties", Source: "Gemeente Meerdäm", Published: june3}, []string{paragraph, "item: de jeugd van één school"}},
		{"flowed", mailHeadLines + "Content-Type: text/plain; format=flowed\r\n\r\n" + strings.Replace(release, "getekend. ", "getekend. \r\n", 1) + "\r\n",
			akkoord.Article{Title: "Pact voor coöperaties", Source: "Gemeente Meerdäm", Published: june3}, []string{paragraph}},
		{"Outlook", forwarder("-----Oorspronkelijk bericht-----\nVan: Gemeente Meerdam [mailto:pers@meerdam.example]\nVerzonden: woensdag 3 juni 2020 10:31\nAan: redactie@x.example;\n  els@x.example\nCC: jan@x.example\nOnderwerp: Persbericht: Pact voor de jeugd"),
			akkoord.Article{Title: "Pact voor de jeugd", Source: "Gemeente Meerdam", Published: june3},
			append(note[:2:2], "furniture: -----Oorspronkelijk bericht-----\nVan: Gemeente Meerdam [mailto:pers@meerdam.example]\nVerzonden: woensdag 3 juni 2020 10:31\nAan: redactie@x.example;\n  els@x.example\nCC: jan@x.example\nOnderwerp: Persbericht: Pact voor de jeugd", paragraph)},
		{"Gmail", forwarder("---------- Forwarded message ---------\nVan: Gemeente Meerdam <pers@meerdam.example>\nDate: wo 3 jun. 2020 om 10:31\nSubject: Pact voor de jeugd\nTo: <redactie@x.example>"),
			akkoord.Article{Title: "Pact voor de jeugd", Source: "Gemeente Meerdam", Published: june3},
			append(note[:2:2], "furniture: ---------- Forwarded message ---------\nVan: Gemeente Meerdam <pers@meerdam.example>\nDate: wo 3 jun. 2020 om 10:31\nSubject: Pact voor de jeugd\nTo: <redactie@x.example>", paragraph)},
		{"forwarded twice", forwarder("Van: Jan <jan@x.example>\nVerzonden: donderdag 4 juni 2020 9:00\nAan: Els\nOnderwerp: FW: Pact\n\nZie hieronder.\n\nBegin doorgestuurd bericht:\n\nVan: <pers@meerdam.example>\nOnderwerp: Pact voor de jeugd\nDatum: 3 juni 2020 om 10:31:00 CEST\nAan: Jan"),
			akkoord.Article{Title: "Pact voor de jeugd", Source: "meerdam.example", Published: june3},
			append(note[:2:2], "furniture: Van: Jan <jan@x.example>\nVerzonden: donderdag 4 juni 2020 9:00\nAan: Els\nOnderwerp: FW: Pact", "furniture: Zie hieronder.", "furniture: Begin doorgestuurd bericht:",
				"furniture: Van: <pers@meerdam.example>\nOnderwerp: Pact voor de jeugd\nDatum: 3 juni 2020 om 10:31:00 CEST\nAan: Jan", paragraph)},
		{"html of Outlook", "From: Els <els@x.example>\nDate: Fri, 05 Jun 2020 10:00:00 +0200\nSubject: FW: Pact\nContent-Type: text/html\n\n<p>Ter informatie.</p><div><p><b>Van:</b> Gemeente Meerdam &lt;pers@meerdam.example&gt;<br><b>Verzonden:</b> woensdag 3 juni 2020 10:31<br>" +
			"<b>Aan:</b> redactie@x.example<br><b>Onderwerp:</b> Pact voor de jeugd</p></div><p>Datum: 1 juni 2020</p><p>" + release + "</p><ul><li>de jeugd</li></ul>",
			akkoord.Article{Title: "Pact voor de jeugd", Source: "Gemeente Meerdam", Published: june3},
			[]string{"furniture: Ter informatie.", "furniture: Van: Gemeente Meerdam <pers@meerdam.example>\nVerzonden: woensdag 3 juni 2020 10:31\nAan: redactie@x.example\nOnderwerp: Pact voor de jeugd", "furniture: Datum: 1 juni 2020", paragraph, "item: de jeugd"}},
		{"a question with the mail it answers", strings.Replace(forwarder("x"), "x\n\n"+release, release+"\n\nVan: Jan\nVerzonden: dinsdag 2 juni 2020 9:00\nOnderwerp: Vraag\n\nKomt er nog een pact?", 1),
			akkoord.Article{Title: "Pact", Source: "Els", Published: akkoord.Date{Year: 2020, Month: 6, Day: 5}}, nil},
	} {
		for _, name := range []string{"mail.eml", "mail.txt", "mail"} {
			dir := t.TempDir()
			write(t, filepath.Join(dir, name), tt.data)
			articles, refusals, _ := readAll(t, Options{}, dir)
			if len(articles) != 1 {
				t.Errorf("%s: %d articles, refused %v", tt.name, len(articles), refusals)
				continue
			}
			a := articles[0]
			checkBlocks(t, a)
			if diff := cmp.Diff(tt.blocks, blocksOf(a)); tt.blocks != nil && diff != "" {
				t.Errorf("%s: blocks (-want +got):\n%s", tt.name, diff)
			}
			tt.want.ID, tt.want.PublishedFrom = "mail", akkoord.FromMail
			a.Text, a.Blocks, a.Lang = "", nil, ""
			if diff := cmp.Diff(tt.want, a); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.name, diff)
			}
		}
	}
}

// attach makes a part of a mail.
func attach(name, kind, data string) string {
	return "--b\r\nContent-Type: " + kind + "; name=\"" + name + "\"\r\nContent-Disposition: attachment; filename=\"" + name + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
		base64.StdEncoding.EncodeToString([]byte(data)) + "\r\n"
}

func TestMailAttachments(t *testing.T) {
	inner := strings.Replace(mailHeadLines, "pers@", "ander@", 1) + "\r\n" + strings.Replace(release, "school", "kerk", 1)
	data := mailHeadLines + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n" + release + "\r\n" +
		attach("besluit.docx", "application/octet-stream", docx(t, para("", dutch))) + attach("foto.jpg", "image/jpeg", "\xff\xd8\xff") +
		attach("=?utf-8?Q?re=C3=BCnie.docx?=", "application/octet-stream", docx(t, para("", dutch+" Twee."))) +
		"--b\r\nContent-Type: message/rfc822\r\n\r\n" + inner + "\r\n--b--\r\n"
	path := filepath.Join(t.TempDir(), "mail.eml")
	write(t, path, data)
	articles, refusals, sum := readAll(t, Options{}, path)
	if diff := cmp.Diff([]string{"mail", "mail/besluit", "mail/reünie", "mail/bericht-4"}, ids(articles)); diff != "" || len(refusals) > 0 {
		t.Errorf("refused %v, ids (-want +got):\n%s", refusals, diff)
	}
	if diff := cmp.Diff(map[string]int{".jpg": 1}, sum.PassedOverBy); diff != "" {
		t.Errorf("passed over (-want +got):\n%s", diff)
	}
}

// TestMailCutOff: what came before the damage is read, and the damage is told.
func TestMailCutOff(t *testing.T) {
	path := filepath.Join(t.TempDir(), "half.eml")
	write(t, path, mailHeadLines+"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"+release+"\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0")
	articles, refusals, _ := readAll(t, Options{}, path)
	want := Refusal{Source: path, ID: "half", Reason: "bad mail: it is cut off; the parts before were read"}
	if len(articles) != 1 || articles[0].Text != release || len(refusals) != 1 || refusals[0] != want {
		t.Errorf("%d articles, refused %v", len(articles), refusals)
	}
}

// TestSavedPage: the day on which a browser saved a page is not one of
// publication.
func TestSavedPage(t *testing.T) {
	a := readOne(t, "pagina.mht", "From: <Saved by Blink>\nSnapshot-Content-Location: https://x.example/pact\nSubject: Pact\nDate: Fri, 05 Jun 2020 10:00:00 +0200\nMIME-Version: 1.0\n"+
		"Content-Type: multipart/related; type=\"text/html\"; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<!DOCTYPE html><title>Pact voor Meerdam</title><meta name=3D\"date\" content=3D\"2019-02-03\"><p>"+release+"</p>\n"+
		"--b\nContent-Type: image/png\nContent-Location: x.png\n\nx\n--b--\n")
	if a.URL != "https://x.example/pact" || a.Published != (akkoord.Date{Year: 2019, Month: 2, Day: 3}) || a.PublishedFrom != akkoord.FromMeta || a.ID != "pagina" {
		t.Errorf("id %q, url %q, published %v from %q", a.ID, a.URL, a.Published, a.PublishedFrom)
	}
}

func TestMailDates(t *testing.T) {
	want := akkoord.Date{Year: 2019, Month: 2, Day: 22}
	for _, s := range []string{
		"Fri, 22 Feb 2019 23:59:00 -0500", "22 Feb 2019 10:31 +0100", "vrijdag 22 februari 2019 10:31", "vr 22 feb. 2019 om 10:31", "22 februari 2019 om 10:31:00 CET",
		"22 februari 2019 om 10:31:00 CET (Amsterdam)", "Friday, February 22, 2019 10:31 AM", "Fri, Feb 22, 2019 at 10:31 AM", "22 February 2019 at 10:31:00 GMT+1", "2019-02-22 10:31", "22-2-2019 10:31", "vrijdag 22 februari 2019",
	} {
		if d, ok := mailDate(s); !ok || d != want {
			t.Errorf("%s: %v, %v", s, d, ok)
		}
	}
	for _, s := range []string{"", "gisteren", "vrijdag 10:31"} {
		if d, ok := mailDate(s); ok {
			t.Errorf("%s: %v, want none", s, d)
		}
	}
}

// FuzzMail: no mail may panic.
func FuzzMail(f *testing.F) {
	f.Add(mailHeadLines + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n" + release + "\r\n" + attach("x.eml", "message/rfc822", "From: x\n\ny") + "--b--")
	f.Add(forwarder("Van: Jan\nVerzonden: 3 juni 2020\nOnderwerp: x\n\n> Van: a\n> Datum: 1-1-2020\n> Aan: b@\n> c@\n>\n> " + release))
	f.Add("From: a\nDate: x\nContent-Type: text/plain; format=flowed; delsp=yes; charset=iso-2022-jp\n\n> \n \n-- \n--  x\n")
	f.Fuzz(func(t *testing.T, data string) { readAnything(t, "x.eml", data) })
}
