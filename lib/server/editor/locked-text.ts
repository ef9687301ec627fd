import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import { asManager } from '@/lib/server/access/data/workers';
import {
  findNewestVersion,
  lockWrittenText,
  raiseTextVersion,
  type TextVersion,
  type WrittenText,
} from '@/lib/server/content/data/text-rows';
import type { Context } from '@/lib/server/platform/action';
import type { Transaction } from '@/lib/server/platform/db/database';
import { registerInstant } from '@/lib/shared/amsterdam-time';
import { type Refused, refused } from '@/lib/shared/results';

export type At = Context<AccountActor>;
export type LockedText = WrittenText & { newest: TextVersion };
export type TextGone = { code: 'text_unknown' } | { code: 'changed_meanwhile' };

/** A text as its page showed it: one to which nothing happened since. What is done to it raises its version. */
export function withText<A extends { ok: boolean }>(
  { id, version }: { id: string; version: number },
  at: At,
  work: (tx: Transaction, text: LockedText) => Promise<A>,
): Promise<A | Refused<NotAllowed | TextGone>> {
  return asManager(at, async (tx): Promise<A | Refused<TextGone>> => {
    const text = await findLocked(tx, id);
    if (!text) return refused({ code: 'text_unknown' });
    if (text.version !== version) return refused({ code: 'changed_meanwhile' });
    const answer = await work(tx, text);
    if (answer.ok) await raiseTextVersion(tx, id);
    return answer;
  });
}

export async function findLocked(tx: Transaction, id: string): Promise<LockedText | null> {
  const text = await lockWrittenText(tx, id);
  const newest = text && (await findNewestVersion(id, tx));
  return text && newest ? { ...text, newest } : null;
}

/** When it is, by the register's calendar: texts come and go by that. */
export const momentOf = ({ now, today }: At): Date => registerInstant({ now, today });

export const savedBy = (at: At) => ({ at: momentOf(at), accountId: at.actor.accountId });
