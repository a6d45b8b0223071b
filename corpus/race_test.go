//go:build race

package corpus

// underRace reports that the race detector is on, under which all takes ten
// times as long.
const underRace = true
