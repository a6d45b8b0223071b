package crawl

import (
	"crypto/x509"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestWire holds that what went over a connection is there byte for byte, with
// and without TLS, and for each of the requests that share a connection.
func TestWire(t *testing.T) {
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header()["dAtE"] = []string{"today"} // which stays as it is written
		w.Header()["Date"] = nil
		switch r.URL.Path {
		case "/chunks":
			fmt.Fprint(w, "een")
			w.(http.Flusher).Flush()
			fmt.Fprint(w, "twee")
		case "/hints":
			w.WriteHeader(http.StatusEarlyHints)
			fmt.Fprint(w, "na 103")
		case "/switch":
			conn, _, err := w.(http.Hijacker).Hijack()
			if err != nil {
				t.Error(err)
				return
			}
			defer conn.Close()
			fmt.Fprint(conn, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n")
		case "/large":
			fmt.Fprint(w, strings.Repeat("a", 20_000))
		case "/picture":
			w.Header().Set("Content-Type", "image/png")
			fmt.Fprint(w, "png")
		case "/cut":
			w.Header().Set("Content-Length", "100")
			fmt.Fprint(w, "weg")
		default:
			w.WriteHeader(http.StatusNotFound)
			fmt.Fprint(w, "niet hier")
		}
	})
	plain, secure := httptest.NewServer(handler), httptest.NewTLSServer(handler)
	defer plain.Close()
	defer secure.Close()
	pool := x509.NewCertPool()
	pool.AddCert(secure.Certificate())
	for _, server := range []*httptest.Server{plain, secure} {
		f := NewFetcher(FetchOptions{AllowPrivate: true, UserAgent: "a/1", MaxBytes: 1000, roots: pool})
		for _, tt := range []struct{ path, received, truncated string }{
			{"/chunks", "HTTP/1.1 200 OK|dAtE: today|Content-Type: text/plain; charset=utf-8|Transfer-Encoding: chunked||3|een|4|twee|0||", ""},
			{"/hints", "HTTP/1.1 200 OK|dAtE: today|Content-Length: 6|Content-Type: text/plain; charset=utf-8||na 103", ""},
			{"/switch", "HTTP/1.1 101 Switching Protocols|Upgrade: x|Connection: Upgrade||", "unspecified"},
			{"/none", "HTTP/1.1 404 Not Found|dAtE: today|Content-Length: 9|Content-Type: text/plain; charset=utf-8||niet hier", ""},
			{"/large", "", "length"},
			{"/picture", "", "unspecified"},
			{"/cut", "HTTP/1.1 200 OK|Content-Length: 100|dAtE: today|Content-Type: text/plain; charset=utf-8||weg", "disconnect"},
		} {
			res, err := f.Fetch(t.Context(), Request{URL: server.URL + tt.path, ETag: `"v1"`}, monday)
			if res == nil {
				t.Errorf("%s: %v", tt.path, err)
				continue
			}
			got := strings.ReplaceAll(string(res.Received), "\r\n", "|")
			if tt.received != "" && got != tt.received || !strings.HasPrefix(got, "HTTP/1.1 ") || res.Truncated != tt.truncated || res.IP != "127.0.0.1" {
				t.Errorf("%s: %s %s %s\nwant %s", server.URL+tt.path, res.IP, res.Truncated, got, tt.received)
			}
			if sent := string(res.Sent); !strings.HasPrefix(sent, "GET "+tt.path+" HTTP/1.1\r\nHost: 127.0.0.1:") || !strings.Contains(sent, "\r\nIf-None-Match: \"v1\"\r\n") {
				t.Errorf("%s: sent %q", tt.path, sent)
			}
		}
		f.Close()
	}
	// Whoever is behind a name has to prove it.
	f := NewFetcher(FetchOptions{AllowPrivate: true})
	defer f.Close()
	if _, err := f.Fetch(t.Context(), Request{URL: secure.URL}, monday); err == nil || !strings.Contains(err.Error(), "certificate") {
		t.Errorf("an unknown certificate: %v", err)
	}
}
