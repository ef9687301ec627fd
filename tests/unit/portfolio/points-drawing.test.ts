import type { Hundredths } from '@/lib/content/amounts';
import { evenPace } from '@/lib/portfolio/even-pace';
import { largestLack, pointsBar } from '@/lib/portfolio/points-drawing';
import { calendarDate } from '@/lib/shared/calendar-date';
import { progressIn, requirement } from '../certification/points-progress-cases';

const points = (amount: number) => (amount * 100) as Hundredths;
const day = calendarDate;
const cycle = { start: day('2026-01-01'), end: day('2026-12-31'), extendedEnd: null, joined: day('2020-01-01') };

describe('the even pace', () => {
  it.each([
    ['the first day', '2026-01-01', 1],
    ['the middle', '2026-07-02', 183],
    ['the last day', '2026-12-31', 365],
  ])('on %s is the share of the days so far', (_, today, expected) => {
    expect(evenPace(points(365), cycle, day(today))).toBe(points(expected));
  });

  it('is rounded down to whole points', () => {
    expect(evenPace(points(10), cycle, day('2026-02-05'))).toBe(points(0));
    expect(evenPace(points(10), cycle, day('2026-02-06'))).toBe(points(1));
  });

  it('of who joined later begins on that day', () => {
    const joined = { ...cycle, joined: day('2026-12-22') };
    expect(evenPace(points(10), joined, day('2026-12-22'))).toBe(points(1));
    expect(evenPace(points(10), joined, day('2026-12-21'))).toBeNull();
  });

  it('runs on to the end of an extension', () => {
    const extended = { ...cycle, extendedEnd: day('2027-12-31') };
    expect(evenPace(points(730), extended, day('2026-12-31'))).toBe(points(365));
    expect(evenPace(points(730), extended, day('2027-12-31'))).toBe(points(730));
  });

  it.each(['2025-12-31', '2027-01-01'])('isn’t there outside the cycle, on %s', (today) => {
    expect(evenPace(points(160), cycle, day(today))).toBeNull();
  });

  it('isn’t there for what asks for nothing', () => {
    expect(evenPace(points(0), cycle, day('2026-07-01'))).toBeNull();
  });
});

describe('the bar of a requirement', () => {
  it('puts parts one after another, as long as what is needed', () => {
    const { parts, required, pace } = pointsBar(requirement('total', 200, 50, 30), points(100));
    expect(parts).toEqual([
      { class: 'certain', points: points(50), from: 0, width: 25 },
      { class: 'likely', points: points(30), from: 25, width: 15 },
    ]);
    expect([required, pace]).toEqual([100, 50]);
  });

  it('grows past what is needed', () => {
    const { parts, required } = pointsBar(requirement('total', 150, 200), null);
    expect(parts).toEqual([{ class: 'certain', points: points(200), from: 0, width: 100 }]);
    expect(required).toBe(75);
  });

  it('is empty without points', () => {
    expect(pointsBar(requirement('total', 150, 0), null)).toEqual({ parts: [], required: 100, pace: null });
  });
});

describe('the largest lack', () => {
  const lack = (total: number, accredited: number, a1: number) =>
    largestLack(
      progressIn(
        requirement('total', total, 0),
        requirement('accredited', accredited, 0),
        requirement('category:A1', a1, 0),
      ),
    )?.what;

  it('is what is missing most, and of two as large the narrower one', () => {
    expect(lack(10, 5, 0)).toBe('total');
    expect(lack(10, 12, 0)).toBe('accredited');
    expect(lack(10, 10, 0)).toBe('accredited');
    expect(lack(10, 10, 10)).toBe('category:A1');
    expect(lack(0, 0, 0)).toBeUndefined();
  });
});
