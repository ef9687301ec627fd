import type { Hundredths } from '@/lib/content/amounts';
import { type PortfolioGiven, type PortfolioVersion, portfolioFacts } from '@/lib/daily/portfolio-facts';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { calendarDate } from '@/lib/shared/calendar-date';
import { typeInFile } from '@/tests/unit/portfolio/case-files';
import { normSetOf } from '@/tests/unit/portfolio/norm-sets';

const day = calendarDate;
const today = day('2026-11-16');
const normSets = [
  normSetOf({
    ...{ joiner_rule: 'full', total: 20, accredited_min: 0, categories: [{ code: 'A1' }] },
    activity_types: [typeInFile({ evidence_required: true }), typeInFile({ code: 'free', evidence_required: false })],
  }),
];

function version(id: string, state: ActivityState, changes: Partial<PortfolioVersion> = {}): PortfolioVersion {
  return {
    ...{ id, state, replacesId: null, isSuperseded: false, isFrozen: false, isMendable: null },
    ...{ typeCode: 'course', title: 'Cursus', firstDay: null, lastDay: day('2026-05-12') },
    ...{ units: 300 as Hundredths, evidenceCount: 0, isAccredited: false, runId: null },
    ...changes,
  };
}

const given = (versions: PortfolioVersion[], changes: Partial<PortfolioGiven> = {}): PortfolioGiven => ({
  ...{ versions, certifications: [], questions: [], normSets, today },
  cycles: cyclesUntil(normSets, day('2026-01-01'), today).cycles,
  ...changes,
});
const facts = (versions: PortfolioVersion[], changes: Partial<PortfolioGiven> = {}) =>
  portfolioFacts(given(versions, changes));

const nothing = {
  ...{ questions: null, requestable: null, isShortBefore: false, accreditedShort: 0 },
  ...Object.fromEntries(
    ['withoutProof', 'mendable', 'ready', 'unfinished'].map((key) => [key, { ids: [], points: 0 }]),
  ),
};
const one = (points = 0) => ({ ids: ['a'], points });
const frozen = version('f', 'approved', { isFrozen: true });
const ofFrozen = { replacesId: 'f' };

describe('what of a portfolio waits for its owner', () => {
  it.each<[string, PortfolioVersion[], object]>([
    ['nothing at all', [], {}],
    ['handed in without evidence', [version('a', 'submitted')], { withoutProof: one(300) }],
    ['asked about, without evidence', [version('a', 'information_requested')], { withoutProof: one(300) }],
    ['in review without evidence: locked', [version('a', 'in_review')], {}],
    ['handed in with evidence', [version('a', 'submitted', { evidenceCount: 1 })], {}],
    ['handed in, of a type that needs none', [version('a', 'submitted', { typeCode: 'free' })], {}],
    ['of before the cycles, without evidence', [version('a', 'submitted', { lastDay: day('2015-05-12') })], {}],
    [
      'of a cycle that nothing is requested for any more, without evidence',
      [version('a', 'submitted', { lastDay: day('2019-05-12') })],
      { withoutProof: one() },
    ],
    [
      'a change that was handed in without evidence, of what counts until then',
      [version('x', 'approved', { evidenceCount: 1 }), version('a', 'submitted', { replacesId: 'x' })],
      { withoutProof: one() },
    ],
    ['a change without evidence, of what is frozen', [frozen, version('a', 'submitted', ofFrozen)], {}],
    ['a whole draft', [version('a', 'draft')], { ready: one(300) }],
    ['a run whose list is waited for', [version('a', 'draft', { runId: 'run' })], {}],
    [
      'a change of what a run’s list brought',
      [version('x', 'approved', { runId: 'run' }), version('a', 'draft', { runId: 'run', replacesId: 'x' })],
      { ready: one(), withoutProof: { ids: [], points: 0 } },
    ],
    ['a draft without a day', [version('a', 'draft', { lastDay: null })], { unfinished: one() }],
    [
      'a draft without a title or an amount',
      [version('a', 'draft', { title: '', units: null })],
      { unfinished: one() },
    ],
    ['a plan', [version('a', 'draft', { lastDay: day('2027-05-12') })], {}],
    [
      'a plan without an amount',
      [version('a', 'draft', { lastDay: day('2027-05-12'), units: null })],
      { unfinished: one() },
    ],
    ['rejected, to be mended', [version('a', 'rejected', { isMendable: true })], { mendable: one() }],
    ['rejected for good', [version('a', 'rejected', { isMendable: false })], {}],
    [
      'rejected, and being mended',
      [version('r', 'rejected', { isMendable: true, isSuperseded: true }), version('a', 'draft', { replacesId: 'r' })],
      { ready: one(300) },
    ],
    [
      'a change of what is approved: a draft that earns nothing yet',
      [version('x', 'approved', { evidenceCount: 1 }), version('a', 'draft', { replacesId: 'x' })],
      { ready: one() },
    ],
    ['a change of what is frozen', [frozen, version('a', 'draft', ofFrozen)], {}],
    ['a rejected change of what is frozen', [frozen, version('a', 'rejected', { ...ofFrozen, isMendable: true })], {}],
    ['withdrawn', [version('a', 'withdrawn')], {}],
  ])('%s', (_, versions, found) => {
    expect(facts(versions)).toEqual({ ...nothing, ...found });
  });

  const enough = [version('a', 'approved', { units: 2_000 as Hundredths })];
  const { start, end } = { start: day('2026-01-01'), end: day('2030-12-31') };
  it.each<[string, PortfolioVersion[], Partial<PortfolioGiven>, object | null]>([
    ['enough that is certain', enough, {}, { start, end }],
    [
      'enough that is likely',
      [{ ...enough[0], state: 'submitted', evidenceCount: 1 } as PortfolioVersion],
      {},
      { start, end },
    ],
    ['too little', [version('a', 'approved')], {}, null],
    ['enough, and a request that waits', enough, { certifications: [{ state: 'requested', cycle: { start } }] }, null],
    ['enough, and certified', enough, { certifications: [{ state: 'granted', cycle: { start } }] }, null],
    [
      'enough, and refused before',
      enough,
      { certifications: [{ state: 'refused', cycle: { start } }] },
      { start, end },
    ],
  ])('certification can be requested with %s', (_, versions, changes, cycle) => {
    const found = facts(versions, changes).requestable;
    expect(found && { start: found.start, end: found.end }).toEqual(cycle);
  });

  it('offer the cycle before too, and say whether points are missing in it', () => {
    const changes = { cycles: cyclesUntil(normSets, day('2021-01-01'), today).cycles };
    const before = { lastDay: day('2024-05-12') };
    expect(facts([version('a', 'approved', before)], changes)).toMatchObject({
      requestable: null,
      isShortBefore: true,
    });
    const found = facts([{ ...enough[0], ...before } as PortfolioVersion], changes);
    expect(found).toMatchObject({ requestable: { start: '2021-01-01' }, isShortBefore: false });
  });

  it('questions that can be answered, by the first of their days', () => {
    const asked = (id: string, changes = {}) => version(id, 'information_requested', { evidenceCount: 1, ...changes });
    const questions = [
      { activityId: 'b', dueOn: day('2026-12-10') },
      { activityId: 'a', dueOn: day('2026-12-01') },
      { activityId: 'gone', dueOn: day('2026-11-20') },
      { activityId: 'z', dueOn: day('2026-11-20') },
    ];
    const found = facts([asked('a'), asked('b'), asked('z', { isFrozen: true })], { questions });
    expect(found.questions).toEqual({ ids: ['b', 'a'], by: '2026-12-01' });
  });
});

describe('accredited points that nothing in the portfolio is to bring', () => {
  const asking = [
    normSetOf({
      ...{ joiner_rule: 'full', total: 20, accredited_min: 8, categories: [{ code: 'A1' }] },
      activity_types: [
        typeInFile({ evidence_required: false }),
        typeInFile({ code: 'giving', gives_accredited_points: true, review: 'interim', evidence_required: false }),
      ],
    }),
  ];
  const cycles = cyclesUntil(asking, day('2026-01-01'), today).cycles;
  const short = (versions: PortfolioVersion[], changes: Partial<PortfolioGiven> = {}) =>
    facts(versions, { normSets: asking, cycles, ...changes }).accreditedShort;
  const ofRun = { runId: 'run' };
  const planned = { lastDay: day('2027-05-12') };

  it.each<[string, PortfolioVersion[], number]>([
    ['nothing at all', [], 800],
    ['what isn’t accredited', [version('a', 'submitted')], 800],
    ['a credit', [version('a', 'approved', { ...ofRun, isAccredited: true })], 500],
    ['a run that is planned', [version('a', 'draft', { ...ofRun, ...planned })], 500],
    ['a run whose list is waited for', [version('a', 'draft', ofRun)], 500],
    ['a plan of something else', [version('a', 'draft', planned)], 800],
    ['what approval accredits', [version('a', 'submitted', { typeCode: 'giving' })], 500],
    ['what was taken back', [version('a', 'withdrawn', ofRun)], 800],
    ['more than is asked', [version('a', 'approved', { isAccredited: true, units: 900 as Hundredths })], 0],
  ])('with %s', (_, versions, points) => {
    expect(short(versions)).toBe(points);
  });

  it('are none once the cycle certified', () => {
    const cycle = { start: day('2026-01-01') };
    expect(short([], { certifications: [{ state: 'granted', cycle }] })).toBe(0);
  });
});
