import type { AccountActor } from '@/lib/access/actor';
import { listChanges } from '@/lib/server/registration/data/registration-details';
import { findRunningLapses } from '@/lib/server/registration/data/requirement-lapses';
import { addDays, calendarDate } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { appointment, codesOf, expectOk, later, mailsTo, newManager, today } from '../journey';
import { changeOwnAppointment, removeOwnAppointment } from '../sections';
import { at, notAsked, tasksOf, work } from './details-forms';
import { own, registrant } from './dossiers-people';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

describe('appointments', () => {
  it('are added, changed and removed, each with a task and without a lapse while enough is left', async () => {
    const { actor, id } = await registrant(manager);
    expectOk(await work(actor, { organisation: 'Regio Tweede', hoursPerWeek: 8 }, 1));
    expectOk(await work(actor, { organisation: 'Regio Tweede', hoursPerWeek: 10 }, 1));
    expect((await own(actor)).appointments).toMatchObject([{ hoursPerWeek: 24 }, { hoursPerWeek: 10 }]);
    const removal = { position: 1, sure: true, ...notAsked, version: (await own(actor)).version };
    expectOk(await removeOwnAppointment(removal, at(actor)));
    expect((await own(actor)).appointments).toEqual([appointment]);
    expect(await tasksOf(db, id)).toEqual(Array(3).fill(['appointments_changed', false]));
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

  it('that break a requirement are saved only once that was acknowledged, and open one lapse', async () => {
    const { actor, id } = await registrant(manager);
    const { version } = await own(actor);
    const warning = { code: 'breaks_requirements', requirements: ['hours'], mendBy: '2027-02-16' };
    expect(await work(actor, { hoursPerWeek: 8 })).toEqual({ ok: false, errors: { understood: warning } });
    expect(await own(actor)).toMatchObject({ version, appointments: [appointment] });
    expect((await listChanges(id)).rows).toEqual([]);

    expectOk(await work(actor, { hoursPerWeek: 8, understood: true, warned: ['hours'] }));
    expect(await findRunningLapses(id)).toMatchObject([
      { since: today, mendBy: '2027-02-16', requirements: ['hours'] },
    ]);
    expect((await mailsTo(db, actor.email)).at(-1)).toBe('requirement_lapsed');
    expect(await tasksOf(db, id)).toEqual([
      ['appointments_changed', false],
      ['requirement_not_met', false],
    ]);
    expect((await own(actor)).state).toBe('registered');

    // What was broken already isn't asked about again.
    expectOk(await work(actor, { hoursPerWeek: 6 }));
    expectOk(await work(actor, { hoursPerWeek: 24 }));
    expect(await findRunningLapses(id)).toEqual([]);
    expect(await tasksOf(db, id)).toContainEqual(['requirement_not_met', true]);
    const where = { subjectId: id, event: 'requirement_mended' };
    const mended = { actorId: actor.accountId, actorRole: 'registrant' };
    expect(await db.prisma.auditEvent.findFirstOrThrow({ where })).toMatchObject(mended);
    expect((await mailsTo(db, actor.email)).filter((template) => template === 'requirement_lapsed')).toHaveLength(1);
  });

  it('need a tick for each requirement that breaks: a second one is asked about anew', async () => {
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

  it('removed to the last one break two requirements, once acknowledged', async () => {
    const { actor, id } = await registrant(manager);
    const removal = { position: 0, sure: true, version: (await own(actor)).version };
    expect(await removeOwnAppointment({ ...removal, ...notAsked }, at(actor))).toMatchObject({
      errors: { understood: { requirements: ['hours', 'appointment'] } },
    });
    const read = { understood: true, warned: ['hours' as const, 'appointment' as const] };
    expectOk(await removeOwnAppointment({ ...removal, ...read }, at(actor)));
    expect(await findRunningLapses(id)).toMatchObject([{ requirements: ['hours', 'appointment'] }]);
  });

  it('that end later break nothing today, and are saved only once the day was acknowledged', async () => {
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
      errors: { understood: { requirements: ['appointment'], mendBy: '2027-03-06' } },
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
