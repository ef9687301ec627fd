import fc from 'fast-check';
import type { AccountActor } from '@/lib/access/actor';
import { type NormSet, normSetSchema } from '@/lib/content/normset';
import { storedRules } from '@/lib/content/normset-file';
import { normSetsAfter, rulesOf } from '@/lib/normsets/drafts';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { cyclePoints } from '@/lib/portfolio/portfolio';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { saveDraft } from '@/lib/server/normsets/data/drafts';
import { confirmNormset } from '@/lib/server/normsets/decide-normset';
import { previewPeople } from '@/lib/server/normsets/preview-people';
import { proposeNormset } from '@/lib/server/normsets/propose-normset';
import { inTransaction } from '@/lib/server/platform/db/database';
import { listActivitiesOf } from '@/lib/server/portfolio/data/activities';
import { addDays, type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
import { registered } from '@/tests/integration/registration/known-registration';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { isLong, seed } from '@/tests/support/tier';
import { type Given, portfolio } from '@/tests/unit/portfolio/portfolios';
import { keep } from '../certification/certification-people';
import { context, expectOk, newManager, now, today } from '../journey';
import { begin, draftOf, keyOf, previewed } from './drafts';

const RUNS = isLong ? 60 : 6;
/** On which days people joined, by turns. */
const JOINED = ['2026-01-01', '2026-02-17', '2026-10-05'].map(calendarDate);

let db: TestDatabase;
let maker: AccountActor;
let other: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  maker = await newManager('Berend Heer');
  other = await newManager('Bea Heer');
});
afterAll(() => db.close());

/** One that can be published: nothing is asked that nobody can reach. */
function publishable(given: Given, index: 0 | 1): NormSet {
  const normSet = normSetSchema.parse({ ...given.normsets[index], valid_to: null });
  const categories = normSet.categories.map((category) => ({ ...category, max: null }));
  return { ...normSet, total: 6000 as NormSet['total'], categories };
}

let count = 0;
const everybody: { id: string; joined: CalendarDate }[] = [];
async function person({ activities }: Given) {
  const joined = JOINED[count % JOINED.length] ?? today;
  count += 1;
  const surname = `Proef${String.fromCharCode(97 + (count % 26), 97 + Math.floor(count / 26))}`;
  const { id } = await registered(db, { surname, data: { registeredOn: new Date(`${joined}T00:00:00Z`) } });
  const kept = activities.map(({ type, units, state, last_day: lastDay }) => ({ type, units, state, lastDay }));
  await keep(db, id, kept);
  everybody.push({ id, joined });
}

/** Certain and planned points of somebody by what is published now. */
async function pointsOf({ id, joined }: { id: string; joined: CalendarDate }) {
  const [normSets, activities] = [await loadNormSets(), await listActivitiesOf(id)];
  const last = activities.reduce<CalendarDate>((day, { lastDay }) => (lastDay && lastDay > day ? lastDay : day), today);
  const counted = cyclesUntil(normSets, joined, last).cycles.map((cycle) => {
    const worked = cyclePoints(activities, cycle, normSets, today);
    if (!worked.ok) throw new Error('no norm set');
    return worked.points.standing.total.counted;
  });
  const sum = (of: readonly (keyof (typeof counted)[number])[]) =>
    counted.reduce((all, one) => of.reduce((part, each) => part + one[each], all), 0);
  return { certain: sum(['certain']), done: sum(['certain', 'likely', 'to_be_assessed']), planned: sum(['planned']) };
}

const cases = fc.sample(portfolio, { seed, numRuns: RUNS }).map((given, place) => ({ given, place }));

it.each(cases)(
  'random norm sets, $place: what changes for each person is what the preview said',
  async ({ given, place }) => {
    if (place === 0) await db.prisma.normset.updateMany({ data: { rules: storedRules(publishable(given, 0)) } });
    await person(given);
    const isErratum = place % 3 === 2;
    const draftId = await begin(maker, isErratum ? 'erratum' : 'copy');
    const draft = await draftOf(draftId);
    const rules = { ...rulesOf(publishable(given, 1)), cycle: draft.rules.cycle };
    const validFrom = isErratum ? draft.validFrom : addDays(today, 30 * (place + 1));
    const contents = { validFrom, rules, assumptions: '', reason: isErratum ? 'Fout.' : '' };
    await inTransaction((tx) => saveDraft(tx, draftId, contents, { at: now, accountId: maker.accountId }));
    const before = await loadNormSets();
    const after = normSetsAfter(before, { validFrom, rules, isErratum }) ?? [];
    const both = { before, after, differFrom: validFrom ?? today };
    const said = new Map(
      (await previewPeople(everybody, both, today)).map(({ registrationId, preview }) => [registrationId, preview]),
    );
    const was = new Map<string, Awaited<ReturnType<typeof pointsOf>>>();
    for (const one of everybody) was.set(one.id, await pointsOf(one));
    const { counts } = await previewed(draftId, maker);
    const proposal = await proposeNormset(await keyOf(draftId), await context(maker));
    expect(proposal.ok).toBe(!isErratum || counts.lowered === 0);
    if (!proposal.ok) return;
    expectOk(await confirmNormset(await keyOf(draftId), await context(other)));
    expect(await loadNormSets()).toEqual(after);
    const tallies = { done: { gains: 0, loses: 0 }, planned: { gains: 0, loses: 0 } };
    for (const one of everybody) {
      const [then, becomes] = [was.get(one.id), await pointsOf(one)];
      const gain = (part: 'done' | 'planned') => {
        const { before: from = 0, after: to = 0 } = said.get(one.id)?.[part].get('total') ?? {};
        if (to > from) tallies[part].gains += 1;
        if (to < from) tallies[part].loses += 1;
        return to - from;
      };
      expect([gain('done'), gain('planned')]).toEqual([
        becomes.done - (then?.done ?? 0),
        becomes.planned - (then?.planned ?? 0),
      ]);
      expect(becomes.certain).toBeGreaterThanOrEqual(then?.certain ?? 0);
    }
    const { gains = 0, loses = 0 } = counts.done.total ?? {};
    expect({ gains, loses }).toEqual(tallies.done);
    expect({ gains: counts.planned.total?.gains ?? 0, loses: counts.planned.total?.loses ?? 0 }).toEqual(
      tallies.planned,
    );
  },
);
