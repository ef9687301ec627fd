import example from '@/docs/examples/settings.json';
import { readSettingsFile } from '@/lib/settings/settings-file';
import { calendarDate } from '@/lib/shared/calendar-date';

const today = calendarDate('2026-11-23');
const document = { code: 'code_addendum', version: '2', title: 'Addendum', text: 'Tekst', valid_from: '2027-01-01' };

const template = { slug: 'hours', title: 'Uren', question: 'Hoeveel uur werk je?' };
const templates = 'question_templates';

/** Where a file is refused. */
function pathsOf(content: unknown): string[] {
  const read = readSettingsFile(content, today);
  return read.ok ? [] : read.reasons.map(({ path }) => path);
}

it('takes the example of the documentation', () => {
  expect(pathsOf(example)).toEqual([]);
});

it('reads each entry with its day; a setting without one holds from today', () => {
  const settings = [
    { key: 'minimum_hours', value: 12.5 },
    { key: 'answer_weeks', value: 6, valid_from: '2027-01-01' },
  ];
  expect(readSettingsFile({ settings, documents: [document] }, today)).toEqual({
    ok: true,
    file: {
      settings: [
        { key: 'minimum_hours', value: 12.5, validFrom: '2026-11-23' },
        { key: 'answer_weeks', value: 6, validFrom: '2027-01-01' },
      ],
      documents: [{ code: 'code_addendum', version: '2', title: 'Addendum', text: 'Tekst', validFrom: '2027-01-01' }],
      questionTemplates: null,
    },
  });
});

it.each<[string, unknown, string[]]>([
  ['no object', [], ['the file']],
  ['nothing known', { instellingen: [] }, ['the file']],
  ['an unknown key', { settings: [{ key: 'minimumHours', value: 12 }] }, ['settings.0.key']],
  ['a value of another form', { settings: [{ key: 'minimum_hours', value: '12' }] }, ['settings.0.value']],
  ['no value', { settings: [{ key: 'minimum_hours' }] }, ['settings.0.value']],
  ['a negative term', { settings: [{ key: 'answer_weeks', value: -1 }] }, ['settings.0.value']],
  ['an address that is none', { settings: [{ key: 'manager_email', value: 'x' }] }, ['settings.0.value']],
  [
    'a day that isn’t there',
    { settings: [{ key: 'answer_weeks', value: 1, valid_from: '2027-02-29' }] },
    ['settings.0.valid_from'],
  ],
  ['a misspelt field', { settings: [{ key: 'answer_weeks', value: 1, validFrom: '2027-01-01' }] }, ['settings.0']],
  ['another document', { documents: [{ ...document, code: 'statutes' }] }, ['documents.0.code']],
  ['a document without text', { documents: [{ ...document, text: ' ' }] }, ['documents.0.text']],
  ['a document without a day', { documents: [{ ...document, valid_from: undefined }] }, ['documents.0.valid_from']],
  [
    'a template without a question',
    { question_templates: [{ ...template, question: ' ' }] },
    [`${templates}.0.question`],
  ],
  ['a template with another slug', { question_templates: [{ ...template, slug: 'Ú 1' }] }, [`${templates}.0.slug`]],
  ['one slug twice', { question_templates: [template, template] }, [templates]],
  [
    'two mistakes at once',
    { settings: [{ key: 'x', value: 1 }], documents: [{ ...document, version: '' }] },
    ['settings.0.key', 'documents.0.version'],
  ],
])('refuses %s, and says where', (_, content, paths) => {
  expect(pathsOf(content)).toEqual(paths);
});
