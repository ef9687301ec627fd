import {
  closedLogin,
  differingFields,
  idleLogins,
  keptLogin,
  type MergeChoices,
  mergedDetails,
  proposedChoices,
} from '@/lib/merging/merge-choices';
import { asPair, type MergedPerson } from '@/lib/merging/merged-person';
import { calendarDate } from '@/lib/shared/calendar-date';
import { appointment, pair, person } from './people';

const day = calendarDate;
const allOlder: MergeChoices = {
  ...{ name: 'older', privateEmail: 'older', privatePhone: 'older' },
  ...{ appointments: 'older', status: 'older', login: 'older' },
};
const certified = { state: 'certified', certifiedUntil: day('2030-12-31') } as const;
const left = { state: 'deregistered' } as const;

describe('the older of two registrations', () => {
  it.each<[string, Partial<MergedPerson>, Partial<MergedPerson>]>([
    ['was in the register first', { since: day('2019-01-01') }, { createdAt: new Date('2001-01-01') }],
    ['was written down first, of the same day', { createdAt: new Date('2019-01-01') }, {}],
    ['has the lower number, of the same moment', {}, {}],
  ])('%s', (_, one, other) => {
    const [older, younger] = [person('99', one), person('100', other)];
    expect(asPair(younger, older)).toEqual({ older, younger });
    expect(asPair(older, younger)).toEqual({ older, younger });
  });
});

describe('what there is to choose', () => {
  it.each<[string, Partial<MergedPerson>, string[]]>([
    ['nothing but the login where all is the same', {}, ['login']],
    ['no login where one of them has none', { login: null }, []],
    ['a name', { name: { ...person('1').name, birthSurname: 'Zwart' } }, ['name', 'login']],
    ['an address', { privateEmail: 'k@thuis.example' }, ['privateEmail', 'login']],
    ['a phone number', { privatePhone: '' }, ['privatePhone', 'login']],
    ['appointments', { appointments: [appointment('Dorp')] }, ['appointments', 'login']],
    ['a status', certified, ['status', 'login']],
    ['the end of a grace', { graceUntil: day('2027-01-01') }, ['status', 'login']],
  ])('is %s', (_, younger, fields) => {
    expect(differingFields(pair({}, younger))).toEqual(fields);
  });
});

describe('what is proposed', () => {
  it.each<[string, Partial<MergedPerson>, Partial<MergedPerson>, Partial<MergeChoices>]>([
    ['the older one’s', {}, { privateEmail: 'k@thuis.example' }, allOlder],
    [
      'what it doesn’t say of the other',
      { privateEmail: '', login: null },
      {},
      { privateEmail: 'younger', login: 'younger' },
    ],
    ['a certification before a registration', {}, certified, { status: 'younger' }],
    ['the older one’s certification', certified, {}, { status: 'older' }],
    ['a registration before one in grace', { graceUntil: day('2027-01-01') }, {}, { status: 'younger' }],
    ['whoever is in the register before who left', left, {}, { status: 'younger' }],
  ])('is %s', (_, older, younger, proposed) => {
    expect(proposedChoices(pair(older, younger))).toMatchObject(proposed);
  });
});

describe('what the older number says afterwards', () => {
  it('is what was chosen, field by field', () => {
    const other = {
      name: { ...person('1').name, birthSurname: 'Zwart' },
      privateEmail: 'k@x.example',
      privatePhone: '1',
    };
    const both = pair({}, other);
    expect(mergedDetails(both, { ...allOlder, privateEmail: 'younger' })).toMatchObject({
      name: { birthSurname: 'Wit' },
      privateEmail: 'k@x.example',
      privatePhone: '06 11 22 33 44',
    });
  });

  it('has the appointments of one or of both, the older one’s under their own id', () => {
    const both = pair(
      { appointments: [appointment('Stad')], appointmentIds: ['a'] },
      { appointments: [appointment('Dorp')], appointmentIds: ['b'] },
    );
    const of = (appointments: MergeChoices['appointments']) => {
      const merged = mergedDetails(both, { ...allOlder, appointments });
      return [merged.appointments.map(({ organisation }) => organisation), merged.appointmentIds];
    };
    expect(of('older')).toEqual([['Stad'], ['a']]);
    expect(of('younger')).toEqual([['Dorp'], [undefined]]);
    expect(of('both')).toEqual([
      ['Stad', 'Dorp'],
      ['a', undefined],
    ]);
  });

  it('has of each tick the one that was given last', () => {
    const tick = 'subscribes_code_of_conduct' as const;
    const given = (version: string, at: string) => ({ tick, version, documentId: version, acceptedAt: new Date(at) });
    const both = pair({ acceptances: [given('1', '2020-01-01')] }, { acceptances: [given('2', '2024-01-01')] });
    expect(mergedDetails(both, allOlder).acceptances).toMatchObject([{ version: '2' }]);
    const swapped = { older: both.younger, younger: both.older };
    expect(mergedDetails(swapped, allOlder).acceptances).toMatchObject([{ version: '2' }]);
  });

  it.each<[string, Partial<MergedPerson>, MergeChoices['status'], string, string]>([
    ['both in the register: since the older one’s day', {}, 'younger', 'certified', '2020-01-01'],
    ['the older one left: since they came back', left, 'younger', 'certified', '2024-05-01'],
    ['who left stays so when that is chosen', left, 'older', 'deregistered', '2020-01-01'],
  ])('%s', (_, older, status, state, registeredOn) => {
    const both = pair(older, { ...certified, registeredOn: day('2024-05-01') });
    expect(mergedDetails(both, { ...allOlder, status })).toMatchObject({ state, registeredOn });
  });
});

describe('the login', () => {
  it.each<
    [
      string,
      Partial<MergedPerson>,
      Partial<MergedPerson>,
      MergeChoices['login'],
      string | undefined,
      string | undefined,
    ]
  >([
    ['of two is the chosen one', {}, {}, 'younger', '100002@werk.example', '100001@werk.example'],
    ['of one is that one, whatever was chosen', {}, { login: null }, 'younger', '100001@werk.example', undefined],
    ['of none is none', { login: null }, { login: null }, 'older', undefined, undefined],
  ])('%s', (_, older, younger, login, kept, closed) => {
    const both = pair(older, younger);
    expect(keptLogin(both, { login })?.email).toBe(kept);
    expect(closedLogin(both, { login })?.email).toBe(closed);
  });

  it.each([
    ['both are of no use for a new application', 'registered', ['account-100002', 'account-100001']],
    ['the one that is kept is, of somebody who left', 'deregistered', ['account-100002']],
  ] as const)('%s', (_, state, idle) => {
    const { older, younger } = pair();
    expect(idleLogins({ merged: { state, login: older.login }, closed: younger.login })).toEqual(idle);
  });
});
