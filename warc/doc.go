// Package warc reads and writes the files of web archives: WARC/1.0 and 1.1,
// plain or with a gzip member per record. The Reader gives one record after
// another in bounded memory, whatever the size of file and records, takes HTTP
// messages apart and undoes their transfer and content encodings. A broken
// record is an error of its own, after which reading goes on with the next one
// that can be found. The Writer makes gzipped WARC/1.1 in files of limited size
// that survive a killed process.
//
// It fetches nothing, keeps no index of its records (CDX), does not resolve
// revisit records to what they refer to, puts no segmented records together and
// knows nothing of articles: package corpus does that.
//
//	rd := warc.NewReader(f, warc.ReaderOptions{})
//	for {
//		rec, err := rd.Next()
//		var broken *warc.RecordError
//		if errors.As(err, &broken) {
//			log.Print(broken) // and on with the next
//			continue
//		} else if err == io.EOF {
//			break
//		} else if err != nil {
//			return err
//		}
//		if rec.Type != warc.Response {
//			continue
//		}
//		msg, err := rec.HTTP()
//		...
//	}
//
// The format is that of ISO 28500:2017, read in the IIPC's text of WARC 1.1:
// https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
package warc
