import { type MergeBlocker, type MergeFacts, mergeBlockers } from '@/lib/merging/merge-blockers';
import type { Side } from '@/lib/merging/merge-choices';
import { calendarDate } from '@/lib/shared/calendar-date';
import { pair, person } from './people';

const day = calendarDate;
const none = { applicationsWaiting: 0, certifications: [], doubles: [], claimsWaiting: [] };
const cycle = { start: day('2021-01-01'), end: day('2025-12-31') };
const next = { start: day('2026-01-01'), end: day('2030-12-31') };
const of = (side: Side, state: 'requested' | 'granted' | 'refused', when = cycle) => ({ side, state, ...when });
const login = (roles: ('registrant' | 'assessor' | 'provider')[]) => ({ accountId: 'a', email: 'a@b.example', roles });

describe('what stands in the way of a merge', () => {
  it.each<[string, Partial<MergeFacts>, MergeBlocker['code'][]]>([
    ['nothing', { pair: pair() }, []],
    ['somebody who left', { pair: pair({ state: 'deregistered' }) }, []],
    ['a removed older one', { pair: pair({ state: 'removed' }) }, ['is_removed']],
    ['a removed younger one', { pair: pair({}, { state: 'removed' }) }, ['is_removed']],
    ['a shielded one', { pair: pair({}, { shielded: true }) }, ['is_shielded']],
    ['both shielded and removed', { pair: pair({ shielded: true, state: 'removed' }) }, ['is_removed', 'is_shielded']],
    ['an application that waits', { applicationsWaiting: 1 }, ['application_waits']],
    ['one request', { certifications: [of('older', 'requested')] }, []],
    [
      'two requests for different cycles',
      { certifications: [of('older', 'requested'), of('younger', 'requested', next)] },
      ['two_requests'],
    ],
    [
      'two requests for one cycle, once',
      { certifications: [of('older', 'requested'), of('younger', 'requested')] },
      ['two_requests'],
    ],
    [
      'two certifications for one cycle',
      { certifications: [of('older', 'granted'), of('younger', 'granted')] },
      ['certified_twice'],
    ],
    [
      'a request for a cycle that the other is certified for',
      { certifications: [of('older', 'granted'), of('younger', 'requested')] },
      ['certified_twice'],
    ],
    ['certifications for two cycles', { certifications: [of('older', 'granted'), of('younger', 'granted', next)] }, []],
    ['a refused one beside it', { certifications: [of('older', 'granted'), of('younger', 'refused')] }, []],
    ['a double that nothing used', { doubles: [{ ids: ['x'], title: 'Dag', isUsed: false }] }, []],
    ['a double that was used', { doubles: [{ ids: ['x'], title: 'Dag', isUsed: true }] }, ['double_is_used']],
    ['two claims of one run', { claimsWaiting: [{ title: 'Dag' }] }, ['claim_waits']],
  ])('%s', (_, facts, codes) => {
    const found = mergeBlockers({ pair: pair(), ...none, ...facts }, { login: 'older' });
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  it.each<[string, Side, MergeBlocker['code'][]]>([
    ['the other one is kept', 'older', ['login_has_power']],
    ['that one is kept', 'younger', []],
  ])('a login with other work, when %s', (_, kept, codes) => {
    for (const role of ['assessor', 'provider'] as const) {
      const both = { older: person('1'), younger: person('2', { login: login(['registrant', role]) }) };
      expect(mergeBlockers({ pair: both, ...none }, { login: kept }).map(({ code }) => code)).toEqual(codes);
    }
  });
});
