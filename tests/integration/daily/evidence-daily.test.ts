import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runDailyJob } from '@/lib/server/daily/run-daily-job';
import { evidenceStep } from '@/lib/server/daily/steps/evidence';
import { inTransaction } from '@/lib/server/platform/db/database';
import { env } from '@/lib/server/platform/env';
import { copyEvidence } from '@/lib/server/portfolio/data/activities';
import { storage } from '@/lib/server/portfolio/evidence/storage';
import { calendarDate } from '@/lib/shared/calendar-date';
import {
  activityOf,
  filesOnDisk,
  newOwner,
  type Owner,
  provenActivity,
} from '@/tests/integration/portfolio/given-evidence';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { inPieces, pdf } from '@/tests/support/evidence-samples';

let db: TestDatabase;
let owner: Owner;

beforeAll(async () => {
  db = await openTestDatabase();
  owner = await newOwner();
});
afterAll(() => db.close());

const HOUR = 3_600_000;
const uploads = () => join(env().dataDir, 'uploads');
const pathOf = (key: string) => join(uploads(), key.slice(0, 2), key);

/** Today's run, by the clock of the disk. */
async function run(now = new Date()) {
  const today = calendarDate(now.toISOString().slice(0, 10));
  const [report] = await runDailyJob({ now, today }, undefined, [evidenceStep]);
  return report?.counts;
}

async function stored(hoursAgo: number): Promise<string> {
  const file = await storage().put(inPieces(pdf()));
  await file.commit();
  await makeOld(pathOf(file.key), hoursAgo);
  return file.key;
}

async function makeOld(path: string, hoursAgo: number) {
  const at = new Date(Date.now() - hoursAgo * HOUR);
  await utimes(path, at, at);
}

describe('files and their rows, once a day', () => {
  it('a file that no row names goes once it is older than a day, and no other', async () => {
    const { storageKey: named } = await provenActivity(db, owner);
    await makeOld(pathOf(named), 1_000);
    const [old, young] = [await stored(25), await stored(23)];
    expect(await run()).toEqual({ erased: 1 });
    expect(await filesOnDisk()).toEqual([named, young].sort());
    expect(await storage().has(old)).toBe(false);
    expect(await run()).toEqual({});
    await storage().remove(young);
  });

  it('the file of a draft that was deleted goes', async () => {
    const { activityId, storageKey } = await provenActivity(db, owner);
    await db.prisma.activity.delete({ where: { id: activityId } });
    await makeOld(pathOf(storageKey), 25);
    expect(await run()).toEqual({ erased: 1 });
    expect(await storage().has(storageKey)).toBe(false);
  });

  it('what was begun and never completed goes, unless it may still be on its way', async () => {
    const [dead, alive] = [await storage().put(inPieces(pdf())), await storage().put(inPieces(pdf()))];
    await makeOld(join(uploads(), 'incoming', dead.key), 25);
    expect(await run()).toEqual({ erased: 1 });
    expect(await readdir(join(uploads(), 'incoming'))).toEqual([alive.key]);
    await alive.commit();
    expect(await storage().has(alive.key)).toBe(true);
    await storage().remove(alive.key);
  });

  it('whatever else somebody put there stays', async () => {
    await mkdir(join(uploads(), 'ab'), { recursive: true });
    const others = [join(uploads(), 'ab', 'README'), join(uploads(), 'lost+found')];
    for (const path of others) {
      await writeFile(path, 'Van iemand anders.');
      await makeOld(path, 1_000);
    }
    expect(await run()).toEqual({});
    expect(await filesOnDisk()).toEqual(expect.arrayContaining(['README', 'lost+found']));
  });

  it('a row whose file is gone is reported, once', async () => {
    const { activityId, storageKey } = await provenActivity(db, owner);
    const next = await activityOf(db, owner);
    await inTransaction((tx) => copyEvidence(tx, activityId, next));
    await storage().remove(storageKey);
    expect(await run()).toEqual({ task: 1 });
    expect(await run()).toEqual({});
    const tasks = await db.prisma.task.findMany({ where: { kind: 'evidence_file_lost' } });
    expect(tasks).toMatchObject([{ key: `evidence_file_lost:${storageKey}`, registrationId: owner.registrationId }]);
  });

  it('two runs at once have the effect of one', async () => {
    const { storageKey } = await provenActivity(db, owner);
    await storage().remove(storageKey);
    const old = await stored(25);
    await Promise.all([run(), run()]);
    expect(await storage().has(old)).toBe(false);
    expect(await db.prisma.task.count({ where: { key: `evidence_file_lost:${storageKey}` } })).toBe(1);
  });

  it('is a step of the day, by the real clock whatever day it runs for', async () => {
    const young = await stored(2);
    const reports = await runDailyJob({ now: new Date(), today: calendarDate('2031-01-01') });
    expect(reports.map(({ step }) => step)).toContain('evidence');
    expect(await storage().has(young)).toBe(true);
  });
});

it('more files than fit in one look are all seen', async () => {
  const count = 1_100;
  await mkdir(join(uploads(), '00'), { recursive: true });
  for (let at = 0; at < count; at += 1) {
    const path = join(uploads(), '00', `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`);
    await writeFile(path, '');
    await makeOld(path, 25);
  }
  expect((await run())?.erased).toBe(count);
});
