import type { AccountActor } from '@/lib/access/actor';
import { ticks } from '@/lib/eligibility/documents';
import { listChanges } from '@/lib/server/data/registration-details';
import { findRunningLapses } from '@/lib/server/data/requirement-lapses';
import type { OwnDetailsSaved } from '@/lib/server/save-own-details';
import { acceptOwnDocuments } from '@/lib/server/use-cases/accept-own-documents';
import { changeOwnAppointment } from '@/lib/server/use-cases/change-own-appointment';
import { changeOwnContact } from '@/lib/server/use-cases/change-own-contact';
import { changeOwnName } from '@/lib/server/use-cases/change-own-name';
import { removeOwnAppointment } from '@/lib/server/use-cases/remove-own-appointment';
import { searchRegister } from '@/lib/server/use-cases/search-register';
import { addDays, calendarDate } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from './at-once';
import { own, registrant } from './dossiers-people';
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
  newManager,
  today,
  versionsInForce,
} from './journey';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

type Loaded = Awaited<ReturnType<typeof own>>;
const at = (actor: AccountActor, minutes = 20) => ({ actor, ...later(minutes) });
const notAsked = { understood: false, warned: [] };

const rename = async (actor: AccountActor, given: object, version?: number) =>
  changeOwnName({ ...name, ...given, version: version ?? (await own(actor)).version }, at(actor));
const work = async (actor: AccountActor, given: object, position = 0) =>
  changeOwnAppointment(
    { ...appointment, ...notAsked, ...given, position, version: (await own(actor)).version },
    at(actor),
  );
const found = async (typed: string) => {
  const answer = expectOk(await searchRegister(typed, { today }));
  return answer.entries.map((entry) => entry.name);
};
const tasksOf = async (registrationId: string) =>
  (await db.prisma.task.findMany({ where: { registrationId }, orderBy: { key: 'asc' } })).map(({ kind, doneAt }) => [
    kind,
    doneAt !== null,
  ]);

describe('a name', () => {
  it('is shown by the public register at once, is kept with what it was, and makes a task', async () => {
    const { actor, id } = await registrant(manager);
    expect(await rename(actor, { birthSurname: 'Appelmansdochter' })).toEqual({ ok: true });
    expect(await found('appelmansdochter')).toEqual(['J. de Appelmansdochter']);
    expect(await listChanges(id)).toMatchObject([
      {
        section: 'name',
        changedById: actor.accountId,
        changedByRole: 'registrant',
        reason: '',
        before: name,
        after: { ...name, birthSurname: 'Appelmansdochter' },
      },
    ]);
    expect((await eventsOf(db, id)).at(-1)).toBe('details_changed');
    expect(await tasksOf(id)).toEqual([['name_changed', false]]);
  });

  it('of a partner that is cleared no longer finds anybody', async () => {
    const partner = { partnerSurname: 'Perenboomgaard', nameUse: 'N' };
    const { actor } = await registrant(manager, { name: { ...name, birthSurname: 'Zelfgenaamd', ...partner } });
    expect(await found('perenboomgaard')).toEqual(['J. de Zelfgenaamd-Perenboomgaard']);
    expectOk(await rename(actor, { birthSurname: 'Zelfgenaamd' }));
    expect(await found('perenboomgaard')).toEqual([]);
    expect(await found('zelfgenaamd')).toEqual(['J. de Zelfgenaamd']);
  });

  it('that stays the same changes nothing', async () => {
    const { actor, id } = await registrant(manager);
    const { version } = await own(actor);
    expect(await rename(actor, {})).toEqual({ ok: true });
    expect(await own(actor)).toMatchObject({ version });
    expect(await listChanges(id)).toEqual([]);
    expect(await tasksOf(id)).toEqual([]);
  });

  it('from an older window is refused with what is stored now', async () => {
    const { actor } = await registrant(manager);
    const { version } = await own(actor);
    expectOk(await rename(actor, { birthSurname: 'Eerst' }, version));
    const answer = await rename(actor, { birthSurname: 'Tweede' }, version);
    expect(answer).toMatchObject({
      ok: false,
      reasons: [{ code: 'changed_elsewhere', version: version + 1, stored: { birthSurname: 'Eerst' } }],
    });
    expect((await own(actor)).name.birthSurname).toBe('Eerst');
  });

  it('saved in two windows at once is saved once, and the other is told', async () => {
    const { actor, id } = await registrant(manager);
    const { version } = await own(actor);
    const answers = await atOnce(
      db,
      id,
      () => ['Linkerraam', 'Rechterraam'].map((birthSurname) => rename(actor, { birthSurname }, version)),
      'registration',
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => codesOf(answer as { ok: boolean }))).toEqual(['changed_elsewhere']);
    expect(await listChanges(id)).toHaveLength(1);
    expect(await tasksOf(id)).toHaveLength(1);
  });
});

describe('contact', () => {
  it('is changed and kept with what it was', async () => {
    const { actor, id } = await registrant(manager);
    const contact = { privateEmail: 'nieuw@thuis.example', privatePhone: '06 99 88 77 66' };
    expectOk(await changeOwnContact({ ...contact, ...notAsked, version: (await own(actor)).version }, at(actor)));
    expect(await own(actor)).toMatchObject(contact);
    expect(await listChanges(id)).toMatchObject([{ section: 'contact', after: contact }]);
    expect(await tasksOf(id)).toEqual([]);
  });
});

describe('appointments', () => {
  it('are added, changed and removed, each with a task and without a lapse while enough is left', async () => {
    const { actor, id } = await registrant(manager);
    expectOk(await work(actor, { organisation: 'Regio Tweede', hoursPerWeek: 8 }, 1));
    expectOk(await work(actor, { organisation: 'Regio Tweede', hoursPerWeek: 10 }, 1));
    expect((await own(actor)).appointments).toMatchObject([{ hoursPerWeek: 24 }, { hoursPerWeek: 10 }]);
    const removal = { position: 1, sure: true, ...notAsked, version: (await own(actor)).version };
    expectOk(await removeOwnAppointment(removal, at(actor)));
    expect((await own(actor)).appointments).toEqual([appointment]);
    expect(await tasksOf(id)).toEqual(Array(3).fill(['appointments_changed', false]));
    expect(await findRunningLapses(id)).toEqual([]);
  });

  it.each([2, 99])('have no place %i', async (position) => {
    const { actor } = await registrant(manager);
    expect(codesOf((await work(actor, {}, position)) as { ok: boolean })).toEqual(['appointment_unknown']);
    const removal = { position: 1, sure: true, ...notAsked, version: (await own(actor)).version };
    expect(codesOf((await removeOwnAppointment(removal, at(actor))) as { ok: boolean })).toEqual([
      'appointment_unknown',
    ]);
  });

  it('in an older window are never saved over another one', async () => {
    const { actor } = await registrant(manager);
    const other = { ...appointment, organisation: 'Regio Tweede' };
    expectOk(await work(actor, other, 1));
    const { version, appointmentIds: rows } = await own(actor);
    const removal = { position: 0, sure: true, ...notAsked };
    expectOk(await removeOwnAppointment({ ...removal, version }, at(actor)));

    const save = (position: number, given: object) =>
      changeOwnAppointment({ ...appointment, ...notAsked, position, version, ...given }, at(actor));
    expect(codesOf((await save(0, { row: rows[0] })) as { ok: boolean })).toEqual(['appointments_changed']);
    const moved = { row: rows[1], hoursPerWeek: 30 };
    expect(await save(1, moved)).toMatchObject({
      reasons: [{ code: 'changed_elsewhere', version: version + 1, stored: { organisation: 'Regio Tweede' } }],
    });
    expectOk(await save(1, { ...other, ...moved, version: version + 1 }));
    expect((await own(actor)).appointments).toEqual([{ ...other, hoursPerWeek: 30 }]);
    expect(codesOf((await removeOwnAppointment({ ...removal, version }, at(actor))) as { ok: boolean })).toEqual([
      'appointments_changed',
    ]);
  });

  it('added in two windows are two, or one and a refusal; never one over the other', async () => {
    const { actor } = await registrant(manager);
    const { version } = await own(actor);
    const add = (organisation: string, loaded: number) =>
      changeOwnAppointment(
        { ...appointment, ...notAsked, organisation, position: 1, row: '', version: loaded },
        at(actor),
      );
    expectOk(await add('Eerst', version));
    expect(codesOf((await add('Tweede', version)) as { ok: boolean })).toEqual(['appointments_changed']);
    // Anything else that changed leaves its place free: saving once more adds it.
    expectOk(await rename(actor, { birthSurname: 'Anders' }));
    const add2 = (loaded: number) =>
      changeOwnAppointment({ ...appointment, ...notAsked, position: 2, row: '', version: loaded }, at(actor));
    expect(codesOf((await add2(version + 1)) as { ok: boolean })).toEqual(['changed_elsewhere']);
    expectOk(await add2(version + 2));
    expect((await own(actor)).appointments).toHaveLength(3);
  });

  it('that break a requirement are only saved after it was read: then the lapse opens, once', async () => {
    const { actor, id } = await registrant(manager);
    const { version } = await own(actor);
    const warning = { code: 'breaks_requirements', requirements: ['hours'], mendBy: '16 februari 2027' };
    expect(await work(actor, { hoursPerWeek: 8 })).toEqual({ ok: false, errors: { understood: warning } });
    expect(await own(actor)).toMatchObject({ version, appointments: [appointment] });
    expect(await listChanges(id)).toEqual([]);

    expectOk(await work(actor, { hoursPerWeek: 8, understood: true, warned: ['hours'] }));
    expect(await findRunningLapses(id)).toMatchObject([
      { since: today, mendBy: '2027-02-16', requirements: ['hours'] },
    ]);
    expect((await mailsTo(db, actor.email)).at(-1)).toBe('requirement_lapsed');
    expect(await tasksOf(id)).toEqual([
      ['appointments_changed', false],
      ['requirement_not_met', false],
    ]);
    expect((await own(actor)).state).toBe('registered');

    // What was broken already isn't asked about again.
    expectOk(await work(actor, { hoursPerWeek: 6 }));
    expectOk(await work(actor, { hoursPerWeek: 24 }));
    expect(await findRunningLapses(id)).toEqual([]);
    expect(await tasksOf(id)).toContainEqual(['requirement_not_met', true]);
    const where = { subjectId: id, event: 'requirement_mended' };
    const mended = { actorId: actor.accountId, actorRole: 'registrant' };
    expect(await db.prisma.auditEvent.findFirstOrThrow({ where })).toMatchObject(mended);
    expect((await mailsTo(db, actor.email)).filter((template) => template === 'requirement_lapsed')).toHaveLength(1);
  });

  it('need a tick for what was read: more than that is asked about anew', async () => {
    const { actor } = await registrant(manager);
    const ended = { endsOn: calendarDate('2026-11-15'), understood: true, warned: ['hours'] };
    expect(await work(actor, ended)).toMatchObject({
      ok: false,
      errors: { understood: { requirements: ['hours', 'appointment'] } },
    });
    expect(await work(actor, { ...ended, understood: false, warned: ['hours', 'appointment'] })).toMatchObject({
      ok: false,
    });
    expectOk(await work(actor, { ...ended, warned: ['hours', 'appointment'] }));
  });

  it('removed to the last one break two requirements, after they were read', async () => {
    const { actor, id } = await registrant(manager);
    const removal = { position: 0, sure: true, version: (await own(actor)).version };
    expect(await removeOwnAppointment({ ...removal, ...notAsked }, at(actor))).toMatchObject({
      errors: { understood: { requirements: ['hours', 'appointment'] } },
    });
    const read = { understood: true, warned: ['hours' as const, 'appointment' as const] };
    expectOk(await removeOwnAppointment({ ...removal, ...read }, at(actor)));
    expect(await findRunningLapses(id)).toMatchObject([{ requirements: ['hours', 'appointment'] }]);
  });

  it('that end later break nothing today, and are only saved after the day was read', async () => {
    const { actor, id } = await registrant(manager);
    const warning = { code: 'will_break_requirements', requirements: ['hours', 'appointment'], on: '2027-01-01' };
    const ended = { endsOn: calendarDate('2026-12-31') };
    const warned = ['hours@2027-01-01', 'appointment@2027-01-01'];
    expect(await work(actor, ended)).toEqual({ ok: false, errors: { understood: warning } });
    expect((await own(actor)).appointments).toEqual([appointment]);
    expectOk(await work(actor, { ...ended, understood: true, warned }));
    // A nearer end is another one; a later one needs no second tick.
    const nearer = { endsOn: today, understood: true, warned };
    expect(await work(actor, nearer)).toMatchObject({ errors: { understood: { on: '2026-11-17' } } });
    expectOk(await work(actor, { endsOn: calendarDate('2027-01-31') }));
    expect(await findRunningLapses(id)).toEqual([]);
  });

  it('that end when another goes on break nothing, then nor now', async () => {
    const { actor } = await registrant(manager);
    expectOk(await work(actor, { organisation: 'Regio Tweede' }, 1));
    expectOk(await work(actor, { endsOn: calendarDate('2026-12-31') }));
  });

  it('that break a second requirement while another is being mended: told anew, with a term of its own', async () => {
    const { actor, id } = await registrant(manager);
    expectOk(await work(actor, { hoursPerWeek: 8, understood: true, warned: ['hours'] }));
    const [first] = await findRunningLapses(id);
    const days = { now: later(20 * 24 * 60).now, today: addDays(today, 20) };
    const gone = { ...appointment, function: 'other', hoursPerWeek: 8 } as const;
    const asked = { ...gone, position: 0, version: (await own(actor)).version };
    expect(await changeOwnAppointment({ ...asked, ...notAsked }, { actor, ...days })).toMatchObject({
      errors: { understood: { requirements: ['appointment'], mendBy: '6 maart 2027' } },
    });
    expectOk(await changeOwnAppointment({ ...asked, understood: true, warned: ['appointment'] }, { actor, ...days }));
    expect(await findRunningLapses(id)).toMatchObject([
      { id: first?.id, mendBy: '2027-02-16', requirements: ['hours'] },
      { since: days.today, mendBy: '2027-03-06', requirements: ['appointment'] },
    ]);
    const told = (await mailsTo(db, actor.email)).filter((template) => template === 'requirement_lapsed');
    expect(told).toHaveLength(2);
    const lapsed = { registrationId: id, kind: 'requirement_not_met', doneAt: null } as const;
    expect(await db.prisma.task.count({ where: lapsed })).toBe(2);

    // Each ends by itself.
    const few = { ...appointment, hoursPerWeek: 8, ...notAsked, position: 0, version: (await own(actor)).version };
    expectOk(await changeOwnAppointment(few, { actor, ...days }));
    expect(await findRunningLapses(id)).toMatchObject([{ id: first?.id, requirements: ['hours'] }]);
    expect(await db.prisma.task.count({ where: lapsed })).toBe(1);
  });
});

describe('documents', () => {
  const accept = async (actor: AccountActor, given: object = {}) =>
    acceptOwnDocuments(
      {
        ...notAsked,
        versions: await versionsInForce(),
        ticks: [...ticks],
        version: (await own(actor)).version,
        ...given,
      },
      at(actor),
    );

  it('are accepted again in a new version, which ends the lapse; the other ticks keep their time', async () => {
    const { actor, id } = await registrant(manager);
    const { id: known } = await db.prisma.document.findFirstOrThrow({ where: { code: 'code_addendum' } });
    const before = (await own(actor)).acceptances;
    // As if the one that was accepted were an older version.
    const older = { code: 'code_addendum', version: 'oud', title: 'T', body: 'B' } as const;
    const { id: oldId } = await db.prisma.document.create({
      data: { ...older, validFrom: new Date('2001-01-01T00:00:00Z') },
    });
    await db.prisma.registrationAcceptance.updateMany({
      where: { registrationId: id, documentId: known },
      data: { documentId: oldId },
    });
    // Anything saved now sees the requirement that is no longer met.
    const contact = { privateEmail: 'a@b.example', privatePhone: '0612345678' };
    expectOk(await changeOwnContact({ ...contact, ...notAsked, version: (await own(actor)).version }, at(actor)));
    expect(await findRunningLapses(id)).toMatchObject([{ requirements: ['code_of_conduct'] }]);

    expectOk(await accept(actor));
    expect(await findRunningLapses(id)).toEqual([]);
    const given = (await own(actor)).acceptances;
    const timeOf = (list: typeof given, tick: string) => list.find((one) => one.tick === tick)?.acceptedAt;
    expect(timeOf(given, 'subscribes_code_addendum')).toEqual(later(20).now);
    expect(timeOf(given, 'meets_competency_profile')).toEqual(timeOf(before, 'meets_competency_profile'));
    const [change] = await listChanges(id);
    expect(change).toMatchObject({ section: 'documents' });
  });

  it('of which a tick is taken back break a requirement, after it was read', async () => {
    const { actor, id } = await registrant(manager);
    const fewer = ticks.filter((tick) => tick !== 'meets_competency_profile');
    expect(await accept(actor, { ticks: fewer })).toMatchObject({
      errors: { understood: { requirements: ['competency_profile'] } },
    });
    expectOk(await accept(actor, { ticks: fewer, understood: true, warned: ['competency_profile'] }));
    expect((await own(actor)).acceptances.map(({ tick }) => tick).toSorted()).toEqual(fewer.toSorted());
    expect(await findRunningLapses(id)).toMatchObject([{ requirements: ['competency_profile'] }]);
  });

  it('that were replaced while the page was open aren’t accepted unread', async () => {
    const { actor } = await registrant(manager);
    const versions = { ...(await versionsInForce()), code_of_conduct: 'die van gisteren' };
    expect(codesOf((await accept(actor, { versions })) as { ok: boolean })).toEqual(['document_not_in_force']);
  });
});

describe('two windows', () => {
  const removal = { position: 0, sure: true, understood: true, warned: ['hours', 'appointment'] };
  /** Each form of Mijn gegevens, pressed with what it was loaded with; and whether saving once more is offered. */
  const forms: [string, (actor: AccountActor, turn: number, loaded: Loaded) => Promise<OwnDetailsSaved>, string][] = [
    [
      'contact',
      (actor, turn, { version }) => {
        const contact = { privateEmail: `venster-${turn}@thuis.example`, privatePhone: '06 99 88 77 66' };
        return changeOwnContact({ ...contact, ...notAsked, version }, at(actor));
      },
      'changed_elsewhere',
    ],
    [
      'an appointment',
      (actor, turn, { version, appointmentIds: [row] }) => {
        const job = { ...appointment, ...notAsked, organisation: `Venster ${turn}` };
        return changeOwnAppointment({ ...job, position: 0, row, version }, at(actor));
      },
      'changed_elsewhere',
    ],
    [
      'its removal',
      (actor, _turn, { version }) => removeOwnAppointment({ ...removal, version }, at(actor)),
      'appointments_changed',
    ],
    [
      'documents',
      async (actor, turn, { version }) => {
        const given = { versions: await versionsInForce(), ticks: ticks.slice(turn) };
        const read = { understood: true, warned: ['competency_profile', 'code_of_conduct'] };
        return acceptOwnDocuments({ ...given, ...read, version }, at(actor));
      },
      'changed_elsewhere',
    ],
  ];

  it.each(forms)('one after the other: the older one of %s saves nothing', async (_, save, code) => {
    const { actor, id } = await registrant(manager);
    const loaded = await own(actor);
    expectOk((await save(actor, 1, loaded)) as { ok: boolean });
    const saved = await own(actor);
    expect(codesOf((await save(actor, 2, loaded)) as { ok: boolean })).toEqual([code]);
    expect(await own(actor)).toEqual(saved);
    expect(await listChanges(id)).toHaveLength(1);
  });

  it.each(forms)('at once: %s is saved once, and the other is told', async (_, save, code) => {
    const { actor, id } = await registrant(manager);
    const loaded = await own(actor);
    const answers = await atOnce(db, id, () => [1, 2].map((turn) => save(actor, turn, loaded)), 'registration');
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => codesOf(answer as { ok: boolean }))).toEqual([code]);
    expect(await listChanges(id)).toHaveLength(1);
  });
});

describe('nobody else’s', () => {
  it('an account without a registration changes nothing', async () => {
    const actors = [await newAccount(), (await applicant()).actor];
    for (const actor of actors) {
      expect(codesOf((await changeOwnName({ ...name, version: 1 }, at(actor))) as { ok: boolean })).toEqual([
        'not_in_register',
      ]);
      const job = { ...appointment, ...notAsked, position: 0, version: 1 };
      expect(codesOf((await changeOwnAppointment(job, at(actor))) as { ok: boolean })).toEqual(['not_in_register']);
    }
  });

  it.each(['removed', 'deregistered'] as const)('who is %s changes nothing', async (state) => {
    const { actor, id } = await registrant(manager);
    await db.prisma.registration.update({ where: { id }, data: { state } });
    expect(codesOf((await rename(actor, { birthSurname: 'Anders' })) as { ok: boolean })).toEqual(['not_in_register']);
    expect((await own(actor)).name).toEqual(name);
  });
});
