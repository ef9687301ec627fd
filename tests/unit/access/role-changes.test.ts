import type { Role } from '@/lib/access/actor';
import { checkInvitation, invitationStatus } from '@/lib/access/invitations';
import { afterRevocation, checkRevocation } from '@/lib/casework/role-changes';

const now = new Date('2026-11-16T09:00:00Z');
const before = new Date('2026-11-15T09:00:00Z');
const after = new Date('2026-11-17T09:00:00Z');

const codes = (answer: { ok: boolean; reasons?: { code: string }[] }) =>
  answer.ok ? 'ok' : (answer.reasons ?? []).map(({ code }) => code).join(' ');

describe('inviting to be a manager', () => {
  it.each<[string, Role[], Date | null, string]>([
    ['a stranger', [], null, 'ok'],
    ['a registrant', ['registrant'], null, 'ok'],
    ['an assessor', ['assessor'], null, 'ok'],
    ['a manager', ['register_manager'], null, 'has_role_already'],
    ['somebody invited', [], after, 'already_invited'],
    ['somebody whose invitation ends at this moment', [], now, 'ok'],
    ['somebody whose invitation ended', [], before, 'ok'],
  ])('%s', (_, held, waitingUntil, expected) => {
    expect(codes(checkInvitation({ role: 'register_manager', held, waitingUntil }, now))).toBe(expected);
  });
});

describe('an invitation', () => {
  it.each([
    ['waiting', null, null, after],
    ['expired', null, null, now],
    ['accepted', before, null, before],
    ['withdrawn', null, before, after],
  ] as const)('is %s', (standing, acceptedAt, withdrawnAt, expiresAt) => {
    expect(invitationStatus({ acceptedAt, withdrawnAt, expiresAt }, now)).toBe(standing);
  });
});

describe('revoking a role', () => {
  const colleague = (id: string, ...held: Role[]) => ({ id, roles: held });
  it.each([
    ['another manager’s', 'register_manager', colleague('b', 'register_manager'), ['a', 'b'], 'ok'],
    ['one’s own, with another manager', 'register_manager', colleague('a', 'register_manager'), ['a', 'b'], 'ok'],
    ['one’s own, as the last', 'register_manager', colleague('a', 'register_manager'), ['a'], 'last_manager'],
    ['an assessor’s, by the only manager', 'assessor', colleague('c', 'assessor'), ['a'], 'ok'],
    [
      'one’s own as assessor, by the only manager',
      'assessor',
      colleague('a', 'register_manager', 'assessor'),
      ['a'],
      'ok',
    ],
    ['what somebody doesn’t have', 'assessor', colleague('b', 'register_manager'), ['a', 'b'], 'role_not_held'],
    ['a registrant’s', 'assessor', colleague('c', 'registrant'), ['a'], 'not_a_colleague'],
    ['nobody’s', 'assessor', null, ['a'], 'not_a_colleague'],
    [
      'by who just lost theirs',
      'register_manager',
      colleague('b', 'register_manager'),
      ['b', 'c'],
      'no_longer_manager',
    ],
  ] as const)('%s', (_, role, of, managerIds, expected) => {
    expect(codes(checkRevocation({ actorId: 'a', role, colleague: of, managerIds }))).toBe(expected);
  });

  it.each<[Role[], boolean, boolean]>([
    [[], true, true],
    [['registrant'], false, true],
    [['assessor'], false, false],
    [['registrant', 'register_manager'], false, false],
  ])('with %j left', (left, sessionsEnd, casesAreReleased) => {
    expect(afterRevocation(left)).toEqual({ sessionsEnd, casesAreReleased });
  });
});
