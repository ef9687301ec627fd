import { clarityFormSchema, publishTextSchema, renameTextSchema, startTextSchema } from '@/lib/content/text-forms';
import { audiencesOf } from '@/lib/content/text-kinds';
import { slugOf } from '@/lib/content/text-slug';
import { readFieldErrors } from '@/lib/shared/form-fields';

const errorsOf = (parsed: { error?: Parameters<typeof readFieldErrors>[0] }) =>
  parsed.error && readFieldErrors(parsed.error);

describe('a new text', () => {
  const question = {
    ...{ kind: 'question', slug: '', title: 'Wat telt mee?', body: 'Veel.', section: 'digital_portfolio' },
    ...{ position: '3', audience: 'everybody' },
  };

  it('is taken as its kind asks it', () => {
    expect(startTextSchema.parse(question)).toMatchObject({ position: 3, preview: false });
    expect(startTextSchema.parse({ kind: 'news', title: 'T', body: 'B', audience: 'providers' })).toMatchObject({
      slug: '',
    });
    expect(startTextSchema.safeParse({ kind: 'statement', title: 'T', body: 'B' }).success).toBe(false);
  });

  it.each([
    ['slug', 'Wat telt mee', 'not_an_anchor'],
    ['slug', 'zoek', 'not_an_anchor'],
    ['title', '', 'required'],
    ['body', '{{weken}}', 'unknown_figure'],
    ['section', 'elders', 'choose_one'],
    ['position', '0', 'out_of_range'],
    ['position', 'een', 'out_of_range'],
    ['audience', 'niemand', 'choose_one'],
  ])('with a wrong %s (%s) is told so', (field, typed, wrong) => {
    expect(errorsOf(startTextSchema.safeParse({ ...question, [field]: typed }))).toMatchObject({
      [field]: { code: wrong },
    });
  });
});

describe('a moment to publish at', () => {
  const parse = (day: string, time: string) => publishTextSchema.safeParse({ id: 'x', version: '1', day, time });

  it.each([
    ['at once', '', '', null],
    ['from the beginning of a day', '1-1-2027', '', '2026-12-31T23:00:00.000Z'],
    ['at a time in summer', '1-7-2027', '9.30', '2027-07-01T07:30:00.000Z'],
    ['at a time that is there twice, the first', '31-10-2027', '2.30', '2027-10-31T00:30:00.000Z'],
    ['at a time that isn’t there, the one after', '28-3-2027', '2.30', '2027-03-28T01:30:00.000Z'],
  ])('is %s', (_, day, time, instant) => {
    expect(parse(day, time).data?.from?.toISOString() ?? null).toBe(instant);
  });

  it.each([
    ['no day', '', '9.30', { day: { code: 'required' } }],
    ['no such day', '31-2-2027', '', { day: { code: 'not_a_date' } }],
    ['no time', '1-1-2027', 'straks', { time: { code: 'not_a_time' } }],
  ])('that is %s is refused', (_, day, time, errors) => {
    expect(errorsOf(parse(day, time))).toEqual(errors);
  });
});

it.each([
  ['Wat telt mee?', 'wat-telt-mee'],
  ['Beëindig ik één registratie?', 'beeindig-ik-een-registratie'],
  ['a'.repeat(70), 'a'.repeat(60)],
  [`${'woord '.repeat(20)}`, Array(10).fill('woord').join('-')],
  ['?!', ''],
])('the address of %j is %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
  if (slug !== '') expect(renameTextSchema.safeParse({ id: 'x', version: 1, slug }).success).toBe(true);
});

it.each([
  ['yes kosten', { slug: 'kosten', isClear: true }],
  ['no wat-telt-mee', { slug: 'wat-telt-mee', isClear: false }],
  ['perhaps kosten', undefined],
  ['yes', undefined],
])('whether something was clear is read from %j', (answer, read) => {
  expect(clarityFormSchema.safeParse({ answer }).data?.answer).toEqual(read);
});

it.each([
  ['a visitor', [], false, ['everybody']],
  ['an applicant', ['registrant'], false, ['everybody']],
  ['a registrant', ['registrant'], true, ['everybody', 'registrants']],
  ['an assessor', ['assessor', 'registrant'], true, ['everybody', 'registrants', 'assessors']],
  ['a provider', ['provider'], false, ['everybody', 'providers']],
  ['a manager', ['register_manager'], false, ['everybody', 'registrants', 'assessors', 'providers']],
])('%s reads what is for %j', (_, roles, isInRegister, audiences) => {
  expect(audiencesOf({ roles, isInRegister })).toEqual(audiences);
});
