package rules

import (
	"embed"
	"io/fs"

	"github.com/akkoord/akkoord/yamltree"
)

//go:embed nl/*.yaml
var embedded embed.FS

// Embedded gives the rule files that akkoord comes with. File names in errors
// start with "nl/".
func Embedded() fs.FS { return embedded }

// Dir gives the rule files of a folder. Other than with os.DirFS, positions
// name them as the folder is named, so that an editor finds them.
func Dir(path string) fs.FS { return yamltree.Dir(path) }
