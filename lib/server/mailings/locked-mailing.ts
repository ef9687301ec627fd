import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import type { MailingActReason } from '@/lib/mailings/mailing-acts';
import { totalsOf } from '@/lib/mailings/mailing-numbers';
import { type MailingEvent, type MailingState, mailingTransition } from '@/lib/mailings/mailing-states';
import { asManager } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import type { Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, type Refused, refused } from '@/lib/shared/results';
import { lockMailing, type Mailing } from './data/mailings';

export type At = Context<AccountActor>;
export type ActOnMailing = { mailingId: string; version: number };
type Answer = Accepted<{ mailingId: string }> | Refused<MailingActReason | NotAllowed>;

/** A mailing as its page showed it, to which its state lets this happen. */
export function withMailing(
  { mailingId, version }: ActOnMailing,
  event: MailingEvent,
  at: At,
  act: (tx: Transaction, mailing: Mailing, next: MailingState) => Promise<Answer>,
): Promise<Answer> {
  return asManager(at, async (tx): Promise<Answer> => {
    const mailing = await lockMailing(tx, mailingId);
    if (!mailing) return refused({ code: 'mailing_unknown' });
    if (mailing.version !== version) return refused({ code: 'changed_meanwhile' });
    const moved = mailingTransition(mailing.state, event, totalsOf(mailing.numbers));
    return moved.ok ? act(tx, mailing, moved.state) : moved;
  });
}
