import { type Hundredths, hundredthsOf } from '@/lib/content/amounts';
import { typedFilters, writeMailingSchema } from '@/lib/mailings/mailing-forms';
import { calendarDate as day } from '@/lib/shared/calendar-date';
import { readFieldErrors } from '@/lib/shared/form-fields';

const typed = {
  mailingId: '2b1f8f8e-0000-4000-8000-000000000001',
  version: '0',
  subject: 'Dag',
  body: 'Dag allemaal',
  kinds: { registered: 'on', grace: 'on' },
};
const filters = {
  ...{ kinds: ['registered', 'grace'], cycleEndsBy: null, pointsShort: null, accreditedShort: null },
  ...{ document: null, organisation: '' },
} as const;

it('a form with nothing but words and a state asks for no more', () => {
  expect(writeMailingSchema.parse(typed)).toEqual({
    ...{ mailingId: typed.mailingId, version: 0, subject: 'Dag', body: 'Dag allemaal', filters },
  });
});

it('everything that can be asked is read, and goes back into the form as it was typed', () => {
  const asked = {
    ...{ cycleEndsBy: '31-12-2030', pointsShort: '20', accreditedShort: '7,5' },
    ...{ document: 'code_of_conduct', organisation: 'Gemeente Ede' },
  };
  const read = writeMailingSchema.parse({ ...typed, ...asked }).filters;
  expect(read).toEqual({
    ...{ kinds: ['registered', 'grace'], cycleEndsBy: day('2030-12-31'), pointsShort: hundredthsOf(20) },
    ...{ accreditedShort: hundredthsOf(7.5) as Hundredths, document: 'code_of_conduct', organisation: 'Gemeente Ede' },
  });
  expect(typedFilters(read)).toEqual({ ...asked, 'kinds.registered': 'on', 'kinds.grace': 'on' });
});

it.each([
  ['no words', { body: ' ' }, { body: { code: 'required' } }],
  ['a text without end', { body: 'x'.repeat(10_001) }, { body: { code: 'too_long', max: 10_000 } }],
  ['a subject without end', { subject: 'x'.repeat(151) }, { subject: { code: 'too_long', max: 150 } }],
  ['nobody', { kinds: {} }, { 'kinds.registered': { code: 'choose_one' } }],
  ['a day that isn’t one', { cycleEndsBy: '31-2-2030' }, { cycleEndsBy: { code: 'not_a_date' } }],
  ['points in words', { pointsShort: 'veel' }, { pointsShort: { code: 'not_a_number' } }],
  ['no points at all', { pointsShort: '0' }, { pointsShort: { code: 'out_of_range', min: 0.01, max: 10_000 } }],
  ['a document that isn’t there', { document: 'x' }, { document: { code: 'choose_one' } }],
  ['an employer of many words', { organisation: 'a b c d e f g h i' }, { organisation: { code: 'too_many', max: 8 } }],
])('%s is refused', (_, given, errors) => {
  const read = writeMailingSchema.safeParse({ ...typed, ...given });
  expect(read.error && readFieldErrors(read.error)).toEqual(errors);
});
