import type { AccountActor, Role } from '@/lib/access/actor';
import { ticks } from '@/lib/content/documents';
import { appointmentForm, contactForm, documentsForm, nameForm } from '@/lib/registration/section-forms';
import { createAccount } from '@/lib/server/access/data/accounts';
import { hashPassword } from '@/lib/server/access/passwords';
import { confirmAccount } from '@/lib/server/application/confirm-account';
import { findOwnApplication, saveDraft } from '@/lib/server/application/data/applications';
import { signUp } from '@/lib/server/application/sign-up';
import { startApplication } from '@/lib/server/application/start-application';
import { submitApplication } from '@/lib/server/application/submit-application';
import { getDocumentsOn } from '@/lib/server/content/data/documents';
import { inTransaction } from '@/lib/server/platform/db/database';
import { linkToken } from '@/lib/server/platform/links';
import { calendarDate } from '@/lib/shared/calendar-date';
import type { TestDatabase } from '@/tests/support/database';

export const today = calendarDate('2026-11-16');
export const now = new Date('2026-11-16T09:00:00Z');
export const password = 'ganzen vliegen zuidwaarts';

/** The same day, `minutes` later. */
export function later(minutes: number) {
  return { now: new Date(now.getTime() + minutes * 60_000), today };
}

let count = 0;

/** An address that no other test uses. */
export function newEmail(who = 'someone'): string {
  count += 1;
  return `${who}-${count}@gemeente.example`;
}

/** The answer that a case starts from; anything else is a test that goes wrong before it begins. */
export function expectOk<T extends { ok: boolean }>(answer: T): Extract<T, { ok: true }> {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer as Extract<T, { ok: true }>;
}

export function reasonsOf(answer: object): unknown {
  return 'reasons' in answer ? answer.reasons : answer;
}

/** The codes of a refusal. */
export function codesOf(answer: { ok: boolean; reasons?: { code: string }[] }): string[] {
  return (answer.reasons ?? []).map(({ code }) => code);
}

export async function context(actor: AccountActor, minutes = 0) {
  return { actor, ...later(minutes) };
}

/** Everybody here has one password, which is hashed once. */
let passwordHash: Promise<string> | undefined;

/** An account that is there already. */
export async function newAccount({
  email = newEmail(),
  name = 'Jolijn de Wit',
  roles = ['registrant'] as Role[],
  totpSecret,
}: Partial<{
  email: string;
  name: string;
  roles: Role[];
  totpSecret: string;
}> = {}): Promise<AccountActor> {
  passwordHash ??= hashPassword(password);
  const account = {
    email,
    name,
    roles,
    passwordHash: await passwordHash,
    createdAt: now,
    ...(totpSecret && { totpSecret }),
  };
  const accountId = await inTransaction((tx) => createAccount(tx, account));
  if (!accountId) throw new Error(`${email} has an account already`);
  return { kind: 'account', accountId, sessionId: '', name, email, roles };
}

export function newManager(name = 'Berend Heer'): Promise<AccountActor> {
  return newAccount({ name, email: newEmail('manager'), roles: ['register_manager'] });
}

/** Signs up and says which token the mail leads to. */
export async function signUpFor(db: TestDatabase, email: string, given = {}, minutes = 0) {
  expectOk(await signUp({ email, password, name: 'Jolijn de Wit', ...given }, later(minutes)));
  const { id } = await db.prisma.signUp.findFirstOrThrow({
    where: { emailNormalised: email.toLowerCase() },
    orderBy: { createdAt: 'desc' },
  });
  return { id, token: linkToken('confirm_account', id) };
}

export async function confirmed(db: TestDatabase, email = newEmail()): Promise<AccountActor> {
  const { token } = await signUpFor(db, email);
  const { session } = expectOk(await confirmAccount({ token, password }, later(1)));
  return {
    kind: 'account',
    accountId: session.accountId,
    sessionId: session.id,
    name: 'Jolijn de Wit',
    email,
    roles: ['registrant'],
  };
}

export const name = {
  initials: 'J.',
  birthPrefix: 'de',
  birthSurname: 'Wit',
  partnerPrefix: '',
  partnerSurname: '',
  nameUse: 'E',
} as const;

export const appointment = {
  function: 'attendance_officer',
  hoursPerWeek: 24,
  employerKind: 'municipality',
  form: 'employed',
  organisation: 'Gemeente Voorbeeldstad',
  startsOn: calendarDate('2020-01-01'),
  endsOn: null,
} as const;

export async function versionOf({ accountId }: AccountActor): Promise<number> {
  return (await findOwnApplication(accountId))?.version ?? 0;
}

export async function versionsInForce() {
  return versionsOf(await getDocumentsOn(today));
}

function versionsOf({
  competency_profile,
  code_of_conduct,
  code_addendum,
}: Awaited<ReturnType<typeof getDocumentsOn>>) {
  return {
    competency_profile: competency_profile?.version ?? '',
    code_of_conduct: code_of_conduct?.version ?? '',
    code_addendum: code_addendum?.version ?? '',
  };
}

type Contents = {
  name: typeof name | Record<string, string>;
  appointment: object;
  ticks: readonly (typeof ticks)[number][];
};

/**
 * A draft with everything in it that a submission needs, or what a case puts in its place: what the pages of its sections
 * would save one after another, at once.
 */
export async function filledDraft(actor: AccountActor, contents: Partial<Contents> = {}) {
  if (!(await findOwnApplication(actor.accountId))) expectOk(await startApplication({ actor, now, today }));
  const { accountId, email } = actor;
  const at = later(2).now;
  await inTransaction(async (tx) => {
    const own = await findOwnApplication(accountId, tx);
    if (!own) throw new Error(`${email} has no application`);
    const documents = await getDocumentsOn(today, tx);
    const rules = { documents, now: at, demo: true, isDraft: true };
    const job = { ...appointment, ...contents.appointment, position: 0 };
    const accepted = { versions: versionsOf(documents), ticks: [...(contents.ticks ?? ticks)] };
    const changes = [
      nameForm.changeOf({ ...name, ...(contents.name as typeof name) }, own, rules),
      contactForm.changeOf({ privateEmail: email, privatePhone: '06 12 34 56 78' }, own, rules),
      appointmentForm.changeOf(job, own, rules),
      documentsForm.changeOf(accepted, own, rules),
    ].map((change) => {
      if ('ok' in change) throw new Error(JSON.stringify(change));
      return change;
    });
    if (!(await saveDraft(tx, { accountId, version: own.version, now: at }, ...changes)))
      throw new Error(`the draft of ${email} was not saved`);
  });
}

/** Somebody with a submitted application. */
export async function applicant(contents: Partial<Contents> & { email?: string } = {}) {
  const actor = await newAccount({ email: contents.email ?? newEmail('applicant') });
  await filledDraft(actor, contents);
  return submitted(actor);
}

/** Sends in what somebody filled in. */
export async function submitted(actor: AccountActor) {
  expectOk(await submitApplication({ version: await versionOf(actor) }, await context(actor, 3)));
  const own = await findOwnApplication(actor.accountId);
  if (own?.state !== 'submitted') throw new Error('the application was not submitted');
  return { actor, applicationId: own.id, version: own.version };
}

/** A manager who phoned, and knows that it is nobody who is known already: many here have the same name and number. */
export const check = {
  appointmentCheck: 'employer_phoned',
  checkedOn: today,
  checkNote: '',
  linkTo: null,
  newNumberReason: 'Een ander: we belden met allebei.',
} as const;

/** What waits to be sent to an address, oldest first. */
export async function mailsTo(db: TestDatabase, email: string): Promise<string[]> {
  const mails = await db.prisma.mail.findMany({ where: { toAddress: email }, orderBy: { createdAt: 'asc' } });
  return mails.map(({ template }) => template);
}

/** What was recorded about a subject, oldest first. */
export async function eventsOf(db: TestDatabase, subjectId: string): Promise<string[]> {
  const events = await db.prisma.auditEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } });
  return events.map(({ event }) => event);
}
