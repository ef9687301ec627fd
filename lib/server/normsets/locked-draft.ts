import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import { type DraftEvent, type DraftState, type DraftStateReason, draftTransition } from '@/lib/normsets/draft-states';
import { asManager } from '@/lib/server/access/data/workers';
import { readSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { by } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { lockDraft, type StoredDraft } from './data/drafts';

type At = Context<AccountActor>;

export type DraftKey = { draftId: string; version: number };
export type DraftReason = { code: 'draft_unknown' } | { code: 'changed_meanwhile' } | DraftStateReason | NotAllowed;

/** A draft as its page showed it: to which nothing happened since. */
export function withDraft<A extends { ok: boolean }>(
  { draftId, version }: DraftKey,
  at: At,
  work: (tx: Transaction, draft: StoredDraft) => Promise<A>,
): Promise<A | Refused<DraftReason>> {
  return asManager(at, async (tx): Promise<A | Refused<DraftReason>> => {
    const draft = await lockDraft(tx, draftId);
    if (!draft) return refused({ code: 'draft_unknown' });
    return draft.version === version ? work(tx, draft) : refused({ code: 'changed_meanwhile' });
  });
}

/** What becomes of it, by who acts and by how many people it takes on the day. */
export async function nextState(
  tx: Transaction,
  draft: StoredDraft,
  event: DraftEvent,
  { actor, today }: At,
): Promise<Accepted<{ state: DraftState }> | Refused<DraftStateReason>> {
  const { normsetPublishers } = await readSettings(today, tx);
  const isOwnProposal = draft.proposedById === actor.accountId;
  const moved = draftTransition(draft.state, event, { isOwnProposal, byTwo: normsetPublishers > 1 });
  return moved.ok ? accepted({ state: moved.state }) : moved;
}

export const madeBy = ({ actor, now }: At) => ({ at: now, accountId: actor.accountId });

export const notedBy = ({ actor, now }: At) => by(actor, 'register_manager', now);
