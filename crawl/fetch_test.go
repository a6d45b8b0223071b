package crawl

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"
)

var monday = time.Date(2021, 3, 8, 12, 0, 0, 0, time.UTC)

func compressed(t *testing.T, s string, deflate bool) []byte {
	t.Helper()
	var b bytes.Buffer
	if deflate {
		w := zlib.NewWriter(&b)
		w.Write([]byte(s))
		w.Close()
	} else {
		w := gzip.NewWriter(&b)
		w.Write([]byte(s))
		w.Close()
	}
	return b.Bytes()
}

func TestFetch(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Type", "text/html; charset=utf-8")
		switch r.URL.Path {
		case "/plain":
			fmt.Fprintf(w, "%s | %s", r.UserAgent(), r.Header.Get("If-None-Match"))
		case "/gzip":
			h.Set("Content-Encoding", "gzip")
			w.Write(compressed(t, "convenant", false))
		case "/deflate":
			h.Set("Content-Encoding", "deflate")
			w.Write(compressed(t, "convenant", true))
		case "/broken-gzip":
			h.Set("Content-Encoding", "gzip")
			w.Write(compressed(t, "convenant", false)[:15])
		case "/bomb":
			h.Set("Content-Encoding", "gzip")
			w.Write(compressed(t, strings.Repeat("a", 100_000), false))
		case "/bare-deflate":
			h.Set("Content-Encoding", "deflate")
			zlib := compressed(t, "convenant", true)
			w.Write(zlib[2 : len(zlib)-4])
		case "/zstd":
			h.Set("Content-Encoding", "zstd")
			w.Write([]byte("xx"))
		case "/large":
			w.Write(bytes.Repeat([]byte("a"), 20_000))
		case "/picture":
			h.Set("Content-Type", "image/png")
		case "/redirect":
			http.Redirect(w, r, "/plain#x", http.StatusMovedPermanently)
		case "/nowhere":
			h.Set("Location", "ftp://venlo.nl/")
			w.WriteHeader(http.StatusFound)
		case "/same":
			w.WriteHeader(http.StatusNotModified)
		case "/busy":
			h.Set("Retry-After", "7")
			w.WriteHeader(http.StatusTooManyRequests)
		case "/down":
			h.Set("Retry-After", monday.Add(time.Minute).Format(http.TimeFormat))
			w.WriteHeader(http.StatusServiceUnavailable)
		case "/slow":
			<-r.Context().Done()
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	f := NewFetcher(FetchOptions{AllowPrivate: true, MaxBytes: 10_000, Contact: "pers@venlo.nl"})
	defer f.Close()
	for _, tt := range []struct{ path, want string }{
		{"/plain", `200 "akkoord/1 (+pers@venlo.nl) | \"v1\""`},
		{"/gzip", `200 "convenant"`},
		{"/deflate", `200 "convenant"`},
		{"/bare-deflate", `200 "convenant"`},
		{"/broken-gzip", "200 refused: broken gzip: cut off before its end: unexpected EOF"},
		{"/bomb", "200 refused: larger than 0.0 MB"},
		{"/zstd", `200 refused: content encoding "zstd" is not read`},
		{"/large", "200 refused: larger than 0.0 MB"},
		{"/picture", "200 refused: type image/png, which holds no article"},
		{"/redirect", `301 to SERVER/plain ""`},
		{"/nowhere", `302 refused: redirect 302 to nowhere: "ftp://venlo.nl/"`},
		{"/same", `304 ""`},
		{"/busy", `429 after 7s ""`},
		{"/down", `503 after 1m0s ""`},
		{"/none", `404 ""`},
	} {
		res, err := f.Fetch(context.Background(), Request{URL: server.URL + tt.path, ETag: `"v1"`}, monday)
		if got := strings.ReplaceAll(outcome(res, err), server.URL, "SERVER"); got != tt.want {
			t.Errorf("%s: %s\nwant %s", tt.path, got, tt.want)
		}
	}
	slow := NewFetcher(FetchOptions{AllowPrivate: true, Timeout: 50 * time.Millisecond})
	_, err := slow.Fetch(context.Background(), Request{URL: server.URL + "/slow"}, monday)
	var refused *Refused
	if err == nil || errors.As(err, &refused) || strings.Count(err.Error(), server.URL) != 1 {
		t.Errorf("a server that does not answer: %v", err)
	}
}

// outcome writes a response as a line.
func outcome(res *Response, err error) string {
	var b strings.Builder
	if res != nil {
		fmt.Fprint(&b, res.Status, " ")
		if res.Location != "" {
			b.WriteString("to " + res.Location + " ")
		}
		if res.RetryAfter > 0 {
			fmt.Fprintf(&b, "after %v ", res.RetryAfter)
		}
	}
	var refused *Refused
	switch {
	case errors.As(err, &refused):
		return b.String() + "refused: " + refused.Reason
	case err != nil:
		return b.String() + "failed: " + err.Error()
	}
	return b.String() + fmt.Sprintf("%q", res.Body)
}

// TestFetchPrivate holds that no name and no redirect leads to this machine.
func TestFetchPrivate(t *testing.T) {
	asked := false
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked = true }))
	defer server.Close()
	f := NewFetcher(FetchOptions{})
	for _, address := range []string{server.URL, strings.Replace(server.URL, "127.0.0.1", "localhost", 1), strings.Replace(server.URL, "127.0.0.1", "[::ffff:127.0.0.1]", 1)} {
		_, err := f.Fetch(context.Background(), Request{URL: address}, monday)
		var refused *Refused
		if !errors.As(err, &refused) || !strings.HasSuffix(refused.Reason, "is not an address of the public internet; --allow-private permits it") {
			t.Errorf("%s: %v", address, err)
		}
	}
	if asked {
		t.Error("a request reached this machine")
	}
}

func TestPublic(t *testing.T) {
	for _, a := range []string{"93.184.216.34", "2a00:1450:400e:80c::200e", "::ffff:93.184.216.34"} {
		if !public(netip.MustParseAddr(a)) {
			t.Errorf("%s is public", a)
		}
	}
	for _, a := range []string{"127.0.0.1", "127.8.8.8", "::1", "10.0.0.1", "172.16.3.4", "192.168.1.1", "169.254.169.254", "fe80::1", "fe80::1%eth0", "fd00::1", "224.0.0.1", "ff02::1",
		"0.0.0.0", "::", "100.64.0.1", "198.18.0.1", "255.255.255.255", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::127.0.0.1", "192.88.99.1", "3fff::1", "5f00::1"} {
		if public(netip.MustParseAddr(a)) {
			t.Errorf("%s is not public", a)
		}
	}
}
