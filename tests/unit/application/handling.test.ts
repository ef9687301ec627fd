import type { Role } from '@/lib/access/actor';
import { handlingReason, handlingRole, maySeeCase } from '@/lib/access/handling';

const managers: Role[] = ['register_manager'];
const assessors: Role[] = ['assessor'];
const both: Role[] = ['registrant', 'register_manager', 'assessor'];

type Row = [
  who: string,
  roles: Role[],
  assignedToId: string | null,
  applicant: string,
  reason: string | null,
  sees: boolean,
];

it.each<Row>([
  ['a manager, nobody’s case', managers, null, 'x', null, true],
  ['a manager, their case', managers, 'me', 'x', null, true],
  ['a manager, a colleague’s case', managers, 'other', 'x', 'with_somebody_else', true],
  ['a manager, their own application', managers, null, 'me', 'own_case', true],
  ['a manager, their own application with a colleague', managers, 'other', 'me', 'own_case', true],
  ['an assessor, nobody’s case', assessors, null, 'x', 'unknown', false],
  ['an assessor, their case', assessors, 'me', 'x', null, true],
  ['an assessor, a colleague’s case', assessors, 'other', 'x', 'unknown', false],
  ['an assessor, their own application', assessors, 'me', 'me', 'own_case', true],
  ['an assessor, their own application unassigned', assessors, null, 'me', 'unknown', false],
  ['both, nobody’s case', both, null, 'x', null, true],
  ['a registrant, nobody’s case', ['registrant'], null, 'x', 'unknown', false],
])('%s', (_, roles, assignedToId, accountId, reason, sees) => {
  const handler = { accountId: 'me', roles, own: { accountIds: ['me'], registrationIds: [] } };
  expect(handlingReason({ accountId, assignedToId }, handler)?.code ?? null).toBe(reason);
  expect(maySeeCase({ accountId, assignedToId }, handler)).toBe(sees);
});

it.each<[Role[], string]>([
  [managers, 'register_manager'],
  [assessors, 'assessor'],
  [both, 'register_manager'],
])('%j work as %s', (roles, role) => {
  expect(handlingRole({ roles })).toBe(role);
});
