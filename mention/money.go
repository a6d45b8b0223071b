package mention

import "github.com/akkoord/akkoord/text"

// amount reads a number at token i with its scale word: "18", "11,4 miljoen",
// "anderhalf miljoen", "vier ton", "zestien". scaled tells that a scale word
// was there.
func (p *datePass) amount(i int) (value decimal, end int, scaled, ok bool) {
	if i >= p.hi {
		return value, i, false, false
	}
	if p.token(i).Kind == text.Number {
		if value, ok = parseDecimal(p.text(i)); !ok {
			return value, i, false, false
		}
	} else {
		m := p.at(i)
		switch m.part {
		case aCardinal, both, theArticleEen:
			value = decimal{int64(m.value) * 1000, true}
		case aHalfCount:
			value = decimal{int64(m.value) * 500, false}
		case aScale:
			if m.value != 1000 { // "duizend woningen" counts, "miljoen" wants a number
				return value, i, false, false
			}
			return decimal{1e6, true}, i + 1, false, true
		default: // "twintigduizend", which the vocabulary does not hold
			n, ok := p.g.compound(p.text(i))
			if !ok {
				return value, i, false, false
			}
			value = decimal{n * 1000, true}
		}
	}
	end = i + 1
	m := p.at(end)
	if m.part != aScale || m.value == ton && (p.isQuantityOfTons(end+1) || value.thousandths >= 10_000) {
		return value, end, false, true
	}
	return decimal{value.thousandths * int64(m.value), true}, end + 1, true, true
}

// isQuantityOfTons reports whether the word after "ton" tells what weighs so
// much: "vier ton CO2", "twee ton per jaar" against "vier ton beschikbaar".
func (p *datePass) isQuantityOfTons(i int) bool {
	if i >= p.hi {
		return false
	}
	switch p.lower(i) {
	case "co2", "co₂", "afval", "staal", "hout", "beton", "papier", "plastic", "zand", "vracht", "goederen", "stikstof", "voedsel", "minder":
		return true
	}
	return false
}

// number emits the sum of money or the number at token i: "€ 20.000", "€1,2
// miljoen", "32 miljoen euro", "vier ton", "18". A number that is part of
// something else (a percentage, a score, a telephone number) is passed over.
func (p *datePass) number(i int) (end int) {
	first := i
	m := p.at(i).part
	if m == euroWord {
		i++
	}
	value, end, scaled, ok := p.amount(i)
	if !ok {
		return first
	}
	switch {
	case m == euroWord:
		p.emitNumber(Money, first, end, value.thousandths/1000)
		return end
	case p.is(end, euroWord):
		p.emitNumber(Money, first, end+1, value.thousandths/1000)
		return end + 1
	case scaled && p.at(end-1).value == ton:
		p.emitNumber(Money, first, end, value.thousandths/1000)
		return end
	case m == theArticleEen || !value.whole || p.glued(i) || p.glued(end-1):
		return first
	}
	if p.token(i).Kind == text.Number {
		if t := p.text(i); t[0] == '0' && len(t) > 1 || p.byteAt(end) == '%' || p.is(end, anInteger) && p.text(end)[0] == '0' {
			return end
		}
	}
	p.emitNumber(Num, first, end, value.thousandths/1000)
	return end
}

func (p *datePass) emitNumber(c Class, first, end int, value int64) {
	p.l.Mentions = append(p.l.Mentions, Mention{Class: c, First: int32(first), End: int32(end), Ref: int32(len(p.l.Numbers))})
	p.l.Numbers = append(p.l.Numbers, value)
}

// glued reports whether the number at token i is tied to another one by a mark
// without white space: "3-1", "24/7", "06-12345678".
func (p *datePass) glued(i int) bool {
	tie := func(mark, other int) bool {
		if mark < p.lo || other < p.lo || mark >= p.hi || other >= p.hi {
			return false
		}
		switch p.byteAt(mark) {
		case '-', '/', ':', '.', '~', '_', '+':
			return p.token(other).Kind == text.Number
		}
		return false
	}
	return tie(i-1, i-2) && !p.token(i).Space && !p.token(i-1).Space ||
		i+2 < p.hi && tie(i+1, i+2) && !p.token(i+1).Space && !p.token(i+2).Space
}
