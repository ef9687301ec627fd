import type { Actor } from '@/lib/access/actor';
import { powerfulRoleFor } from '@/lib/access/permissions';
import { coarseNetwork, recordingOf } from '@/lib/access/security-events';

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:12:34:56:78:9a:bc', '2001:db8:12::/48'],
  ['2001:DB8::1', '2001:db8:0::/48'],
  ['fe80::1:2:3:4:5:6', 'fe80:0:1::/48'],
  ['::1', '0:0:0::/48'],
  ['unknown', 'unknown'],
  ['<script>', 'unknown'],
  ['', 'unknown'],
])('of %s the log has %s', (address, network) => {
  expect(coarseNetwork(address)).toBe(network);
});

it.each([
  [0, 'record'],
  [8, 'record'],
  [9, 'record_last'],
  [10, 'log_only'],
  [1_000_000, 'log_only'],
])('after %d within the window the next one: %s', (recorded, what) => {
  expect(recordingOf(recorded)).toBe(what);
});

describe('the role with power over others that is used', () => {
  const account = { kind: 'account', accountId: 'a', sessionId: 's', name: '', email: '' } as const;
  it.each<[string, Actor, Parameters<typeof powerfulRoleFor>[1], string | null]>([
    ['a manager’s', { ...account, roles: ['registrant', 'register_manager'] }, 'manage_dossiers', 'register_manager'],
    ['the one that is held', { ...account, roles: ['assessor'] }, 'review_cases', 'assessor'],
    ['none for what is one’s own', { ...account, roles: ['registrant', 'register_manager'] }, 'keep_portfolio', null],
    ['none for what needs no role', { ...account, roles: ['register_manager'] }, 'manage_own_account', null],
    [
      'none while it is withheld',
      { ...account, roles: [], withheldRoles: ['register_manager'] },
      'manage_dossiers',
      null,
    ],
    ['none of a visitor', { kind: 'visitor' }, 'manage_dossiers', null],
  ])('is %s', (_, actor, permission, role) => {
    expect(powerfulRoleFor(actor, permission)).toBe(role);
  });
});
