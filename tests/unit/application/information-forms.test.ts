import { answersSchema, askSchema, FREE_POINTS, MOST_POINTS } from '@/lib/application/information-forms';
import { readFieldErrors } from '@/lib/shared/form-fields';
import { typedForm } from '@/lib/shared/typed-form';

const which = { applicationId: '3f2b8c1e-8a55-4b6e-9a3e-6d6c3f9a1b2c', version: '3', from: 'beheer' };

function posted(values: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return typedForm(form).input;
}

function errorsOf(values: Record<string, string>) {
  const parsed = askSchema.safeParse(posted({ ...which, ...values }));
  return parsed.success ? null : readFieldErrors(parsed.error);
}

const ticks = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`templates.t-${index}`, 'on']));
const typed = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`points.${index}.question`, `Vraag ${index}?`]));

describe('asking', () => {
  it('takes ticks and questions together, and leaves out what is empty', () => {
    const input = { ...which, ...ticks(2), 'points.1.question': ' Welke dag? ', 'points.2.question': '  ' };
    expect(askSchema.parse(posted(input))).toEqual({
      applicationId: which.applicationId,
      version: 3,
      from: 'beheer',
      templates: ['t-0', 't-1'],
      questions: ['Welke dag?'],
    });
  });

  it.each([
    ['nothing', {}, { 'points.0.question': { code: 'no_question' } }],
    ['empty boxes', { 'points.0.question': ' ' }, { 'points.0.question': { code: 'no_question' } }],
    ['a tick that isn’t one', { 'templates.t-0': 'off' }, { 'points.0.question': { code: 'no_question' } }],
    [
      'one too many',
      { ...ticks(MOST_POINTS - FREE_POINTS + 1), ...typed(FREE_POINTS) },
      { 'points.0.question': { code: 'too_many', max: MOST_POINTS } },
    ],
    ['as many as there may be', { ...ticks(MOST_POINTS - FREE_POINTS), ...typed(FREE_POINTS) }, null],
    ['one tick', ticks(1), null],
    ['one question', typed(1), null],
  ])('with %s', (_, values, errors) => {
    expect(errorsOf(values)).toEqual(errors);
  });

  it('from elsewhere leads back to the manager’s pages', () => {
    expect(askSchema.parse(posted({ ...which, ...ticks(1), from: '//elders.example' })).from).toBe('beheer');
  });
});

describe('answering', () => {
  it.each([
    ['with the button', {}, true],
    ['as one goes', { autosave: 'on' }, false],
    ['with the tick for later', { later: 'on' }, false],
  ])('%s', (_, values, send) => {
    const input = posted({ version: '2', 'points.1.answer': ' Ja. ', ...values });
    expect(answersSchema.parse(input)).toEqual({ version: 2, answers: ['', 'Ja.'], send });
  });
});
