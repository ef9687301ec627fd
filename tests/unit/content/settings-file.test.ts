import exampleOfNormSet from '@/docs/examples/normset.json';
import example from '@/docs/examples/settings.json';
import { readSettingsFile } from '@/lib/content/settings-file';
import { calendarDate } from '@/lib/shared/calendar-date';
import { normSetInFile, typeInFile } from '@/tests/unit/portfolio/case-files';
import { normSetOf } from '@/tests/unit/portfolio/norm-sets';

const today = calendarDate('2026-11-23');
const document = { code: 'code_addendum', version: '2', title: 'Addendum', text: 'Tekst', valid_from: '2027-01-01' };

const template = { slug: 'hours', title: 'Uren', question: 'Hoeveel uur werk je?' };
const templates = 'question_templates';

/** Where a file is refused. */
function pathsOf(content: unknown): string[] {
  const read = readSettingsFile(content, today);
  return read.ok ? [] : read.reasons.map(({ path }) => path);
}

it.each([
  ['settings and documents', example],
  ['a norm set', exampleOfNormSet],
])('takes the documentation’s example of %s', (_, content) => {
  expect(pathsOf(content)).toEqual([]);
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
      documents: [
        {
          code: 'code_addendum',
          version: '2',
          title: 'Addendum',
          text: 'Tekst',
          validFrom: '2027-01-01',
          summary: '',
          tickMonths: null,
        },
      ],
      normSets: [],
      questionTemplates: null,
    },
  });
});

it.each<[string, unknown, string[]]>([
  ['no object', [], ['the file']],
  ['nothing known', { instellingen: [] }, ['instellingen']],
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
  [
    'a misspelt field',
    { settings: [{ key: 'answer_weeks', value: 1, validFrom: '2027-01-01' }] },
    ['settings.0.validFrom'],
  ],
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

const normSet = normSetInFile({ valid_from: '2031-01-01' });

it('reads a norm set with its assumptions; without any it assumes nothing', () => {
  const read = readSettingsFile({ normsets: [{ ...normSet, assumptions: ' Aangenomen. ' }, normSet] }, today);
  if (!read.ok) throw new Error(JSON.stringify(read.reasons));
  const rules = normSetOf({ valid_from: '2031-01-01' });
  expect(read.file.normSets).toEqual([
    { normSet: rules, assumptions: 'Aangenomen.' },
    { normSet: rules, assumptions: '' },
  ]);
});

it.each<[string, object, string[]]>([
  ['a misspelt name', { max: 3 }, ['normsets.1.max']],
  ['no total', { total: undefined }, ['normsets.1.total']],
  ['a finer amount', { step: 0.125 }, ['normsets.1.step']],
  [
    'a negative maximum',
    { activity_types: [typeInFile({ max_per_year: -1 })] },
    ['normsets.1.activity_types.0.max_per_year'],
  ],
  ['a day that isn’t there', { counts_from: '2027-02-29' }, ['normsets.1.counts_from']],
  [
    'a category that it lacks',
    { activity_types: [typeInFile({ category: 'B' })] },
    ['normsets.1.activity_types.0.category'],
  ],
  ['an end before its start', { valid_to: '2030-01-01' }, ['normsets.1.valid_to']],
  ['assumptions that are no text', { assumptions: 3 }, ['normsets.1.assumptions']],
  [
    'two mistakes',
    { cycle: { years: 0 }, total: 1.5 },
    ['normsets.1.cycle.years', 'normsets.1.cycle.first_start', 'normsets.1.total'],
  ],
])('refuses a norm set with %s, and says where', (_, changes, paths) => {
  expect(pathsOf({ normsets: [normSet, { ...normSet, ...changes }] })).toEqual(paths);
});
