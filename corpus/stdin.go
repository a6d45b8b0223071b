package corpus

import "errors"

// stdin reads standard input, whose type only its first bytes can tell; what
// they do not tell is a text. Its articles are named by their text unless the
// format gives them an id.
func (r *reader) stdin() error {
	in := input{name: "-", size: -1, Reader: r.opt.Stdin}
	text := format(readText)
	if r.opt.CSV != (CSV{}) {
		text = readCSV
	}
	err := r.read(in, "", text)
	if errors.Is(err, errUnknown) {
		r.reject(in, reasonOf(err, ""))
		return nil
	}
	return err
}
