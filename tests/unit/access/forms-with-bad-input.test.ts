import { resolve } from 'node:path';
import { z } from 'zod';
import { readFieldErrors } from '@/lib/shared/form-fields';
import { typedForm } from '@/lib/shared/typed-form';
import { fieldErrorText, isFieldErrorCode } from '@/lib/text/nl/shared/forms';
import { sources } from '@/tests/architecture/source';
import { badFieldNames, badTexts, loneSurrogates, wrongTypes } from '@/tests/support/bad-inputs';

/** Every schema that a file of forms exports: `lib/ROOM/…-forms.ts`. */
const schemas = sources(['lib'])
  .filter(({ path }) => /^lib\/(?!server\/|text\/|shared\/).*-forms?\.ts$/.test(path))
  .flatMap(({ path }) => Object.entries(jest.requireActual<Record<string, unknown>>(resolve(path))))
  .filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType)
  .flatMap(([name, schema]) => formsOf(schema).map((form) => [name, form] as const));
const inputs: [string, unknown][] = Object.entries({ ...badTexts, ...loneSurrogates, ...wrongTypes });

/** A schema of several forms, which a field tells apart, is each of them. */
function formsOf(schema: z.ZodType): z.ZodType[] {
  return schema instanceof z.ZodDiscriminatedUnion ? (schema.options as z.ZodType[]) : [schema];
}

/** The object that a form's schema starts with, under its transforms. */
function fieldsOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.in as z.ZodType);
  throw new Error('a form is an object of fields');
}

const isSentence = (text: string) => /^[A-Z].*\.$/s.test(text);

/** What is wrong with the answers to an input, in words: nothing, where each is a sentence or the input was taken. */
function wrongAnswers(schema: z.ZodType, input: unknown, isRight: (text: string) => boolean): string[] {
  try {
    const parsed = schema.safeParse(input);
    if (parsed.success) return [];
    return Object.values(readFieldErrors(parsed.error)).flatMap((error) => {
      if (!isFieldErrorCode(error.code)) return [`the code ${error.code}`];
      const text = fieldErrorText(error, { label: 'Het veld' });
      return isRight(text) ? [] : [text];
    });
  } catch (error) {
    return [`threw ${error}`];
  }
}

it('finds the forms', () => {
  expect(schemas.length).toBeGreaterThan(60);
});

it('every form answers every bad input, in any field, with a sentence or takes it', () => {
  const wrong = schemas.flatMap(([name, schema]) =>
    fieldsOf(schema).flatMap((field) =>
      inputs.flatMap(([kind, bad]) =>
        wrongAnswers(schema, { [field]: bad }, isSentence).map((answer) => `${name}, ${field}, ${kind}: ${answer}`),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

it('every form answers bad input in all fields at once, and in the place of the fields', () => {
  const wrong = schemas.flatMap(([name, schema]) =>
    inputs.flatMap(([kind, bad]) => {
      const all = Object.fromEntries(fieldsOf(schema).map((field) => [field, bad]));
      return [
        ...wrongAnswers(schema, all, (text) => !text.includes('undefined')),
        ...wrongAnswers(schema, bad, () => true),
      ].map((answer) => `${name}, ${kind}: ${answer}`);
    }),
  );
  expect(wrong).toEqual([]);
});

it('a form is read without harm, whatever its fields are named', () => {
  const harmful = badFieldNames.filter((name) =>
    Object.values(badTexts).some((value) => {
      const form = new FormData();
      form.append('rows.0.hours', '1');
      form.append(name, value);
      form.append(name, value);
      form.append(name, new File(['x'], 'x.txt'));
      try {
        typedForm(form);
        return 'polluted' in {};
      } catch {
        return true;
      }
    }),
  );
  expect(harmful).toEqual([]);
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
