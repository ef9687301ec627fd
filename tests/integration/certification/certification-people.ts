import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { storedRules } from '@/lib/content/normset-file';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import { listCertificationsOf } from '@/lib/server/certification/data/certifications';
import { requestCertification } from '@/lib/server/certification/request-certification';
import { type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
import { newSurname, registered } from '@/tests/integration/registration/known-registration';
import type { TestDatabase } from '@/tests/support/database';
import { typeInFile } from '@/tests/unit/portfolio/case-files';
import { normSetOf } from '@/tests/unit/portfolio/norm-sets';
import { expectOk, later, now } from '../journey';

/** Ten points are enough; a course is reviewed at certification, a day isn't, giving training in between. */
const rules = storedRules(
  normSetOf({
    joiner_rule: 'full',
    total: 10,
    accredited_min: 0,
    categories: [{ code: 'A1' }],
    activity_types: [
      typeInFile({ code: 'course', evidence_required: false }),
      typeInFile({ code: 'day', review: 'none', evidence_required: false }),
      typeInFile({ code: 'giving', review: 'interim', evidence_required: false }),
    ],
  }),
);

/** Puts these rules in the place of the seeded ones, and draws half of what is reviewed. */
export async function tenPointsAreEnough(db: TestDatabase) {
  await db.prisma.normset.updateMany({ data: { rules } });
  await db.prisma.setting.updateMany({ where: { key: 'certification_sample_percent' }, data: { value: 50 } });
}

export const cycleStart = calendarDate('2026-01-01');

export type Kept = { units: number; type?: string; state?: ActivityState; lastDay?: string };

/** Activities of a registration as they are once they were handed in and reviewed; their ids. */
export async function keep(db: TestDatabase, registrationId: string, activities: readonly Kept[]): Promise<string[]> {
  const rows = activities.map(({ units, type = 'course', state = 'submitted', lastDay = '2026-05-12' }) => ({
    ...{ id: randomUUID(), registrationId, state, typeCode: type, title: 'Cursus', units },
    ...{ lastDay: new Date(`${lastDay}T00:00:00Z`), createdAt: now, updatedAt: now, submittedAt: now },
    reviewFrom: type === 'giving' ? now : null,
    isMendable: state === 'rejected' ? true : null,
  }));
  await db.prisma.activity.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

/** Somebody in the register with these activities, whose requirements nobody watches. */
export async function candidate(db: TestDatabase, activities: readonly Kept[] = [{ units: 10 }], changes: object = {}) {
  const data = { completedAt: null, ...changes };
  const { id, owner } = await registered(db, { surname: newSurname(), account: 'used', data });
  return { id, actor: owner, activityIds: await keep(db, id, activities) };
}

export const request = (actor: AccountActor, start: CalendarDate | null = cycleStart, minutes = 20) =>
  requestCertification({ cycleStart: start }, { actor, ...later(minutes) });

/** A request that waits. */
export async function requested(db: TestDatabase, activities?: readonly Kept[], data?: object) {
  const person = await candidate(db, activities, data);
  expectOk(await request(person.actor));
  return { ...person, ...(await latest(person.id)) };
}

/** The newest request of a registration. */
export async function latest(registrationId: string) {
  const [certification] = await listCertificationsOf(registrationId);
  if (!certification) throw new Error('nothing was requested');
  return { certification, key: { id: certification.id, version: certification.version } };
}

export const activitiesOf = (db: TestDatabase, ids: string[]) =>
  db.prisma.activity.findMany({ where: { id: { in: ids } }, orderBy: { units: 'asc' } });
