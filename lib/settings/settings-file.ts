import { z } from 'zod';
import { documentCodes } from '@/lib/eligibility/documents';
import { type CalendarDate, parseCalendarDate } from '@/lib/shared/calendar-date';
import { type FileProblem, fileProblem } from '@/lib/shared/file-problems';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { isSettingKey, isSettingValue, settingKeys } from './settings-schema';

const day = z.string().transform((iso, context): CalendarDate => {
  const date = parseCalendarDate(iso);
  if (date) return date;
  context.addIssue({ code: 'custom', message: 'must be a date such as 2027-01-31' });
  return z.NEVER;
});

const settingEntry = z
  .object({ key: z.string(), value: z.unknown(), valid_from: day.optional() })
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
    version: z.string().trim().min(1).max(100),
    title: z.string().trim().min(1).max(200),
    text: z.string().trim().min(1).max(200_000),
    valid_from: day,
  })
  .strict();

const file = z
  .object({ settings: z.array(settingEntry).max(1000).default([]), documents: z.array(document).max(100).default([]) })
  .strict();

export type NewSetting = { key: string; value: unknown; validFrom: CalendarDate };
export type NewDocument = Omit<z.output<typeof document>, 'valid_from'> & { validFrom: CalendarDate };
export type SettingsFile = { settings: NewSetting[]; documents: NewDocument[] };

/**
 * What `npm run settings` takes: settings and documents, each from a day on; a setting without a day holds from
 * `today`. Or everything that is wrong with it.
 */
export function readSettingsFile(
  content: unknown,
  today: CalendarDate,
): Accepted<{ file: SettingsFile }> | Refused<FileProblem> {
  const parsed = file.safeParse(content);
  if (!parsed.success) {
    const [first, ...others] = parsed.error.issues.map((issue) => fileProblem(issue));
    return refused(first ?? fileProblem({ path: [], message: 'is not what was expected' }), ...others);
  }
  const { settings, documents } = parsed.data;
  return accepted({
    file: {
      settings: settings.map(({ key, value, valid_from }) => ({ key, value, validFrom: valid_from ?? today })),
      documents: documents.map(({ valid_from, ...rest }) => ({ ...rest, validFrom: valid_from })),
    },
  });
}
