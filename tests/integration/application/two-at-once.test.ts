import type { AccountActor } from '@/lib/access/actor';
import { approveApplication } from '@/lib/server/application/approve-application';
import { assignCase } from '@/lib/server/application/assign-case';
import { claimCase } from '@/lib/server/application/claim-case';
import { findSubmittedApplication } from '@/lib/server/application/data/applications';
import { rejectApplication } from '@/lib/server/application/reject-application';
import { releaseCase } from '@/lib/server/application/release-case';
import { inviteColleague } from '@/lib/server/casework/invite-colleague';
import { withdrawInvitation } from '@/lib/server/casework/withdraw-invitation';
import { deregisterOneself } from '@/lib/server/measures/deregister-oneself';
import { removeRegistration } from '@/lib/server/measures/remove-registration';
import { correctDetails } from '@/lib/server/registration/correct-details';
import { listChanges } from '@/lib/server/registration/data/registration-details';
import { listRegistrationEvents } from '@/lib/server/registration/data/registration-events';
import { findRegistration } from '@/lib/server/registration/data/registrations';
import { formOf, own, registrant } from '@/tests/integration/registration/dossiers-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce, atOnceOnAddress } from '../at-once';
import { applicant, check, codesOf, eventsOf, expectOk, later, mailsTo, newEmail, newManager } from '../journey';
import { changeOwnContact } from '../sections';
import { ask } from './asked';

let db: TestDatabase;
let manager: AccountActor;
let colleague: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
  colleague = await newManager('Carla Collega');
});
afterAll(() => db.close());

type Answer = { ok: boolean; reasons?: { code: string }[] };
const notAsked = { understood: false, warned: [] };
type Case = Awaited<ReturnType<typeof applicant>>;
const at = (actor: AccountActor) => ({ actor, ...later(20) });
const approve = ({ applicationId, version }: Case) =>
  approveApplication({ applicationId, version, ...check }, at(manager)) as Promise<Answer>;
const reject = ({ applicationId, version }: Case) =>
  rejectApplication({ applicationId, version, reasons: ['not_reachable'], explanation: 'Bel ons.' }, at(manager));

describe('one lets go of a case while another', () => {
  it.each<[string, (given: Case, third: AccountActor) => Promise<Answer | { ok: false; errors: object }>]>([
    ['takes it over', ({ applicationId }, third) => claimCase({ applicationId, holder: manager.accountId }, at(third))],
    [
      'gives it to somebody',
      ({ applicationId }, { accountId: assignee }) =>
        assignCase({ applicationId, holder: manager.accountId, assignee }, at(colleague)),
    ],
  ])('%s: it is with the other in the end, and who was late is told', async (_, claim) => {
    const given = await applicant();
    const third = await newManager('Dirk Derde');
    const { applicationId } = given;
    expectOk(await claimCase({ applicationId, holder: null }, at(manager)));
    const [released, taken] = await atOnce<Answer>(db, applicationId, () => [
      releaseCase({ applicationId }, at(manager)),
      claim(given, third),
    ]);
    expect(taken?.ok).toBe(true);
    expect((await findSubmittedApplication(applicationId))?.assignedTo?.id).toBe(third.accountId);
    const happened = await eventsOf(db, applicationId);
    expect(happened.includes('case_released')).toBe(released?.ok);
    if (!released?.ok) expect(codesOf(released as Answer)).toEqual(['with_somebody_else']);
  });
});

describe('one asks about a case while another', () => {
  it.each<[string, (given: Case) => Promise<Answer>, string]>([
    ['registers the person', approve, 'wrong_state'],
    ['rejects it', reject, 'information_term_running'],
  ])('%s: one of both happens, and the other is told', async (_, decide, tooLate) => {
    const given = await applicant();
    const [asked, decided] = await atOnce<Answer>(db, given.applicationId, () => [
      ask(given, colleague),
      decide(given),
    ]);
    expect([asked?.ok, decided?.ok].sort()).toEqual([false, true]);
    expect(codesOf((asked?.ok ? decided : asked) as Answer)).toEqual([asked?.ok ? tooLate : 'already_decided']);
    const { state, decision } = (await findSubmittedApplication(given.applicationId)) ?? {};
    expect([state === 'information_requested', decision === null]).toEqual([asked?.ok, asked?.ok]);
    const mails = await mailsTo(db, given.actor.email);
    expect(mails).toEqual(['application_received', asked?.ok ? 'information_requested' : 'decision_news']);
  });
});

it('one invitation withdrawn by two managers is withdrawn once, and the other is told', async () => {
  const invitee = { email: newEmail('invited'), name: 'Noor Bakker', role: 'assessor' } as const;
  const { invitationId } = expectOk(await inviteColleague(invitee, at(manager)));
  const withdraw = (by: AccountActor) => withdrawInvitation({ invitationId }, at(by));
  const answers = await atOnceOnAddress(db, invitee.email, () => [withdraw(manager), withdraw(colleague)]);
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(answers.flatMap(codesOf)).toEqual(['changed_meanwhile']);
  expect(await mailsTo(db, invitee.email)).toEqual(['role_invited', 'invitation_withdrawn']);
  expect(await eventsOf(db, invitationId)).toEqual(['role_invited', 'invitation_withdrawn']);
});

describe('a manager and the person themselves', () => {
  it('change the same data at once: one of both holds, and the other is told', async () => {
    const { actor, id } = await registrant(manager);
    const { version } = await own(actor);
    const contact = (privatePhone: string) => ({ privateEmail: 'thuis@home.example', privatePhone });
    const correction = { section: 'contact', contact: contact('0611111111') } as const;
    const [corrected, changed] = await atOnce<Answer>(
      db,
      id,
      () => [
        correctDetails({ ...form(id, version), correction }, at(manager)),
        changeOwnContact({ version, ...contact('0622222222'), ...notAsked }, at(actor)) as Promise<Answer>,
      ],
      'registration',
    );
    expect([corrected?.ok, changed?.ok].sort()).toEqual([false, true]);
    const lost = (corrected?.ok ? changed : corrected) as Answer;
    expect(codesOf(lost)).toEqual([corrected?.ok ? 'changed_elsewhere' : 'changed_meanwhile']);
    expect((await findRegistration(id))?.privatePhone).toBe(corrected?.ok ? '0611111111' : '0622222222');
    expect((await listChanges(id)).rows).toMatchObject([
      { changedByRole: corrected?.ok ? 'register_manager' : 'registrant' },
    ]);
  });

  it('end a registration at once: it ends once, by one of both, and the other is told', async () => {
    const { actor, id } = await registrant(manager);
    const removal = { reasons: ['not_reachable' as const], explanation: 'Je nam niet op.', barredUntil: null };
    const before = await formOf(id);
    const [removed, left] = await atOnce<Answer>(
      db,
      id,
      () => [
        removeRegistration({ ...before, ...removal }, at(manager)) as Promise<Answer>,
        deregisterOneself({ version: before.version }, at(actor)),
      ],
      'registration',
    );
    expect([removed?.ok, left?.ok].sort()).toEqual([false, true]);
    // Whoever reads after the other is told what was done; whoever writes second, that it changed.
    const [told] = codesOf((removed?.ok ? left : removed) as Answer);
    expect(['changed_meanwhile', 'no_longer_registered']).toContain(told);
    const state = removed?.ok ? 'removed' : 'deregistered';
    expect(await findRegistration(id)).toMatchObject({ state });
    expect((await listRegistrationEvents(id)).map(({ kind }) => kind)).toEqual(['registered', state]);
  });
});

function form(registrationId: string, version: number) {
  return { registrationId, version, reason: 'Een goede reden.' };
}
