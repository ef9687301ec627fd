import { type SettingKey, type SettingProperty, settingKey, settingsSchema } from './settings-schema';

export const settingGroups = [
  'register',
  'requirements',
  'applications',
  'portfolio',
  'courses',
  'attendance',
  'groups',
  'keeping',
  'access',
  'mails',
] as const;
export type SettingGroup = (typeof settingGroups)[number];

export type SettingUnit =
  | 'seconds'
  | 'minutes'
  | 'hours'
  | 'hours_a_week'
  | 'days'
  | 'weeks'
  | 'months'
  | 'years'
  | 'percent'
  | 'euros'
  | 'megabytes'
  | 'megapixels'
  | 'files'
  | 'searches'
  | 'mails'
  | 'rows'
  | 'people'
  | 'invitations';

/** How a value is typed and printed. */
export type SettingKind =
  | 'text'
  | 'email'
  | 'phone'
  /** A name and an address. */
  | 'contact'
  | 'number'
  /** Stored in cents, typed and shown as money. */
  | 'money'
  | 'day'
  /** Days, the first first. */
  | 'days'
  /** Weeks and months before an end. */
  | 'reminders';

export type SettingFacts = {
  group: SettingGroup;
  kind: SettingKind;
  unit?: SettingUnit;
  optional?: true;
  /** A fee, a term that binds people or the register, or a requirement: one manager proposes, another confirms. */
  byTwo?: true;
};

const number = (group: SettingGroup, unit?: SettingUnit): SettingFacts => ({
  group,
  kind: 'number',
  ...(unit && { unit }),
});
const term = (group: SettingGroup, unit: SettingUnit): SettingFacts => ({ group, kind: 'number', unit, byTwo: true });
const fee = (): SettingFacts => ({ group: 'courses', kind: 'money', unit: 'euros', byTwo: true });
const words = (group: SettingGroup, kind: SettingKind = 'text'): SettingFacts => ({ group, kind });
const onInvoice = (): SettingFacts => ({ group: 'courses', kind: 'text', optional: true });

const facts: Record<SettingProperty, SettingFacts> = {
  registerName: words('register'),
  registerShortName: words('register'),
  organisation: words('register'),
  managerEmail: words('register', 'email'),
  managerPhone: words('register', 'phone'),
  postalAddress: words('register'),
  dataProtectionOfficer: words('register', 'contact'),
  securityContact: words('register', 'email'),
  helpName: words('register'),
  helpEmail: words('register', 'email'),
  numberPrefix: words('register'),
  numberFirstValue: number('register'),
  startOfRegister: words('register', 'day'),
  firstPeriodYears: term('register', 'years'),
  figuresHideBelow: number('register', 'people'),
  minimumHours: term('requirements', 'hours_a_week'),
  mendMonths: term('requirements', 'months'),
  mendReminderDays: number('requirements', 'days'),
  answerWeeks: term('applications', 'weeks'),
  informationWeeks: term('applications', 'weeks'),
  informationReminderDays: number('applications', 'days'),
  takeBackSeconds: number('applications', 'seconds'),
  objectionWeeks: term('applications', 'weeks'),
  draftFirstReminderDays: number('applications', 'days'),
  draftSecondReminderDays: number('applications', 'days'),
  evidenceFileMegabytes: number('portfolio', 'megabytes'),
  evidenceFilesPerActivity: number('portfolio', 'files'),
  evidencePersonMegabytes: number('portfolio', 'megabytes'),
  evidencePictureMegapixels: number('portfolio', 'megapixels'),
  activityQuestionWeeks: term('portfolio', 'weeks'),
  cycleReminders: words('portfolio', 'reminders'),
  certificationSamplePercent: number('portfolio', 'percent'),
  graceMonths: term('portfolio', 'months'),
  normsetPublishers: term('portfolio', 'people'),
  accreditationFeeCents: fee(),
  accreditationRenewalFeeCents: fee(),
  accreditationVatPercent: term('courses', 'percent'),
  accreditationWeeks: term('courses', 'weeks'),
  accreditationYears: term('courses', 'years'),
  accreditationQuestionWeeks: term('courses', 'weeks'),
  accreditationReminders: words('courses', 'reminders'),
  invoiceDays: term('courses', 'days'),
  invoiceIban: onInvoice(),
  invoiceVatNumber: onInvoice(),
  invoiceChamberNumber: onInvoice(),
  providerRequestDays: number('courses', 'days'),
  attendanceReminderDays: words('attendance', 'days'),
  correctionMonths: term('attendance', 'months'),
  keptRowsMonths: term('attendance', 'months'),
  attendanceRowsPerDay: number('attendance', 'rows'),
  claimDays: term('attendance', 'days'),
  claimReminderDays: number('attendance', 'days'),
  doorStepSeconds: number('attendance', 'seconds'),
  doorMinutesAround: number('attendance', 'minutes'),
  doorScanMinutes: number('attendance', 'minutes'),
  groupQuorum: number('groups', 'people'),
  groupInvitationsPerDay: number('groups', 'invitations'),
  mailBodyDays: term('keeping', 'days'),
  refusedApplicationYears: term('keeping', 'years'),
  dossierYears: term('keeping', 'years'),
  refusedProviderYears: term('keeping', 'years'),
  invoiceYears: term('keeping', 'years'),
  draftDeletionMonths: term('keeping', 'months'),
  draftDeletionNoticeDays: term('keeping', 'days'),
  signUpKeepDays: term('keeping', 'days'),
  confirmationLinkDays: number('access', 'days'),
  passwordLinkHours: number('access', 'hours'),
  emailUndoDays: number('access', 'days'),
  invitationDays: number('access', 'days'),
  sessionHours: number('access', 'hours'),
  sessionAbsoluteDays: number('access', 'days'),
  privilegedSessionHours: number('access', 'hours'),
  privilegedSessionAbsoluteHours: number('access', 'hours'),
  sessionWarningMinutes: number('access', 'minutes'),
  publicSearchPerMinute: number('access', 'searches'),
  publicSearchPerDay: number('access', 'searches'),
  unconfirmedMailPerMailbox: number('mails', 'mails'),
  unconfirmedMailPerDomain: number('mails', 'mails'),
  unconfirmedMailPerInstallation: number('mails', 'mails'),
  mailRetryHours: number('mails', 'hours'),
  mailingPerMinute: number('mails', 'mails'),
  documentMailHours: number('mails', 'hours'),
  newsDigestDays: number('mails', 'days'),
};

export const settingProperties = Object.keys(facts) as SettingProperty[];

const propertyOf = new Map(settingProperties.map((property) => [settingKey(property), property]));

export function settingProperty(key: SettingKey): SettingProperty {
  const property = propertyOf.get(key);
  if (!property) throw new RangeError(`No such setting: ${key}`);
  return property;
}

export function settingFacts(key: SettingKey): SettingFacts {
  return facts[settingProperty(key)];
}

/** As they are listed. */
export function settingsIn(group: SettingGroup): SettingKey[] {
  return settingProperties.filter((property) => facts[property].group === group).map(settingKey);
}

/** Who runs the register may read it in the audit log: no name, address or number of anybody. */
export function isPlainSetting(key: SettingKey): boolean {
  return !['text', 'email', 'phone', 'contact'].includes(settingFacts(key).kind);
}

/** Of a setting that is a number, as it is stored; of a list, of each in it. */
export function settingBounds(key: SettingKey): { min: number; max: number } | null {
  const schema: unknown = settingsSchema.shape[settingProperty(key)];
  const { minValue, maxValue } = schema as { minValue?: number | null; maxValue?: number | null };
  return typeof minValue === 'number' && typeof maxValue === 'number' ? { min: minValue, max: maxValue } : null;
}
