import { activitySchema, activityValues } from '@/lib/portfolio/activity-forms';
import { readFieldErrors } from '@/lib/shared/form-fields';
import { typedForm } from '@/lib/shared/typed-form';

const draft = {
  id: 'b0d1c3f2-0000-4000-8000-000000000001',
  version: '3',
  type: 'peer_review',
  title: 'Intervisie in de regio',
  lastDay: '12-5-2026',
  units: '2,5',
};

function errorsOf(changes: object) {
  const parsed = activitySchema.safeParse({ ...draft, ...changes });
  return parsed.success ? {} : readFieldErrors(parsed.error);
}

function readAs(changes: object) {
  return activitySchema.parse({ ...draft, ...changes });
}

describe('an activity as it is typed', () => {
  it('goes back to its page whole', () => {
    const form = new FormData();
    for (const name of Object.keys(activityValues(readAs({})))) form.set(name, 'x');
    expect(Object.keys(typedForm(form).values)).toEqual([...form.keys()]);
  });

  it('is read with what is optional left out', () => {
    expect(readAs({})).toEqual({
      id: draft.id,
      version: 3,
      typeCode: 'peer_review',
      title: 'Intervisie in de regio',
      lastDay: '2026-05-12',
      units: 250,
      firstDay: null,
      organiser: '',
      role: '',
      learned: '',
    });
  });

  it('may be no more than a title', () => {
    const { typeCode, lastDay, units } = readAs({ type: undefined, lastDay: '', units: '' });
    expect({ typeCode, lastDay, units }).toEqual({ typeCode: '', lastDay: null, units: null });
    expect(errorsOf({ title: ' ' })).toEqual({ title: { code: 'required' } });
  });

  it.each<[string, number | object]>([
    ['2.5', 250],
    ['2,50', 250],
    [' 8 ', 800],
    ['+4', 400],
    ['0,01', 1],
    ['10000', 1_000_000],
    ['007', 700],
    ['0', { code: 'out_of_range', min: 0.01, max: 10_000 }],
    ['0,00', { code: 'out_of_range', min: 0.01, max: 10_000 }],
    ['-3', { code: 'out_of_range', min: 0.01, max: 10_000 }],
    ['10000,01', { code: 'out_of_range', min: 0.01, max: 10_000 }],
    ['1000000000', { code: 'out_of_range', min: 0.01, max: 10_000 }],
    ['9'.repeat(40), { code: 'out_of_range', min: 0.01, max: 10_000 }],
    // A thousand with a point, or one with three decimals: it is asked, not guessed.
    ['1.000', { code: 'too_many_decimals', max: 2 }],
    ['2,555', { code: 'too_many_decimals', max: 2 }],
    ['1e9', { code: 'not_a_number' }],
    ['acht', { code: 'not_a_number' }],
    ['2,5 uur', { code: 'not_a_number' }],
    ['2,', { code: 'not_a_number' }],
    [',5', { code: 'not_a_number' }],
    ['Infinity', { code: 'not_a_number' }],
    ['9'.repeat(41), { code: 'too_long', max: 40 }],
  ])('units %j: %j', (typed, expected) => {
    if (typeof expected === 'number') expect(readAs({ units: typed }).units).toBe(expected);
    else expect(errorsOf({ units: typed })).toEqual({ units: expected });
  });

  it.each<[string, string | object]>([
    ['1 februari 2026', '2026-02-01'],
    ['29-2-2028', '2028-02-29'],
    // Long before the register, and long from now: told what it means, not refused.
    ['1-1-1900', '1900-01-01'],
    ['1-1-2100', '2100-01-01'],
    ['29-2-2026', { code: 'not_a_date' }],
    ['29-2-2100', { code: 'not_a_date' }],
    ['1-1-1899', { code: 'not_a_date' }],
    ['1-1-26', { code: 'year_needs_four_digits' }],
    ['gisteren', { code: 'date_unreadable' }],
  ])('last day %j: %j', (typed, expected) => {
    if (typeof expected === 'string') expect(readAs({ lastDay: typed }).lastDay).toBe(expected);
    else expect(errorsOf({ lastDay: typed })).toEqual({ lastDay: expected });
  });

  it.each<[string, string, object]>([
    ['11-5-2026', '12-5-2026', {}],
    ['12-5-2026', '12-5-2026', {}],
    ['13-5-2026', '12-5-2026', { firstDay: { code: 'first_day_after_last' } }],
    ['13-5-2026', '', {}],
    ['', '12-5-2026', {}],
  ])('from %j to %j: %j', (firstDay, lastDay, errors) => {
    expect(errorsOf({ firstDay, lastDay })).toEqual(errors);
  });

  it.each<[object, object]>([
    [{ title: 'a'.repeat(201) }, { title: { code: 'too_long', max: 200 } }],
    [{ organiser: 'a'.repeat(201) }, { organiser: { code: 'too_long', max: 200 } }],
    [{ role: 'a'.repeat(201) }, { role: { code: 'too_long', max: 200 } }],
    [{ learned: 'a'.repeat(4001) }, { learned: { code: 'too_long', max: 4000 } }],
    [{ type: 'a'.repeat(101) }, { type: { code: 'too_long', max: 100 } }],
  ])('%# is too long', (changes, errors) => {
    expect(errorsOf(changes)).toEqual(errors);
  });

  it.each<[object]>([
    [{}],
    [{ units: '1234,05', firstDay: '1-12-2025', organiser: 'Ingrado', role: 'Deelnemer', learned: 'Een.\n\nTwee.' }],
    [{ type: '', lastDay: '', units: '' }],
  ])('is shown as it would be typed: %j', (changes) => {
    const read = readAs(changes);
    expect(readAs(activityValues(read))).toEqual(read);
  });
});
