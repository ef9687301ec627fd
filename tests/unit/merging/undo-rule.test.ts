import type { Worker } from '@/lib/access/own-matters';
import { type UndoneMerge, type UndoReason, undoReason } from '@/lib/merging/undo-rule';

const manager: Worker = {
  accountId: 'm',
  roles: ['register_manager'],
  own: { accountIds: ['m'], registrationIds: [] },
};
const merge: UndoneMerge = { keptId: 'k', mergedId: 'x', isKept: true, since: [] };
const owns = (id: string): Worker => ({ ...manager, own: { accountIds: ['m'], registrationIds: [id] } });

describe('undoing a merge', () => {
  it.each<[string, UndoneMerge | null, Worker, UndoReason | null]>([
    ['goes as long as nothing happened', merge, manager, null],
    ['goes only where there is one', null, manager, { code: 'merge_unknown' }],
    ['isn’t for who lost the role', merge, { ...manager, roles: [] }, { code: 'not_allowed' }],
    ['isn’t for an assessor', merge, { ...manager, roles: ['assessor'] }, { code: 'not_allowed' }],
    ['isn’t for whose number lives', merge, owns('k'), { code: 'own_case' }],
    ['isn’t for whose number leads to it', merge, owns('x'), { code: 'own_case' }],
    [
      'is over once something new came',
      { ...merge, since: ['activity', 'group'] },
      manager,
      { code: 'something_new', things: ['activity', 'group'] },
    ],
    [
      'says what came rather than that it was forgotten',
      { ...merge, isKept: false, since: ['details'] },
      manager,
      { code: 'something_new', things: ['details'] },
    ],
    ['is over once what it needs isn’t kept', { ...merge, isKept: false }, manager, { code: 'forgotten' }],
  ])('%s', (_, given, worker, reason) => {
    expect(undoReason(given, worker)).toEqual(reason);
  });
});
