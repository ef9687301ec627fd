import { draftDifferences } from '@/lib/normsets/draft-differences';
import { draftRulesSchema, draftTypeSchema, rulesValues, typeValues } from '@/lib/normsets/draft-forms';
import { typedForm } from '@/lib/shared/typed-form';
import { typeInFile } from '@/tests/unit/portfolio/case-files';
import { draftOf } from './drafts';

/** As a form would send it. */
function sent(values: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) if (value !== '') form.set(name, value);
  return typedForm(form).input;
}

describe('what is other in a draft', () => {
  it('is nothing in a fresh copy', () => {
    expect(draftDifferences(draftOf())).toEqual({ rules: [], types: [] });
  });

  it('is each field of the rules and of the types, as one types it', () => {
    const course = typeInFile({ points_per_unit: 1.5, max_per_year: 20 });
    const draft = draftOf({
      total: 200,
      categories: [{ code: 'A1' }, { code: 'A3', min: 5 }],
      activity_types: [course, typeInFile({ code: 'book' })],
    });
    expect(draftDifferences(draft)).toEqual({
      rules: [
        { field: 'total', before: '160', after: '200' },
        { field: 'categories.0.min', before: '80', after: '' },
        { field: 'categories.1.letter', before: 'A2', after: 'A3' },
        { field: 'categories.1.min', before: '', after: '5' },
      ],
      types: [
        {
          kind: 'changed',
          name: 'Cursus',
          fields: [
            { field: 'pointsPerUnit', before: '1', after: '1,5' },
            { field: 'maxPerYear', before: '', after: '20' },
          ],
        },
        { kind: 'added', name: 'Cursus' },
        { kind: 'removed', name: 'Cursus' },
      ],
    });
  });
});

describe('the forms of a draft', () => {
  it('give back the rules that fill them, a row of categories that is left empty aside', () => {
    const draft = draftOf({ step: 0.25, categories: [{ code: 'A1', min: 80, max: 120.5 }, { code: 'A2' }] });
    const read = draftRulesSchema.parse(sent({ ...rulesValues(draft), 'categories.2.letter': '  ' }));
    const { activityTypes: _, ...rules } = draft.rules;
    expect(read).toMatchObject({ ...rules, validFrom: draft.validFrom });
  });

  it.each(draftOf().rules.activityTypes.map((type) => [type.code, type] as const))(
    'give back the type %s',
    (_, type) => {
      expect(draftTypeSchema.parse({ ...sent(typeValues(type)), place: '1' })).toMatchObject({ place: 1, type });
    },
  );

  it('say of each field what is wrong with it', () => {
    const wrong = { 'categories.0.letter': '1', total: '12,5', step: '0', cycleYears: 'vijf', firstStart: '31-2-2026' };
    const read = draftRulesSchema.safeParse(sent({ ...rulesValues(draftOf()), ...wrong }));
    const codes = read.error?.issues.map(({ path, message }) => [path.join('.'), JSON.parse(message).code]);
    expect(codes).toEqual([
      ['cycleYears', 'not_a_number'],
      ['firstStart', 'not_a_date'],
      ['total', 'too_many_decimals'],
      ['step', 'out_of_range'],
      ['categories.0.letter', 'not_as_explained'],
    ]);
  });
});
