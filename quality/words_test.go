package quality

import (
	"fmt"
	"testing"
)

func TestScoreWords(t *testing.T) {
	const text = "De gemeente en de school tekenden een convenant."
	for _, tt := range []struct{ want, got, score string }{
		{text, text, "1.00 1.00 1.00 []"},
		{text, "", "0.00 0.00 0.00 []"},
		{"", text, "0.00 0.00 0.00 []"},
		{text, "een convenant: de school, en De gemeente tekenden", "1.00 1.00 1.00 []"},
		{text, "De gemeente", "0.40 1.00 0.25 []"},
		{text, text + " Menu Zoeken", "0.89 0.80 1.00 []"},
		{text, "de de de de", "0.17 0.25 0.12 []"},
		{text, "De gemeenteschool tekende eenconvenant", "0.17 0.25 0.12 [gemeenteschool eenconvenant]"},
		{"in de kas en inde", "inde kas", "0.57 1.00 0.40 []"},
	} {
		s := ScoreWords(tt.want, tt.got)
		if got := fmt.Sprintf("%.2f %.2f %.2f %v", s.F1, s.Precision, s.Recall, s.Glued); got != tt.score {
			t.Errorf("%q for %q: %s, want %s", tt.got, tt.want, got, tt.score)
		}
	}
}
