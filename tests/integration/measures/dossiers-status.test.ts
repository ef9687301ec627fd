import type { AccountActor } from '@/lib/access/actor';
import { approveApplication } from '@/lib/server/application/approve-application';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { startApplication } from '@/lib/server/application/start-application';
import { reinstateRegistration } from '@/lib/server/measures/reinstate-registration';
import { removeRegistration } from '@/lib/server/measures/remove-registration';
import { inTransaction } from '@/lib/server/platform/db/database';
import { createTask } from '@/lib/server/platform/tasks';
import { lookUpNumber } from '@/lib/server/register/look-up-number';
import { searchRegister } from '@/lib/server/register/search-register';
import { listRegistrationEvents } from '@/lib/server/registration/data/registration-events';
import { findRegistration } from '@/lib/server/registration/data/registrations';
import { findRunningLapses } from '@/lib/server/registration/data/requirement-lapses';
import { liftShielding, shieldRegistration } from '@/lib/server/registration/shield-registration';
import { addDays, calendarDate } from '@/lib/shared/calendar-date';
import { formOf, registrant } from '@/tests/integration/registration/dossiers-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import {
  check,
  codesOf,
  eventsOf,
  expectOk,
  filledDraft,
  later,
  mailsTo,
  name,
  newManager,
  reasonsOf,
  submitted,
  today,
} from '../journey';
import { saveName } from '../sections';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const tomorrow = addDays(today, 1);
type Form = Awaited<ReturnType<typeof formOf>>;
type Answer = { ok: boolean; reasons?: { code: string }[] };
const at = (by: AccountActor) => ({ actor: by, ...later(30) });
const remove = ({ registrationId, version }: Form, by = manager, barredUntil: typeof today | null = tomorrow) =>
  removeRegistration(
    { registrationId, version, reasons: ['not_reachable'], explanation: 'Je nam niet op.', barredUntil, sure: true },
    at(by),
  );
const acts: Record<string, (form: Form, by?: AccountActor) => Promise<Answer | { ok: false; errors: object }>> = {
  remove,
  reinstate: (form, by = manager) => reinstateRegistration(form, at(by)),
  shield: (form, by = manager) => shieldRegistration(form, at(by)),
  lift: (form, by = manager) => liftShielding(form, at(by)),
};
const isPublic = async (number: string) => {
  const found = expectOk(await searchRegister(number, { today }));
  const looked = await lookUpNumber(number, { today });
  expect(found.entries.length > 0).toBe(looked !== null);
  return looked !== null;
};

describe('removing', () => {
  it('takes somebody out of the register at once, with reasons, a bar, an audit and one mail', async () => {
    const { actor, id, number } = await registrant(manager);
    expect(await isPublic(number)).toBe(true);
    expectOk(await remove(await formOf(id)));
    expect(await isPublic(number)).toBe(false);
    expect(await findRegistration(id)).toMatchObject({ state: 'removed', barredUntil: tomorrow, number });
    expect((await listRegistrationEvents(id)).at(-1)).toMatchObject({
      kind: 'removed',
      on: today,
      reasons: ['not_reachable'],
      explanation: 'Je nam niet op.',
      decidedById: manager.accountId,
    });
    expect((await eventsOf(db, id)).at(-1)).toBe('registration_removed');
    expect((await mailsTo(db, actor.email)).at(-1)).toBe('registration_news');
    const written = JSON.stringify(await db.prisma.auditEvent.findMany({ where: { subjectId: id } }).then(detailsOf));
    expect(written).not.toContain('Je nam niet op');
  });

  it('ends a lapse and closes what waits about the registration', async () => {
    const { id } = await registrant(manager);
    await db.prisma.requirementLapse.create({
      data: { registrationId: id, since: new Date(today), mendBy: new Date('2027-02-16'), requirements: ['hours'] },
    });
    const task = { kind: 'name_changed', registrationId: id, createdOn: today, at: later(1).now } as const;
    await inTransaction((tx) => createTask(tx, { ...task, key: `name_changed:${id}` }));
    expectOk(await remove(await formOf(id)));
    expect(await findRunningLapses(id)).toEqual([]);
    expect(await db.prisma.task.count({ where: { registrationId: id, doneAt: null } })).toBe(0);
    expect(await eventsOf(db, id)).not.toContain('requirement_mended');
  });

  it('is refused with a bar until today or a day before', async () => {
    const { id } = await registrant(manager);
    for (const day of [today, addDays(today, -1)])
      expect(await remove(await formOf(id), manager, day)).toMatchObject({
        errors: { barredUntil: { code: 'date_too_early', min: '2026-11-17' } },
      });
    expectOk(await remove(await formOf(id), manager, null));
    expect((await findRegistration(id))?.barredUntil).toBeNull();
  });
});

describe('reinstating', () => {
  const removed = async (change: object = {}) => {
    const person = await registrant(manager);
    await db.prisma.registration.update({ where: { id: person.id }, data: change });
    expectOk(await remove(await formOf(person.id)));
    return person;
  };

  it('brings somebody back under the old number, without the bar', async () => {
    const { actor, id, number } = await removed();
    expectOk(await reinstateRegistration(await formOf(id), at(manager)));
    expect(await findRegistration(id)).toMatchObject({ state: 'registered', barredUntil: null });
    expect(await isPublic(number)).toBe(true);
    expect((await listRegistrationEvents(id)).at(-1)).toMatchObject({
      kind: 'reinstated',
      explanation: 'Een goede reden.',
    });
    expect((await eventsOf(db, id)).at(-1)).toBe('registration_reinstated');
    expect((await mailsTo(db, actor.email)).slice(-2)).toEqual(['registration_news', 'registration_news']);
  });

  it.each([
    ['certified', '2026-11-16'],
    ['registered', '2026-11-15'],
  ])('makes them %s when the certification ran until %s', async (state, certifiedUntil) => {
    const { id } = await removed({ state: 'certified', certifiedUntil: new Date(certifiedUntil) });
    expectOk(await reinstateRegistration(await formOf(id), at(manager)));
    expect((await findRegistration(id))?.state).toBe(state);
  });

  it('watches the requirements again', async () => {
    const { id } = await removed();
    await db.prisma.registrationAppointment.deleteMany({ where: { registrationId: id } });
    expectOk(await reinstateRegistration(await formOf(id), at(manager)));
    expect((await findRunningLapses(id)).flatMap(({ requirements }) => requirements)).toEqual(['hours', 'appointment']);
  });

  it('ends a draft that was begun since, and waits for the decision on what was handed in', async () => {
    const { actor, id } = await removed();
    const afterBar = { now: later(60).now, today: calendarDate('2026-11-18') };
    expectOk(await startApplication({ actor, ...afterBar }));
    await filledDraft(actor);
    const form = await formOf(id);
    await submitted(actor);
    expect(codesOf(await reinstateRegistration(form, at(manager)))).toEqual(['application_waits']);
    await db.prisma.application.updateMany({
      where: { accountId: actor.accountId, state: 'submitted' },
      data: { state: 'draft', submittedAt: null, submittedOn: null, answerDueOn: null },
    });
    expectOk(await reinstateRegistration(form, at(manager)));
    expect((await findOwnApplication(actor.accountId))?.state).toBe('withdrawn');
  });
});

describe('shielding', () => {
  it('hides somebody from the page, the JSON and the search at once, and lifting shows them again', async () => {
    const { actor, id, number } = await registrant(manager);
    expectOk(await shieldRegistration(await formOf(id), at(manager)));
    expect(await isPublic(number)).toBe(false);
    expect((await findRegistration(id))?.state).toBe('registered');
    expectOk(await liftShielding(await formOf(id), at(manager)));
    expect(await isPublic(number)).toBe(true);
    expect((await listRegistrationEvents(id)).slice(-2).map(({ kind, explanation }) => [kind, explanation])).toEqual([
      ['shielded', 'Een goede reden.'],
      ['shield_lifted', 'Een goede reden.'],
    ]);
    expect((await eventsOf(db, id)).slice(-2)).toEqual(['registration_shielded', 'registration_shield_lifted']);
    expect((await mailsTo(db, actor.email)).slice(-2)).toEqual(['registration_news', 'registration_news']);
  });
});

describe('a new application while a manager acts on the old registration', () => {
  it.each(['remove', 'deregister'] as const)(
    'after a %s is approved or, shielded first, approved and hidden',
    async (left) => {
      const person = await registrant(manager);
      if (left === 'remove') expectOk(await remove(await formOf(person.id), manager, null));
      else await db.prisma.registration.update({ where: { id: person.id }, data: { state: 'deregistered' } });
      const { actor } = person;
      expectOk(await startApplication({ actor, ...later(40) }));
      await filledDraft(actor);
      const { applicationId, version } = await submitted(actor);
      const form = await formOf(person.id);
      const approve = () =>
        approveApplication({ applicationId, version, ...check }, { actor: manager, ...later(50) }) as Promise<Answer>;
      const shield = () => shieldRegistration(form, at(manager)) as Promise<Answer>;
      const [approved, shielded] = await atOnce<Answer>(db, person.id, () => [approve(), shield()], 'registration');
      expect(approved?.ok).toBe(true);
      expect(shielded?.ok ? [] : codesOf(shielded as Answer)).toEqual(shielded?.ok ? [] : ['changed_meanwhile']);
      expect(await findRegistration(person.id)).toMatchObject({ state: 'registered', shielded: shielded?.ok });
    },
  );

  it('writing on their draft and being reinstated at once: one comes after the other, and nobody gets an error', async () => {
    const { actor, id } = await registrant(manager);
    expectOk(await remove(await formOf(id), manager, null));
    expectOk(await startApplication({ actor, ...later(40) }));
    const { id: draftId, version } = await draftOf(actor);
    const form = await formOf(id);
    const write = () => saveName({ version, ...name }, { actor, ...later(50) }) as Promise<Answer>;
    const reinstate = () => reinstateRegistration(form, at(manager)) as Promise<Answer>;
    const [, reinstated] = await atOnce<Answer>(db, draftId, () => [write(), reinstate()]);
    expect(reinstated?.ok).toBe(true);
    expect((await findOwnApplication(actor.accountId))?.state).toBe('withdrawn');
  });
});

describe('refused', () => {
  it.each([
    ['remove', { state: 'removed' }, [{ code: 'no_longer_registered', state: 'removed' }]],
    ['remove', { state: 'deregistered' }, [{ code: 'no_longer_registered', state: 'deregistered' }]],
    ['reinstate', {}, [{ code: 'not_removed', state: 'registered' }]],
    ['reinstate', { state: 'deregistered' }, [{ code: 'not_removed', state: 'deregistered' }]],
    ['shield', { shielded: true }, [{ code: 'already_shielded' }]],
    ['lift', {}, [{ code: 'not_shielded' }]],
  ])('%s of somebody with %j', async (act, change, reasons) => {
    const { id } = await registrant(manager);
    await db.prisma.registration.update({ where: { id }, data: change as object });
    expect(reasonsOf((await acts[act]?.(await formOf(id))) ?? {})).toEqual(reasons);
  });

  it.each(Object.keys(acts))('%s on one’s own case, of nobody, and from an older page', async (act) => {
    const { id, actor } = await registrant(manager);
    const both = { ...actor, roles: ['registrant' as const, 'register_manager' as const] };
    const form = await formOf(id);
    const before = await standing(id);
    expect(codesOf((await acts[act]?.(form, both)) as Answer)).toEqual(['own_case']);
    expect(codesOf((await acts[act]?.({ ...form, registrationId: UNKNOWN })) as Answer)).toEqual(['dossier_unknown']);
    expect(codesOf((await acts[act]?.({ ...form, version: form.version - 1 })) as Answer)).toEqual([
      'changed_meanwhile',
    ]);
    expect(await standing(id)).toEqual(before);
  });

  it.each(Object.keys(acts))('%s by the second of two managers at the same moment, who is told', async (act) => {
    const { id, actor } = await registrant(manager);
    if (act === 'reinstate') expectOk(await remove(await formOf(id)));
    if (act === 'lift') expectOk(await shieldRegistration(await formOf(id), at(manager)));
    const form = await formOf(id);
    const mails = (await mailsTo(db, actor.email)).length;
    const other = await newManager('Anna Tegelijk');
    const run = (by: AccountActor) => acts[act]?.(form, by) as Promise<Answer>;
    const answers = await atOnce<Answer>(db, id, () => [run(manager), run(other)], 'registration');
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(codesOf(answers.find(({ ok }) => !ok) as Answer)).toEqual(['changed_meanwhile']);
    expect((await mailsTo(db, actor.email)).length - mails).toBe(1);
  });
});

it('of somebody without an account works, and mails nobody', async () => {
  const { id } = await registrant(manager);
  await db.prisma.registration.update({ where: { id }, data: { accountId: null } });
  const mails = await db.prisma.mail.count();
  expectOk(await remove(await formOf(id)));
  expect(await db.prisma.mail.count()).toBe(mails);
});

async function draftOf({ accountId }: AccountActor) {
  const draft = await findOwnApplication(accountId);
  if (!draft) throw new Error('no draft');
  return draft;
}

function detailsOf(events: { details: unknown }[]) {
  return events.map(({ details }) => details);
}

/** All that an act on a status could write. */
async function standing(id: string) {
  const { state, shielded, version } = (await findRegistration(id)) ?? {};
  return { state, shielded, version, events: await eventsOf(db, id), mails: await db.prisma.mail.count() };
}
