package rules

import "github.com/akkoord/akkoord/yamltree"

// Position is a place in a rule file. Line and Column count from 1; a column
// counts characters, as an editor does.
type Position = yamltree.Position

// Error is one thing that is wrong in a rule file.
type Error = yamltree.Error

// ErrorList is everything that is wrong in the rule files, by file and line.
type ErrorList = yamltree.Errors
