import fc from 'fast-check';
import { runTabs } from '@/lib/attendance/run-list';
import { addAttendance } from '@/lib/server/attendance/add-attendance';
import { closeRun } from '@/lib/server/attendance/close-run';
import { correctAttendance } from '@/lib/server/attendance/correct-attendance';
import { countListed } from '@/lib/server/attendance/data/attendances';
import { listOwnRuns } from '@/lib/server/attendance/data/run-lists';
import { findOpenedDoor, findShownDoor } from '@/lib/server/attendance/door';
import { scanAtDoor } from '@/lib/server/attendance/scan-at-door';
import { showAttendances, showPreview } from '@/lib/server/attendance/shown-list';
import { unlistAttendance } from '@/lib/server/attendance/unlist-attendance';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { isLong } from '@/tests/support/tier';
import { expectOk, now, today } from '../journey';
import { at, attendee, freeze, key, paste, planned, runOf, save } from './attendance-people';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** What a number that the public register doesn't show may be. */
const hidden = {
  unknown: null,
  shielded: { shielded: true },
  former: { state: 'deregistered' },
  left: { state: 'removed' },
} as const;
type Hidden = keyof typeof hidden;

/** Of these are the numbers of a list; two of them the register shows, under a name of its own. */
const SHOWN = ['Zichtbaar', 'Openbaar'] as const;
const names = ['Q. Eender', 'X. Anders', ...SHOWN.map((surname) => `J. de ${surname}`)];

const line = fc.record({
  whose: fc.nat(4),
  name: fc.constantFrom(...names),
  meetings: fc.constantFrom('', '1', '1, 2', '9'),
});
const world = fc.record({
  people: fc.array(fc.constantFrom(...(Object.keys(hidden) as Hidden[])), { minLength: 3, maxLength: 3 }),
  /** Who among them comes in by the code at the door; somebody else does where there is nobody to. */
  scans: fc.nat(2),
  frozen: fc.boolean(),
});

type World = typeof world extends fc.Arbitrary<infer W> ? W : never;
type Line = typeof line extends fc.Arbitrary<infer L> ? L : never;

/** All that a provider reads, of a list that is previewed, saved, closed and corrected in a register like this. */
async function told({ people, scans, frozen }: World, lines: readonly Line[]) {
  const academy = await provider(db);
  const { courseId } = await accredited(db, academy.id);
  const known = await Promise.all(
    [...people.map((kind) => hidden[kind]), ...SHOWN.map((birthSurname) => ({ birthSurname, birthPrefix: 'de' }))].map(
      (data) => attendee(db, { initials: 'J.', birthPrefix: '', birthSurname: 'Eender', ...data }),
    ),
  );
  for (const [index, kind] of people.entries())
    if (kind === 'unknown') await db.prisma.registration.delete({ where: { id: known[index]?.id ?? '' } });

  const { id } = await planned(academy.contact, courseId);
  const door = await findShownDoor(await runOf(academy.contact, id), { now, today });
  const { scan = '' } = (await findOpenedDoor(door?.code ?? '', { now, today })) ?? {};
  const scanner = people[scans] === 'shielded' ? known[scans] : await attendee(db);
  if (scanner) expectOk(await scanAtDoor({ scan }, at(scanner.owner)));

  const read: unknown[] = [];
  const see = async () => {
    const page = await showAttendances(id, null, 100);
    read.push(page.rows, await countListed(id), await showPreview(await runOf(academy.contact, id)));
    for (const tab of runTabs)
      read.push(await listOwnRuns(academy.contact.accountId, { tab, place: null }, { today, size: 10 }));
    return page.rows;
  };
  const text = ['Nummer\tNaam\tBijeenkomsten'];
  for (const { whose, name, meetings } of lines) text.push(`${known[whose]?.number}\t${name}\t${meetings}`);
  read.push(await paste(academy.contact, id, text.join('\n')));
  await see();
  read.push(await save(academy.contact, id));
  const [unlisted] = await see();
  if (unlisted) read.push(await unlistAttendance({ id, rowId: unlisted.id }, at(academy.contact)));
  if (frozen)
    for (const one of known)
      if (await db.prisma.registration.count({ where: { id: one.id } })) await freeze(db, one.id);
  read.push(await closeRun(key(await runOf(academy.contact, id)), at(academy.contact)));
  for (const { id: rowId, version } of await see()) {
    const correction = { id, rowId, version, reason: 'Verkeerd overgenomen' };
    read.push(await correctAttendance({ ...correction, attended: [2] }, at(academy.contact)));
  }
  for (const one of known) {
    const typed = { number: one.number, name: 'Q. Eender', completedOn: null, attended: [], reason: 'Vergeten' };
    read.push(await addAttendance({ id, ...typed }, at(academy.contact)));
  }
  await see();
  return known.reduce(
    (all, { number }, index) =>
      all.replaceAll(number, `NUMBER-${index}`).replaceAll(number.replace('LKLR-', ''), `NUMBER-${index}`),
    asText(read),
  );
}

/** Without the ids that differ by themselves, and in the order of what is said. */
function asText(read: unknown): string {
  return JSON.stringify(
    read,
    (_, value) =>
      value instanceof Map
        ? [...value]
        : Array.isArray(value)
          ? value.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
          : value,
    1,
  ).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
}

it('what a provider reads follows from what it typed and from whom the public register shows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), world, world, async (lines, one, other) => {
      expect(await told(other, lines)).toBe(await told(one, lines));
    }),
    { numRuns: isLong ? 100 : 6 },
  );
});
