package mention

// dated emits the period or the date at token i.
func (p *datePass) dated(i int) (end int) {
	if end = p.yearList(i); end > i {
		return end
	}
	end, ok := p.period(i)
	if end > i || !ok {
		return end
	}
	return p.date(i)
}

// date emits the single date at token i, if there is one.
func (p *datePass) date(i int) (end int) {
	if m := p.at(i); m.part == aWeekday || m.part == aShortDay || m.part == aMonth && m.value == 5 {
		if p.nameBefore(i) {
			return i
		}
	}
	pt, ok := p.point(i, inText)
	if !ok {
		return i
	}
	p.emitPoint(i, pt)
	if pt.from.Month == 0 && pt.from.Year != 0 {
		p.lastYear = pt.end
	}
	if p.is(i, aShift) && pt.interval { // "de komende vier jaar" also counts from elsewhere
		if months, days, end, ok := p.length(i + 1); ok && end == pt.end {
			p.emitDuration(i+1, end, months, days)
		}
	}
	return pt.end
}

// emitPoint emits a date, or a period when the point is an interval that no
// single partial date can hold ("volgende week").
func (p *datePass) emitPoint(i int, pt point) {
	v := DateValue{Yearless: pt.relative}
	if !pt.relative {
		pt = p.settle(pt)
		v.From, v.To, v.Yearless = pt.from, pt.to, pt.from.IsZero()
	}
	class := Date
	if !pt.to.IsZero() || pt.interval {
		class = Period
	}
	if class == Date && v.From.Day > 0 {
		p.lastDay = v.From
	}
	if !v.From.IsZero() {
		p.told = v.From
	}
	p.emitDate(class, i, pt.end, v)
}

func (p *datePass) emitDate(c Class, first, end int, v DateValue) {
	p.l.Mentions = append(p.l.Mentions, Mention{Class: c, First: int32(first), End: int32(end), Ref: int32(len(p.l.Dates))})
	p.l.Dates = append(p.l.Dates, v)
}
