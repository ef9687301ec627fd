import { z } from 'zod';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type FileProblem, refusedFile, schemaProblems } from '@/lib/shared/file-problems';
import { isoDay } from '@/lib/shared/iso-day';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import {
  DOCUMENT_TEXT_MAX,
  DOCUMENT_TITLE_MAX,
  DOCUMENT_VERSION_MAX,
  type NewVersion,
  SUMMARY_MAX,
  TICK_MONTHS_MAX,
} from './document-changes';
import { documentCodes } from './documents';
import { type NormSetEntry, normSetEntrySchema } from './normset-file';
import type { NewSetting } from './setting-changes';
import { isSettingKey, isSettingValue, settingKeys } from './settings-schema';

const settingEntry = z
  .object({ key: z.string(), value: z.unknown(), valid_from: isoDay.optional() })
  .strict()
  .superRefine(({ key, value }, context) => {
    if (!isSettingKey(key))
      context.addIssue({ code: 'custom', path: ['key'], message: `must be one of ${settingKeys.join(', ')}` });
    else if (!isSettingValue(key, value))
      context.addIssue({ code: 'custom', path: ['value'], message: 'has not the form that this setting needs' });
  });

const document = z
  .object({
    code: z.enum(documentCodes),
    version: z.string().trim().min(1).max(DOCUMENT_VERSION_MAX),
    title: z.string().trim().min(1).max(DOCUMENT_TITLE_MAX),
    text: z.string().trim().min(1).max(DOCUMENT_TEXT_MAX),
    valid_from: isoDay,
    summary: z.string().trim().max(SUMMARY_MAX).default(''),
    tick_months: z.int().min(1).max(TICK_MONTHS_MAX).nullable().default(null),
  })
  .strict();

const questionTemplate = z
  .object({
    slug: z.string().regex(/^[a-z0-9-]{1,60}$/, 'must be small letters, digits and hyphens'),
    title: z.string().trim().min(1).max(100),
    question: z.string().trim().min(1).max(1000),
  })
  .strict();

const questionTemplates = z
  .array(questionTemplate)
  .max(100)
  .refine((list) => new Set(list.map(({ slug }) => slug)).size === list.length, 'has one slug twice');

const file = z
  .object({
    settings: z.array(settingEntry).max(1000).default([]),
    documents: z.array(document).max(100).default([]),
    normsets: z.array(normSetEntrySchema).max(100).default([]),
    question_templates: questionTemplates.optional(),
  })
  .strict();

export type SettingsFile = {
  settings: NewSetting[];
  documents: NewVersion[];
  normSets: NormSetEntry[];
  /** Replaces the whole list; null leaves it alone. */
  questionTemplates: z.output<typeof questionTemplates> | null;
};

/** A setting without a day holds from `today`. */
export function readSettingsFile(
  content: unknown,
  today: CalendarDate,
): Accepted<{ file: SettingsFile }> | Refused<FileProblem> {
  const parsed = file.safeParse(content);
  if (!parsed.success) return refusedFile(schemaProblems(parsed.error));
  const { settings, documents, normsets, question_templates: templates = null } = parsed.data;
  return accepted({
    file: {
      settings: settings.map(({ key, value, valid_from }) => ({ key, value, validFrom: valid_from ?? today })),
      documents: documents.map(({ valid_from, tick_months, ...rest }) => ({
        ...rest,
        ...{ validFrom: valid_from, tickMonths: tick_months },
      })),
      normSets: normsets,
      questionTemplates: templates,
    },
  });
}
