import {
  type ProviderEvent,
  type ProviderFacts,
  type ProviderState,
  providerEvents,
  providerStates,
  providerTransition,
} from '@/lib/providers/provider-states';

const fine: ProviderFacts = { isExpired: false, isOwn: false };
const answer = (state: ProviderState, event: ProviderEvent, facts: Partial<ProviderFacts> = {}) => {
  const given = providerTransition(state, event, { ...fine, ...facts });
  return given.ok ? given.state : given.reasons.map(({ code }) => code).join();
};

const no = 'provider_wrong_state';
it.each<[ProviderState, Record<ProviderEvent, string>]>([
  ['requested', { confirm: 'confirmed', admit: no, refuse: no, change: no, merge: no }],
  ['confirmed', { confirm: no, admit: 'admitted', refuse: 'refused', change: no, merge: no }],
  ['admitted', { confirm: no, admit: no, refuse: no, change: 'admitted', merge: 'merged' }],
  ['refused', { confirm: no, admit: no, refuse: no, change: no, merge: no }],
  ['merged', { confirm: no, admit: no, refuse: no, change: no, merge: no }],
])('a provider that is %s goes where its table says', (state, row) => {
  expect(Object.fromEntries(providerEvents.map((event) => [event, answer(state, event)]))).toEqual(row);
  expect(providerStates).toContain(state);
});

it.each<[ProviderState, ProviderEvent, Partial<ProviderFacts>, string]>([
  ['requested', 'confirm', { isExpired: true }, 'request_expired'],
  ['requested', 'confirm', { isOwn: true }, 'confirmed'],
  ['confirmed', 'admit', { isOwn: true }, 'own_provider'],
  ['confirmed', 'refuse', { isOwn: true }, 'own_provider'],
  ['admitted', 'merge', { isOwn: true }, 'own_provider'],
  ['admitted', 'change', { isOwn: true }, 'admitted'],
])('a provider that is %s answers %s with %j by %s', (state, event, facts, expected) => {
  expect(answer(state, event, facts)).toBe(expected);
});
