import fc from 'fast-check';
import { runTabs } from '@/lib/attendance/run-list';
import { addAttendance } from '@/lib/server/attendance/add-attendance';
import { closeRun } from '@/lib/server/attendance/close-run';
import { correctAttendance } from '@/lib/server/attendance/correct-attendance';
import { countListed } from '@/lib/server/attendance/data/attendances';
import { listOwnRuns } from '@/lib/server/attendance/data/run-lists';
import { showAttendances, showPreview } from '@/lib/server/attendance/shown-list';
import { unlistAttendance } from '@/lib/server/attendance/unlist-attendance';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { isLong } from '@/tests/support/tier';
import { name, now, today } from '../journey';
import { at, freeze, key, paste, planned, runOf, save } from './attendance-people';

let db: TestDatabase;
let academy: Awaited<ReturnType<typeof provider>>;
let courseId: string;
beforeAll(async () => {
  db = await openTestDatabase();
  academy = await provider(db);
  ({ courseId } = await accredited(db, academy.id));
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
const typedNames = ['Q. Eender', 'X. Anders', ...SHOWN.map((surname) => `J. de ${surname}`)];

const line = fc.record({
  whose: fc.nat(4),
  name: fc.constantFrom(...typedNames),
  meetings: fc.constantFrom('alle', '1', '1, 2', '9'),
});
const world = fc.record({
  people: fc.array(fc.constantFrom(...(Object.keys(hidden) as Hidden[])), { minLength: 3, maxLength: 3 }),
  /** Who comes in by the code at the door: the first of them, if that one may, or somebody else. */
  scans: fc.boolean(),
  frozen: fc.boolean(),
});

type World = typeof world extends fc.Arbitrary<infer W> ? W : never;
type Line = typeof line extends fc.Arbitrary<infer L> ? L : never;

type Person = { id: string; number: string };
let count = 300_000;

async function person(data: object, kind?: Hidden): Promise<Person> {
  count += 1;
  const [number, numberNormalised] = [`LKLR-${count}`, `${count}`];
  if (kind === 'unknown') return { id: '', number };
  const of = { number, numberNormalised, registeredOn: new Date('2026-11-16'), createdAt: now };
  return db.prisma.registration.create({
    data: { ...name, state: 'registered', ...of, ...data },
    select: { id: true, number: true },
  });
}

/** All that a provider reads, of a list that is previewed, saved, closed and corrected in a register like this. */
async function told({ people, scans, frozen }: World, lines: readonly Line[]) {
  const known: Person[] = [];
  for (const kind of people)
    known.push(await person({ initials: 'Q.', birthPrefix: '', birthSurname: 'Eender', ...hidden[kind] }, kind));
  for (const birthSurname of SHOWN) known.push(await person({ birthSurname }));
  const { id } = await planned(academy.contact, courseId);
  const scanner = (scans && people[0] === 'shielded' && known[0]?.id) || (await person({ birthSurname: 'Ander' })).id;
  await db.prisma.doorScan.create({ data: { runId: id, meeting: 3, registrationId: scanner, scannedAt: now } });

  const read: unknown[] = [];
  const see = async () => {
    const page = await showAttendances(id, null, 100);
    read.push(page.rows, await countListed(id), await showPreview(await runOf(academy.contact, id)));
    for (const tab of runTabs) {
      const { rows } = await listOwnRuns(academy.contact.accountId, { tab, place: null }, { today, size: 1_000 });
      read.push(rows.filter((run) => run.id === id));
    }
    return page.rows;
  };
  const text = ['Nummer\tNaam\tBijeenkomsten'];
  for (const { whose, name, meetings } of lines) text.push(`${known[whose]?.number}\t${name}\t${meetings}`);
  read.push(await paste(academy.contact, id, text.join('\n')));
  await see();
  read.push(await save(academy.contact, id));
  const last = known[lines.at(-1)?.whose ?? 0]?.number;
  const unlisted = (await see()).find(({ typedNumber }) => typedNumber === last);
  if (unlisted) read.push(await unlistAttendance({ id, rowId: unlisted.id }, at(academy.contact)));
  if (frozen && people[0] === 'shielded') await freeze(db, known[0]?.id ?? '');
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
  return asText(
    read,
    known.map(({ number }) => number.replace('LKLR-', '')),
  );
}

/** But for ids, and for the order of what has the same moment. */
function asText(read: unknown, numbers: readonly string[]): string {
  const text = JSON.stringify(read, (_, value) => (value instanceof Map ? [...value] : value));
  const alike = numbers.reduce(
    (all, number, index) => all.replaceAll(number, `NUMBER-${index}`),
    text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID'),
  );
  return JSON.stringify(inOrder(JSON.parse(alike)), null, 1);
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inOrder(one)]));
}

const row: Line = { whose: 0, name: 'Q. Eender', meetings: 'alle' };
const ofAll = (kind: Hidden, scans: boolean, frozen: boolean) => ({ people: [kind, kind, kind], scans, frozen });
const SCANNED: [Line[], World, World] = [
  [row, { ...row, whose: 1 }],
  ofAll('shielded', true, true),
  ofAll('unknown', false, false),
];

it('what a provider reads follows from what it typed and from whom the public register shows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), world, world, async (lines, one, other) => {
      expect(await told(other, lines)).toBe(await told(one, lines));
    }),
    { numRuns: isLong ? 100 : 4, endOnFailure: true, examples: [SCANNED] },
  );
}, 600_000);
