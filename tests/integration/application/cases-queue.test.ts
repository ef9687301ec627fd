import type { AccountActor } from '@/lib/access/actor';
import { caseQueue } from '@/lib/application/case-queue';
import { countUnfinishedAccounts, listUnfinishedAccounts } from '@/lib/server/access/data/unfinished';
import { approveApplication } from '@/lib/server/application/approve-application';
import { claimCase } from '@/lib/server/application/claim-case';
import { countCases, findNextCase, listCases } from '@/lib/server/application/data/cases';
import { startApplication } from '@/lib/server/application/start-application';
import { submitApplication } from '@/lib/server/application/submit-application';
import { withdrawApplication } from '@/lib/server/application/withdraw-application';
import { calendarDate } from '@/lib/shared/calendar-date';
import type { AddressParams } from '@/lib/shared/list-address';
import type { QueueReader } from '@/lib/shared/work-queue';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { check, expectOk, filledDraft, later, newAccount, newManager, now, today, versionOf } from '../journey';

let db: TestDatabase;
let manager: AccountActor;
let colleague: AccountActor;
const ids: Record<string, string> = {};
const all = (): QueueReader => ({ accountId: manager.accountId, sees: 'all' });

/** Somebody whose application came in some minutes after the first. */
async function comesIn(
  called: string,
  minutes: number,
  name: Record<string, string>,
  email = `${called}@werk.example`,
) {
  const actor = await newAccount({ email, name: called });
  await filledDraft(actor, { name });
  expectOk(await submitApplication({ version: await versionOf(actor) }, { actor, ...later(minutes) }));
  const { id } = await db.prisma.application.findFirstOrThrow({ where: { accountId: actor.accountId } });
  ids[called] = id;
  return actor;
}

async function found(params: AddressParams, by = all(), on = today): Promise<string[]> {
  const query = caseQueue.read(params);
  const { rows, total } = await listCases(query, by, { size: 20, today: on });
  expect([total, ...(await countCases([query], by, on))]).toEqual([rows.length, rows.length]);
  return rows.map(({ id }) => Object.keys(ids).find((called) => ids[called] === id) ?? id);
}

beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
  colleague = await newManager('Carla Collega');
  await comesIn('angelo', 10, { initials: 'J.F.', birthPrefix: '', birthSurname: "d'Angelo" });
  await comesIn('ijsbrand', 20, { initials: 'IJ.', birthSurname: 'Müller', partnerSurname: 'Zuidhoek', nameUse: 'P' });
  await comesIn('berg', 30, { initials: 'K.', birthPrefix: 'van den', birthSurname: 'Berg' });
  await comesIn('wit', 40, { initials: 'J.' }, 'Noor_100@elders.example');
  await db.prisma.application.update({ where: { id: ids.angelo }, data: { state: 'information_requested' } });
  expectOk(await claimCase({ applicationId: ids.berg ?? '', holder: null }, { actor: colleague, ...later(50) }));
  const done = await comesIn('klaar', 5, { initials: 'A.', birthSurname: 'Afgerond' });
  const decided = { applicationId: ids.klaar ?? '', version: await versionOf(done), ...check };
  expectOk(await approveApplication(decided, { actor: manager, ...later(60) }));
});
afterAll(() => db.close());

describe('the queue', () => {
  it.each<[string, AddressParams, string[]]>([
    ['everything open, the oldest first', {}, ['angelo', 'ijsbrand', 'berg', 'wit']],
    ['what waits for a decision', { status: 'beslissing' }, ['ijsbrand', 'berg', 'wit']],
    ['what waits for the applicant', { status: 'antwoord' }, ['angelo']],
    ['what has ended', { status: 'afgerond' }, ['klaar']],
    ['nobody’s', { van: 'niemand' }, ['angelo', 'ijsbrand', 'wit']],
    ['one’s own', { van: 'mij' }, []],
    ['by the surname that is shown', { volgorde: 'naam' }, ['berg', 'angelo', 'wit', 'ijsbrand']],
    ['by the day of the answer', { volgorde: 'antwoord' }, ['angelo', 'ijsbrand', 'berg', 'wit']],
    ['a surname', { q: 'berg' }, ['berg']],
    ['the start of one', { q: 'zuidh' }, ['ijsbrand']],
    ['not its middle', { q: 'uidhoek' }, []],
    ['without diacritics', { q: 'MULLER' }, ['ijsbrand']],
    ['y for ij', { q: 'y muller' }, ['ijsbrand']],
    ['joined where it is split', { q: 'dangelo' }, ['angelo']],
    ['split where it is joined', { q: "d' angelo" }, ['angelo']],
    ['the printed name', { q: 'K. van den Berg' }, ['berg']],
    ['initials in a row', { q: 'jf angelo' }, ['angelo']],
    ['words in any order', { q: 'Berg den van' }, ['berg']],
    ['all words', { q: 'berg angelo' }, []],
    ['the address to log in with', { q: 'berg@werk' }, ['berg']],
    ['part of an address, as it is', { q: 'noor_1' }, ['wit']],
    ['no pattern: %', { q: '%berg' }, ['berg']],
    ['no pattern: _', { q: 'b_rg' }, []],
    ['no pattern in an address', { q: 'noor%100' }, []],
    ['a quote', { q: `'; DROP TABLE application; --` }, []],
    ['both', { q: 'j', status: 'beslissing' }, ['wit']],
  ])('finds %s', async (_, params, called) => {
    expect(await found(params)).toEqual(called);
  });

  it('finds a colleague’s case', async () => {
    expect(await found({ van: colleague.accountId })).toEqual(['berg']);
  });

  it('finds cases past their promised day among those that wait for a decision', async () => {
    expect(await found({ termijn: 'voorbij' })).toEqual([]);
    const due = calendarDate('2027-01-15');
    expect(await found({ termijn: 'voorbij' }, all(), due)).toEqual(['ijsbrand', 'berg', 'wit']);
    for (const stand of ['antwoord', 'afgerond'])
      expect(await found({ termijn: 'voorbij', stand }, all(), due)).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    // Four weeks after a Monday: the last day of the week before, that day, and the one after.
    ['2026-12-13', [], []],
    ['2026-12-14', ['ijsbrand', 'berg', 'wit'], []],
    ['2026-12-15', [], ['ijsbrand', 'berg', 'wit']],
  ])('on %s finds as promised for this week %j, and as late %j', async (on, week, late) => {
    expect(await found({ termijn: 'week' }, all(), calendarDate(on))).toEqual(week);
    expect(await found({ termijn: 'voorbij' }, all(), calendarDate(on))).toEqual(late);
  });

  it('comes in pages', async () => {
    const page = (params: AddressParams) => listCases(caseQueue.read(params), all(), { size: 3, today });
    const idsOf = ({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id);
    const first = await page({});
    const second = await page({ verder: first.after ?? '' });
    expect(idsOf(first)).toEqual([ids.angelo, ids.ijsbrand, ids.berg]);
    expect(idsOf(second)).toEqual([ids.wit]);
    expect([first.before, second.after]).toEqual([null, null]);
    expect(await page({ terug: second.before ?? '' })).toEqual(first);
  });

  it('of an assessor holds the cases assigned to them, whatever is asked', async () => {
    const by: QueueReader = { accountId: colleague.accountId, sees: 'assigned' };
    expect(await found({}, by)).toEqual(['berg']);
    expect(await found({ van: 'niemand' }, by)).toEqual(['berg']);
    expect(await found({ van: manager.accountId, q: 'angelo' }, by)).toEqual([]);
  });
});

describe('the next case', () => {
  it('is the oldest that waits for a decision and isn’t with somebody else', async () => {
    expect(await findNextCase(all())).toBe(ids.ijsbrand);
    expect(await findNextCase(all(), ids.ijsbrand)).toBe(ids.wit);
    expect(await findNextCase(all(), ids.wit)).toBe(ids.ijsbrand);
    expect(await findNextCase(all(), 'nothing')).toBe(ids.ijsbrand);
  });

  it('may be one’s own, and an assessor’s is one assigned to them', async () => {
    expect(await findNextCase({ accountId: colleague.accountId, sees: 'all' }, ids.ijsbrand)).toBe(ids.berg);
    expect(await findNextCase({ accountId: colleague.accountId, sees: 'assigned' })).toBe(ids.berg);
    expect(await findNextCase({ accountId: colleague.accountId, sees: 'assigned' }, ids.berg)).toBeNull();
  });
});

describe('an account that never finished its application', () => {
  it('is listed by name and age, oldest first, and nothing else', async () => {
    const before = await countUnfinishedAccounts();
    const begun = await newAccount({ email: 'begonnen@werk.example', name: 'Bea Begonnen' });
    expectOk(await startApplication({ actor: begun, now, today }));
    await filledDraft(begun, { name: { birthSurname: 'Geheim' } });
    await newAccount({ email: 'niets@werk.example', name: 'Nico Niets' });
    const stopped = await newAccount({ email: 'gestopt@werk.example' });
    expectOk(await startApplication({ actor: stopped, now, today }));
    const own = { version: await versionOf(stopped) };
    expectOk(await withdrawApplication(own, { actor: stopped, ...later(1) }));
    await newAccount({ email: 'beheer@werk.example', roles: ['register_manager'] });

    expect(await countUnfinishedAccounts()).toBe(before + 2);
    const { rows, after } = await listUnfinishedAccounts(null, 100);
    expect(rows.find(({ id }) => id === begun.accountId)).toEqual({
      id: begun.accountId,
      name: 'Bea Begonnen',
      createdAt: now,
    });
    expect(rows.map(({ name }) => name)).toContain('Nico Niets');
    expect(JSON.stringify(rows)).not.toMatch(/Geheim|gestopt|@/);
    expect(after).toBeNull();
  });
});
