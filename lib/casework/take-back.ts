import { z } from 'zod';
import { queuePaths } from '@/lib/application/decision-forms';
import { askedFrom } from '@/lib/application/information-forms';
import { reviewPaths, reviewQueuePaths } from '@/lib/review/review-forms';
import { isUuid } from '@/lib/shared/ids';

const takeBackKinds = ['application', 'activity', 'certification'] as const;

export type TakeBackReason =
  | { code: 'not_allowed' }
  | { code: 'own_case' }
  /** Its time is over, or it isn't theirs. */
  | { code: 'take_back_over' }
  | { code: 'mail_left' }
  | { code: 'changed_meanwhile' };

/** As many as are decided at once. */
const DECISIONS_MAX = 50;

/** What is taken back, and which page it was pressed on: `subjectId` is the case, where it is one. */
export const takeBackSchema = z.object({
  decisions: z
    .string()
    .max(DECISIONS_MAX * 40)
    .transform((text) => text.split(',').filter(isUuid).slice(0, DECISIONS_MAX)),
  kind: z.enum(takeBackKinds),
  subjectId: z.uuid(),
  from: z.enum(askedFrom).catch('beheer'),
});

export type TakeBackInput = z.output<typeof takeBackSchema>;

/** What the address says became of it. */
export const takeBackNews = {
  done: 'teruggedraaid',
  partly: 'deels-teruggedraaid',
  take_back_over: 'te-laat-teruggedraaid',
  mail_left: 'mail-al-verstuurd',
  changed_meanwhile: 'intussen-veranderd',
} as const satisfies Partial<Record<TakeBackReason['code'] | 'done' | 'partly', string>>;

type Outcome = keyof typeof takeBackNews;

export function isToldOnPage(code: TakeBackReason['code']): code is TakeBackReason['code'] & Outcome {
  return Object.hasOwn(takeBackNews, code);
}

const CERTIFICATIONS = '/beheer/certificeringen';

const casePaths = {
  application: ({ from }: TakeBackInput) => queuePaths[from],
  activity: ({ from }: TakeBackInput) => reviewPaths[from],
  certification: () => CERTIFICATIONS,
};

/** Back to the case as it was; of several to their queue. */
export function takenBackHref(input: TakeBackInput, outcome: Outcome): string {
  const { kind, subjectId, decisions } = input;
  const said = `na=${takeBackNews[outcome]}`;
  if (decisions.length === 1) return `${casePaths[kind](input)}/${subjectId}?${said}`;
  return `${kind === 'activity' ? reviewQueuePaths[input.from] : casePaths[kind](input)}?${said}`;
}
