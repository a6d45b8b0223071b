package mention

import "github.com/akkoord/akkoord"

// sameDay reads a part of the day, or "dag", behind a word that points back: "die
// middag", "diezelfde dag" is the day that the text named last.
func (p *datePass) sameDay(i int) (point, bool) {
	if p.assistant || p.lastDay.IsZero() || i == p.lo {
		return point{}, false
	}
	switch p.lower(i - 1) {
	case "die", "diezelfde", "dezelfde":
		return point{from: p.lastDay, end: i + 1}, true
	}
	return point{}, false
}

// yearOfStory gives the year that "jaar" at token i stands for where the text
// reckons from the one that it named last: "dat jaar", "hetzelfde jaar", "het
// jaar daarop". It is 0 for any other.
func (p *datePass) yearOfStory(i int) (year, end int) {
	if p.assistant || p.told.Year == 0 || i == p.lo || p.plural(i) {
		return 0, i
	}
	switch p.lower(i - 1) {
	case "dat", "datzelfde", "hetzelfde":
		return p.told.Year, i + 1
	case "het", "een":
		if i+1 >= p.hi {
			return 0, i
		}
		switch p.lower(i + 1) {
		case "daarop", "erop", "daarna", "erna", "nadien":
			return p.told.Year + 1, i + 2
		case "daarvoor", "ervoor", "voordien", "daaraan":
			return p.told.Year - 1, i + 2
		}
	}
	return 0, i
}

// anniversary moves a day so many years or months back where the words behind
// it say that: "vandaag precies vijf jaar geleden", "gisteren was het tien jaar
// geleden dat". What only follows on a day ("vandaag als tien jaar geleden")
// has another word between.
func (p *datePass) anniversary(pt point, ok bool) (point, bool) {
	if !ok || p.assistant || pt.relative || pt.interval || pt.from.Day == 0 {
		return pt, ok
	}
	for k := pt.end; k < min(pt.end+6, p.hi); k++ {
		switch p.at(k).part {
		case overWord: // "vandaag over een week"
			if months, days, end, ok := p.length(k + 1); ok && k == pt.end {
				if pt = p.settle(pt); !pt.from.IsZero() {
					pt.from, pt.end = pt.from.AddMonths(months).AddDays(days), end
				}
			}
			return pt, true
		case anInteger, aCardinal, theArticleEen, aHalfCount, aHalfYear:
			months, days, end, ok := p.length(k)
			if !ok || months == 0 || !p.is(end, agoWord) {
				return pt, true
			}
			if pt = p.settle(pt); !pt.from.IsZero() {
				pt.from, pt.end = pt.from.AddMonths(-months).AddDays(-days), end+1
			}
			return pt, true
		}
		switch p.lower(k) {
		case "is", "was", "het", "precies", "exact", "alweer", "al", "op", "de", "dag", "af":
		default:
			return pt, true
		}
	}
	return pt, true
}

// occasion reads the year of what "tot en met" ends with: "tot en met Vastenavend
// 2027", "tot en met de Spelen van 2028".
func (p *datePass) occasion(k int) (point, bool) {
	for j := k; j < min(k+4, p.hi); j++ {
		if m := p.at(j); j > k && m.part == anInteger && p.width(j) == 4 && isYear(int(m.value)) {
			return point{from: akkoord.Date{Year: int(m.value)}, end: j + 1}, !p.isQuantity(j + 1)
		}
		if m := p.at(j).part; m != noDateWord && m != vanWord && m != theWord || p.ends(j) {
			return point{}, false
		}
	}
	return point{}, false
}
