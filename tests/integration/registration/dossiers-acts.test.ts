import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import type { Appointment } from '@/lib/eligibility/appointments';
import { chooseNewPassword } from '@/lib/server/access/choose-new-password';
import { requestPasswordReset } from '@/lib/server/access/request-password-reset';
import { startSession } from '@/lib/server/access/session';
import { type Dossier, openDossier } from '@/lib/server/casework/open-dossier';
import { openDossierForm } from '@/lib/server/casework/open-dossier-form';
import { inTransaction } from '@/lib/server/platform/db/database';
import { linkToken } from '@/lib/server/platform/links';
import { searchRegister } from '@/lib/server/register/search-register';
import { addDossierNote } from '@/lib/server/registration/add-dossier-note';
import { changeLoginAddress } from '@/lib/server/registration/change-login-address';
import { type Correction, correctDetails } from '@/lib/server/registration/correct-details';
import { listChanges } from '@/lib/server/registration/data/registration-details';
import { findRegistration } from '@/lib/server/registration/data/registrations';
import { findRunningLapses } from '@/lib/server/registration/data/requirement-lapses';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import {
  applicant,
  appointment,
  codesOf,
  eventsOf,
  expectOk,
  later,
  mailsTo,
  name,
  newAccount,
  newEmail,
  newManager,
  today,
} from '../journey';
import { formOf, importedPerson, own, registrant } from './dossiers-people';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
type Form = Awaited<ReturnType<typeof formOf>>;
type Answer = { ok: boolean; reasons?: { code: string }[] };
const at = (by: AccountActor) => ({ actor: by, ...later(30) });
const contact = { privateEmail: 'nieuw@thuis.example', privatePhone: '06 99 88 77 66' };
const correct = (form: Form, correction: Correction = { section: 'contact', contact }, by = manager) =>
  correctDetails({ ...form, correction }, at(by));
const asManager = (actor: AccountActor) => ({ ...actor, roles: ['registrant' as const, 'register_manager' as const] });

async function opened(id: string, by = manager): Promise<Dossier> {
  const dossier = await openDossier(id, at(by));
  if (!dossier || 'movedTo' in dossier) throw new Error('no dossier');
  return dossier;
}

describe('a dossier', () => {
  it('holds everything, and each opening is recorded', async () => {
    const { actor, id, applicationId } = await registrant(manager);
    expectOk(await correct(await formOf(id)));
    expectOk(await addDossierNote({ formId: randomUUID(), registrationId: id, text: 'Gebeld.' }, at(manager)));
    const dossier = await opened(id);
    expect(dossier).toMatchObject({ id, isOwn: false, account: { email: actor.email }, lapses: [] });
    expect(dossier.requirements.every(({ met }) => met)).toBe(true);
    expect(dossier.statusEvents).toMatchObject([{ kind: 'registered', who: 'Berend Heer' }]);
    expect(dossier.changes).toMatchObject([{ section: 'contact', who: 'Berend Heer', reason: 'Een goede reden.' }]);
    expect(dossier.applications).toMatchObject([{ id: applicationId, decision: { outcome: 'approved' } }]);
    expect(dossier.mails.map(({ template }) => template).sort()).toEqual([
      'application_received',
      'decision_news',
      'details_corrected',
    ]);
    expect(dossier.notes).toMatchObject([{ text: 'Gebeld.', authorName: 'Berend Heer' }]);
    expect(dossier.log[0]).toMatchObject({ event: 'dossier_viewed', who: 'Berend Heer' });
    const views = async () => (await eventsOf(db, id)).filter((event) => event === 'dossier_viewed').length;
    expect(await views()).toBe(1);
    await opened(id);
    await openDossierForm(id, at(manager));
    expect(await views()).toBe(3);
  });

  it('of whoever has no registration is the account’s, recorded there, and shows nothing of a draft', async () => {
    const { actor, applicationId } = await applicant();
    const dossier = await opened(actor.accountId);
    expect(dossier).toMatchObject({ registration: null, applications: [{ id: applicationId, state: 'submitted' }] });
    expect((await eventsOf(db, actor.accountId)).at(-1)).toBe('dossier_viewed');
  });

  it('of an account that was registered since is at the registration', async () => {
    const { actor, id } = await registrant(manager);
    expect(await openDossier(actor.accountId, at(manager))).toEqual({ movedTo: id });
    expect(await openDossierForm(actor.accountId, at(manager))).toBeNull();
  });

  it.each([UNKNOWN, 'x', ''])('isn’t there for %j', async (id) => {
    const before = await db.prisma.auditEvent.count();
    expect(await openDossier(id, at(manager))).toBeNull();
    expect(await openDossierForm(id, at(manager))).toBeNull();
    expect(await db.prisma.auditEvent.count()).toBe(before);
  });

  it('isn’t there of a colleague who was never a registrant', async () => {
    expect(await openDossier(manager.accountId, at(await newManager()))).toBeNull();
  });

  it('is readable for its owner who is a manager too, without what colleagues noted', async () => {
    const { actor, id } = await registrant(manager);
    expectOk(await addDossierNote({ formId: randomUUID(), registrationId: id, text: 'Onder ons.' }, at(manager)));
    const dossier = await opened(id, asManager(actor));
    expect(dossier).toMatchObject({ isOwn: true, notes: [] });
  });
});

describe('correcting', () => {
  it('the name changes what is found, keeps what stood there and tells the person', async () => {
    const { actor, id } = await registrant(manager, { name: { ...name, birthSurname: 'Tikfaut' } });
    expectOk(await correct(await formOf(id), { section: 'name', name: { ...name, birthSurname: 'Tikfout' } }));
    const found = async (typed: string) => expectOk(await searchRegister(typed, { today })).entries.length;
    expect([await found('tikfaut'), await found('tikfout')]).toEqual([0, 1]);
    expect((await listChanges(id)).rows).toMatchObject([
      {
        section: 'name',
        before: { birthSurname: 'Tikfaut' },
        after: { birthSurname: 'Tikfout' },
        changedById: manager.accountId,
      },
    ]);
    expect((await eventsOf(db, id)).at(-1)).toBe('details_corrected');
    expect((await mailsTo(db, actor.email)).at(-1)).toBe('details_corrected');
  });

  it('an appointment, one more and one less', async () => {
    const { id } = await registrant(manager);
    const one = { ...appointment, hoursPerWeek: 20 };
    const two = { ...appointment, organisation: 'Regio Tweestad' };
    const change = async (position: number, changed: Appointment | null) =>
      expectOk(await correct(await formOf(id), { section: 'appointments', position, appointment: changed }));
    await change(0, one);
    await change(1, two);
    expect((await findRegistration(id))?.appointments).toEqual([one, two]);
    await change(0, null);
    expect((await findRegistration(id))?.appointments).toEqual([two]);
  });

  it('opens and ends a lapse at once', async () => {
    const { id } = await registrant(manager);
    const hours = (hoursPerWeek: number) =>
      ({ section: 'appointments', position: 0, appointment: { ...appointment, hoursPerWeek } }) as const;
    expectOk(await correct(await formOf(id), hours(8)));
    expect((await findRunningLapses(id)).flatMap(({ requirements }) => requirements)).toEqual(['hours']);
    expectOk(await correct(await formOf(id), hours(24)));
    expect(await findRunningLapses(id)).toEqual([]);
    const where = { subjectId: id, event: 'requirement_mended' };
    const bySystem = { actorId: null, actorRole: 'system' };
    expect(await db.prisma.auditEvent.findFirstOrThrow({ where })).toMatchObject(bySystem);
  });

  it('nothing at all is refused', async () => {
    const { actor, id } = await registrant(manager);
    const { privateEmail, privatePhone, name: stored } = await own(actor);
    const same: Correction[] = [
      { section: 'contact', contact: { privatePhone, privateEmail } },
      { section: 'name', name: stored },
      { section: 'appointments', position: 5, appointment: null },
      { section: 'appointments', position: 0, appointment },
    ];
    for (const correction of same)
      expect(codesOf(await correct(await formOf(id), correction))).toEqual(['nothing_changed']);
    expect((await listChanges(id)).rows).toEqual([]);
  });
});

describe('the address to log in with', () => {
  const change = (form: Form, email: string, by = manager) => changeLoginAddress({ ...form, email }, at(by));

  it('moves, ends every session and mailed link, and is told to both addresses', async () => {
    const { actor, id } = await registrant(manager);
    const { accountId } = actor;
    await inTransaction((tx) => startSession(tx, { accountId, now: later(1).now, authenticated: true }));
    expectOk(await requestPasswordReset({ email: actor.email }, later(20)));
    const reset = await db.prisma.passwordReset.findFirstOrThrow({ where: { accountId } });
    const email = newEmail('Nieuw');
    expectOk(await change(await formOf(id), email));
    const account = await db.prisma.account.findUniqueOrThrow({ where: { id: accountId } });
    expect([account.email, account.emailNormalised]).toEqual([email, email.toLowerCase()]);
    expect(await db.prisma.session.count({ where: { accountId, endedAt: null } })).toBe(0);
    const token = linkToken('reset_password', reset.id);
    expect((await chooseNewPassword({ token, password: 'drie heel nieuwe woorden' }, later(31))).ok).toBe(false);
    expect((await listChanges(id)).rows).toMatchObject([
      { section: 'login', before: { email: actor.email }, after: { email }, reason: 'Een goede reden.' },
    ]);
    expect((await eventsOf(db, id)).at(-1)).toBe('details_corrected');
    expect(await eventsOf(db, accountId)).toContain('email_changed');
    expect(await mailsTo(db, email)).toEqual(['login_address_new']);
    expect((await mailsTo(db, actor.email)).at(-1)).toBe('login_address_old');
  });

  it('is given to whoever was imported, who then gets in through a forgotten password', async () => {
    const { id } = await importedPerson(db, 'Oudhoek');
    const email = newEmail('imported');
    expectOk(await change(await formOf(id), email));
    const account = await db.prisma.account.findUniqueOrThrow({ where: { emailNormalised: email } });
    expect(account).toMatchObject({ passwordHash: null, roles: ['registrant'] });
    expect((await findRegistration(id))?.accountId).toBe(account.id);
    expect(await mailsTo(db, email)).toEqual(['login_address_new']);
    expectOk(await requestPasswordReset({ email }, later(40)));
    const reset = await db.prisma.passwordReset.findFirstOrThrow({ where: { accountId: account.id } });
    const token = linkToken('reset_password', reset.id);
    expectOk(await chooseNewPassword({ token, password: 'drie heel nieuwe woorden' }, later(41)));
    expect((await db.prisma.account.findUniqueOrThrow({ where: { id: account.id } })).passwordHash).not.toBeNull();
  });

  it('isn’t somebody else’s, the same one again, or that of whoever has power over others', async () => {
    const { actor, id } = await registrant(manager);
    const { id: imported } = await importedPerson(db, 'Bezet');
    const taken = (await newAccount()).email;
    for (const target of [id, imported])
      expect(codesOf(await change(await formOf(target), taken.toUpperCase()))).toEqual(['address_in_use']);
    expect(codesOf(await change(await formOf(id), actor.email.toUpperCase()))).toEqual(['address_unchanged']);
    await db.prisma.account.update({ where: { id: actor.accountId }, data: { roles: ['registrant', 'assessor'] } });
    expect(codesOf(await change(await formOf(id), newEmail()))).toEqual(['has_power']);
    expect((await listChanges(id)).rows).toEqual([]);
  });

  it('that two people are given at once goes to one of them', async () => {
    const email = newEmail('both');
    const forms = await Promise.all(
      ['Een', 'Twee'].map(async (surname) => formOf((await importedPerson(db, surname)).id)),
    );
    const answers: Answer[] = await Promise.all(forms.map((form) => change(form, email)));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(codesOf(answers.find(({ ok }) => !ok) as Answer)).toEqual(['address_in_use']);
    expect(await db.prisma.registration.count({ where: { account: { emailNormalised: email } } })).toBe(1);
    expect(await mailsTo(db, email)).toEqual(['login_address_new']);
  });

  it('that two accounts get at once goes to one of them, and the other keeps its own', async () => {
    const email = newEmail('moved');
    const people = [await registrant(manager), await registrant(manager)];
    const forms = await Promise.all(people.map(({ id }) => formOf(id)));
    const answers: Answer[] = await Promise.all(forms.map((form) => change(form, email)));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const loser = answers.findIndex(({ ok }) => !ok);
    expect(codesOf(answers[loser] as Answer)).toEqual(['address_in_use']);
    const { actor, id } = people[loser] as (typeof people)[number];
    expect((await db.prisma.account.findUniqueOrThrow({ where: { id: actor.accountId } })).email).toBe(actor.email);
    expect(await formOf(id)).toEqual(forms[loser]);
    expect((await listChanges(id)).rows).toEqual([]);
  });
});

const acts: Record<string, (form: Form, by?: AccountActor) => Promise<Answer>> = {
  'correcting data': (form, by) => correct(form, undefined, by),
  'changing the login': (form, by = manager) => changeLoginAddress({ ...form, email: newEmail('acts') }, at(by)),
};

describe.each(Object.keys(acts))('%s', (act) => {
  const run = acts[act] as (typeof acts)[string];

  it('is refused on one’s own case, of nobody and from an older page', async () => {
    const { actor, id } = await registrant(manager);
    const form = await formOf(id);
    const before = await standing(id);
    expect(codesOf(await run(form, asManager(actor)))).toEqual(['own_case']);
    expect(codesOf(await run({ ...form, registrationId: UNKNOWN }))).toEqual(['dossier_unknown']);
    expect(codesOf(await run({ ...form, version: form.version + 1 }))).toEqual(['changed_meanwhile']);
    expect(await standing(id)).toEqual(before);
  });

  it('by two managers at the same moment happens once, and the other is told', async () => {
    const { id } = await registrant(manager);
    const other = await newManager('Anna Tegelijk');
    const form = await formOf(id);
    const answers = await atOnce<Answer>(db, id, () => [run(form), run(form, other)], 'registration');
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(codesOf(answers.find(({ ok }) => !ok) as Answer)).toEqual(['changed_meanwhile']);
    expect((await listChanges(id)).rows).toHaveLength(1);
  });
});

describe('a note', () => {
  it('is a colleague’s, recorded, and never about oneself or nobody', async () => {
    const { actor, id } = await registrant(manager);
    const note = { formId: randomUUID(), registrationId: id, text: 'Een eigen woord.' };
    for (const _press of [1, 2]) expectOk(await addDossierNote(note, at(manager)));
    expect((await eventsOf(db, id)).filter((event) => event === 'note_added')).toHaveLength(1);
    expect(codesOf(await addDossierNote(note, at(asManager(actor))))).toEqual(['own_case']);
    expect(codesOf(await addDossierNote({ ...note, registrationId: UNKNOWN }, at(manager)))).toEqual([
      'dossier_unknown',
    ]);
    expect(await db.prisma.note.count({ where: { registrationId: id } })).toBe(1);
  });
});

async function standing(id: string) {
  const registration = await findRegistration(id);
  return { registration, changes: (await listChanges(id)).rows, mails: await db.prisma.mail.count() };
}
