import { type BeforehandTyped, checkBeforehand } from '@/lib/eligibility/check-beforehand';
import { calendarDate } from '@/lib/shared/calendar-date';

const asked = { today: calendarDate('2026-11-23'), now: new Date('2026-11-23T12:00:00Z'), minimumHours: 12 };
const good: BeforehandTyped = { functie: 'rmc_officer', werkgever: 'region', uren: '12', onderschrijf: 'ja' };
const check = (changes: Partial<BeforehandTyped>) => checkBeforehand({ ...good, ...changes }, asked);

describe('the check beforehand', () => {
  it('has no answer before anything is filled in', () => {
    expect(check({ functie: '', werkgever: '', uren: '', onderschrijf: '' })).toEqual({ kind: 'not_asked' });
  });

  it('is met with the hours of the setting exactly', () => {
    expect(check({})).toEqual({ kind: 'eligible' });
    expect(check({ uren: '11,99' })).toEqual({ kind: 'not_yet', reasons: ['too_few_hours'] });
  });

  it.each<[Partial<BeforehandTyped>, string[]]>([
    [{ functie: 'other' }, ['function_does_not_count']],
    [{ werkgever: 'other', uren: '2' }, ['employer_does_not_count']],
    [{ onderschrijf: 'nee', uren: '2' }, ['too_few_hours', 'not_accepted']],
    [
      { functie: 'other', werkgever: 'other', onderschrijf: 'nee' },
      ['function_does_not_count', 'employer_does_not_count', 'not_accepted'],
    ],
  ])('with %j names each reason once, in the order of the questions', (changes, reasons) =>
    expect(check(changes)).toEqual({ kind: 'not_yet', reasons }),
  );

  it.each([{ functie: '' }, { werkgever: 'school' }, { uren: 'veel' }, { uren: '169' }, { onderschrijf: '' }])(
    'asks again for what isn’t an answer: %j',
    (changes) => {
      const answer = check(changes);
      expect(answer.kind === 'invalid' && Object.keys(answer.errors)).toEqual(Object.keys(changes));
    },
  );
});
