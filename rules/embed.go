package rules

import (
	"embed"
	"io/fs"
)

//go:embed nl/*.yaml
var embedded embed.FS

// Embedded gives the rule files that akkoord comes with. File names in errors
// start with "nl/".
func Embedded() fs.FS { return embedded }
