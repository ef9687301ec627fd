import fc from 'fast-check';
import { creditOf, type OwnActivity, sameTitle } from '@/lib/attendance/credit';
import { activityStates } from '@/lib/portfolio/activity-class';
import { calendarDate } from '@/lib/shared/calendar-date';

const run = {
  id: 'run',
  title: 'Gesprekken met ouders',
  firstDay: calendarDate('2026-11-02'),
  lastDay: calendarDate('2026-11-16'),
};
const own = (given: Partial<OwnActivity> & { id: string }): OwnActivity => ({
  state: 'draft',
  replacesId: null,
  isSuperseded: false,
  isFrozen: false,
  typeCode: 'professional_training',
  title: 'gesprekken met oúders!',
  lastDay: calendarDate('2026-11-09'),
  runId: null,
  source: 'own',
  ...given,
});

/** What becomes of a credit, in a word: which activity it joins. */
function becomes(activities: OwnActivity[], isTrainer = false): string {
  const credit = creditOf(activities, run, isTrainer);
  switch (credit.kind) {
    case 'new':
      return 'new';
    case 'joined':
      return `joins ${credit.joins.id} behind ${credit.last.id}`;
    case 'frozen':
      return `frozen ${credit.frozen.id}`;
    case 'credited':
      return `credited ${credit.credited.id}`;
  }
}

describe('a credit', () => {
  it.each<[string, OwnActivity[], string]>([
    ['of somebody with nothing', [], 'new'],
    ['of somebody with a draft of that title in those days', [own({ id: 'a' })], 'joins a behind a'],
    ['beside a plan of that run, whatever its title', [own({ id: 'a', runId: 'run', title: '' })], 'joins a behind a'],
    ['beside another title', [own({ id: 'a', title: 'Gesprekken' })], 'new'],
    ['beside a day outside the run', [own({ id: 'a', lastDay: calendarDate('2026-11-17') })], 'new'],
    ['beside an entry without a day', [own({ id: 'a', lastDay: null })], 'new'],
    ['beside one of another run', [own({ id: 'a', runId: 'other' })], 'new'],
    ['beside what another source brought', [own({ id: 'a', source: 'group' })], 'new'],
    ['beside a withdrawn one', [own({ id: 'a', state: 'withdrawn' })], 'new'],
    ['beside a rejected one', [own({ id: 'a', state: 'rejected' })], 'joins a behind a'],
    ['beside having given it', [own({ id: 'a', typeCode: 'giving_training' })], 'new'],
    ['beside a frozen one', [own({ id: 'a', state: 'approved', isFrozen: true })], 'frozen a'],
    ['beside a draft and an approved one', [own({ id: 'a' }), own({ id: 'b', state: 'approved' })], 'joins b behind b'],
    [
      'beside a change of an approved one',
      [own({ id: 'a', state: 'approved' }), own({ id: 'b', replacesId: 'a' })],
      'joins a behind b',
    ],
    [
      'beside a mended one',
      [own({ id: 'a', state: 'rejected', isSuperseded: true }), own({ id: 'b', replacesId: 'a' })],
      'joins b behind b',
    ],
    [
      'that is there already',
      [own({ id: 'a' }), own({ id: 'b', state: 'approved', runId: 'run', source: 'attendance' })],
      'credited b',
    ],
    [
      'that is there and frozen',
      [own({ id: 'b', state: 'approved', runId: 'run', source: 'attendance', isFrozen: true })],
      'frozen b',
    ],
  ])('%s', (_, activities, expected) => {
    expect(becomes(activities)).toBe(expected);
  });

  it('of a trainer joins what says that they gave it, and nothing that says they attended', () => {
    expect(becomes([own({ id: 'a', typeCode: 'giving_training' })], true)).toBe('joins a behind a');
    expect(becomes([own({ id: 'a' })], true)).toBe('new');
  });

  it.each<[string, OwnActivity[], string[]]>([
    ['a plan and a draft of it', [own({ id: 'a' }), own({ id: 'b', runId: 'run' })], ['b', 'a']],
    ['a day each', [own({ id: 'a' }), own({ id: 'b', state: 'submitted' })], ['b', 'a']],
    ['one that is mended', [own({ id: 'a', isSuperseded: true }), own({ id: 'b', replacesId: 'a' })], ['a', 'b']],
    [
      'another that is approved or rejected',
      [own({ id: 'a', state: 'approved' }), own({ id: 'b', state: 'approved' }), own({ id: 'c', state: 'rejected' })],
      ['a'],
    ],
  ])('of somebody with %s ends what waits for a decision', (_, activities, expected) => {
    const credit = creditOf(activities, run, false);
    expect(credit.kind === 'joined' && credit.ended.map(({ id }) => id)).toEqual(expected);
  });

  it('never joins what is frozen, superseded or another run’s, whatever somebody has', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const activity = fc.record({
      id,
      state: fc.constantFrom(...activityStates),
      isFrozen: fc.boolean(),
      isSuperseded: fc.boolean(),
      runId: fc.constantFrom(null, 'run', 'other'),
      source: fc.constantFrom('own', 'attendance', 'group', 'taken_over' as const),
      title: fc.constantFrom(run.title, 'Anders'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(activity, { selector: ({ id: by }) => by }), (given) => {
        const activities = given.map((one) => own(one));
        const credit = creditOf(activities, run, false);
        if (credit.kind !== 'joined') return;
        expect(credit.joins).toMatchObject({ isFrozen: false, isSuperseded: false });
        expect(credit.joins.runId).not.toBe('other');
        expect(
          activities.some(
            ({ source, runId, isSuperseded, state }) =>
              source === 'attendance' && runId === 'run' && !isSuperseded && state !== 'withdrawn',
          ),
        ).toBe(false);
      }),
    );
  });
});

it.each([
  ['Gesprekken met ouders', 'GESPREKKEN  MET OUDERS.', true],
  ['Recht', 'Recht 2', false],
  ['', '', false],
])('%j and %j are the same title: %s', (one, other, same) => {
  expect(sameTitle(one, other)).toBe(same);
});
