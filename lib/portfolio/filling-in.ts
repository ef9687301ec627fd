import { z } from 'zod';
import { isUuid } from '@/lib/shared/ids';

/** Drafts that began as a file, one after the other, each to be filled in beside its picture. */
export const FILLING_IN = '/mijn/portfolio/invullen';
/** What is filled in, to hand in together. */
export const HANDING_IN = '/mijn/portfolio/indienen';

/** More than somebody keeps waiting. */
export const MOST_TO_FILL_IN = 200;

export const FILL_IN_AFTER = 'achter';

export function fillInPage(id: string): string {
  return `/mijn/portfolio/${id}/invullen`;
}

/** Leads on from one of them, saved or passed over. */
export function fillInNextHref(id: string, { isSaved }: { isSaved: boolean }): string {
  return `${FILLING_IN}?${FILL_IN_AFTER}=${id}${isSaved ? '&na=bewaard' : ''}`;
}

export function readFillInAfter(value: string): string | null {
  return isUuid(value) ? value : null;
}

export type ToFillIn = { id: string; isComplete: boolean };

/**
 * The one to fill in now: what follows the one that was just seen, or else the first that isn't complete. Null once
 * there is nothing left but to hand in.
 */
export function nextToFillIn(series: readonly ToFillIn[], after: string | null): string | null {
  const at = series.findIndex(({ id }) => id === after);
  const left = at < 0 ? series : series.slice(at + 1);
  return left.find(({ isComplete }) => !isComplete)?.id ?? null;
}

/** "3 van 25"; null for what isn't one of them. */
export function placeIn(series: readonly { id: string }[], id: string): { number: number; of: number } | null {
  const at = series.findIndex((one) => one.id === id);
  return at < 0 ? null : { number: at + 1, of: series.length };
}

export function pickedField(id: string): string {
  return `picked.${id}`;
}

/** Each with the version in which it was seen. */
export const submitTogetherSchema = z.object({
  picked: z
    .record(z.string(), z.coerce.number().int().min(0))
    .catch({})
    .transform((versions) =>
      Object.entries(versions)
        .filter(([id]) => isUuid(id))
        .slice(0, MOST_TO_FILL_IN)
        .map(([id, version]) => ({ id, version })),
    ),
});
