import type { AccountActor } from '@/lib/access/actor';
import { findOwnApplication, findSubmittedApplication } from '@/lib/server/data/applications';
import { listNotes } from '@/lib/server/data/notes';
import { addNote } from '@/lib/server/use-cases/add-note';
import { approveApplication } from '@/lib/server/use-cases/approve-application';
import { assignCase } from '@/lib/server/use-cases/assign-case';
import { openCase } from '@/lib/server/use-cases/open-case';
import { rejectApplication } from '@/lib/server/use-cases/reject-application';
import { releaseCase } from '@/lib/server/use-cases/release-case';
import { startApplication } from '@/lib/server/use-cases/start-application';
import { takeCase } from '@/lib/server/use-cases/take-case';
import { withdrawApplication } from '@/lib/server/use-cases/withdraw-application';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from './at-once';
import {
  applicant,
  check,
  codesOf,
  context,
  eventsOf,
  expectOk,
  filledDraft,
  later,
  mailsTo,
  newAccount,
  newEmail,
  newManager,
  reasonsOf,
  submitted,
} from './journey';

let db: TestDatabase;
let manager: AccountActor;
let colleague: AccountActor;
let assessor: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
  colleague = await newManager('Carla Collega');
  assessor = await newAccount({ name: 'Ada Beoordelaar', email: newEmail('assessor'), roles: ['assessor'] });
});
afterAll(() => db.close());

type Case = { applicationId: string; version: number };
type Answer = { ok: boolean; reasons?: { code: string }[] };
const NOBODY = '00000000-0000-4000-8000-000000000000';
const UNKNOWN = ['nothing', NOBODY];

const take = ({ applicationId }: { applicationId: string }, by = manager, holder: string | null = null) =>
  takeCase({ applicationId, holder }, { actor: by, ...later(10) });
const give = (given: { applicationId: string }, assignee: string, by = manager, holder: string | null = null) =>
  assignCase({ applicationId: given.applicationId, holder, assignee }, { actor: by, ...later(10) });
const release = ({ applicationId }: { applicationId: string }, by = manager) =>
  releaseCase({ applicationId }, { actor: by, ...later(11) });
const note = ({ applicationId }: { applicationId: string }, by = manager) =>
  addNote({ applicationId, noteText: 'Bel maandag terug.' }, { actor: by, ...later(12) });
const approve = ({ applicationId, version }: Case, by = manager) =>
  approveApplication({ applicationId, version, ...check }, { actor: by, ...later(20) });
const reject = ({ applicationId, version }: Case, by = manager) =>
  rejectApplication(
    { applicationId, version, reasons: ['not_reachable'], explanation: 'Bel ons.' },
    { actor: by, ...later(20) },
  );
const holderOf = async ({ applicationId }: { applicationId: string }) =>
  (await findSubmittedApplication(applicationId))?.assignedTo?.id ?? null;

describe('taking a case', () => {
  it('is recorded once, whoever clicks twice, and doesn’t disturb the applicant', async () => {
    const given = await applicant();
    expectOk(await take(given));
    expectOk(await take(given));
    expect(await holderOf(given)).toBe(manager.accountId);
    expect((await eventsOf(db, given.applicationId)).filter((event) => event === 'case_taken')).toHaveLength(1);
    expectOk(await withdrawApplication(given, { actor: given.actor, ...later(12) }));
  });

  it('of a colleague is refused with who has it, and done when one says so', async () => {
    const given = await applicant();
    expectOk(await take(given, colleague));
    expect(reasonsOf(await take(given))).toEqual([{ code: 'with_somebody_else', who: 'Carla Collega' }]);
    expectOk(await take(given, manager, colleague.accountId));
    expect(await holderOf(given)).toBe(manager.accountId);
  });

  it('over from somebody who doesn’t have it any more is refused', async () => {
    const given = await applicant();
    expectOk(await give(given, assessor.accountId));
    expect(reasonsOf(await take(given, colleague, manager.accountId))).toEqual([
      { code: 'with_somebody_else', who: 'Ada Beoordelaar' },
    ]);
  });

  it('by two at once is done by one; the other is told who', async () => {
    const given = await applicant();
    const answers = await atOnce<Answer>(db, given.applicationId, () => [take(given), take(given, colleague)]);
    const lost = answers.filter(({ ok }) => !ok);
    expect(lost).toHaveLength(1);
    const who = (await holderOf(given)) === manager.accountId ? 'Berend Heer' : 'Carla Collega';
    expect(reasonsOf(lost[0] ?? {})).toEqual([{ code: 'with_somebody_else', who }]);
  });

  it('and deciding on it by a colleague at the same moment: one of both happens', async () => {
    const given = await applicant();
    const answers = await atOnce<Answer>(db, given.applicationId, () => [take(given, colleague), approve(given)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const { state } = (await findSubmittedApplication(given.applicationId)) ?? {};
    expect(state === 'approved').toBe((await holderOf(given)) === null);
  });

  it('of one’s own is refused, and of one that has ended too', async () => {
    const both = await newAccount({ roles: ['registrant', 'register_manager'] });
    await filledDraft(both);
    expect(codesOf(await take(await submitted(both), both))).toEqual(['own_application']);
    const given = await applicant();
    expectOk(await reject(given));
    for (const answer of [await take(given), await give(given, colleague.accountId)])
      expect(reasonsOf(answer)).toEqual([{ code: 'not_open', state: 'rejected' }]);
  });

  it.each(UNKNOWN)('that isn’t there is refused: %s', async (applicationId) => {
    const given = { applicationId };
    for (const answer of [await take(given), await give(given, colleague.accountId), await release(given)])
      expect(codesOf(answer)).toEqual(['application_unknown']);
    expect(codesOf(await note(given))).toEqual(['application_unknown']);
  });
});

describe('letting go of a case', () => {
  it('frees it for anybody, once', async () => {
    const given = await applicant();
    expectOk(await take(given));
    expectOk(await release(given));
    expectOk(await release(given));
    expect(await holderOf(given)).toBeNull();
    expect((await eventsOf(db, given.applicationId)).filter((event) => event === 'case_released')).toHaveLength(1);
    expectOk(await approve(given, colleague));
  });

  it('is for who has it', async () => {
    const given = await applicant();
    expectOk(await take(given, colleague));
    expect(reasonsOf(await release(given))).toEqual([{ code: 'with_somebody_else', who: 'Carla Collega' }]);
    expect(codesOf(await release(given, assessor))).toEqual(['application_unknown']);
  });

  it('by an assessor ends that they see it', async () => {
    const given = await applicant();
    expectOk(await give(given, assessor.accountId));
    expectOk(await release(given, assessor));
    expect(await openCase(given.applicationId, await context(assessor), 'assessor')).toBeNull();
    const [event] = await db.prisma.auditEvent.findMany({
      where: { subjectId: given.applicationId, event: 'case_released' },
    });
    expect(event).toMatchObject({ actorId: assessor.accountId, actorRole: 'assessor' });
  });
});

describe('giving a case', () => {
  it('tells who gets it, without a name of the applicant, once', async () => {
    const given = await applicant();
    const receiver = await newManager('Rik Ontvanger');
    expectOk(await give(given, receiver.accountId));
    expectOk(await give(given, receiver.accountId, manager, receiver.accountId));
    expect(await mailsTo(db, receiver.email)).toEqual(['case_assigned']);
    const [mail] = await db.prisma.mail.findMany({ where: { toAddress: receiver.email } });
    expect(mail?.params).toEqual({ name: 'Rik Ontvanger', casePath: `/beheer/aanvragen/${given.applicationId}` });
    const [event] = await db.prisma.auditEvent.findMany({
      where: { subjectId: given.applicationId, event: 'case_assigned' },
    });
    expect(event?.details).toEqual({ to: receiver.accountId });
  });

  it('leads an assessor to their own page of it', async () => {
    const given = await applicant();
    const receiver = await newAccount({ email: newEmail('assessor'), roles: ['assessor'] });
    expectOk(await give(given, receiver.accountId));
    const [mail] = await db.prisma.mail.findMany({ where: { toAddress: receiver.email } });
    expect(mail?.params).toMatchObject({ casePath: `/beoordelen/${given.applicationId}` });
  });

  it('is refused to who has no power, to nobody and to the applicant', async () => {
    const both = await newAccount({ roles: ['registrant', 'register_manager'] });
    await filledDraft(both);
    const own = await submitted(both);
    const given = await applicant();
    const tries = [
      await give(given, given.actor.accountId),
      await give(given, NOBODY),
      await give(own, both.accountId),
    ];
    for (const answer of tries) expect(answer).toMatchObject({ errors: { assignee: { code: 'unknown_choice' } } });
    expect([await holderOf(given), await holderOf(own)]).toEqual([null, null]);
  });

  it('by two at once reaches one; the other is told who has it', async () => {
    const given = await applicant();
    const answers = await atOnce<Answer>(db, given.applicationId, () => [
      give(given, colleague.accountId),
      give(given, assessor.accountId, colleague),
    ]);
    // Who got it from a colleague may pass it on: then both are done, one after the other.
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    expect([colleague.accountId, assessor.accountId]).toContain(await holderOf(given));
    expect((await eventsOf(db, given.applicationId)).filter((event) => event === 'case_assigned')).toHaveLength(
      answers.filter(({ ok }) => ok).length,
    );
  });
});

describe('a case that is with somebody else', () => {
  it('takes no decision and no note, and says who has it', async () => {
    const given = await applicant();
    expectOk(await take(given, colleague));
    for (const answer of [await approve(given), await reject(given), await note(given)])
      expect(reasonsOf(answer)).toEqual([{ code: 'with_somebody_else', who: 'Carla Collega' }]);
    expect((await findSubmittedApplication(given.applicationId))?.state).toBe('submitted');
    expectOk(await take(given, manager, colleague.accountId));
    expectOk(await approve(given));
  });

  it('and is decided says what was decided, before who had it', async () => {
    const given = await applicant();
    expectOk(await take(given, colleague));
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
    expectOk(await give(given, assessor.accountId));
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
    expectOk(await give(given, assessor.accountId));
    expectOk(await take(given, colleague, assessor.accountId));
    expect(codesOf(await approve(given, assessor))).toEqual(['application_unknown']);
    expect(await openCase(given.applicationId, await context(assessor), 'assessor')).toBeNull();
  });

  it('reads earlier decisions without names, proof and explanation; a manager reads them whole', async () => {
    const first = await applicant();
    expectOk(await reject(first));
    expectOk(await startApplication({ actor: first.actor, ...later(30) }));
    await filledDraft(first.actor);
    const given = await submitted(first.actor);
    expectOk(await give(given, assessor.accountId));
    const seen = await openCase(given.applicationId, await context(assessor), 'assessor');
    expect(seen?.earlier).toMatchObject([{ outcome: 'rejected', reasons: ['not_reachable'], whole: null }]);
    expect(JSON.stringify(seen?.earlier)).not.toMatch(/Berend|Bel ons/);
    const whole = await openCase(given.applicationId, await context(manager));
    expect(whole?.earlier[0]?.whole).toMatchObject({ decidedBy: { name: 'Berend Heer' }, explanation: 'Bel ons.' });
  });
});

describe('notes', () => {
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
