import { z } from 'zod';
import type { TypedValues } from '@/lib/shared/action-state';
import { fieldError, loadedVersion, oneOf, paragraphs } from '@/lib/shared/form-fields';
import { AUTOSAVE_FIELD } from '@/lib/shared/typed-form';

/** Points of one request at most: more can't be answered in one sitting. */
export const MOST_POINTS = 10;
export const FREE_POINTS = 5;
const QUESTION_MAX = 2000;
const ANSWER_MAX = 4000;

export const askedFrom = ['beheer', 'beoordelen'] as const;
export type AskedFrom = (typeof askedFrom)[number];

const point = z.object({ question: paragraphs({ max: QUESTION_MAX, optional: true }) });

export const askSchema = z
  .object({
    applicationId: z.uuid(),
    version: loadedVersion(),
    from: oneOf(askedFrom).catch('beheer'),
    templates: z.record(z.string().max(100), z.string().optional()).default({}),
    points: z
      .array(point.optional())
      .max(FREE_POINTS, { error: fieldError({ code: 'too_many', max: FREE_POINTS }) })
      .default([]),
  })
  .superRefine(({ templates, points }, context) => {
    const count = chosen(templates).length + typed(points).length;
    const refuse = (code: 'no_question' | 'too_many') =>
      context.addIssue({
        code: 'custom',
        path: ['points', 0, 'question'],
        message: fieldError(code === 'too_many' ? { code, max: MOST_POINTS } : { code }),
      });
    if (count === 0) refuse('no_question');
    else if (count > MOST_POINTS) refuse('too_many');
  })
  .transform(({ templates, points, ...rest }) => ({
    ...rest,
    templates: chosen(templates),
    questions: typed(points),
  }));

function chosen(templates: Record<string, string | undefined>): string[] {
  return Object.keys(templates).filter((slug) => templates[slug] === 'on');
}

function typed(points: readonly ({ question: string } | undefined)[]): string[] {
  return points.flatMap((one) => (one?.question ? [one.question] : []));
}

export function questionField(position: number): string {
  return `points.${position}.question`;
}

export function answerField(position: number): string {
  return `points.${position}.answer`;
}

/** In the order of the points; empty ones are for the use-case. `later` keeps what was typed without sending it. */
export const answersSchema = z
  .object({
    version: loadedVersion(),
    [AUTOSAVE_FIELD]: z.string().optional(),
    later: z.string().optional(),
    points: z
      .array(z.object({ answer: paragraphs({ max: ANSWER_MAX, optional: true }) }).optional())
      .max(MOST_POINTS, { error: fieldError({ code: 'too_many', max: MOST_POINTS }) })
      .default([]),
  })
  .transform(({ version, points, later, ...rest }) => ({
    version,
    answers: Array.from(points, (one) => one?.answer ?? ''),
    send: later !== 'on' && rest[AUTOSAVE_FIELD] !== 'on',
  }));

export function answerValues(points: readonly { position: number; answer: string }[]): TypedValues {
  return Object.fromEntries(points.map(({ position, answer }) => [answerField(position), answer]));
}
