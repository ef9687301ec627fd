import type { AccountActor } from '@/lib/access/actor';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { addEvidence } from '@/lib/server/portfolio/add-evidence';
import { listToFillIn } from '@/lib/server/portfolio/data/filling-in';
import { loadOutlook } from '@/lib/server/portfolio/portfolio-outlook';
import { startActivityFromFile } from '@/lib/server/portfolio/start-activity-from-file';
import { submitTogether } from '@/lib/server/portfolio/submit-together';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { inPieces, pdf } from '@/tests/support/evidence-samples';
import { expectOk, later, today } from '../journey';
import { activityOf, at, draft, keyOf, registrant, save, submitted } from './portfolios';

let db: TestDatabase;
let owner: AccountActor;

beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  owner = await registrant(db);
});
afterAll(() => db.close());

let minutes = 20;
async function fromFile(name: string): Promise<string> {
  minutes += 1;
  const file = { name, content: inPieces(pdf()) };
  const answer = await startActivityFromFile(file, { actor: owner, ...later(minutes) });
  expectOk(answer);
  return answer.ok ? answer.activityId : '';
}

const titles = async () => (await listToFillIn(owner.accountId)).map(({ title }) => title);

describe('what there is to fill in', () => {
  it('is each draft that began as a file, in the order in which they came, and nobody else’s', async () => {
    await fromFile('tweede.pdf');
    await fromFile('eerste.pdf');
    expect(await titles()).toEqual(['tweede', 'eerste']);
    expect(await listToFillIn((await registrant(db)).accountId)).toEqual([]);
  });

  it('is not a draft without a file, nor what was handed in', async () => {
    await draft(owner);
    const handedIn = await submitted(owner);
    expectOk(await addEvidence({ activityId: handedIn, name: 'a.pdf', content: inPieces(pdf()) }, at(owner)));
    expect(await titles()).toEqual([]);
  });
});

describe('handing in together', () => {
  const whole = { type: 'peer_review', lastDay: '12-5-2026', units: '2' };

  it('hands in each as its own button would, and leaves what isn’t complete or changed meanwhile', async () => {
    const [first, second, incomplete] = [await fromFile('a.pdf'), await fromFile('b.pdf'), await fromFile('c.pdf')];
    for (const id of [first, second]) expectOk(await save(owner, id, whole));
    const older = { ...(await keyOf(owner, second)), version: 1 };
    const answer = await submitTogether(
      { picked: [await keyOf(owner, first), older, await keyOf(owner, incomplete)] },
      at(owner),
    );
    expect(answer).toMatchObject({ ok: true, submitted: 1, left: 2 });
    const states = [];
    for (const id of [first, second, incomplete]) states.push((await activityOf(owner, id)).state);
    expect(states).toEqual(['submitted', 'draft', 'draft']);
    const events = await db.prisma.auditEvent.findMany({ where: { event: 'activity_submitted', subjectId: first } });
    expect(events).toHaveLength(1);
  });

  it('says why when none could be, also of somebody else’s', async () => {
    const incomplete = await fromFile('a.pdf');
    const picked = [await keyOf(owner, incomplete)];
    expect(await submitTogether({ picked }, at(owner))).toMatchObject({
      ok: false,
      reasons: [{ code: 'type_missing' }],
    });
    expect(await submitTogether({ picked }, at(await registrant(db)))).toMatchObject({
      ok: false,
      reasons: [{ code: 'activity_unknown' }],
    });
    expect(await submitTogether({ picked: [] }, at(owner))).toMatchObject({ ok: false });
  });
});

describe('what counts beside an activity that is typed', () => {
  it('is all else in the cycle that runs, without itself', async () => {
    const [itself, other] = [await draft(owner), await submitted(owner)];
    await draft(owner, { lastDay: '12-5-2014' });
    const registration = await findOwnRegistration(owner.accountId);
    if (!registration) throw new Error('no registration');
    const activity = await activityOf(owner, itself);
    const { cycle, others } = await loadOutlook({ registration, activity }, await loadNormSets(), today);
    expect(others.map(({ id }) => id)).toEqual([other]);
    expect(cycle && cycle.start <= today && today <= cycle.end).toBe(true);
  });
});
