import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { runDailyJob } from '@/lib/server/daily/run-daily-job';
import { evidenceStep } from '@/lib/server/daily/steps/evidence';
import { env } from '@/lib/server/platform/env';
import { storage } from '@/lib/server/portfolio/evidence/storage';
import { addDays } from '@/lib/shared/calendar-date';
import {
  candidate,
  cycleStart,
  requested,
  tenPointsAreEnough,
} from '@/tests/integration/certification/certification-people';
import { activityOf, filesOnDisk, newOwner, type Owner } from '@/tests/integration/portfolio/given-evidence';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { eventsOf, later, mailsTo, newManager, today } from '../journey';
import { actInOwnProcess } from './own-process';

jest.setTimeout(600_000);

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  await tenPointsAreEnough(db);
});
afterAll(() => db.close());

const at = later(40).now.toISOString();

/** Something to do it to, anew each time; what the act consists of is read back from `parts`, each there or not. */
type Killed = {
  act: (dieAt: number) => Promise<number | null>;
  parts: () => Promise<Record<string, boolean>>;
};

/** Kills a process before its first step, before a later one … until it gets to its end; how many steps that were. */
async function killAtEachStep(begin: () => Promise<Killed>): Promise<number> {
  for (let dieAt = 1; ; dieAt += 1) {
    const { act, parts } = await begin();
    const steps = await act(dieAt);
    const found = await parts();
    const isDone = Object.values(found)[0];
    // All of it or nothing of it.
    expect([dieAt, found]).toEqual([dieAt, Object.fromEntries(Object.keys(found).map((part) => [part, isDone]))]);
    if (steps === null) continue;
    expect(isDone).toBe(true);
    return steps;
  }
}

describe('a process that is killed at each step', () => {
  it('of an upload has kept the file with its row, or nothing that stays', async () => {
    const owner: Owner = await newOwner();
    const steps = await killAtEachStep(async () => {
      const activityId = await activityOf(db, owner);
      const order = { act: 'add_evidence', actor: owner.actor, at, activityId, size: 300_000 } as const;
      return {
        act: (dieAt) => actInOwnProcess(db, { ...order, dieAt }),
        parts: async () => {
          const [row] = await db.prisma.evidence.findMany({ where: { activityId } });
          return {
            row: row !== undefined,
            audit: (await eventsOf(db, activityId)).includes('evidence_added'),
            // A row's file is there; a file without a row is what the daily job is for.
            file: row !== undefined && (await storage().has(row.storageKey)),
          };
        },
      };
    });
    expect(steps).toBeGreaterThan(8);

    const kept = (await db.prisma.evidence.findMany()).map(({ storageKey }) => storageKey).sort();
    const left = (await filesOnDisk()).filter((name) => !kept.includes(name));
    expect(left.length).toBeGreaterThan(2);
    for (const name of await filesOnDisk()) await makeOld(name);
    await runDailyJob({ now: new Date(), today: addDays(today, 30) }, undefined, [evidenceStep]);
    expect(await filesOnDisk()).toEqual(kept);
  });

  it('of a request for certification has requested it in every respect, or in none', async () => {
    const steps = await killAtEachStep(async () => {
      const { id, actor, activityIds } = await candidate(db, [
        { units: 1, state: 'approved' },
        { units: 5 },
        { units: 6 },
      ]);
      const order = { act: 'request_certification', actor, at, cycleStart } as const;
      return {
        act: (dieAt) => actInOwnProcess(db, { ...order, dieAt }),
        parts: async () => {
          const [certification] = await db.prisma.certification.findMany({ where: { registrationId: id } });
          const activities = await db.prisma.activity.findMany({ where: { id: { in: activityIds } } });
          return {
            request: certification?.state === 'requested',
            reviewed: activities.filter(({ certificationId }) => certificationId !== null).length === 2,
            drawn: activities.filter(({ isDrawn }) => isDrawn).length === 1,
            audit: certification !== undefined && (await eventsOf(db, certification.id)).length === 1,
            mail: (await mailsTo(db, actor.email)).includes('certification_requested'),
          };
        },
      };
    });
    expect(steps).toBeGreaterThan(4);
  });

  it('of granting it has certified somebody in every respect, or in none', async () => {
    const manager = await newManager();
    const steps = await killAtEachStep(async () => {
      const person = await requested(db, [{ units: 10, state: 'approved' }]);
      const { id, actor, activityIds, key } = person;
      const order = { act: 'grant_certification', actor: manager, at, ...key } as const;
      return {
        act: (dieAt) => actInOwnProcess(db, { ...order, dieAt }),
        parts: async () => {
          const registration = await db.prisma.registration.findUniqueOrThrow({ where: { id } });
          const certification = await db.prisma.certification.findUniqueOrThrow({ where: { id: key.id } });
          const frozen = await db.prisma.activity.findMany({ where: { id: { in: activityIds } } });
          const events = await db.prisma.registrationEvent.findMany({ where: { registrationId: id } });
          return {
            status: registration.state === 'certified',
            until: registration.certifiedUntil !== null,
            decision: certification.state === 'granted',
            frozen: frozen.every(({ certificationId }) => certificationId === key.id),
            event: events.some(({ kind }) => kind === 'certified'),
            audit: (await eventsOf(db, key.id)).includes('certification_granted'),
            message: (await db.prisma.message.count({ where: { accountId: actor.accountId } })) === 1,
            // The first is that of the request.
            mail: (await mailsTo(db, actor.email)).length === 2,
          };
        },
      };
    });
    expect(steps).toBeGreaterThan(4);
  });
});

async function makeOld(name: string) {
  const longAgo = Date.now() / 1000 - 30 * 86_400;
  const uploads = join(env().dataDir, 'uploads');
  const paths = [join(uploads, 'incoming', name), join(uploads, name.slice(0, 2), name)];
  const done = await Promise.allSettled(paths.map((path) => utimes(path, longAgo, longAgo)));
  if (done.every(({ status }) => status === 'rejected')) throw new Error(`${name} isn't there`);
}
