import type { Hundredths } from '@/lib/content/amounts';
import { cameByItself } from '@/lib/portfolio/came-by-itself';
import { calendarDate } from '@/lib/shared/calendar-date';

const today = calendarDate('2027-06-01');
const lines = new Map(['a', 'b', 'c'].map((id) => [id, { counted: 800 as Hundredths }]));
const one = { state: 'approved', source: 'attendance', creditedAt: new Date('2027-03-01T10:00:00Z') } as const;
const of = (...changes: object[]) =>
  cameByItself(
    changes.map((change, at) => ({ id: ['a', 'b', 'c'][at] ?? '', ...one, ...change })),
    lines,
    today,
  );

describe('what came by itself', () => {
  it('is what lists brought, with the points that it counts for', () => {
    expect(of({}, {}, {})).toEqual({ count: 3, points: 2400 });
  });

  it('counts for nothing where it has no line, such as in another cycle', () => {
    expect(of({ id: 'other' }, {})).toEqual({ count: 2, points: 800 });
  });

  it.each([
    ['somebody wrote themselves', { source: 'own' }],
    ['a group brought', { source: 'group' }],
    ['was taken over', { source: 'taken_over', creditedAt: null }],
    ['was taken away again', { state: 'withdrawn' }],
    ['came in another year', { creditedAt: new Date('2026-12-31T22:59:59Z') }],
  ])('is nothing that %s', (_, changes) => {
    expect(of(changes)).toEqual({ count: 0, points: 0 });
  });

  it('goes by the calendar of Amsterdam', () => {
    expect(of({ creditedAt: new Date('2026-12-31T23:00:00Z') }).count).toBe(1);
  });
});
