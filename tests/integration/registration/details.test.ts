import type { AccountActor } from '@/lib/access/actor';
import { ticks } from '@/lib/content/documents';
import { searchRegister } from '@/lib/server/register/search-register';
import { listChanges } from '@/lib/server/registration/data/registration-details';
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
  name,
  newAccount,
  newManager,
  today,
  versionsInForce,
} from '../journey';
import { acceptOwnDocuments, changeOwnAppointment, changeOwnContact, changeOwnName } from '../sections';
import { at, notAsked, rename, tasksOf } from './details-forms';
import { own, registrant } from './dossiers-people';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

const found = async (typed: string) => {
  const answer = expectOk(await searchRegister(typed, { today }));
  return answer.entries.map((entry) => entry.name);
};

describe('a name', () => {
  it('is shown by the public register at once, is kept with the former one, and makes a task', async () => {
    const { actor, id } = await registrant(manager);
    expect(await rename(actor, { birthSurname: 'Appelmansdochter' })).toEqual({ ok: true });
    expect(await found('appelmansdochter')).toEqual(['J. de Appelmansdochter']);
    expect((await listChanges(id)).rows).toMatchObject([
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
    expect(await tasksOf(db, id)).toEqual([['name_changed', false]]);
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
    expect((await listChanges(id)).rows).toEqual([]);
    expect(await tasksOf(db, id)).toEqual([]);
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
    expect((await listChanges(id)).rows).toHaveLength(1);
    expect(await tasksOf(db, id)).toHaveLength(1);
  });
});

describe('contact', () => {
  it('is changed, and the former one is kept', async () => {
    const { actor, id } = await registrant(manager);
    const contact = { privateEmail: 'nieuw@thuis.example', privatePhone: '06 99 88 77 66' };
    expectOk(await changeOwnContact({ ...contact, ...notAsked, version: (await own(actor)).version }, at(actor)));
    expect(await own(actor)).toMatchObject(contact);
    expect((await listChanges(id)).rows).toMatchObject([{ section: 'contact', after: contact }]);
    expect(await tasksOf(db, id)).toEqual([]);
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
    const [change] = (await listChanges(id)).rows;
    expect(change).toMatchObject({ section: 'documents' });
  });

  it('of which a tick is taken back break a requirement, once acknowledged', async () => {
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

  it.each(['removed', 'deregistered'] as const)(
    'an account whose registration is %s changes nothing',
    async (state) => {
      const { actor, id } = await registrant(manager);
      await db.prisma.registration.update({ where: { id }, data: { state } });
      expect(codesOf((await rename(actor, { birthSurname: 'Anders' })) as { ok: boolean })).toEqual([
        'not_in_register',
      ]);
      expect((await own(actor)).name).toEqual(name);
    },
  );
});
