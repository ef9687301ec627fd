import 'server-only';
import { type PublicEntry, publicEntry } from '@/lib/register/public-entry';
import { normaliseNumber } from '@/lib/register/registration-number';
import { getSettings } from '@/lib/server/content/data/settings';
import type { Moment } from '@/lib/server/platform/clock';
import { findPublicByNumber } from './data/public-register';

/** In whatever spelling it is asked; null for unknown, former and shielded. */
export async function lookUpNumber(typed: string, { today }: Pick<Moment, 'today'>): Promise<PublicEntry | null> {
  const { numberPrefix } = await getSettings(today);
  const normalised = normaliseNumber(typed, numberPrefix);
  const hit = normalised === null ? null : await findPublicByNumber(normalised);
  return hit && publicEntry(hit);
}
