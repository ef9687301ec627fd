import { z } from 'zod';
import { notThat } from './form-fields';
import { isUuid } from './ids';

/** More at once than any list shows. */
const PICKED_MAX = 200;
const NEVER_A_VERSION = -1;

export function pickField(id: string): string {
  return `picked.${id}`;
}

/** The tick for all rows that a page lists, in the place of an id. */
export const ALL_ROWS = 'all';

type Ticks = Readonly<Record<string, string | undefined>>;

/** What the tick for all says: each row with what its own tick would say. */
export function allRowsValue(rows: readonly { id: string; said: string }[]): string {
  return rows.map(({ id, said }) => `${id}:${said}`).join(' ');
}

function rowsTicked({ [ALL_ROWS]: all = '', ...ticks }: Ticks): (string | undefined)[][] {
  return [...Object.entries(ticks), ...all.split(' ').map((row) => row.split(':'))].filter(([id]) => isUuid(id ?? ''));
}

/** By id, with what each tick says; at least one. */
export function picked<T>(read: (value: string) => T, max = PICKED_MAX) {
  return z
    .record(z.string(), z.string().optional())
    .catch({})
    .default({})
    .transform((ticks, context): { id: string; said: T }[] => {
      const said = new Map<string, T>();
      for (const [id = '', value] of rowsTicked(ticks)) if (value) said.set(id.toLowerCase(), read(value));
      const given = [...said].map(([id, one]) => ({ id, said: one }));
      if (given.length > 0 && given.length <= max) return given;
      return notThat(context, given.length === 0 ? { code: 'choose_one' } : { code: 'too_many', max });
    });
}

/** The version that a tick was made with; a malformed one never matches. */
export function readVersion(value: string): number {
  return /^\d{1,9}$/.test(value) ? Number(value) : NEVER_A_VERSION;
}
