import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { TestDatabase } from '@/tests/support/database';
import { now } from '../journey';

const activity = fc.record({
  units: fc.constantFrom(4, 6, 10),
  state: fc.constantFrom('approved', 'submitted', 'draft'),
  lastDay: fc.constantFrom('2019-05-12', '2026-05-12', '2031-02-02'),
});
const request = fc.record({
  state: fc.constantFrom('requested', 'refused', 'withdrawn', 'granted'),
  start: fc.constantFrom('2021-01-01', '2026-01-01'),
  endedOn: fc.constantFrom('2030-03-01', '2030-12-30'),
});
const person = fc.record({
  certifiedUntil: fc.constantFrom(null, null, '2029-06-30', '2030-12-31', '2035-12-31'),
  registeredOn: fc.constantFrom('2017-03-01', '2026-02-01', '2029-05-05'),
  createdOn: fc.constantFrom('2019-02-01', '2026-02-01', '2031-01-01'),
  hasAccount: fc.boolean(),
  activities: fc.array(activity, { maxLength: 3 }),
  request: fc.option(request),
});
export type RandomPerson = typeof person extends fc.Arbitrary<infer P> ? P : never;

export const randomPeople = fc.array(person, { minLength: 12, maxLength: 25 });

/** Always the same, so that two registers of the same people have the same ids. */
function idOf(...names: (string | number)[]): string {
  const hex = createHash('sha256').update(names.join(' ')).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

const date = (day: string) => new Date(`${day}T00:00:00Z`);

/** In the place of whoever was in the register, and of all that was written of them. */
export async function newRegister(db: TestDatabase, people: readonly RandomPerson[]) {
  await db.pool.query(`TRUNCATE account, registration, mail, task, daily_run CASCADE; DELETE FROM pgboss.job`);
  await db.pool.query('ALTER TABLE audit_event DISABLE TRIGGER USER; TRUNCATE audit_event');
  await db.pool.query('ALTER TABLE audit_event ENABLE TRIGGER USER');
  await addPeople(db, people);
}

async function addPeople({ prisma }: TestDatabase, people: readonly RandomPerson[]) {
  const each = people.map((one, place) => ({ ...one, place, id: idOf('registration', place) }));
  await prisma.account.createMany({
    data: each
      .filter(({ hasAccount }) => hasAccount)
      .map(({ place }) => {
        const email = `mens${place}@gemeente.example`;
        const own = { id: idOf('account', place), email, emailNormalised: email, name: `Mens ${place}` };
        return { ...own, roles: ['registrant' as const], createdAt: now };
      }),
  });
  await prisma.registration.createMany({
    data: each.map(({ id, place, hasAccount, certifiedUntil, registeredOn, createdOn }) => ({
      ...{ id, number: `LKLR-${place}`, numberNormalised: `${place}`, birthSurname: 'Wit' },
      state: certifiedUntil === null ? ('registered' as const) : ('certified' as const),
      accountId: hasAccount ? idOf('account', place) : null,
      certifiedUntil: certifiedUntil === null ? null : date(certifiedUntil),
      ...{ registeredOn: date(registeredOn), createdAt: date(createdOn) },
    })),
  });
  await prisma.activity.createMany({
    data: each.flatMap(({ id: registrationId, activities }) =>
      activities.map(({ units, state, lastDay }, nth) => ({
        ...{ id: idOf('activity', registrationId, nth), registrationId, units, state, lastDay: date(lastDay) },
        ...{ typeCode: 'course', title: 'Cursus', createdAt: now, updatedAt: now },
        submittedAt: state === 'draft' ? null : now,
      })),
    ),
  });
  await prisma.certification.createMany({
    data: each.flatMap(({ id: registrationId, request: asked }) =>
      asked === null ? [] : [{ id: idOf('certification', registrationId), registrationId, ...columnsOf(asked) }],
    ),
  });
}

function columnsOf({ state, start, endedOn }: NonNullable<RandomPerson['request']>) {
  const decided = { decidedAt: date(endedOn), decidedOn: date(endedOn) };
  const asked = {
    ...{ state, cycleStart: date(start), cycleEnd: date(start === '2026-01-01' ? '2030-12-31' : '2025-12-31') },
    ...{ requestedAt: date('2029-12-01'), requestedOn: date('2029-12-01') },
  } as const;
  switch (state) {
    case 'refused':
      return { ...asked, ...decided, explanation: 'Nee.' };
    case 'granted':
      return { ...asked, ...decided, certifiedUntil: date('2030-12-31') };
    case 'withdrawn':
      return { ...asked, endedOn: date(endedOn) };
    default:
      return asked;
  }
}
