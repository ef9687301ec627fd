import { Readable } from 'node:stream';
import type { AccountActor } from '@/lib/access/actor';
import { confirmClaim, denyClaim } from '@/lib/server/attendance/answer-claim';
import { appealClaim } from '@/lib/server/attendance/appeal-claim';
import {
  countManagedClaims,
  countOpenClaims,
  listManagedClaims,
  listOpenClaims,
  listOwnClaims,
} from '@/lib/server/attendance/data/claim-lists';
import { findRunsWithList } from '@/lib/server/attendance/data/found-runs';
import { openClaimEvidence } from '@/lib/server/attendance/open-claim-evidence';
import { runDailyJob } from '@/lib/server/daily/run-daily-job';
import { attendanceStep } from '@/lib/server/daily/steps/attendance';
import { dailyDigestStep } from '@/lib/server/daily/steps/daily-digest';
import { inTransaction } from '@/lib/server/platform/db/database';
import { storage } from '@/lib/server/portfolio/evidence/storage';
import { eraseRegistration } from '@/lib/server/registration/data/expired-dossiers';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, eventsOf, expectOk, mailsTo, newAccount, newManager, now, today } from '../journey';
import { activitiesOf, at } from './attendance-people';
import { claimed, claimOf, closedRun, dayAfter, keyOf, lastDay, on, presence, words } from './claim-people';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

const answer = 'Je naam stond op geen enkele presentielijst.';

/** Of a provider of its own, so that nothing else waits for it. */
async function making(title = 'Gesprekken met ouders') {
  const academy = await provider(db);
  const { courseId } = await accredited(db, academy.id, { title });
  return { academy, courseId, ...(await claimed(db, academy.contact, courseId)) };
}

const morning = (day: CalendarDate) =>
  runDailyJob({ now: new Date(`${day}T05:00:00Z`), today: day }, () => {}, [attendanceStep]);

describe('each morning', () => {
  it('two days before the end of its term the contacts are reminded of a claim, once', async () => {
    const { academy } = await making();
    const counts: number[] = [];
    for (const days of [-3, -2, -1, 0]) {
      await morning(addDays(lastDay, days));
      counts.push((await mailsTo(db, academy.contact.email)).filter((template) => template === 'claim_due').length);
    }
    expect(counts).toEqual([0, 1, 1, 1]);
  });

  it('a claim past its term becomes a manager’s, and the claimant is told, once', async () => {
    const { one, run, key } = await making();
    await morning(lastDay);
    expect(await claimOf(one.owner, run.id)).toMatchObject({ state: 'open' });
    await morning(dayAfter);
    await morning(addDays(dayAfter, 1));
    expect(await claimOf(one.owner, run.id)).toMatchObject({ state: 'escalated', answer: '' });
    expect((await mailsTo(db, one.owner.email)).filter((template) => template === 'claim_news')).toHaveLength(1);
    expect(await eventsOf(db, key.id)).toEqual(['attendance_claimed', 'claim_escalated']);
  });

  it('a manager reads how many wait for them, in one mail with all other work', async () => {
    await making();
    const at = { now: new Date(`${dayAfter}T05:30:00Z`), today: addDays(dayAfter, 2) };
    await runDailyJob(at, () => {}, [attendanceStep, dailyDigestStep]);
    const where = { template: 'morning_work', toAddress: manager.email };
    const { params } = await db.prisma.mail.findFirstOrThrow({ where });
    const claims = await countManagedClaims(at.today);
    expect(claims).toBeGreaterThan(0);
    expect(params).toMatchObject({ claims, accreditations: 0, providers: 0 });
  });

  it('a claim that was answered is left alone', async () => {
    const { academy, one, run, key } = await making();
    expectOk(await denyClaim({ ...key, answer }, at(academy.contact, 95)));
    await morning(addDays(dayAfter, 30));
    expect(await claimOf(one.owner, run.id)).toMatchObject({ state: 'denied' });
  });
});

describe('lists of claims', () => {
  const first = { place: null, size: 100 };

  it('show a provider what it can answer, and nobody else’s', async () => {
    const { academy, run, key } = await making();
    const elsewhere = await provider(db, 'Andere academie');
    const open = (actor: AccountActor, day = today, runId?: string) =>
      listOpenClaims(actor.accountId, { ...first, today: day }, runId).then(({ rows }) => rows.map(({ id }) => id));
    expect(await open(academy.contact)).toEqual([key.id]);
    expect(await open(academy.contact, today, run.id)).toEqual([key.id]);
    expect(await open(academy.contact, dayAfter)).toEqual([]);
    expect(await open(elsewhere.contact)).toEqual([]);
    expect(await open(elsewhere.contact, today, run.id)).toEqual([]);
    expect(await countOpenClaims(academy.id, today)).toBe(1);
    expect(await countOpenClaims(academy.id, dayAfter)).toBe(0);
  });

  it('show a manager what is past its term or was brought before them, and the claimant their own', async () => {
    const [late, denied] = [await making(), await making()];
    expectOk(await denyClaim({ ...denied.key, answer }, at(denied.academy.contact, 95)));
    const before = await countManagedClaims(today);
    expectOk(await appealClaim({ ...(await keyOf(denied.one.owner, denied.run.id)), words }, at(denied.one.owner, 96)));
    expect(await countManagedClaims(today)).toBe(before + 1);
    const managed = (await listManagedClaims({ ...first, today: dayAfter })).rows.map(({ id }) => id);
    expect(managed).toEqual(expect.arrayContaining([late.key.id, denied.key.id]));
    const own = (await listOwnClaims(late.one.owner.accountId, null, 10)).rows;
    expect(own.map(({ id }) => id)).toEqual([late.key.id]);
  });
});

describe('the proof of a claim', () => {
  const withProof = async () => {
    const made = await making();
    const [own] = await activitiesOf(db, made.one.id);
    const { key: storageKey, commit } = await storage().put(Readable.from([Buffer.from('%PDF')]));
    await commit();
    const proof = { name: 'Certificaat.pdf', kind: 'pdf', size: 4, checksum: '0'.repeat(64) } as const;
    const { id } = await db.prisma.evidence.create({
      data: { ...proof, storageKey, activityId: own?.id ?? '', uploadedAt: now },
    });
    return { ...made, own, evidenceId: id };
  };
  const open = (id: string, actor: AccountActor, day: CalendarDate) => openClaimEvidence(id, on(actor, day));

  it('is opened by a manager once the claim is theirs, and that is recorded', async () => {
    const { own, evidenceId } = await withProof();
    expect(codesOf(await open(evidenceId, manager, lastDay))).toEqual(['evidence_unknown']);
    const { evidence, content } = expectOk(await open(evidenceId, manager, dayAfter));
    content.destroy();
    expect(evidence.name).toBe('Certificaat.pdf');
    expect(await eventsOf(db, own?.id ?? '')).toContain('evidence_opened');
  });

  it('is never its provider’s, an assessor’s or another registrant’s', async () => {
    const { academy, one, evidenceId } = await withProof();
    const both = { ...academy.contact, roles: ['provider', 'register_manager'] } as AccountActor;
    const assessor = await newAccount({ roles: ['assessor'] });
    for (const other of [academy.contact, both, assessor, one.owner, await newAccount({})])
      expect(codesOf(await open(evidenceId, other, dayAfter))).toEqual(['evidence_unknown']);
  });

  it('of another activity isn’t opened so', async () => {
    const { one, evidenceId } = await withProof();
    await db.prisma.activity.updateMany({ where: { registrationId: one.id }, data: { runId: null } });
    expect(codesOf(await open(evidenceId, manager, dayAfter))).toEqual(['evidence_unknown']);
  });
});

describe('runs with a list', () => {
  it('are found by words of the course or its provider and by a day', async () => {
    const academy = await provider(db, 'Zeldzame Academie');
    const { courseId } = await accredited(db, academy.id, { title: 'Verzuim en veiligheid' });
    const run = await closedRun(db, academy.contact, courseId);
    const found = async (text: string, day: CalendarDate | null = null) => {
      const search = { text, day, typedDay: day ?? '', place: null };
      return (await findRunsWithList(search, today, 100)).rows.map(({ id }) => id);
    };
    expect(await found('veilig zeldz')).toEqual([run.id]);
    expect(await found('verzuim', run.firstDay)).toEqual([run.id]);
    expect(await found('verzuim', addDays(run.lastDay, 1))).toEqual([]);
    expect(await found('eiligheid')).toEqual([]);
    await db.prisma.courseRun.update({ where: { id: run.id }, data: { state: 'planned', closedAt: null } });
    expect(await found('veilig zeldz')).toEqual([]);
  });
});

it('a dossier that is erased takes its claims along, and leaves rows of lists that are nobody’s', async () => {
  const { academy, one, run, key } = await making();
  expectOk(await confirmClaim({ ...key, ...presence, answer: '' }, at(academy.contact, 95)));
  await db.prisma.registration.update({ where: { id: one.id }, data: { state: 'removed' } });
  await inTransaction((tx) => eraseRegistration(tx, one.id, now));
  expect(await db.prisma.attendanceClaim.count({ where: { runId: run.id } })).toBe(0);
  expect(await db.prisma.attendance.count({ where: { registrationId: one.id } })).toBe(0);
});
