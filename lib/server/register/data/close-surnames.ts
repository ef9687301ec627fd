import 'server-only';
import { ask, type Prepared, PUBLIC } from './public-people';

/** Of a short word there are thousands that hold it; those near it have its length. */
const HELD_MAX = 1_000;
/** More people than these are as frequent as one another. */
const COUNTED_MAX = 1_000;

/**
 * Near are those with the same beginning and nearly the length, those that differ in their first letters alone, and those
 * that hold most of it, as double names do. Nearest first, each is asked for in the register, until there are enough.
 */
const CLOSE: Prepared = {
  name: 'register-close-surnames',
  text: `SELECT surname FROM (
      SELECT close.surname, shown.people FROM (
        SELECT surname, folded FROM (
          (SELECT surname, folded FROM shown_surname WHERE $1 <% folded LIMIT ${HELD_MAX})
          UNION
          SELECT surname, folded FROM shown_surname
          WHERE substr(folded, 2) IN (substr($1, 2), $1, substr($1, 3), left($1, 1) || substr($1, 3))
          UNION
          SELECT surname, folded FROM shown_surname WHERE left(folded, 1) = left($1, 1)
            AND char_length(folded) BETWEEN char_length($1) - 1 AND char_length($1) + 1
        ) near ORDER BY similarity(folded, $1) DESC, surname COLLATE "C" OFFSET 0
      ) close
      CROSS JOIN LATERAL (
        SELECT count(*) AS people FROM (
          SELECT FROM registration r WHERE ${PUBLIC} AND char_length(r.surname_shown) BETWEEN 1 AND 100
            AND r.surname_shown = close.surname AND r.surname_folded = close.folded LIMIT ${COUNTED_MAX}) r
        HAVING count(*) > 0 OFFSET 0
      ) shown
      LIMIT $2
    ) closest ORDER BY people DESC, surname COLLATE "C"`,
};

/** Most frequent first, of those that are closest; only what the register shows now. */
export async function listCloseSurnames(folded: string, limit: number): Promise<string[]> {
  const rows = await ask<{ surname: string }>(CLOSE, [folded, limit]);
  return rows.map(({ surname }) => surname);
}
