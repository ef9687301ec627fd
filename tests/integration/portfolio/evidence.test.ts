import { buffer } from 'node:stream/consumers';
import { activityStates } from '@/lib/portfolio/activity-class';
import { isEditable } from '@/lib/portfolio/activity-states';
import { inTransaction } from '@/lib/server/platform/db/database';
import { addEvidence } from '@/lib/server/portfolio/add-evidence';
import { copyEvidence } from '@/lib/server/portfolio/data/activities';
import { listEvidence } from '@/lib/server/portfolio/data/evidence';
import { storage } from '@/lib/server/portfolio/evidence/storage';
import { removeEvidence } from '@/lib/server/portfolio/remove-evidence';
import { startActivityFromFile } from '@/lib/server/portfolio/start-activity-from-file';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { brokenOff, inPieces, jpeg, MEGABYTE, pdf, sha256, svg } from '@/tests/support/evidence-samples';
import { atOnce } from '../at-once';
import { codesOf, eventsOf, expectOk, later } from '../journey';
import { activityOf, add, filesOnDisk, limitTo, newOwner, type Owner, provenActivity } from './given-evidence';

let db: TestDatabase;
let owner: Owner;
let other: Owner;

beforeAll(async () => {
  db = await openTestDatabase();
  owner = await newOwner();
  other = await newOwner();
});
afterAll(() => db.close());

const remove = ({ actor }: Owner, evidenceId: string) => removeEvidence({ evidenceId }, { actor, ...later(30) });
const versionOf = async (id: string) => (await db.prisma.activity.findUniqueOrThrow({ where: { id } })).version;

describe('adding evidence', () => {
  it('stores the file and its row, and records who did it', async () => {
    const activityId = await activityOf(db, owner);
    const bytes = pdf(150_000);
    const { evidenceId } = expectOk(await add(owner, activityId, bytes, 'C:\\mijn\\Diploma één.jpg'));
    const [row, ...more] = await listEvidence(activityId);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      id: evidenceId,
      name: 'Diploma één.pdf',
      kind: 'pdf',
      size: bytes.length,
      checksum: sha256(bytes),
      uploadedAt: later(20).now,
    });
    const content = await storage().open(row?.storageKey ?? '');
    expect(content && (await buffer(content)).equals(bytes)).toBe(true);
    expect(await eventsOf(db, activityId)).toEqual(['evidence_added']);
    expect(row?.storageKey).not.toBe(evidenceId);
  });

  it.each(activityStates)('is possible in %s or it says why not', async (state) => {
    const activityId = await activityOf(db, owner, state);
    const before = await versionOf(activityId);
    const answer = await add(owner, activityId);
    expect(answer.ok).toBe(isEditable(state));
    expect(await listEvidence(activityId)).toHaveLength(isEditable(state) ? 1 : 0);
    // Whoever reviews with an older version in hand is told; a draft's page goes on saving by itself.
    expect(await versionOf(activityId)).toBe(before + (isEditable(state) && state !== 'draft' ? 1 : 0));
  });

  it('is refused to an activity that a later version replaced', async () => {
    const activityId = await activityOf(db, owner, 'submitted', { supersededAt: later(1).now });
    expect(codesOf(await add(owner, activityId))).toEqual(['superseded']);
  });

  it.each([
    ['another’s', () => activityOf(db, other)],
    ['what isn’t there', async () => '00000000-0000-4000-8000-000000000000'],
    ['what can’t be', async () => '../../etc/passwd'],
  ])('finds nothing of %s', async (_, find) => {
    const activityId = await find();
    expect(codesOf(await add(owner, activityId))).toEqual(['activity_unknown']);
  });

  it('is refused to a registrant who left the register', async () => {
    const leaver = await newOwner();
    const activityId = await activityOf(db, leaver);
    await db.prisma.registration.update({ where: { id: leaver.registrationId }, data: { state: 'deregistered' } });
    expect(codesOf(await add(leaver, activityId))).toEqual(['not_in_register']);
  });

  it('is refused before a byte is read when nothing fits', async () => {
    const activityId = await activityOf(db, owner, 'approved');
    let asked = 0;
    async function* content() {
      asked += 1;
      yield pdf();
    }
    await addEvidence({ activityId, name: 'a.pdf', content: content() }, { actor: owner.actor, ...later(20) });
    expect(asked).toBe(0);
  });
});

describe('limits', () => {
  afterEach(() =>
    limitTo(db, { evidence_file_megabytes: 10, evidence_files_per_activity: 10, evidence_person_megabytes: 500 }),
  );

  it('hold for one file, for one activity and for one person', async () => {
    const someone = await newOwner();
    const activityId = await activityOf(db, someone);
    await limitTo(db, {
      evidence_file_megabytes: 2,
      evidence_files_per_activity: 2,
      evidence_person_megabytes: 3,
    });
    expect(codesOf(await add(someone, activityId, pdf(2 * MEGABYTE + 1)))).toEqual(['too_large']);
    expectOk(await add(someone, activityId, pdf(2 * MEGABYTE)));
    expect(codesOf(await add(someone, activityId, pdf(2 * MEGABYTE)))).toEqual(['person_full']);
    expectOk(await add(someone, activityId, pdf(MEGABYTE)));
    expect(codesOf(await add(someone, activityId, pdf()))).toEqual(['too_many_files']);
    const another = await activityOf(db, someone);
    expect(codesOf(await add(someone, another, pdf()))).toEqual(['person_full']);
  });

  it('count a file that versions share once', async () => {
    const someone = await newOwner();
    await limitTo(db, { evidence_person_megabytes: 3 });
    const activityId = await activityOf(db, someone);
    expectOk(await add(someone, activityId, pdf(MEGABYTE)));
    for (let version = 0; version < 4; version += 1) {
      const next = await activityOf(db, someone);
      await inTransaction((tx) => copyEvidence(tx, activityId, next));
    }
    expectOk(await add(someone, activityId, pdf(2 * MEGABYTE)));
  });

  it('hold for uploads at once', async () => {
    const someone = await newOwner();
    await limitTo(db, { evidence_person_megabytes: 2 });
    const activities = [await activityOf(db, someone), await activityOf(db, someone), await activityOf(db, someone)];
    const before = await filesOnDisk();
    const answers = await atOnce(
      db,
      someone.registrationId,
      () => activities.map((activityId) => add(someone, activityId, pdf(MEGABYTE))),
      'registration',
    );
    expect(answers.map((answer) => (answer.ok ? 'kept' : codesOf(answer)[0])).sort()).toEqual([
      'kept',
      'kept',
      'person_full',
    ]);
    expect(await filesOnDisk()).toHaveLength(before.length + 2);
  });
});

describe('all of it or nothing', () => {
  it('when the transaction fails', async () => {
    const activityId = await activityOf(db, owner);
    const before = await filesOnDisk();
    // The row is written by then; what is recorded of it isn't.
    await db.pool.query(
      "ALTER TABLE audit_event ADD CONSTRAINT nothing_more CHECK (event <> 'evidence_added') NOT VALID",
    );
    try {
      await expect(add(owner, activityId)).rejects.toThrow();
    } finally {
      await db.pool.query('ALTER TABLE audit_event DROP CONSTRAINT nothing_more');
    }
    expect(await listEvidence(activityId)).toEqual([]);
    expect(await filesOnDisk()).toEqual(before);
  });

  it('when the upload is broken off', async () => {
    const activityId = await activityOf(db, owner);
    const before = await filesOnDisk();
    const input = { activityId, name: 'a.pdf', content: brokenOff(pdf(MEGABYTE)) };
    await expect(addEvidence(input, { actor: owner.actor, ...later(20) })).rejects.toThrow('the connection is gone');
    expect(await listEvidence(activityId)).toEqual([]);
    expect(await filesOnDisk()).toEqual(before);
  });

  it('when it was decided on meanwhile', async () => {
    const activityId = await activityOf(db, owner, 'submitted');
    const before = await filesOnDisk();
    async function* slow() {
      yield* inPieces(pdf(300_000));
      await db.prisma.activity.update({ where: { id: activityId }, data: { state: 'in_review' } });
    }
    const input = { activityId, name: 'a.pdf', content: slow() };
    expect(codesOf(await addEvidence(input, { actor: owner.actor, ...later(20) }))).toEqual(['locked']);
    expect(await filesOnDisk()).toEqual(before);
  });
});

describe('removing evidence', () => {
  it('deletes the row and the file, and records who did it', async () => {
    const { activityId, evidenceId, storageKey } = await provenActivity(db, owner);
    expectOk(await remove(owner, evidenceId));
    expect(await listEvidence(activityId)).toEqual([]);
    expect(await storage().has(storageKey)).toBe(false);
    expect(await eventsOf(db, activityId)).toEqual(['evidence_added', 'evidence_removed']);
    expect(codesOf(await remove(owner, evidenceId))).toEqual(['evidence_unknown']);
  });

  it('keeps a file that another version has too', async () => {
    const { activityId, evidenceId, storageKey } = await provenActivity(db, owner);
    const next = await activityOf(db, owner);
    await inTransaction((tx) => copyEvidence(tx, activityId, next));
    expectOk(await remove(owner, evidenceId));
    expect(await storage().has(storageKey)).toBe(true);
    expect(await listEvidence(next)).toHaveLength(1);
  });

  it.each(activityStates.filter((state) => !isEditable(state)))('isn’t possible in %s', async (state) => {
    const { activityId, evidenceId, storageKey } = await provenActivity(db, owner);
    const whole = { typeCode: 'x', title: 'x', lastDay: new Date('2026-01-02'), units: 1, submittedAt: later(1).now };
    const data = { ...whole, state, isMendable: state === 'rejected' ? false : null };
    await db.prisma.activity.update({ where: { id: activityId }, data });
    expect(codesOf(await remove(owner, evidenceId))).toEqual([state === 'in_review' ? 'locked' : 'decided']);
    expect(await storage().has(storageKey)).toBe(true);
  });

  it('finds nothing of another’s', async () => {
    const { evidenceId, storageKey } = await provenActivity(db, owner);
    expect(codesOf(await remove(other, evidenceId))).toEqual(['evidence_unknown']);
    expect(await storage().has(storageKey)).toBe(true);
  });
});

describe('a draft from a file', () => {
  const start = ({ actor }: Owner, bytes: Uint8Array, name: string) =>
    startActivityFromFile({ name, content: inPieces(bytes) }, { actor, ...later(20) });

  it('has the file’s name as its title and the file as its evidence', async () => {
    const { activityId } = expectOk(await start(owner, await jpeg(), 'certificaat_meldcode_2026.png'));
    expect(await db.prisma.activity.findUniqueOrThrow({ where: { id: activityId } })).toMatchObject({
      state: 'draft',
      title: 'certificaat meldcode 2026',
      registrationId: owner.registrationId,
      lastDay: null,
      version: 1,
    });
    expect(await listEvidence(activityId)).toMatchObject([{ name: 'certificaat_meldcode_2026.jpg', kind: 'jpeg' }]);
    expect(await eventsOf(db, activityId)).toEqual(['evidence_added']);
  });

  it('isn’t made when the file is refused', async () => {
    const [drafts, files] = [await db.prisma.activity.count(), await filesOnDisk()];
    expect(codesOf(await start(owner, svg(), 'plaatje.png'))).toEqual(['other_kind']);
    expect(await db.prisma.activity.count()).toBe(drafts);
    expect(await filesOnDisk()).toEqual(files);
  });

  it('is refused to whoever isn’t in the register', async () => {
    const leaver = await newOwner();
    await db.prisma.registration.update({ where: { id: leaver.registrationId }, data: { state: 'removed' } });
    expect(codesOf(await start(leaver, pdf(), 'a.pdf'))).toEqual(['not_in_register']);
  });
});
