import { closeRun } from '@/lib/server/attendance/close-run';
import { findPastedList } from '@/lib/server/attendance/data/pasted-lists';
import { saveList } from '@/lib/server/attendance/save-list';
import { showAttendances, showPreview } from '@/lib/server/attendance/shown-list';
import { unlistAttendance } from '@/lib/server/attendance/unlist-attendance';
import { calendarDate } from '@/lib/shared/calendar-date';
import { accredited, contactOf, provider } from '@/tests/integration/courses/course-rows';
import { draft } from '@/tests/integration/portfolio/portfolios';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, expectOk } from '../journey';
import { at, attendee, closed, creditsOf, key, paste, planned, runOf, save } from './attendance-people';

let db: TestDatabase;
let academy: Awaited<ReturnType<typeof provider>>;
let courseId: string;
beforeAll(async () => {
  db = await openTestDatabase();
  academy = await provider(db);
  ({ courseId } = await accredited(db, academy.id));
});
afterAll(() => db.close());

const newRun = (typed = {}) => planned(academy.contact, courseId, typed);

/** What a provider reads of a pasted list, but for where its rows stand. */
async function read(runId: string) {
  const preview = await showPreview(await runOf(academy.contact, runId));
  return preview?.rows.map(({ said }) => said);
}

describe('a preview', () => {
  it('gives each row one of the outcomes, and saves nothing', async () => {
    const run = await newRun();
    const [one, other] = [await attendee(db), await attendee(db)];
    const text = [one.row, `${other.number}\tA. Heelanders`, 'LKLR-999999\tA. Niemand', one.row, 'A. Zonder'].join(
      '\n',
    );
    expectOk(await paste(academy.contact, run.id, text));
    const preview = await showPreview(run);
    expect(preview?.rows.map(({ said }) => said).sort()).toEqual(
      ['already_listed', 'matches', 'not_found_kept', 'number_and_name_differ', 'number_missing'].sort(),
    );
    expect([...(preview?.counts.values() ?? [])].reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(preview?.toSave).toBe(2);
    expect(await db.prisma.attendance.count({ where: { runId: run.id } })).toBe(0);
  });

  it('says byte for byte the same of a shielded, a former and an unknown person, and so does the list', async () => {
    const name = { initials: 'Q.', birthPrefix: '', birthSurname: 'Eender' };
    const shielded = await attendee(db, { ...name, shielded: true });
    const former = await attendee(db, { ...name, state: 'removed' });
    const left = await attendee(db, { ...name, state: 'deregistered' });
    const said = new Set<string>();
    for (const number of [shielded.number, former.number, left.number, 'LKLR-399999']) {
      const run = await newRun();
      const seen: unknown[] = [];
      for (const typed of ['Q. Eender', 'X. Anders']) {
        expectOk(await paste(academy.contact, run.id, `${number}\t${typed}`));
        seen.push(await showPreview(await runOf(academy.contact, run.id)));
      }
      await closed(academy.contact, run.id, `${number}\tQ. Eender`);
      const list = await showAttendances(run.id, null, 10);
      seen.push(
        list.rows.map(({ id: _, ...row }) => row),
        await runOf(academy.contact, run.id),
      );
      const told = JSON.stringify(seen, (_, value) => (value instanceof Map ? [...value] : value));
      said.add(
        told.replaceAll(number, 'NUMBER').replaceAll(number.replace('LKLR-', ''), 'NUMBER').replaceAll(run.id, 'RUN'),
      );
    }
    expect(said.size).toBe(1);
  });

  it('is counted over contacts and runs, and refused past the bound of the day', async () => {
    const busy = await provider(db, 'Drukke academie');
    const other = await contactOf(db, busy.id);
    const course = await accredited(db, busy.id);
    const [run, another] = [await planned(busy.contact, course.courseId), await planned(other, course.courseId)];
    const rows = (count: number) => Array.from({ length: count }, (_, row) => `${row + 1}\tA. Jansen`).join('\n');
    expectOk(await paste(busy.contact, run.id, rows(1_500)));
    expect(codesOf(await paste(other, another.id, rows(501)))).toEqual(['rows_of_today_used']);
    expectOk(await paste(other, another.id, rows(500)));
    expect(codesOf(await paste(busy.contact, run.id, rows(1)))).toEqual(['rows_of_today_used']);
    expectOk(await paste(academy.contact, (await newRun()).id, rows(1)));
  });

  it('of more rows than a day has is too long, whatever was looked up before', async () => {
    const run = await newRun();
    const text = Array.from({ length: 2_001 }, (_, row) => `${row + 1}\tA. Jansen`).join('\n');
    expect(await paste(academy.contact, run.id, text)).toEqual({
      ok: false,
      reasons: [{ code: 'list_too_long', most: 2_000 }],
    });
  });

  it('of more rows than are taken at once is refused', async () => {
    const run = await newRun();
    const text = Array.from({ length: 5_001 }, (_, row) => `${row + 1}\tA. Jansen`).join('\n');
    expect(codesOf(await paste(academy.contact, run.id, text))).toEqual(['list_too_long']);
  });
});

describe('a list', () => {
  it('saved again has no second effect', async () => {
    const run = await newRun();
    const one = await attendee(db);
    expectOk(await paste(academy.contact, run.id, one.row));
    const version = (await findPastedList(run.id))?.version ?? 0;
    expectOk(await save(academy.contact, run.id));
    const again = await saveList({ id: run.id, version }, at(academy.contact));
    expect(codesOf(again)).toEqual(['nothing_pasted']);
    expectOk(await paste(academy.contact, run.id, one.row));
    expect(await read(run.id)).toEqual(['already_listed']);
    expect(codesOf(await save(academy.contact, run.id))).toEqual(['nothing_to_save']);
    expect(await db.prisma.attendance.count({ where: { runId: run.id } })).toBe(1);
  });

  it('of another meeting adds that to who is on it', async () => {
    const run = await newRun();
    const one = await attendee(db);
    for (const meeting of [1, 3]) {
      expectOk(await paste(academy.contact, run.id, one.row, { meetings: [meeting] }));
      expectOk(await save(academy.contact, run.id));
    }
    expect(await db.prisma.attendance.findMany({ where: { runId: run.id } })).toMatchObject([{ meetings: [1, 3] }]);
  });

  it('of another meeting is offered to be saved, and the same again isn’t', async () => {
    const run = await newRun();
    const one = await attendee(db);
    const offered: unknown[] = [];
    for (const meeting of [1, 3, 3]) {
      expectOk(await paste(academy.contact, run.id, one.row, { meetings: [meeting] }));
      offered.push((await showPreview(run))?.toSave);
      await save(academy.contact, run.id);
    }
    expect(offered).toEqual([1, 1, 0]);
    expect(codesOf(await save(academy.contact, run.id))).toEqual(['nothing_to_save']);
    expect(await db.prisma.attendance.findMany({ where: { runId: run.id } })).toMatchObject([
      { meetings: [1, 3], version: 2 },
    ]);
  });

  it('that has somebody once for each meeting puts those together', async () => {
    const run = await newRun();
    const [one, other] = [await attendee(db), await attendee(db)];
    const rows = [`${one.row}\t1`, `${other.row}\t1`, `${one.row}\t2`, `${other.row}\t2`, `${other.row}\t3`];
    expectOk(await paste(academy.contact, run.id, ['Nummer\tNaam\tBijeenkomst', ...rows].join('\n')));
    expectOk(await save(academy.contact, run.id));
    const saved = await db.prisma.attendance.findMany({ where: { runId: run.id }, orderBy: { typedNumber: 'asc' } });
    expect(saved.map(({ meetings }) => meetings)).toEqual([[1, 2], []]);
  });

  it('that isn’t closed yet loses a row without a trace of who it was', async () => {
    const run = await newRun();
    expectOk(await paste(academy.contact, run.id, (await attendee(db)).row));
    expectOk(await save(academy.contact, run.id));
    const [row] = (await showAttendances(run.id, null, 10)).rows;
    expectOk(await unlistAttendance({ id: run.id, rowId: row?.id ?? '' }, at(academy.contact)));
    expect(await db.prisma.attendance.count({ where: { runId: run.id } })).toBe(0);
  });

  it('of e-learning is credited when it is saved, on each one’s own day', async () => {
    const { courseId: eLearning } = await accredited(db, academy.id, { form: 'e_learning', units: 4 });
    const run = await planned(academy.contact, eLearning, { meetings: [], firstDay: '1-11-2026' });
    const [one, other] = [await attendee(db), await attendee(db)];
    const header = 'Nummer\tNaam\tAfgerond op\n';
    expectOk(await paste(academy.contact, run.id, `${header}${one.row}\t3-11-2026\n${other.row}\t1-12-2026`));
    expect(await read(run.id)).toEqual(['day_outside', 'matches']);
    expectOk(await save(academy.contact, run.id));
    const [credit] = await creditsOf(db, one.id, run.id);
    expect(credit?.lastDay).toEqual(new Date('2026-11-03'));
    expect(await creditsOf(db, other.id, run.id)).toEqual([]);
    expectOk(await paste(academy.contact, run.id, other.row, { completedOn: calendarDate('2026-11-10') }));
    expectOk(await save(academy.contact, run.id));
    expect(await creditsOf(db, other.id, run.id)).toHaveLength(1);
    expect(await runOf(academy.contact, run.id)).toMatchObject({ state: 'planned', isStanding: true });
  });

  it('of e-learning joins an entry of another day within it, and credits nobody for giving it', async () => {
    const { courseId: eLearning } = await accredited(db, academy.id, { form: 'e_learning', units: 4 });
    const [one, trainer] = [await attendee(db), await attendee(db)];
    const trainers = [{ name: `J. de ${trainer.surname}`, number: trainer.number }];
    const run = await planned(academy.contact, eLearning, { meetings: [], firstDay: '1-11-2026', trainers });
    const id = await draft(one.owner, { title: 'gesprekken met Ouders', lastDay: '5-11-2026' });
    expectOk(await paste(academy.contact, run.id, one.row, { completedOn: calendarDate('2026-11-03') }));
    expectOk(await save(academy.contact, run.id));
    expect(await creditsOf(db, one.id, run.id)).toMatchObject([
      { replacesId: id, lastDay: new Date('2026-11-03T00:00:00Z') },
    ]);
    const past = { now: new Date('2028-01-01T09:00:00Z'), today: calendarDate('2028-01-01') };
    expectOk(await closeRun(key(run), { actor: academy.contact, ...past }));
    expect(await creditsOf(db, trainer.id, run.id)).toEqual([]);
  });
});
