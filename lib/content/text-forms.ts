import { z } from 'zod';
import { amsterdamInstant } from '@/lib/shared/amsterdam-time';
import {
  fieldError,
  line,
  loadedVersion,
  notThat,
  oneOf,
  optionalTypedDate,
  paragraphs,
  tick,
} from '@/lib/shared/form-fields';
import { readTypedTime } from '@/lib/shared/typed-time';
import { markdownText } from './markdown-text';
import { previewField } from './preview';
import { questionSections } from './question-pages';
import { type TextKind, textAudiences } from './text-kinds';

const TITLE_MAX = 200;
const TEMPLATE_MAX = 1000;
export const SLUG_MAX = 60;
const MOST_IN_ORDER = 9999;

/** Ids of `/vragen` that are no question's. */
const RESERVED = ['zoek', 'inhoudsopgave', 'registreren', 'inhoud', 'nieuw'];

export function slug() {
  return line({ max: SLUG_MAX }).transform((typed, context) =>
    isSlug(typed) ? typed : notThat(context, { code: 'not_an_anchor' }),
  );
}

function isSlug(typed: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed) && !RESERVED.includes(typed);
}

/** Left empty it is made from the title. */
const optionalSlug = line({ max: SLUG_MAX, optional: true }).transform((typed, context) =>
  typed === '' || isSlug(typed) ? typed : notThat(context, { code: 'not_an_anchor' }),
);

const title = line({ max: TITLE_MAX });
const position = line({ max: 4 }).transform((typed, context) => {
  const place = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  return place > 0 ? place : notThat(context, { code: 'out_of_range', min: 1, max: MOST_IN_ORDER });
});
const audience = oneOf(textAudiences);

/** What each kind of text asks, as a version of it is saved. */
const content = {
  question: { title, body: markdownText(), section: oneOf(questionSections), position, audience },
  news: { title, body: markdownText(), audience },
  statement: { title, body: markdownText() },
  mail_introduction: { body: markdownText({ max: 2000 }) },
  question_template: { title, body: paragraphs({ max: TEMPLATE_MAX }), position },
} as const satisfies Record<TextKind, Record<string, z.ZodType>>;

const saved = { id: z.string().max(100), version: loadedVersion(), ...previewField };

/** One form for each kind. */
export const saveTextSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('question'), ...saved, ...content.question }),
  z.object({ kind: z.literal('news'), ...saved, ...content.news }),
  z.object({ kind: z.literal('statement'), ...saved, ...content.statement }),
  z.object({ kind: z.literal('mail_introduction'), ...saved, ...content.mail_introduction }),
  z.object({ kind: z.literal('question_template'), ...saved, ...content.question_template }),
]);

/** A new one: of what a manager may add. */
export const startTextSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('question'), slug: optionalSlug, ...previewField, ...content.question }),
  z.object({ kind: z.literal('news'), slug: optionalSlug, ...previewField, ...content.news }),
  z.object({
    ...{ kind: z.literal('mail_introduction'), ...previewField, ...content.mail_introduction },
    slug: line({ max: 100 }),
  }),
  z.object({ kind: z.literal('question_template'), slug: optionalSlug, ...previewField, ...content.question_template }),
]);

const one = { id: z.string().max(100), version: loadedVersion() };

/** Without a day: at once. Without a time: from the day's beginning. */
export const publishTextSchema = z
  .object({ ...one, day: optionalTypedDate(), time: line({ max: 20, optional: true }) })
  .transform(({ time, day, ...rest }, context) => {
    const minute = time === '' ? null : readTypedTime(time);
    if (time !== '' && minute === null) {
      context.addIssue({ code: 'custom', path: ['time'], message: fieldError({ code: 'not_a_time' }) });
      return z.NEVER;
    }
    if (day === null && minute !== null) {
      context.addIssue({ code: 'custom', path: ['day'], message: fieldError({ code: 'required' }) });
      return z.NEVER;
    }
    return { ...rest, from: day === null ? null : amsterdamInstant(day, minute ?? 0) };
  });

const sure = tick().refine((ticked) => ticked, { error: fieldError({ code: 'must_tick' }) });

export const cancelPublicationSchema = z.object(one);
export const withdrawTextSchema = z.object({ ...one, sure });
export const renameTextSchema = z.object({ ...one, slug: slug() });
export const removeAttachmentSchema = z.object({ ...one, attachmentId: z.string().max(100) });
export const restoreVersionSchema = z.object({ ...one, number: z.coerce.number().int().min(1).max(1_000_000) });

/** Of a question that is shown: `yes kosten`. */
export const clarityFormSchema = z.object({
  answer: line({ max: SLUG_MAX + 4 }).transform((typed, context) => {
    const [, answer, of = ''] = /^(yes|no) (.+)$/.exec(typed) ?? [];
    return answer ? { isClear: answer === 'yes', slug: of } : notThat(context, { code: 'choose_one' });
  }),
});
