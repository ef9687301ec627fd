import type { AccountActor } from '@/lib/access/actor';
import { listOwnDossierViews } from '@/lib/server/casework/data/dossier-views';
import { deregisterOneself } from '@/lib/server/measures/deregister-oneself';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { lookUpNumber } from '@/lib/server/register/look-up-number';
import { searchRegister } from '@/lib/server/register/search-register';
import { listRegistrationEvents } from '@/lib/server/registration/data/registration-events';
import { findRunningLapses } from '@/lib/server/registration/data/requirement-lapses';
import { own, registrant } from '@/tests/integration/registration/dossiers-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import {
  appointment,
  codesOf,
  eventsOf,
  expectOk,
  later,
  mailsTo,
  name,
  newAccount,
  newManager,
  now,
  today,
} from '../journey';
import { changeOwnAppointment } from '../sections';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
});
afterAll(() => db.close());

const at = (actor: AccountActor) => ({ actor, ...later(20) });

describe('deregistering', () => {
  it('takes somebody out of the public register at once, records it and tells them', async () => {
    const { actor, id, number } = await registrant(manager, { name: { ...name, birthSurname: 'Vertrekkers' } });
    const { version } = await own(actor);
    expect(await deregisterOneself({ version }, at(actor))).toEqual({ ok: true });
    expect(await own(actor)).toMatchObject({ state: 'deregistered', number, accountId: actor.accountId });
    expect(await searchRegister('vertrekkers', { today })).toMatchObject({ ok: true, entries: [] });
    expect(await lookUpNumber(number, { today })).toBeNull();
    expect((await listRegistrationEvents(id)).at(-1)).toMatchObject({
      kind: 'deregistered',
      on: today,
      stateAfter: 'deregistered',
      decidedById: null,
    });
    expect((await eventsOf(db, id)).at(-1)).toBe('registration_deregistered');
    expect((await mailsTo(db, actor.email)).at(-1)).toBe('deregistered');
  });

  it('ends open lapses and tasks without calling a requirement mended', async () => {
    const { actor, id } = await registrant(manager);
    const few = { ...appointment, hoursPerWeek: 4, understood: true, warned: ['hours' as const], position: 0 };
    expectOk(await changeOwnAppointment({ ...few, version: (await own(actor)).version }, at(actor)));
    expect(await findRunningLapses(id)).toHaveLength(1);
    expectOk(await deregisterOneself({ version: (await own(actor)).version }, at(actor)));
    expect(await findRunningLapses(id)).toEqual([]);
    expect(await db.prisma.task.count({ where: { registrationId: id, doneAt: null } })).toBe(0);
    expect(await eventsOf(db, id)).not.toContain('requirement_mended');
  });

  it('twice at once happens once', async () => {
    const { actor, id } = await registrant(manager);
    const { version } = await own(actor);
    const leave = () => deregisterOneself({ version }, at(actor));
    expect(await atOnce(db, id, () => [leave(), leave()], 'registration')).toEqual([{ ok: true }, { ok: true }]);
    const events = (await listRegistrationEvents(id)).filter(({ kind }) => kind === 'deregistered');
    expect(events).toHaveLength(1);
    expect((await eventsOf(db, id)).filter((event) => event === 'registration_deregistered')).toHaveLength(1);
    expect((await mailsTo(db, actor.email)).filter((template) => template === 'deregistered')).toHaveLength(1);
  });

  it('is refused from an older window, to whoever was removed, and to whoever has no registration', async () => {
    const { actor, id } = await registrant(manager);
    const { version } = await own(actor);
    expect(codesOf(await deregisterOneself({ version: version - 1 }, at(actor)))).toEqual(['changed_meanwhile']);
    await db.prisma.registration.update({ where: { id }, data: { state: 'removed' } });
    expect(codesOf(await deregisterOneself({ version }, at(actor)))).toEqual(['no_longer_registered']);
    expect(codesOf(await deregisterOneself({ version: 1 }, at(await newAccount())))).toEqual(['not_in_register']);
    expect((await own(actor)).state).toBe('removed');
  });
});

describe('the owner of a dossier that was read', () => {
  type Subject = { type: 'account' | 'application' | 'registration'; id: string };
  const view = (reader: AccountActor, subject: Subject) =>
    inTransaction((tx) =>
      record(
        tx,
        'dossier_viewed',
        subject,
        by({ accountId: reader.accountId }, reader.roles.includes('assessor') ? 'assessor' : 'register_manager', now),
      ),
    );

  it('reads of their account, applications and registration, and of nobody else’s', async () => {
    const [one, other] = [await registrant(manager), await registrant(manager)];
    const assessor = await newAccount({ name: 'Ada Keur', roles: ['assessor'] });
    await view(assessor, { type: 'application', id: one.applicationId });
    await view(manager, { type: 'registration', id: one.id });
    await view(manager, { type: 'account', id: one.actor.accountId });
    await view(assessor, { type: 'registration', id: other.id });
    const told = (await listOwnDossierViews(one.actor.accountId)).rows.map(({ readerName, role }) => [
      readerName,
      role,
    ]);
    expect(told).toEqual([
      ['Berend Heer', 'register_manager'],
      ['Berend Heer', 'register_manager'],
      ['Ada Keur', 'assessor'],
    ]);
    expect((await listOwnDossierViews(other.actor.accountId)).rows).toMatchObject([{ readerName: 'Ada Keur' }]);
    expect((await listOwnDossierViews((await newAccount()).accountId)).rows).toEqual([]);
  });
});
