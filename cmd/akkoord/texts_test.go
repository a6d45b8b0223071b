package main

import (
	"strings"
	"testing"
)

func TestRefDate(t *testing.T) {
	ref := func(s string) *string { return &s }
	for _, c := range []struct {
		ref  *string
		want string
		ok   bool
	}{
		{nil, "", true},
		{ref(""), "", true},
		{ref("2019"), "2019", true},
		{ref("2019-02-20"), "2019-02-20", true},
		{ref("2019-02-20T09:30:00"), "2019-02-20", true},
		{ref("2019-02-20 09:30"), "2019-02-20", true},
		{ref("2019-02-201"), "", false},
		{ref("2019-02-30T00:00:00"), "", false},
		{ref("gisteren"), "", false},
	} {
		got, err := (&testText{Ref: c.ref}).refDate()
		if (err == nil) != c.ok || got.String() != c.want {
			t.Errorf("ref %v is read as %q, %v, want %q", c.ref, got, err, c.want)
		}
	}
}

// TestLinesOfAnyLength reads a line that is longer than every buffer, one
// without an end and a byte order mark.
func TestLinesOfAnyLength(t *testing.T) {
	long := strings.Repeat("woord ", 100_000)
	code, out, log := runLine(t, "\xef\xbb\xbf"+`{"id":"a","text":"`+long+`"}`+"\n\n"+`{"id":"b","text":""}`, "sentences", "-")
	if code != exitDone || log != "" {
		t.Fatalf("ends with %d: %s", code, log)
	}
	if n := strings.Count(out, "\n"); n != 2 || !strings.HasSuffix(out, `{"id":"b","sentences":[],"tokens":[]}`+"\n") {
		t.Errorf("printed %d lines, the last of them …%s", n, out[max(0, len(out)-80):])
	}
}
