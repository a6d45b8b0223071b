package store

import (
	"testing"
	"time"
)

func TestCaptures(t *testing.T) {
	s, _ := openCrawl(t)
	const url = "https://www.venlo.nl/nieuws"
	if c, ok, err := s.Capture(t.Context(), url); ok || err != nil {
		t.Errorf("before: %+v %v", c, err)
	}
	for i, digest := range []string{"een", "twee"} {
		want := Capture{URL: url, Record: "urn:uuid:1", Payload: "sha1:AAAA", Digest: digest, At: noon.Add(time.Duration(i) * time.Hour)}
		if err := s.PutCaptures(t.Context(), []Capture{{URL: url + "/2", At: noon}, want}); err != nil {
			t.Fatal(err)
		}
		if c, ok, err := s.Capture(t.Context(), url); !ok || err != nil || c != want {
			t.Errorf("got %+v %v, want %+v", c, err, want)
		}
	}
}
