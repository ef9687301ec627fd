import { z } from 'zod';
import { notThat } from './form-fields';
import { isUuid } from './ids';

/** More at once than any list shows. */
const PICKED_MAX = 200;
const NEVER_A_VERSION = -1;

export function pickField(id: string): string {
  return `picked.${id}`;
}

/** By id, with what each tick says; at least one. */
export function picked<T>(read: (value: string) => T, max = PICKED_MAX) {
  return z
    .record(z.string(), z.string().optional())
    .catch({})
    .default({})
    .transform((ticks, context): { id: string; said: T }[] => {
      const given = Object.entries(ticks).flatMap(([id, value]) =>
        isUuid(id) && value ? [{ id: id.toLowerCase(), said: read(value) }] : [],
      );
      if (given.length > 0 && given.length <= max) return given;
      return notThat(context, given.length === 0 ? { code: 'choose_one' } : { code: 'too_many', max });
    });
}

/** The version that a tick was made with; a malformed one never matches. */
export function readVersion(value: string): number {
  return /^\d{1,9}$/.test(value) ? Number(value) : NEVER_A_VERSION;
}
