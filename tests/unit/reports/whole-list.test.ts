import { wholeList } from '@/lib/server/reports/whole-list';
import type { Place } from '@/lib/shared/list-place';

const SIZE = 3;
type Row = { id: string };

/** A list as the database pages it: after a row that isn't there, or that nothing follows, it begins anew. */
function pagedList(ids: string[]) {
  const there = new Set(ids);
  const read = async (place: Place) => {
    const at = place && 'after' in place && there.has(place.after) ? ids.indexOf(place.after) + 1 : 0;
    const left = (from: number) => ids.slice(from).filter((id) => there.has(id));
    const from = left(at).length > 0 ? at : 0;
    const rows: Row[] = left(from)
      .slice(0, SIZE)
      .map((id) => ({ id }));
    const hasMore = left(from).length > SIZE;
    return {
      rows,
      before: from === 0 ? null : (rows[0]?.id ?? null),
      after: hasMore ? (rows.at(-1)?.id ?? null) : null,
    };
  };
  return {
    read,
    remove: (...gone: string[]) => {
      for (const id of gone) there.delete(id);
    },
  };
}

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

it.each<[string, string[], string[], string[]]>([
  ['nothing goes away', [], [], ids],
  ['the row that a page ended with goes away', ['c'], ['c'], ids],
  ['two at the end of a page go away', ['c'], ['b', 'c'], ids],
  ['rows that weren’t read yet go away', ['a'], ['d', 'h'], ['a', 'b', 'c', 'e', 'f', 'g']],
  ['everything after a page goes away', ['c'], ['d', 'e', 'f', 'g', 'h'], ['a', 'b', 'c']],
])('a list is read whole, each row once, where %s', async (_name, [when], gone, expected) => {
  const { read, remove } = pagedList(ids);
  const seen: string[] = [];
  for await (const id of wholeList(read, (row) => row.id)) {
    seen.push(id);
    if (id === when) remove(...gone);
  }
  expect(seen).toEqual(expected);
});

it('a list of which a whole page goes away is not passed off as read', async () => {
  const { read, remove } = pagedList(ids);
  const readAll = async () => {
    for await (const id of wholeList(read, (row) => row.id)) if (id === 'c') remove('a', 'b', 'c');
  };
  await expect(readAll()).rejects.toThrow('went away');
});
