import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { approveApplication } from '@/lib/server/application/approve-application';
import { findOwnApplication, findSubmittedApplication } from '@/lib/server/application/data/applications';
import { openCase } from '@/lib/server/application/open-case';
import { startApplication } from '@/lib/server/application/start-application';
import { listNotes } from '@/lib/server/registration/data/notes';
import { newSurname, registered } from '@/tests/integration/registration/known-registration';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import {
  applicant,
  check,
  codesOf,
  context,
  eventsOf,
  expectOk,
  filledDraft,
  later,
  name,
  newAccount,
  reasonsOf,
  submitted,
} from '../journey';
import { approve, assign, claim, newCaseWorkers, note, reject } from './case-workers';

let db: TestDatabase;
let manager: AccountActor;
let colleague: AccountActor;
let assessor: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  ({ manager, colleague, assessor } = await newCaseWorkers());
});
afterAll(() => db.close());

type Refusal = { ok: boolean; reasons?: { code: string }[] };

describe('a case that is with somebody else', () => {
  it('takes no decision and no note, and says who has it', async () => {
    const given = await applicant();
    expectOk(await claim(given, colleague));
    for (const answer of [await approve(given), await reject(given), await note(given)])
      expect(reasonsOf(answer)).toEqual([{ code: 'with_somebody_else', who: 'Carla Collega' }]);
    expect((await findSubmittedApplication(given.applicationId))?.state).toBe('submitted');
    expectOk(await claim(given, manager, colleague.accountId));
    expectOk(await approve(given));
  });

  it('says what was decided rather than who had it, once decided', async () => {
    const given = await applicant();
    expectOk(await claim(given, colleague));
    expectOk(await approve(given, colleague));
    expect(codesOf(await reject(given))).toEqual(['already_decided']);
  });
});

describe('an assessor', () => {
  it('knows of no case but those that were given to them', async () => {
    const given = await applicant();
    for (const answer of [await approve(given, assessor), await reject(given, assessor), await note(given, assessor)])
      expect(codesOf(answer)).toEqual(['application_unknown']);
    expect(await openCase(given.applicationId, await context(assessor), 'assessor')).toBeNull();
    expect(await eventsOf(db, given.applicationId)).not.toContain('dossier_viewed');
    expectOk(await reject(given));
    expect(codesOf(await approve(given, assessor))).toEqual(['application_unknown']);
  });

  it('opens, notes and decides what is theirs, in their own role', async () => {
    const given = await applicant();
    expectOk(await assign(given, assessor.accountId));
    expect(await openCase(given.applicationId, await context(assessor), 'assessor')).not.toBeNull();
    expectOk(await note(given, assessor));
    expectOk(await approve(given, assessor));
    const events = await db.prisma.auditEvent.findMany({
      where: { subjectId: given.applicationId, actorId: assessor.accountId },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ event, actorRole }) => [event, actorRole])).toEqual([
      ['dossier_viewed', 'assessor'],
      ['note_added', 'assessor'],
      ['application_approved', 'assessor'],
    ]);
  });

  it('finds a case that was taken over gone', async () => {
    const given = await applicant();
    expectOk(await assign(given, assessor.accountId));
    expectOk(await claim(given, colleague, assessor.accountId));
    expect(codesOf(await approve(given, assessor))).toEqual(['application_unknown']);
    expect(await openCase(given.applicationId, await context(assessor), 'assessor')).toBeNull();
  });

  it('reads earlier decisions without names, evidence and explanation; a manager reads them whole', async () => {
    const first = await applicant();
    expectOk(await reject(first));
    expectOk(await startApplication({ actor: first.actor, ...later(30) }));
    await filledDraft(first.actor);
    const given = await submitted(first.actor);
    expectOk(await assign(given, assessor.accountId));
    const seen = await openCase(given.applicationId, await context(assessor), 'assessor');
    expect(seen?.earlier).toMatchObject([{ outcome: 'rejected', reasons: ['not_reachable'], whole: null }]);
    expect(JSON.stringify(seen?.earlier)).not.toMatch(/Berend|Bel ons/);
    const whole = await openCase(given.applicationId, await context(manager));
    expect(whole?.earlier[0]?.whole).toMatchObject({ decidedBy: { name: 'Berend Heer' }, explanation: 'Bel ons.' });
  });
});

describe('an assessor and possible duplicates', () => {
  it('reads that there are some and how many, and nothing of whom; linking is a manager’s', async () => {
    const surname = newSurname();
    const known = await registered(db, { surname, data: { shielded: true } });
    const contents = { name: { ...name, birthSurname: surname } };
    const [given, other] = [await applicant(contents), await applicant(contents)];
    expectOk(await assign(given, assessor.accountId));
    const seen = await openCase(given.applicationId, await context(assessor), 'assessor');
    const whole = await openCase(given.applicationId, await context(manager));
    const count = whole?.duplicates.count ?? 0;
    expect(whole?.duplicates.registrations.map(({ id }) => id)).toContain(known.id);
    expect(whole?.duplicates.applications.map(({ id }) => id)).toContain(other.applicationId);
    expect(seen?.duplicates).toEqual({ registrations: [], applications: [], count });
    expect(JSON.stringify(seen)).not.toContain(known.number);
    const linking = { ...given, ...check, linkTo: { id: known.id, version: known.version } };
    expect(codesOf((await approveApplication(linking, { actor: assessor, ...later(20) })) as Refusal)).toEqual([
      'ask_a_manager',
    ]);
  });
});

describe('notes', () => {
  it('are made once by one form, however often its button is pressed', async () => {
    const given = await applicant();
    const formId = randomUUID();
    const answers = await atOnce(db, given.applicationId, () => [
      note(given, manager, formId),
      note(given, manager, formId),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await listNotes({ applicationId: given.applicationId })).toHaveLength(1);
    expect((await eventsOf(db, given.applicationId)).filter((event) => event === 'note_added')).toHaveLength(1);
  });

  it('are recorded as made, never with what they say, and shown with their author', async () => {
    const given = await applicant();
    expectOk(await note(given));
    const notes = await listNotes({ applicationId: given.applicationId });
    expect(notes).toMatchObject([{ text: 'Bel maandag terug.', author: { name: 'Berend Heer' }, at: later(12).now }]);
    expect((await openCase(given.applicationId, await context(colleague)))?.notes).toEqual(notes);
    const events = await db.prisma.auditEvent.findMany({ where: { subjectId: given.applicationId } });
    expect(events.map(({ event }) => event)).toContain('note_added');
    expect(JSON.stringify(events.map(({ details }) => details))).not.toContain('maandag');
    expect(await findOwnApplication(given.actor.accountId)).not.toHaveProperty('notes');
  });

  it('aren’t read or made by a manager on their own application', async () => {
    const both = await newAccount({ roles: ['registrant', 'register_manager'] });
    await filledDraft(both);
    const own = await submitted(both);
    expectOk(await note(own));
    expect(codesOf(await note(own, both))).toEqual(['own_application']);
    const seen = await openCase(own.applicationId, await context(both));
    expect([seen?.notes, seen?.isOwnCase]).toEqual([[], true]);
  });
});
