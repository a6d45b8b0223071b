package crawl

import (
	"bytes"
	"context"
	"crypto/tls"
	"net"
	"net/netip"
	"sync"
	"time"
)

// wire is a connection that keeps the bytes of the last exchange that went over
// it, for an archive. Behind TLS they are those within.
type wire struct {
	net.Conn
	mu             sync.Mutex
	sent, received []byte
}

// Read notes what is received.
func (w *wire) Read(p []byte) (int, error) {
	n, err := w.Conn.Read(p)
	w.mu.Lock()
	w.received = append(w.received, p[:n]...)
	w.mu.Unlock()
	return n, err
}

// Write notes what is sent, before an answer to it can come.
func (w *wire) Write(p []byte) (int, error) {
	w.mu.Lock()
	w.sent = append(w.sent, p...)
	w.mu.Unlock()
	return w.Conn.Write(p)
}

// begin forgets the last exchange.
func (w *wire) begin() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.sent, w.received = nil, nil
}

// exchange gives the request and the answer, without the interim answers before
// it: 1xx, except for 101, after which no other comes.
func (w *wire) exchange() (sent, received []byte) {
	w.mu.Lock()
	defer w.mu.Unlock()
	received = w.received
	for {
		line, _, _ := bytes.Cut(received, []byte("\r\n"))
		_, status, _ := bytes.Cut(line, []byte(" "))
		head, rest, whole := bytes.Cut(received, []byte("\r\n\r\n"))
		if !whole || len(head) == 0 || !bytes.HasPrefix(status, []byte("1")) || bytes.HasPrefix(status, []byte("101")) {
			return w.sent, received
		}
		received = rest
	}
}

// ip gives the address of the server, "" when it has none.
func (w *wire) ip() string {
	at, err := netip.ParseAddrPort(w.RemoteAddr().String())
	if err != nil {
		return ""
	}
	return at.Addr().Unmap().WithZone("").String()
}

// dials gives the functions by which a transport makes its connections. TLS is
// done here, so that what goes through it can be noted; the protocol is HTTP/1.1,
// whose messages are what an archive holds.
func dials(d *net.Dialer, config *tls.Config) (plain, secure func(ctx context.Context, network, address string) (net.Conn, error)) {
	plain = func(ctx context.Context, network, address string) (net.Conn, error) {
		conn, err := d.DialContext(ctx, network, address)
		if err != nil {
			return nil, err
		}
		return &wire{Conn: conn}, nil
	}
	secure = func(ctx context.Context, network, address string) (net.Conn, error) {
		host, _, err := net.SplitHostPort(address)
		if err != nil {
			return nil, err
		}
		conn, err := d.DialContext(ctx, network, address)
		if err != nil {
			return nil, err
		}
		config := config.Clone()
		config.ServerName, config.NextProtos = host, []string{"http/1.1"}
		ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
		defer cancel()
		within := tls.Client(conn, config)
		if err := within.HandshakeContext(ctx); err != nil {
			conn.Close()
			return nil, err
		}
		return &wire{Conn: within}, nil
	}
	return plain, secure
}
