import 'server-only';
import type { Paged, Place } from '@/lib/shared/list-place';

export type PageOf<Row> = Pick<Paged<Row>, 'rows' | 'after'> & Partial<Pick<Paged<Row>, 'before'>>;
type ReadPage<Row> = (place: Place) => Promise<PageOf<Row>>;

/** Every row of a list once, a page after the other, each from where the one before ended: only two of them are held. */
export async function* wholeList<Row extends { id: string }, Written>(
  read: ReadPage<Row>,
  rowOf: (row: Row) => Written,
): AsyncGenerator<Written> {
  for (let page = await read(null); ; page = await pageAfter(page, read)) {
    yield* page.rows.map(rowOf);
    if (page.after === null) return;
  }
}

/** Where the row that a page ended with went away meanwhile, a list begins anew: then from the last row that is still there. */
async function pageAfter<Row extends { id: string }>({ rows, after }: PageOf<Row>, read: ReadPage<Row>) {
  const written = new Set(rows.map(({ id }) => id));
  for (const place of [after ?? '', ...[...written].toReversed()]) {
    const page = await read({ after: place });
    if (page.before !== null) return { ...page, rows: page.rows.filter(({ id }) => !written.has(id)) };
  }
  throw new Error('Every row of a page went away while its list was read');
}
