import 'server-only';
import type { z } from 'zod';
import {
  type CheckedLine,
  checkedLine,
  linesAtOnce,
  linesOf,
  type numberListSchema,
  readNumberLine,
} from '@/lib/register/number-list';
import { getSettings } from '@/lib/server/content/data/settings';
import { clientAddress } from '@/lib/server/platform/client';
import type { Moment } from '@/lib/server/platform/clock';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { listPublicByNumbers } from './data/public-register';
import { countPublicSearch } from './public-search-limit';

export type CheckNumbersReason =
  | { code: 'too_many_lines'; most: number; typed: number }
  | { code: 'too_often'; retryAfterSeconds: number }
  | { code: 'too_often_today'; contactEmail: string };

export type CheckedNumbers = { checkedAt: Date; lines: CheckedLine[] };

/** What the register says now of each number of a list. Every line counts as a search, and nothing of it is kept. */
export async function checkNumbers(
  { numbers }: z.output<typeof numberListSchema>,
  { now, today }: Moment,
): Promise<Accepted<{ shown: CheckedNumbers }> | Refused<CheckNumbersReason>> {
  const settings = await getSettings(today);
  const typed = linesOf(numbers);
  const most = linesAtOnce(settings);
  if (typed.length > most) return refused({ code: 'too_many_lines', most, typed: typed.length });
  const counted = await countPublicSearch(await clientAddress(), settings, now, typed.length);
  if (!counted.ok) {
    const { code, retryAfterSeconds } = counted;
    return refused(code === 'too_often' ? { code, retryAfterSeconds } : { code, contactEmail: settings.managerEmail });
  }
  const lines = typed.map((line) => readNumberLine(line, settings.numberPrefix));
  const known = await listPublicByNumbers(lines.flatMap((line) => line.numbers));
  return accepted({ shown: { checkedAt: now, lines: lines.map((line) => checkedLine(line, known)) } });
}
