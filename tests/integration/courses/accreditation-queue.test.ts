import type { AccountActor } from '@/lib/access/actor';
import { accreditationQueue } from '@/lib/courses/accreditation-queue';
import { countRequests, findNextRequest, listRequests } from '@/lib/server/courses/data/accreditation-queue';
import { listLikeDecisions } from '@/lib/server/courses/data/accreditations';
import { returnAccreditation } from '@/lib/server/courses/return-accreditation';
import { calendarDate } from '@/lib/shared/calendar-date';
import type { Promised } from '@/lib/shared/promised-day';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { expectOk, later, newManager, today } from '../journey';
import { accredited, assessed, assign, newAssessor, no, requestOf, submitted, yes } from './accreditation-people';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

const two = async () => [await newAssessor(), await newAssessor('Bob Beoordelaar')];

describe('the queue', () => {
  const by = () => ({ accountId: manager.accountId, sees: 'all' }) as const;
  const found = async (narrowed: Parameters<typeof accreditationQueue.asking>[0]) => {
    const { rows } = await listRequests(accreditationQueue.asking(narrowed), by(), { size: 100, today });
    return rows.map(({ id }) => id);
  };

  it('has each request in the state that it waits in', async () => {
    const waiting = await submitted({ title: 'Zoekbaar gesprek' });
    const running = await submitted();
    expectOk(await assign(running, manager, await two()));
    const [agreed, differing] = [await assessed(manager), await assessed(manager, [yes, no])];
    const rejecting = await assessed(manager, [no, { judgement: 'reject', reasons: ['goals_unclear'] }]);
    const ended = await accredited(manager);
    const returned = await submitted();
    const { version } = await requestOf(returned);
    const back = { id: returned.requestId, version, explanation: 'Het programma ontbreekt.' };
    expectOk(await returnAccreditation(back, { actor: manager, ...later(8) }));
    for (const [state, ids] of [
      ['new', [waiting]],
      ['assessing', [running]],
      ['third', [differing]],
      ['decision', [agreed, rejecting]],
      ['returned', [returned]],
      ['ended', [ended]],
    ] as const)
      expect(await found({ state })).toEqual(expect.arrayContaining(ids.map(({ requestId }) => requestId)));
    expect(await found({ state: 'third' })).not.toContain(agreed.requestId);
    expect(await found({ state: 'assessing' })).not.toContain(differing.requestId);
    expect(await found({ text: 'gespr zoek' })).toEqual([waiting.requestId]);
    expect(await found({ text: '%' })).toEqual(await found({}));
    const [open = 0, alone = 0] = await countRequests(
      [accreditationQueue.asking({}), accreditationQueue.asking({ text: 'zoekbaar' })],
      by(),
      today,
    );
    expect([open > 3, alone]).toEqual([true, 1]);
    expect(await findNextRequest(by())).not.toBeNull();
  });

  it('says who is late', async () => {
    const given = await submitted();
    expectOk(await assign(given, manager, await two()));
    const query = accreditationQueue.asking({});
    const isLate = async (day: string) => {
      const { rows } = await listRequests(query, by(), { size: 100, today: calendarDate(day) });
      return rows.find(({ id }) => id === given.requestId)?.isLate;
    };
    expect([await isLate('2026-12-28'), await isLate('2026-12-29')]).toEqual([false, true]);
  });

  it('has those promised for this week until their day is over, and from then on those that are late', async () => {
    const waiting = await submitted();
    const returned = await submitted();
    const { version } = await requestOf(returned);
    const back = { id: returned.requestId, version, explanation: 'Het programma ontbreekt.' };
    expectOk(await returnAccreditation(back, { actor: manager, ...later(8) }));
    const has = async (promised: Promised, day: string, narrowed = {}) => {
      const query = accreditationQueue.asking({ promised, ...narrowed });
      const { rows, total } = await listRequests(query, by(), { size: 100, today: calendarDate(day) });
      expect(await countRequests([query], by(), calendarDate(day))).toEqual([rows.length]);
      expect(total).toBe(rows.length);
      return [waiting, returned].map(({ requestId }) => rows.some(({ id }) => id === requestId));
    };
    // Six weeks after a Monday.
    expect(await has('week', '2026-12-27')).toEqual([false, false]);
    expect(await has('week', '2026-12-28')).toEqual([true, false]);
    expect(await has('late', '2026-12-28')).toEqual([false, false]);
    expect(await has('week', '2026-12-29')).toEqual([false, false]);
    expect(await has('late', '2026-12-29')).toEqual([true, false]);
    expect(await has('late', '2026-12-29', { state: 'returned' })).toEqual([false, false]);
    expect(await has('late', '2026-12-29', { holder: 'me' })).toEqual([false, false]);
  });
});

it('earlier decisions on like courses show nothing of whose they were', async () => {
  await accredited(manager);
  const like = await listLikeDecisions(await requestOf(await submitted()));
  expect(like.length).toBeGreaterThan(0);
  expect(JSON.stringify(like)).not.toMatch(/Academie|Praten met ouders|Rainer/);
});
