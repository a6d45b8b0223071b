package warc_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"time"

	"github.com/akkoord/akkoord/warc"
)

// A page is written, and read back.
func Example() {
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)

	w, err := warc.NewWriter(context.Background(), warc.WriterOptions{Dir: dir, Prefix: "nieuws", Info: warc.Header{{Name: "software", Value: "akkoord"}}})
	if err != nil {
		log.Fatal(err)
	}
	place, err := w.Write(warc.Exchange{
		URI:      "https://www.voorbeeld.nl/nieuws/1",
		Date:     time.Date(2019, 3, 1, 12, 0, 0, 0, time.UTC),
		Request:  []byte("GET /nieuws/1 HTTP/1.1\r\nHost: www.voorbeeld.nl\r\n\r\n"),
		Response: []byte("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n<p>tekst\r\n0\r\n\r\n"),
	})
	if err := errors.Join(err, w.Close()); err != nil {
		log.Fatal(err)
	}

	f, err := os.Open(filepath.Join(dir, place.File))
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	for rd := warc.NewReader(f, warc.ReaderOptions{CheckDigests: true}); ; {
		rec, err := rd.Next()
		var broken *warc.RecordError
		switch {
		case errors.As(err, &broken):
			fmt.Println(broken)
			continue
		case err == io.EOF:
			return
		case err != nil:
			log.Fatal(err)
		}
		fmt.Printf("%s of %q\n", rec.Type, rec.TargetURI)
		if rec.Type != warc.Response {
			continue
		}
		msg, err := rec.HTTP()
		if err != nil {
			log.Fatal(err)
		}
		body, err := io.ReadAll(msg.Body)
		fmt.Printf("%d %s %q %v\n", msg.Status, msg.Header.Get("content-type"), body, err)
	}
	// Output:
	// warcinfo of ""
	// response of "https://www.voorbeeld.nl/nieuws/1"
	// 200 text/html "<p>tekst" <nil>
	// request of "https://www.voorbeeld.nl/nieuws/1"
}
