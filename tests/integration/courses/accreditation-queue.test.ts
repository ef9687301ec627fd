import type { AccountActor } from '@/lib/access/actor';
import { accreditationQueue } from '@/lib/courses/accreditation-queue';
import {
  countLateRequests,
  countRequests,
  findNextRequest,
  listRequests,
} from '@/lib/server/courses/data/accreditation-queue';
import { listLikeDecisions } from '@/lib/server/courses/data/accreditations';
import { returnAccreditation } from '@/lib/server/courses/return-accreditation';
import { calendarDate } from '@/lib/shared/calendar-date';
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
    expect(await countLateRequests(calendarDate('2026-12-28'))).toBe(0);
    expect(await countLateRequests(calendarDate('2026-12-29'))).toBeGreaterThan(0);
  });
});

it('earlier decisions on like courses show nothing of whose they were', async () => {
  await accredited(manager);
  const like = await listLikeDecisions(await requestOf(await submitted()));
  expect(like.length).toBeGreaterThan(0);
  expect(JSON.stringify(like)).not.toMatch(/Academie|Praten met ouders|Rainer/);
});
