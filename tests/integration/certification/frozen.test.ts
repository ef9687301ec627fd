import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { hundredthsOf } from '@/lib/content/amounts';
import { revokeRole } from '@/lib/server/casework/revoke-role';
import { freezeActivities } from '@/lib/server/certification/data/certification-activities';
import { grantCertification } from '@/lib/server/certification/decide-certification';
import { inTransaction } from '@/lib/server/platform/db/database';
import { addEvidence } from '@/lib/server/portfolio/add-evidence';
import { answerActivityQuestion } from '@/lib/server/portfolio/answer-activity-question';
import { copyActivity } from '@/lib/server/portfolio/copy-activity';
import { createQuestion } from '@/lib/server/portfolio/data/activity-questions';
import { deleteActivityDraft } from '@/lib/server/portfolio/delete-activity-draft';
import { removeEvidence } from '@/lib/server/portfolio/remove-evidence';
import { saveActivity } from '@/lib/server/portfolio/save-activity';
import { changeActivity, mendActivity } from '@/lib/server/portfolio/start-version';
import { submitActivity } from '@/lib/server/portfolio/submit-activity';
import { askAboutActivity } from '@/lib/server/review/ask-about-activity';
import { assignActivities } from '@/lib/server/review/assign-activities';
import { claimActivity } from '@/lib/server/review/claim-activity';
import { approveActivity, rejectActivity } from '@/lib/server/review/decide-activity';
import { withdrawActivity } from '@/lib/server/review/withdraw-activity';
import { addDays } from '@/lib/shared/calendar-date';
import { form } from '@/tests/integration/portfolio/portfolios';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { inPieces, pdf } from '@/tests/support/evidence-samples';
import { atOnce } from '../at-once';
import { codesOf, expectOk, later, newManager, now, today } from '../journey';
import { type Kept, keep, latest, requested, tenPointsAreEnough } from './certification-people';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  await tenPointsAreEnough(db);
  manager = await newManager();
});
afterAll(() => db.close());

const at = later(40);
const values = { type: 'day', title: 'Cursus', lastDay: '12-5-2026', units: '8' };

/** Somebody whose request waits: enough that is certain before anybody reviews it, and one that is approved, with evidence. */
async function grantable(first: Kept = { units: 8, type: 'day' }) {
  const person = await requested(db, [first, { units: 7, state: 'approved' }, { units: 1, type: 'giving' }]);
  const [day = '', approved = '', giving = ''] = person.activityIds;
  const evidenceIds = [];
  for (const activityId of [day, approved]) {
    const row = { activityId, name: 'bewijs.pdf', kind: 'pdf', size: 10, checksum: '0'.repeat(64) } as const;
    const { id } = await db.prisma.evidence.create({
      data: { ...row, storageKey: randomUUID(), uploadedAt: now },
    });
    evidenceIds.push(id);
  }
  return { ...person, day, approved, giving, evidenceIds };
}

async function granted(first?: Kept) {
  const person = await grantable(first);
  expectOk(await grantCertification(person.key, { actor: manager, ...at }));
  return person;
}

const rowOf = async (id: string) => {
  const row = await db.prisma.activity.findUniqueOrThrow({ where: { id }, include: { evidence: true } });
  return { ...row, newer: await db.prisma.activity.count({ where: { replacesId: id } }) };
};
const versionOf = async (id: string) => (await rowOf(id)).version;

type Person = Awaited<ReturnType<typeof granted>>;
type Act = (person: Person, id: string) => Promise<{ ok: boolean }>;
const key = async (id: string) => ({ id, version: await versionOf(id) });
const byOwner = ({ actor }: Person) => ({ actor, ...later(60) });
const byManager = () => ({ actor: manager, ...later(60) });

const ownersActs: Record<string, Act> = {
  'saving other units': async (person, id) =>
    saveActivity(form(id, await versionOf(id), { units: '1' }, values), byOwner(person)),
  'saving another type': async (person, id) =>
    saveActivity(form(id, await versionOf(id), { type: 'course' }, values), byOwner(person)),
  submitting: async (person, id) => submitActivity(await key(id), byOwner(person)),
  withdrawing: async (person, id) => withdrawActivity(await key(id), byOwner(person)),
  deleting: async (person, id) => deleteActivityDraft(await key(id), byOwner(person)),
  changing: async (person, id) => changeActivity(await key(id), byOwner(person)),
  mending: async (person, id) => mendActivity(await key(id), byOwner(person)),
  'adding evidence': (person, id) =>
    addEvidence({ activityId: id, name: 'nog.pdf', content: inPieces(pdf(2_000)) }, byOwner(person)),
  'removing evidence': (person, id) =>
    removeEvidence({ evidenceId: person.evidenceIds[id === person.day ? 0 : 1] ?? '' }, byOwner(person)),
};
const reviewActs: Record<string, Act> = {
  approving: async (_, id) => approveActivity({ activityId: id, version: await versionOf(id) }, byManager()),
  rejecting: async (_, id) =>
    rejectActivity(
      { activityId: id, version: await versionOf(id), reason: 'unclear', explanation: 'Nee.' },
      byManager(),
    ),
  asking: async (_, id) =>
    askAboutActivity({ activityId: id, version: await versionOf(id), question: 'Wat?' }, byManager()),
  'claiming it': (_, id) => claimActivity({ activityId: id, holder: null }, byManager()),
  assigning: (_, id) => assignActivities({ picked: [{ id, said: null }], assignee: manager.accountId }, byManager()),
};

describe('what a granted certification used', () => {
  let person: Person;
  beforeAll(async () => {
    person = await granted();
  });

  it.each(Object.entries({ ...ownersActs, ...reviewActs }))(
    'stays as it is at %s, in whatever state',
    async (name, act) => {
      for (const id of [person.day, person.approved]) {
        const before = await rowOf(id);
        const answer = await act(person, id);
        // What was handed in is handed in: that press of the button is answered as the first one was.
        if (!(name === 'submitting' && id === person.day)) expect(answer.ok).toBe(false);
        expect(await rowOf(id)).toEqual(before);
      }
    },
  );

  it.each(['saving other units', 'withdrawing', 'adding evidence', 'removing evidence'])(
    'says that this is why, at %s',
    async (name) => {
      expect(codesOf((await ownersActs[name]?.(person, person.day)) as never)).toEqual(['frozen']);
    },
  );

  it.each(['draft', 'submitted', 'in_review', 'information_requested', 'rejected'] as const)(
    'stays as it is if it were %s',
    async (state) => {
      const other = await granted();
      await db.prisma.activity.update({
        where: { id: other.day },
        data: { state, isMendable: state === 'rejected' ? true : null, reviewFrom: now },
      });
      const question = { activityId: other.day, askedById: manager.accountId, question: 'Wat?' };
      const asked = { askedAt: now, dueOn: addDays(today, 42) };
      const questionId = await inTransaction((tx) => createQuestion(tx, { ...question, ...asked }));
      const before = await rowOf(other.day);
      const answering: Act = (who, id) => answerActivityQuestion({ id, questionId, answer: 'Dit.' }, byOwner(who));
      for (const act of Object.values({ ...ownersActs, ...reviewActs, answering }))
        if (!(state === 'submitted' && act === ownersActs.submitting))
          expect((await act(other, other.day)).ok).toBe(false);
      expect(await rowOf(other.day)).toEqual(before);
      expect((await db.prisma.activityQuestion.findUniqueOrThrow({ where: { id: questionId } })).answeredAt).toBeNull();
    },
  );

  it('stays with whom it was when that one loses the role, and what isn’t frozen goes back', async () => {
    const other = await granted();
    const leaver = await newManager('Vertrekt Nu');
    const [waiting = ''] = await keep(db, other.id, [{ units: 2, type: 'giving' }]);
    await db.prisma.activity.updateMany({
      where: { id: { in: [other.day, waiting] } },
      data: { assignedToId: leaver.accountId, assignedAt: now },
    });
    const before = await rowOf(other.day);
    expectOk(await revokeRole({ accountId: leaver.accountId, role: 'register_manager' }, byManager()));
    expect(await rowOf(other.day)).toEqual(before);
    expect((await rowOf(waiting)).assignedToId).toBeNull();
    const released = await db.prisma.auditEvent.findMany({
      where: { event: 'activity_released', subjectId: { in: [other.day, waiting] } },
    });
    expect(released.map(({ subjectId }) => subjectId)).toEqual([waiting]);
  });

  it('can be copied to begin something new', async () => {
    const before = await rowOf(person.day);
    const copyId = randomUUID();
    expectOk(await copyActivity({ id: person.day, copyId }, byOwner(person)));
    expect(await rowOf(person.day)).toEqual(before);
    expect(await rowOf(copyId)).toMatchObject({ state: 'draft', certificationId: null, evidence: [] });
  });

  it('leaves a change under way nothing but to be deleted, withdrawn or rejected', async () => {
    const changes = [];
    for (const how of ['deleted', 'withdrawn', 'rejected'] as const) {
      const other = await grantable();
      const started = await changeActivity(await key(other.approved), byOwner(other));
      if (!started.ok) throw new Error('no version was begun');
      const id = started.versionId;
      if (how !== 'deleted') expectOk(await submitActivity(await key(id), byOwner(other)));
      if (how === 'rejected') await db.prisma.activity.update({ where: { id }, data: { reviewFrom: now } });
      expectOk(await grantCertification(other.key, { actor: manager, ...at }));
      const before = await rowOf(other.approved);
      expect(codesOf(await saveActivity(form(id, await versionOf(id), {}, values), byOwner(other)))).toEqual([
        'frozen',
      ]);
      expect((await ownersActs['adding evidence']?.(other, id))?.ok).toBe(false);
      if (how === 'deleted') {
        expect(codesOf(await submitActivity(await key(id), byOwner(other)))).toEqual(['frozen']);
        expectOk(await deleteActivityDraft(await key(id), byOwner(other)));
      }
      if (how === 'withdrawn') expectOk(await withdrawActivity(await key(id), byOwner(other)));
      if (how === 'rejected') {
        expect(codesOf((await reviewActs.approving?.(other, id)) as never)).toEqual(['frozen']);
        expect((await reviewActs.rejecting?.(other, id))?.ok).toBe(true);
      }
      changes.push(how);
      const { newer: _, ...stays } = await rowOf(other.approved);
      const { newer: __, ...was } = before;
      expect(stays).toEqual(was);
    }
    expect(changes).toHaveLength(3);
  });
});

describe('what a grant stored', () => {
  const asStored = async ({ id, key: { id: certificationId } }: Person) => {
    const { certification } = await latest(id);
    const rows = await db.prisma.activity.findMany({ where: { certificationId }, orderBy: { id: 'asc' } });
    const frozen = rows.map((row) => ({ id: row.id, counted: hundredthsOf(Number(row.units)) }));
    const stored = certification.points?.activities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return { state: certification.state, frozen, stored };
  };

  it.each(Object.entries(ownersActs))('equals what it froze, with %s at the same moment', async (_, act) => {
    const person = await grantable({ units: 20, type: 'day' });
    // One that nothing keeps from going through, so that the grant still suffices without it.
    await keep(db, person.id, [{ units: 10, type: 'day' }]);
    const answers = await atOnce(
      db,
      person.id,
      () => [grantCertification(person.key, { actor: manager, ...at }), act(person, person.day)],
      'registration',
    );
    expect(answers[0]?.ok).toBe(true);
    const { state, frozen, stored } = await asStored(person);
    expect(state).toBe('granted');
    expect(stored).toEqual(frozen);
  });

  it('is undone whole when what it read was written without holding the portfolio', async () => {
    const person = await grantable();
    const stale = { id: person.day, version: (await versionOf(person.day)) + 1 };
    await expect(inTransaction((tx) => freezeActivities(tx, person.key.id, [stale]))).rejects.toThrow(
      'An activity changed while its portfolio was held',
    );
    expect((await rowOf(person.day)).certificationId).toBeNull();
  });
});
