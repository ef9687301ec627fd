import type { AccountActor } from '@/lib/access/actor';
import { ticks } from '@/lib/content/documents';
import { listChanges } from '@/lib/server/registration/data/registration-details';
import type { SectionSaved } from '@/lib/server/registration/save-section';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import { appointment, codesOf, expectOk, newManager, versionsInForce } from '../journey';
import { acceptOwnDocuments, changeOwnAppointment, changeOwnContact, removeOwnAppointment } from '../sections';
import { at, notAsked, rename, work } from './details-forms';
import { own, registrant } from './dossiers-people';

type Loaded = Awaited<ReturnType<typeof own>>;

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

describe('two windows', () => {
  const removal = { position: 0, sure: true, understood: true, warned: ['hours', 'appointment'] };
  /** Each form of Mijn gegevens, pressed with what it was loaded with; and whether saving once more is offered. */
  const forms: [string, (actor: AccountActor, turn: number, loaded: Loaded) => Promise<SectionSaved>, string][] = [
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
    expect((await listChanges(id)).rows).toHaveLength(1);
  });

  it.each(forms)('at once: %s is saved once, and the other is told', async (_, save, code) => {
    const { actor, id } = await registrant(manager);
    const loaded = await own(actor);
    const answers = await atOnce(db, id, () => [1, 2].map((turn) => save(actor, turn, loaded)), 'registration');
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => codesOf(answer as { ok: boolean }))).toEqual([code]);
    expect((await listChanges(id)).rows).toHaveLength(1);
  });
});

describe('appointments', () => {
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
});
