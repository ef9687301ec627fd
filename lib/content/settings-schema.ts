import { z } from 'zod';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { compareText } from '@/lib/shared/compare-text';
import { isoDay } from '@/lib/shared/iso-day';
import { isMailable } from '@/lib/shared/mailable-address';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

/** The longest text, and the longest list, of a setting. */
export const TEXT_MAX = 500;
export const LIST_MAX = 12;

const text = z.string().trim().min(1).max(TEXT_MAX);
const email = z.string().refine(isMailable);
const phone = z.string().regex(/^\+?[0-9][0-9 ()-]{5,24}$/);
/** Empty until somebody fills it in. */
const optionally = (pattern: RegExp) => z.string().regex(pattern).or(z.literal(''));
/** Beyond it a term or a limit is a slip of the pen: nobody answers within a thousand weeks. */
const upTo = (most: number) => z.int().min(1).max(most);
const count = upTo(1_000_000);
const days = upTo(365);
const weeks = upTo(52);
const months = upTo(120);
const years = upTo(100);
const hours = z
  .number()
  .min(1)
  .max(40)
  .refine((value) => Number(value.toFixed(2)) === value);
const cents = z.int().min(0).max(100_000_000);
const percent = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => Number(value.toFixed(2)) === value);
const reminders = z
  .array(z.string().regex(/^[1-9][0-9]?[mw]$/))
  .min(1)
  .max(LIST_MAX);

/** What the register manager may change, each from a day on. Names say the unit; `minimumHours` is hours a week. */
export const settingsSchema = z.object({
  registerName: text,
  registerShortName: text,
  /** Also the controller of the data. */
  organisation: text,
  managerEmail: email,
  managerPhone: phone,
  postalAddress: text,
  dataProtectionOfficer: z.object({ name: text, email }),
  securityContact: email,
  helpName: text,
  helpEmail: email,
  numberPrefix: z.string().regex(/^[A-Z]{1,10}$/),
  numberFirstValue: z.int().min(1).max(999_999),
  minimumHours: hours,
  startOfRegister: isoDay,
  /** The first period, in which everybody who signed up was included. */
  firstPeriodYears: upTo(20),
  confirmationLinkDays: upTo(60),
  passwordLinkHours: upTo(168),
  sessionHours: upTo(168),
  privilegedSessionHours: upTo(24),
  /** However much it is used; a browser keeps its cookie no longer than thirty days. */
  sessionAbsoluteDays: z.int().min(1).max(30),
  privilegedSessionAbsoluteHours: z.int().min(1).max(720),
  answerWeeks: weeks,
  informationWeeks: weeks,
  publicSearchPerMinute: upTo(10_000),
  publicSearchPerDay: count,
  /** Mails a day to addresses that nobody confirmed. */
  unconfirmedMailPerMailbox: upTo(100),
  unconfirmedMailPerDomain: upTo(10_000),
  unconfirmedMailPerInstallation: upTo(100_000),
  objectionWeeks: weeks,
  mailBodyDays: days,
  refusedApplicationYears: years,
  dossierYears: years,
  emailUndoDays: upTo(60),
  draftFirstReminderDays: days,
  draftSecondReminderDays: days,
  draftDeletionMonths: months,
  draftDeletionNoticeDays: days,
  informationReminderDays: days,
  /** The term to meet a requirement again, and the reminder before its end. */
  mendMonths: months,
  mendReminderDays: days,
  invitationDays: upTo(60),
  sessionWarningMinutes: upTo(60),
  /** Below the 24 hours that Resend remembers an idempotency key. */
  mailRetryHours: z.int().min(1).max(23),
  /** Of one message to a selection: so slow that it can be stopped, and no other mail waits behind it. */
  mailingPerMinute: z.int().min(1).max(6000),
  signUpKeepDays: days,
  /** Evidence: of one file, of one activity, of one person; and how many pixels a picture may have. */
  evidenceFileMegabytes: z.int().min(1).max(100),
  evidenceFilesPerActivity: z.int().min(1).max(100),
  evidencePersonMegabytes: upTo(100_000),
  evidencePictureMegapixels: z.int().min(1).max(200),
  activityQuestionWeeks: weeks,
  /** Each once, and only where something is missing: `6m` is months, `12w` weeks. */
  cycleReminders: reminders,
  /** Of the activities that are reviewed with a request, how many in a hundred are drawn. */
  certificationSamplePercent: z.int().min(1).max(100),
  graceMonths: months,
  /** In cents without VAT; a renewal within the period of an accreditation costs less. */
  accreditationFeeCents: cents,
  accreditationRenewalFeeCents: cents,
  accreditationVatPercent: percent,
  accreditationWeeks: weeks,
  accreditationYears: upTo(20),
  /** Before an accreditation's end, as `cycleReminders`. */
  accreditationReminders: reminders,
  accreditationQuestionWeeks: weeks,
  invoiceDays: days,
  /** By law seven at least, counted from the end of the year. */
  invoiceYears: z.int().min(7).max(100),
  /** As they stand on an invoice; a register that charges nothing does without. */
  invoiceIban: optionally(/^[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}$/),
  invoiceVatNumber: optionally(/^[A-Z]{2}[A-Z0-9]{8,13}$/),
  invoiceChamberNumber: optionally(/^\d{8}$/),
  providerRequestDays: days,
  refusedProviderYears: years,
  /** After the last day of a run whose list never came. */
  attendanceReminderDays: z.array(days).min(1).max(LIST_MAX),
  correctionMonths: months,
  keptRowsMonths: months,
  attendanceRowsPerDay: upTo(100_000),
  /** The term to answer a claim of attendance, and the reminder before its end. */
  claimDays: days,
  claimReminderDays: days,
  doorStepSeconds: z.int().min(10).max(600),
  doorMinutesAround: upTo(240),
  /** How long a scan is kept while somebody logs in. */
  doorScanMinutes: z.int().min(1).max(60),
  groupQuorum: z.int().min(2).max(100),
  figuresHideBelow: z.int().min(0).max(1000),
  /** Of one member, whoever is meant: each may be a way to try who is in the register. */
  groupInvitationsPerDay: upTo(1000),
  /** How many people publish a norm set: one alone, or one who proposes it and another who confirms it. */
  normsetPublishers: z.int().min(1).max(2),
  /** How long a decision can be taken back, and its mail waits; 0 for not at all. */
  takeBackSeconds: z.int().min(0).max(600),
  /** Within how many hours everybody is mailed whom a new version of a document asks something, or who has news; 0 for at once. */
  documentMailHours: z.int().min(0).max(24),
  /** Nobody gets a mail about news more often than once in so many days; 0 for never. */
  newsDigestDays: z.int().min(0).max(365),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SettingProperty = keyof Settings;

type SnakeCase<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${SnakeCase<Tail>}`
  : '';

export type SettingKey = SnakeCase<SettingProperty>;

export type SettingRow = { key: string; value: unknown; validFrom: CalendarDate };
export type SettingsReason =
  | { code: 'setting_missing'; key: SettingKey }
  | { code: 'setting_malformed'; key: SettingKey };

const properties = Object.keys(settingsSchema.shape) as SettingProperty[];

export function settingKey(property: SettingProperty): SettingKey {
  return property.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`) as SettingKey;
}

export const settingKeys: readonly SettingKey[] = properties.map(settingKey);

export function isSettingKey(key: string): key is SettingKey {
  return (settingKeys as readonly string[]).includes(key);
}

export function isSettingValue(key: SettingKey, value: unknown): boolean {
  const property = properties.find((candidate) => settingKey(candidate) === key);
  return property !== undefined && settingsSchema.shape[property].safeParse(value).success;
}

/** Of each key the row with the latest `validFrom` not after `on`. Or every key that is missing or malformed. */
export function settingsOn(
  rows: readonly SettingRow[],
  on: CalendarDate,
): Accepted<{ settings: Settings }> | Refused<SettingsReason> {
  const values = valuesOn(rows, on);
  const parsed = settingsSchema.safeParse(
    Object.fromEntries(properties.map((property) => [property, values.get(settingKey(property))])),
  );
  if (parsed.success) return accepted({ settings: parsed.data });
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
  const [first, ...others] = properties
    .filter((property) => wrong.has(property))
    .map(settingKey)
    .map((key): SettingsReason => ({ code: values.has(key) ? 'setting_malformed' : 'setting_missing', key }));
  if (!first) throw parsed.error;
  return refused(first, ...others);
}

function valuesOn(rows: readonly SettingRow[], on: CalendarDate): Map<string, unknown> {
  const inForce = rows
    .filter(({ validFrom }) => validFrom <= on)
    .toSorted((a, b) => compareText(a.validFrom, b.validFrom));
  return new Map(inForce.map(({ key, value }) => [key, value]));
}
