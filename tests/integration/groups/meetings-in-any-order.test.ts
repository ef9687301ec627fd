import fc from 'fast-check';
import { listActivitiesOfAll } from '@/lib/server/portfolio/data/activities';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { isLong } from '@/tests/support/tier';
import { confirm, group, meeting, type Person, person, undo } from './group-people';

const QUORUM = 3;

let db: TestDatabase;
let all: [Person, Person, Person, Person];
beforeAll(async () => {
  db = await openTestDatabase();
  all = [await person(db), await person(db), await person(db), await person(db)];
});
afterAll(() => db.close());

const step = fc.record({ who: fc.constantFrom(0, 1, 2, 3), act: fc.constantFrom('confirm', 'undo') });

it('whatever the order of confirming and taking back, an entry has proof for exactly those who confirmed, from the quorum on', async () => {
  const id = await group(all);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const key = await meeting(all[0], id);
      const confirmed = new Set<string>();
      for (const [index, { who, act }] of steps.entries()) {
        const member = all[who] ?? all[0];
        await (act === 'confirm' ? confirm : undo)(member, key, 30 + index);
        if (act === 'confirm') confirmed.add(member.id);
        else confirmed.delete(member.id);
        const entries = await entriesOf(key.meetingId);
        const owners = entries.map(({ registrationId }) => registrationId);
        expect(owners).toEqual([...new Set(owners)].filter((owner) => confirmed.has(owner)));
        const proved = entries.filter(({ evidenceCount }) => evidenceCount === 1);
        const meant = confirmed.size >= QUORUM ? [...confirmed].sort() : [];
        expect(proved.map(({ registrationId }) => registrationId).sort()).toEqual(meant);
      }
    }),
    { numRuns: isLong ? 100 : 6 },
  );
});

async function entriesOf(meetingId: string) {
  const rows = await db.prisma.activity.findMany({ where: { meetingId }, select: { id: true } });
  const ids = new Set(rows.map(({ id }) => id));
  const portfolios = await listActivitiesOfAll(all.map(({ id }) => id));
  return [...portfolios.values()].flat().filter(({ id, state }) => ids.has(id) && state !== 'withdrawn');
}
