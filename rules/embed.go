package rules

import (
	"embed"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

//go:embed nl/*.yaml
var embedded embed.FS

// Embedded gives the rule files that akkoord comes with. File names in errors
// start with "nl/".
func Embedded() fs.FS { return embedded }

// Dir gives the rule files of a folder. Other than with os.DirFS, positions
// name them as the folder is named, so that an editor finds them.
func Dir(path string) fs.FS { return dir{os.DirFS(path), path} }

type dir struct {
	fs.FS
	path string
}

// shownName gives the name of a rule file in positions. Hashes take the name
// within its file system, since rules do not change with the place they stand in.
func shownName(fsys fs.FS, name string) string {
	if d, ok := fsys.(dir); ok {
		return path.Join(filepath.ToSlash(d.path), name)
	}
	return name
}
