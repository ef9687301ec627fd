import { type ChangeDates, mayConfirm, mayUndo } from '@/lib/access/email-link';

const now = new Date('2026-11-16T09:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const waiting: ChangeDates = {
  expiresAt: minutes(1),
  supersededAt: null,
  confirmedAt: null,
  undoUntil: null,
  undoneAt: null,
};
const confirmed: ChangeDates = { ...waiting, confirmedAt: minutes(-1), undoUntil: minutes(1) };
const codeOf = (answer: ReturnType<typeof mayConfirm>) => (answer.ok ? 'yes' : answer.reasons[0]?.code);

it.each<[string, ChangeDates, string]>([
  ['one that waits', waiting, 'yes'],
  ['one that runs out this moment', { ...waiting, expiresAt: now }, 'link_expired'],
  ['one that a newer one replaced', { ...waiting, supersededAt: minutes(-1) }, 'link_replaced'],
  ['one that was replaced and ran out', { ...waiting, supersededAt: now, expiresAt: now }, 'link_replaced'],
  ['one that was confirmed', confirmed, 'link_used'],
  ['one that was undone', { ...confirmed, undoneAt: now }, 'link_used'],
])('confirms %s: %s', (_, change, answer) => {
  expect(codeOf(mayConfirm(change, now))).toBe(answer);
});

it.each<[string, ChangeDates, string]>([
  ['one that was confirmed', confirmed, 'yes'],
  ['one whose time passes this moment', { ...confirmed, undoUntil: now }, 'link_expired'],
  ['one that was undone', { ...confirmed, undoneAt: now }, 'link_used'],
  ['one that was undone, after its time', { ...confirmed, undoneAt: now, undoUntil: now }, 'link_used'],
  ['one that still waits', waiting, 'link_unknown'],
])('undoes %s: %s', (_, change, answer) => {
  expect(codeOf(mayUndo(change, now))).toBe(answer);
});
