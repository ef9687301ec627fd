import type { AccountActor } from '@/lib/access/actor';
import { decimalOf, type Hundredths } from '@/lib/content/amounts';
import { errataOn } from '@/lib/content/normset-index';
import { normSetsAfter } from '@/lib/normsets/drafts';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { cyclePoints } from '@/lib/portfolio/portfolio';
import { findNormset, listNormsets, loadNormSets } from '@/lib/server/content/data/normsets';
import { findPreview } from '@/lib/server/normsets/data/previews';
import { confirmNormset } from '@/lib/server/normsets/decide-normset';
import { openDraft } from '@/lib/server/normsets/open-draft';
import { previewNormset } from '@/lib/server/normsets/preview-normset';
import { previewPeople } from '@/lib/server/normsets/preview-people';
import { proposeNormset } from '@/lib/server/normsets/propose-normset';
import { workPages } from '@/lib/server/normsets/work-preview-queue';
import { listActivitiesOf } from '@/lib/server/portfolio/data/activities';
import { addDays, calendarDate, dateAsTyped } from '@/lib/shared/calendar-date';
import { registered } from '@/tests/integration/registration/known-registration';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { type Kept, keep, tenPointsAreEnough } from '../certification/certification-people';
import { codesOf, context, expectOk, later, newManager, today } from '../journey';
import { begin, blockersOf, draftOf, keyOf, previewed, typeRules, typeType } from './drafts';

let db: TestDatabase;
let maker: AccountActor;
let other: AccountActor;

beforeEach(async () => {
  db = await openTestDatabase();
  await tenPointsAreEnough(db);
  maker = await newManager('Berend Heer');
  other = await newManager('Bea Heer');
});
afterEach(() => db.close());

let count = 0;
const joined = calendarDate('2026-01-01');

/** Somebody in the register since the cycle began, with these activities. */
async function person(...activities: Kept[]): Promise<string> {
  count += 1;
  const surname = `Voorbeeld${String.fromCharCode(97 + (count % 26), 97 + Math.floor(count / 26))}`;
  const { id } = await registered(db, { surname, data: { registeredOn: new Date(`${joined}T00:00:00Z`) } });
  await keep(db, id, activities);
  return id;
}

const from = calendarDate('2027-03-01');
const done: Kept = { units: 6, state: 'approved', lastDay: '2026-05-12' };
const planned: Kept = { units: 3, state: 'draft', lastDay: '2027-04-01' };

/** A draft that gives a course twice the points, from a later day on. */
async function doubled(kind: 'copy' | 'erratum' = 'copy', typed: Record<string, string> = { pointsPerUnit: '2' }) {
  const draftId = await begin(maker, kind);
  const own: Record<string, string> =
    kind === 'copy' ? { validFrom: dateAsTyped(from) } : { reason: 'Er stond een tikfout in.' };
  expectOk(await typeRules(draftId, maker, own));
  expectOk(await typeType(draftId, maker, 'course', typed));
  return draftId;
}

async function published(draftId: string) {
  expectOk(await proposeNormset(await keyOf(draftId), await context(maker)));
  return expectOk(await confirmNormset(await keyOf(draftId), await context(other))).normsetId;
}

it('a preview tells planned activities and what is done apart, by category and type, and shows whom to open', async () => {
  const [gains] = [await person(done, planned), await person(done), await person()];
  const preview = await previewed(await doubled(), maker);
  expect(preview).toMatchObject({ people: 3, finishedAt: expect.any(Date) });
  const gained = { gains: 1, loses: 0, reaches: 0, ceases: 0 };
  expect(preview.counts).toEqual({
    ...{ looked: 3, changed: 1, lowered: 0, done: {} },
    planned: {
      total: { ...gained, reaches: 1 },
      'category:A1': gained,
      'type:course': gained,
      required: { ...gained, gains: 0, reaches: 1 },
    },
  });
  const opened = await openDraft(preview.draftId, await context(maker));
  expect(opened?.examples).toMatchObject([
    // Of done and planned together: six points were done.
    { registrationId: gains, kind: 'reaches', part: 'planned', before: 900, after: 1200 },
  ]);
});

it('writes nothing but itself', async () => {
  await person(done, planned);
  const rows = async () => [
    await db.prisma.activity.findMany(),
    await db.prisma.registration.findMany(),
    await db.prisma.normset.findMany(),
  ];
  const before = await rows();
  await previewed(await doubled(), maker);
  expect(await rows()).toEqual(before);
});

it('what a preview says of each person is what they have once it is published, and what holds until then stays', async () => {
  const people = [await person(done, planned), await person(planned, { ...planned, units: 40 }), await person()];
  const draftId = await doubled();
  const draft = await draftOf(draftId);
  const before = await loadNormSets();
  const rules = { before, after: normSetsAfter(before, draft) ?? [], differFrom: from };
  const said = await previewPeople(
    people.map((id) => ({ id, joined })),
    rules,
    today,
  );
  await previewed(draftId, maker);
  await published(draftId);
  const after = await loadNormSets();
  expect(after).toEqual(rules.after);
  for (const { registrationId, preview } of said) {
    const activities = await listActivitiesOf(registrationId);
    const points = cyclesUntil(after, joined, today).cycles.map((cycle) => {
      const worked = cyclePoints(activities, cycle, after, today);
      return worked.ok ? worked.points.standing.total.counted : null;
    });
    const sum = (of: 'certain' | 'planned') => points.reduce((all, one) => all + (one?.[of] ?? 0), 0);
    expect([preview.done.get('total')?.after ?? 0, preview.planned.get('total')?.after ?? 0]).toEqual([
      sum('certain'),
      sum('planned'),
    ]);
  }
});

describe('a preview that stopped halfway', () => {
  /** More than fit on one page. */
  async function started() {
    for (let one = 0; one < 3; one += 1) await person(done, planned);
    const draftId = await doubled();
    expectOk(await previewNormset(await keyOf(draftId), await context(maker)));
    const { run } = (await findPreview(draftId)) ?? { run: 0 };
    return { draftId, run };
  }

  it('goes on where it was, counts each person once, and begins anew when asked', async () => {
    const of = await started();
    await workPages(of, { size: 2, pages: 1 });
    expect(await findPreview(of.draftId)).toMatchObject({ counts: { looked: 2 }, finishedAt: null });
    await Promise.all([workPages(of, { size: 2 }), workPages(of, { size: 2 })]);
    expect(await findPreview(of.draftId)).toMatchObject({
      counts: { looked: 3, changed: 3 },
      finishedAt: expect.any(Date),
    });
    expectOk(await previewNormset(await keyOf(of.draftId), await context(other)));
    await workPages(of);
    expect(await findPreview(of.draftId)).toMatchObject({ run: of.run + 1, counts: { looked: 0 } });
  });

  it('stops when the draft is changed, which then needs another', async () => {
    const of = await started();
    await workPages(of, { size: 2, pages: 1 });
    expectOk(await typeRules(of.draftId, maker, { total: '12' }));
    await workPages(of);
    expect(await findPreview(of.draftId)).toMatchObject({ counts: { looked: 2 } });
    expect(await blockersOf(of.draftId, maker)).toEqual(['preview_outdated']);
  });
});

describe('an erratum', () => {
  it('in everybody’s favour takes the place of what it corrects, for the same days; both stay readable', async () => {
    const id = await person(done);
    const [first] = await listNormsets();
    const draftId = await doubled('erratum');
    const preview = await previewed(draftId, maker);
    expect(preview.counts).toMatchObject({ lowered: 0, done: { total: { gains: 1 }, required: { reaches: 1 } } });
    const normsetId = await published(draftId);
    const [counts, ...others] = await listNormsets();
    expect([counts?.id, counts?.normSet.validFrom, others]).toEqual([normsetId, first?.normSet.validFrom, []]);
    expect(errataOn(await listNormsets(), today)).toMatchObject([
      { id: normsetId, replacesId: first?.id, reason: 'Er stond een tikfout in.' },
    ]);
    expect(await findNormset(first?.id ?? '')).toMatchObject({ counts: false, normSet: first?.normSet });
    const [activity] = await listActivitiesOf(id);
    const [cycle] = cyclesUntil(await loadNormSets(), joined, today).cycles;
    const worked = cycle && cyclePoints(activity ? [activity] : [], cycle, await loadNormSets(), today);
    expect(worked?.ok && decimalOf(worked.points.standing.total.counted.certain as Hundredths)).toBe(12);
  });

  it('that takes certain points from anybody isn’t proposed', async () => {
    await person(done);
    const draftId = await doubled('erratum', { pointsPerUnit: '0,5' });
    await previewed(draftId, maker);
    expect(await blockersOf(draftId, maker)).toEqual(['lowers_certain']);
    expect(codesOf(await proposeNormset(await keyOf(draftId), await context(maker)))).toEqual(['draft_blocked']);
  });

  it('that takes nothing from anybody because nobody has anything is published', async () => {
    await person(planned);
    const draftId = await doubled('erratum', { pointsPerUnit: '0,5' });
    await previewed(draftId, maker);
    await published(draftId);
  });

  it.each([
    ['registration', 'details_changed'],
    ['activity', 'activity_approved'],
  ])('isn’t published when somebody got certain points since, that it would take: by their %s', async (of, event) => {
    const id = await person(planned);
    const draftId = await doubled('erratum', { pointsPerUnit: '0,5' });
    await previewed(draftId, maker);
    expectOk(await proposeNormset(await keyOf(draftId), await context(maker)));
    const [activityId = ''] = await keep(db, id, [done]);
    const subjectId = of === 'activity' ? activityId : id;
    await db.prisma.auditEvent.create({
      data: { at: later(5).now, event, actorRole: 'system', subjectType: of, subjectId },
    });
    expect(codesOf(await confirmNormset(await keyOf(draftId), await context(other)))).toEqual(['lowers_certain_now']);
  });

  it('isn’t published by the preview of another day', async () => {
    const draftId = await doubled('erratum');
    await previewed(draftId, maker);
    const tomorrow = { ...(await context(maker)), today: addDays(today, 1) };
    expect(codesOf(await proposeNormset(await keyOf(draftId), tomorrow))).toEqual(['draft_blocked']);
  });

  it('on what another erratum corrected meanwhile isn’t published', async () => {
    const [one, two] = [await doubled('erratum'), await doubled('erratum', { pointsPerUnit: '3' })];
    await previewed(one, maker);
    await published(one);
    expect(await blockersOf(two, maker)).toEqual(['erratum_on_superseded', 'preview_missing']);
  });
});
