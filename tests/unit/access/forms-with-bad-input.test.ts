import { z } from 'zod';
import * as accountForms from '@/lib/access/account-forms';
import * as ownAccountForms from '@/lib/access/account-forms';
import * as securityForms from '@/lib/access/security-forms';
import * as decisionForms from '@/lib/application/decision-forms';
import * as informationForms from '@/lib/application/information-forms';
import * as peopleForms from '@/lib/casework/people-forms';
import * as taskForms from '@/lib/casework/task-forms';
import * as certificationForms from '@/lib/certification/certification-forms';
import * as activityForms from '@/lib/portfolio/activity-forms';
import * as evidenceForms from '@/lib/portfolio/evidence-forms';
import * as applicationForms from '@/lib/registration/application-forms';
import * as detailsForms from '@/lib/registration/details-forms';
import * as dossierForms from '@/lib/registration/dossier-forms';
import * as reviewForms from '@/lib/review/review-forms';
import { readFieldErrors } from '@/lib/shared/form-fields';
import { typedForm } from '@/lib/shared/typed-form';
import { fieldErrorText, isFieldErrorCode } from '@/lib/text/nl/shared/forms';
import { badFieldNames, badTexts, loneSurrogates, wrongTypes } from '@/tests/support/bad-inputs';

const modules: Record<string, unknown> = {
  ...accountForms,
  ...ownAccountForms,
  ...applicationForms,
  ...decisionForms,
  ...dossierForms,
  ...detailsForms,
  ...informationForms,
  ...taskForms,
  ...securityForms,
  ...peopleForms,
  ...activityForms,
  ...evidenceForms,
  ...reviewForms,
  ...certificationForms,
};
const schemas = Object.entries(modules).filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType);
const inputs: Record<string, unknown> = { ...badTexts, ...loneSurrogates, ...wrongTypes };

/** The object that a form's schema starts with, under its transforms. */
function fieldsOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.in as z.ZodType);
  throw new Error('a form is an object of fields');
}

function sentences(schema: z.ZodType, input: unknown): string[] {
  const parsed = schema.safeParse(input);
  if (parsed.success) return [];
  return Object.values(readFieldErrors(parsed.error)).map((error) => {
    expect(isFieldErrorCode(error.code)).toBe(true);
    return fieldErrorText(error, { label: 'Het veld' });
  });
}

it('finds the forms', () => {
  expect(schemas.length).toBeGreaterThan(12);
});

describe.each(schemas)('%s', (_, schema) => {
  it.each(Object.keys(inputs))('answers %s in any field with a sentence or takes it', (kind) => {
    const bad = inputs[kind];
    for (const field of fieldsOf(schema))
      for (const text of sentences(schema, { [field]: bad })) expect(text).toMatch(/^[A-Z].*\.$/s);
  });

  it('answers the whole input being wrong', () => {
    for (const bad of Object.values(inputs)) expect(() => sentences(schema, bad)).not.toThrow();
    for (const bad of Object.values(inputs)) {
      const all = Object.fromEntries(fieldsOf(schema).map((field) => [field, bad]));
      for (const text of sentences(schema, all)) expect(text).not.toContain('undefined');
    }
  });
});

it.each(badFieldNames)('reads a form with a field named %j without harm', (name) => {
  for (const value of Object.values(badTexts)) {
    const form = new FormData();
    form.append('rows.0.hours', '1');
    form.append(name, value);
    form.append(name, value);
    form.append(name, new File(['x'], 'x.txt'));
    expect(() => typedForm(form)).not.toThrow();
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.prototype).not.toHaveProperty('polluted');
});

it('takes the last of a field that is there twice, and no file', () => {
  const form = new FormData();
  form.append('name', 'een');
  form.append('name', 'twee');
  form.append('name', new File(['drie'], 'drie.txt'));
  expect(typedForm(form)).toEqual({ input: { name: 'twee' }, values: { name: 'twee' } });
});

it('never gives a password or a code back to the page', () => {
  const form = new FormData();
  for (const name of ['password', 'newPassword', 'code', 'a.password']) form.append(name, 'geheim');
  expect(JSON.stringify(typedForm(form).values)).not.toContain('geheim');
});
