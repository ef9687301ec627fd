import fc from 'fast-check';
import { type Hundredths, hundredthsOf, NOTHING, plus } from '@/lib/content/amounts';
import { type NormSet, normSetSchema } from '@/lib/content/normset';
import { normSetsAfter, rulesOf } from '@/lib/normsets/drafts';
import { type PersonPreview, type PreviewPart, type PreviewRow, previewOf } from '@/lib/normsets/person-preview';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { cyclePoints, type KeptActivity } from '@/lib/portfolio/portfolio';
import { addDays, type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
import { type ActivityInFile, typeInFile } from '@/tests/unit/portfolio/case-files';
import { normSetOf } from '@/tests/unit/portfolio/norm-sets';
import { type Given, portfolio } from '@/tests/unit/portfolio/portfolios';

type Person = { joined: CalendarDate; activities: KeptActivity[] };

const kept = ({ id, type, first_day, last_day, units, state, evidence, accredited }: ActivityInFile): KeptActivity => ({
  ...{ id, typeCode: type, state, evidenceCount: Number(evidence), isAccredited: accredited },
  ...{ firstDay: calendarDate(first_day), lastDay: calendarDate(last_day), units: hundredthsOf(units) },
});

function preview(
  { joined, activities }: Person,
  before: NormSet[],
  after: NormSet[],
  today: CalendarDate,
  differFrom: CalendarDate,
) {
  const until = lastDay(activities, today);
  const under = (normSets: NormSet[]) => ({ normSets, cycles: cyclesUntil(normSets, joined, until).cycles });
  return previewOf(activities, under(before), under(after), { today, differFrom });
}

const lastDay = (activities: KeptActivity[], today: CalendarDate) =>
  activities.reduce((last, one) => (one.lastDay && one.lastDay > last ? one.lastDay : last), today);

/** What somebody has once the norm sets are these: by the rule alone, cycle after cycle. */
function standing({ joined, activities }: Person, normSets: NormSet[], today: CalendarDate) {
  return cyclesUntil(normSets, joined, lastDay(activities, today)).cycles.map((cycle) => {
    const worked = cyclePoints(activities, cycle, normSets, today);
    if (!worked.ok) throw new Error('no norm set');
    return worked.points;
  });
}
type Standing = ReturnType<typeof standing>;

const sum = (amounts: Hundredths[]) => amounts.reduce(plus, NOTHING);
const DONE = ['certain', 'likely', 'to_be_assessed'] as const;

/** The points of a row in all cycles together. */
function pointsOf(row: PreviewRow, part: PreviewPart, of: Standing, { activities }: Person): Hundredths {
  const classes: readonly string[] = part === 'done' ? DONE : ['planned'];
  const counts = (id: string, accredited: boolean, category: string | null) => {
    const type = activities.find((one) => one.id === id)?.typeCode;
    return (
      row === 'total' ||
      (row === 'accredited' && accredited) ||
      row === `category:${category}` ||
      row === `type:${type}`
    );
  };
  return sum(
    of.flatMap(({ lines }) =>
      [...lines].flatMap(([id, line]) =>
        classes.includes(line.class) && counts(id, line.accredited, line.category) ? [line.counted] : [],
      ),
    ),
  );
}

function rowsOf({ done, planned }: PersonPreview): [PreviewPart, PreviewRow][] {
  return [
    ...[...done.keys()].map((row) => ['done', row] as const),
    ...[...planned.keys()].map((row) => ['planned', row] as const),
  ].map(([part, row]) => [part, row]);
}

function expectWhatTheRuleGives(
  person: Person,
  before: NormSet[],
  after: NormSet[],
  today: CalendarDate,
  differFrom: CalendarDate,
) {
  const previewed = preview(person, before, after, today, differFrom);
  const [was, becomes] = [standing(person, before, today), standing(person, after, today)];
  for (const [part, row] of rowsOf(previewed)) {
    const change = previewed[part].get(row);
    const gain = pointsOf(row, part, becomes, person) - pointsOf(row, part, was, person);
    if (row !== 'required') expect([row, (change?.after ?? 0) - (change?.before ?? 0)]).toEqual([row, gain]);
  }
  const missed = [...new Set([...was, ...becomes].flatMap(({ lines }) => [...lines.keys()]))].filter((id) => {
    const type: PreviewRow = `type:${person.activities.find((one) => one.id === id)?.typeCode ?? ''}`;
    const differs = (part: PreviewPart) => pointsOf(type, part, becomes, person) !== pointsOf(type, part, was, person);
    return (differs('done') && !previewed.done.has(type)) || (differs('planned') && !previewed.planned.has(type));
  });
  expect(missed).toEqual([]);
  const runs = (of: Standing) => of.find(({ cycle }) => cycle.start <= today && today <= cycle.end);
  const [ran, running] = [runs(was), runs(becomes)];
  if (ran && running && ran.cycle.start === running.cycle.start && running.cycle.end >= differFrom) {
    const required = previewed.done.get('required');
    expect([required?.reaches, required?.ceases]).toEqual([
      !ran.standing.met && running.standing.met,
      ran.standing.met && !running.standing.met,
    ]);
  }
}

const read = (given: Given, index: 0 | 1): NormSet => normSetSchema.parse({ ...given.normsets[index], valid_to: null });
const person = (given: Given): Person => ({
  joined: calendarDate(given.cycle.joined),
  activities: given.activities.map(kept),
});

describe('for every portfolio and every two norm sets', () => {
  it('what a draft changes for somebody is what the rule gives them once it is published', () => {
    fc.assert(
      fc.property(portfolio, (given) => {
        const published = [read(given, 0)];
        const validFrom = calendarDate('2028-01-01');
        const draft = { validFrom, rules: rulesOf(read(given, 1)), isErratum: false };
        const after = normSetsAfter(published, draft) ?? [];
        const today = calendarDate(given.today);
        expectWhatTheRuleGives(
          person(given),
          published,
          after,
          today < validFrom ? today : addDays(validFrom, -1),
          validFrom,
        );
      }),
    );
  });

  it('what an erratum changes for somebody is too, and it isn’t in anybody’s favour when it lowers what is certain', () => {
    fc.assert(
      fc.property(portfolio, (given) => {
        const published = [normSetSchema.parse(given.normsets[0]), read(given, 1)];
        const [first] = published;
        const rules = { ...rulesOf(read(given, 1)), cycle: read(given, 0).cycle };
        const draft = { validFrom: calendarDate('2016-01-01'), rules, isErratum: true };
        const after = normSetsAfter(published, draft) ?? [];
        const today = calendarDate(given.today);
        const whose = person(given);
        expect(after.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual(
          published.map(({ validFrom, validTo }) => [validFrom, validTo]),
        );
        expectWhatTheRuleGives(whose, published, after, today, first?.validFrom ?? today);
        const { losesCertain } = preview(whose, published, after, today, calendarDate('2016-01-01'));
        const [was, becomes] = [standing(whose, published, today), standing(whose, after, today)];
        const lower = was.some(({ standing: before }, index) => {
          const now = becomes[index]?.standing;
          const certain = (of: typeof now, code: string) =>
            of?.categories.find(({ category }) => category === code)?.counted.certain ?? 0;
          return (
            (now?.total.counted.certain ?? 0) < before.total.counted.certain ||
            (now?.accredited.counted.certain ?? 0) < before.accredited.counted.certain ||
            before.categories.some(({ category, counted }) => certain(now, category) < counted.certain) ||
            (before.met && !now?.met)
          );
        });
        expect(losesCertain).toBe(lower);
      }),
    );
  });
});

describe('a draft that gives a course twice the points', () => {
  const today = calendarDate('2026-11-23');
  const validFrom = calendarDate('2027-01-01');
  const published = [
    normSetOf({ total: 20, accredited_min: 0, joiner_rule: 'full', categories: [{ code: 'A1' }, { code: 'A2' }] }),
  ];
  const rules = rulesOf(normSetOf({ activity_types: [typeInFile({ points_per_unit: 2 })] }));
  const after = normSetsAfter(published, { validFrom, rules, isErratum: false }) ?? [];
  const activity = (changes: Partial<ActivityInFile>) =>
    kept({
      id: 'a',
      type: 'course',
      first_day: '2026-05-10',
      last_day: '2026-05-10',
      units: 8,
      state: 'approved',
      evidence: true,
      accredited: false,
      ...changes,
    });
  const of = (...activities: KeptActivity[]) =>
    preview({ joined: calendarDate('2026-01-01'), activities }, published, after, today, validFrom);
  const later = { first_day: '2027-05-10', last_day: '2027-05-10', id: 'b' };

  it('changes nothing of what is done, and doubles what is planned', () => {
    const { done, planned, losesCertain } = of(activity({}), activity(later));
    expect(done.get('total')).toMatchObject({ before: 800, after: 800 });
    expect(planned.get('total')).toMatchObject({ before: 800, after: 1600 });
    expect(planned.get('type:course')).toMatchObject({ before: 800, after: 1600 });
    expect(losesCertain).toBe(false);
  });

  it('lets somebody reach what is required by what is planned, and not by what is certain', () => {
    const { done, planned } = of(activity({}), activity(later));
    expect(planned.get('required')).toMatchObject({ reaches: true, ceases: false });
    expect(done.get('required')).toMatchObject({ reaches: false, ceases: false });
  });

  it('takes what is planned of a type that it hasn’t', () => {
    const { planned } = of(activity({ ...later, type: 'talk' }));
    expect(planned.get('type:talk')).toMatchObject({ before: 800, after: 0 });
  });
});
