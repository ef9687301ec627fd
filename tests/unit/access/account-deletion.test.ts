import { type DeletionFacts, mayDeleteAccount } from '@/lib/access/account-deletion';

const never: DeletionFacts = { roles: ['registrant'], hasRegistration: false, hasWorked: false };
const codesOf = (facts: Partial<DeletionFacts>) => {
  const answer = mayDeleteAccount({ ...never, ...facts });
  return answer.ok ? [] : answer.reasons.map(({ code }) => code);
};

it.each<[string, Partial<DeletionFacts>, string[]]>([
  ['somebody who was never registered', {}, []],
  ['somebody without any role', { roles: [] }, []],
  ['whoever has or had a registration', { hasRegistration: true }, ['has_registration']],
  ['a manager', { roles: ['registrant', 'register_manager'] }, ['has_power']],
  ['an assessor, whatever they did', { roles: ['assessor'], hasWorked: true }, ['has_power']],
  ['a contact of a provider', { roles: ['registrant', 'provider'] }, ['acts_for_provider']],
  ['who was one and decided', { hasWorked: true }, ['has_worked']],
  [
    'a registered manager, with both reasons',
    { roles: ['register_manager'], hasRegistration: true, hasWorked: true },
    ['has_registration', 'has_power'],
  ],
])('deletes or keeps the account of %s', (_, facts, codes) => {
  expect(codesOf(facts)).toEqual(codes);
});
