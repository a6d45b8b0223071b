package corpus

import "bufio"

// lineReader reads lines of any length, keeping at most limit bytes of one.
type lineReader struct {
	src   *bufio.Reader
	limit int64
	long  []byte // holds lines that outgrow the buffer of src
}

// next gives the next line without its line feed, and its size in bytes. Of a
// line larger than the limit only the size is to be used. The bytes are valid
// until the next call. The error is io.EOF with the last line, also when that
// is empty, or what the source says.
func (l *lineReader) next() (line []byte, size int64, err error) {
	line, err = l.src.ReadSlice('\n')
	if err == nil {
		return line[:len(line)-1], int64(len(line) - 1), nil
	}
	l.long = l.long[:0]
	for {
		size += int64(len(line))
		if size <= l.limit+1 { // the line feed is not counted
			l.long = append(l.long, line...)
		}
		if err != bufio.ErrBufferFull {
			break
		}
		line, err = l.src.ReadSlice('\n')
	}
	if err == nil {
		size--
	}
	line = l.long
	if n := len(line); n > 0 && line[n-1] == '\n' {
		line = line[:n-1]
	}
	return line, size, err
}
