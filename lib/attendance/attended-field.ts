import { z } from 'zod';

export const MEETINGS_MAX = 30;

const position = z.coerce.number().int().min(1).max(MEETINGS_MAX);
/** By position, each a tick; none is all of them. */
export const attended = z
  .record(z.string(), z.string().optional())
  .optional()
  .transform((ticks = {}) =>
    Object.entries(ticks).flatMap(([key, value]) => (value === 'on' ? [position.catch(1).parse(key.slice(1))] : [])),
  );

/** The name of a tick of one meeting: digits alone would make a list of the fields. */
export function attendedField(at: number): string {
  return `attended.m${at}`;
}
