import fc from 'fast-check';
import { rowOutcomesOf } from '@/lib/attendance/attendance-match';
import { listChanges } from '@/lib/attendance/list-changes';

const COUNT = 3;
const shown = new Map();
const meetings = fc.uniqueArray(fc.integer({ min: 1, max: COUNT }), { maxLength: COUNT - 1 });
const row = fc.record({ numberNormalised: fc.constantFrom('1', '2', '3'), name: fc.constant('A. Jansen'), meetings });
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;
type List = Map<string, { meetings: number[] }>;

function saved(list: List, rows: readonly Row[]) {
  const outcomes = rowOutcomesOf(rows, { shown, listed: new Set(list.keys()) });
  const { added, gained } = listChanges(rows, outcomes, list, COUNT);
  const next: List = new Map(list);
  for (const [number, all] of gained) next.set(number, { meetings: all });
  for (const one of added) next.set(one.numberNormalised, { meetings: one.meetings });
  return { next, changes: added.length + gained.size };
}

const attended = ({ meetings: positions }: { meetings: readonly number[] }) =>
  positions.length === 0 ? [1, 2, 3] : positions;

it('a list that is saved has who was on it and who is added, each with all that was said, and again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(row), fc.array(row), (first, second) => {
      const before = saved(new Map(), first).next;
      const { next } = saved(before, second);
      for (const number of ['1', '2', '3']) {
        const said = [...first, ...second].filter(({ numberNormalised }) => numberNormalised === number);
        const expected = [...new Set(said.flatMap(attended))].sort();
        expect(attended(next.get(number) ?? { meetings: [0] })).toEqual(said.length === 0 ? [0] : expected);
      }
      expect(saved(next, second).changes).toBe(0);
      expect(saved(next, first).changes).toBe(0);
    }),
  );
});
