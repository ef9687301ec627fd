import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

export type ChangeDates = {
  expiresAt: Date;
  supersededAt: Date | null;
  confirmedAt: Date | null;
  undoUntil: Date | null;
  undoneAt: Date | null;
};

export type LinkReason = { code: 'link_unknown' | 'link_expired' | 'link_used' | 'link_replaced' };

export type EmailLinkReason = LinkReason | { code: 'address_taken' };

export function mayConfirm(change: ChangeDates, now: Date): Accepted | Refused<LinkReason> {
  if (change.confirmedAt) return refused({ code: 'link_used' });
  if (change.supersededAt) return refused({ code: 'link_replaced' });
  return change.expiresAt <= now ? refused({ code: 'link_expired' }) : accepted({});
}

export function mayUndo(change: ChangeDates, now: Date): Accepted | Refused<LinkReason> {
  if (!change.undoUntil) return refused({ code: 'link_unknown' });
  if (change.undoneAt) return refused({ code: 'link_used' });
  return change.undoUntil <= now ? refused({ code: 'link_expired' }) : accepted({});
}
