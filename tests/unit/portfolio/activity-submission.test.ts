import type { Hundredths } from '@/lib/content/amounts';
import { type ActivityRemark, activityRemarks } from '@/lib/portfolio/activity-remarks';
import {
  type ActivityBlocker,
  type ActivityField,
  activityBlockers,
  fieldOfBlocker,
  reviewFromOf,
  type SubmissionContents,
} from '@/lib/portfolio/activity-submission';
import { calendarDate } from '@/lib/shared/calendar-date';
import { typeInFile } from './case-files';
import { normSetOf } from './norm-sets';

const today = calendarDate('2026-11-16');
const day = calendarDate;
const normSets = [
  normSetOf({
    valid_from: '2017-01-01',
    counts_from: '2018-01-01',
    activity_types: [
      typeInFile({ code: 'none', review: 'none' }),
      typeInFile({ code: 'interim', review: 'interim', evidence_required: false }),
      typeInFile({ code: 'later', review: 'at_certification' }),
      typeInFile({ code: 'taken_over_a2', review: 'none' }),
    ],
  }),
];

const whole: SubmissionContents = {
  typeCode: 'none',
  title: 'Intervisie',
  lastDay: day('2026-05-12'),
  units: 200 as Hundredths,
};

describe('what blocks handing in', () => {
  it.each<[Partial<SubmissionContents>, ActivityBlocker[]]>([
    [{}, []],
    [{ typeCode: '' }, [{ code: 'type_missing' }]],
    [{ title: '' }, [{ code: 'title_missing' }]],
    [{ lastDay: null }, [{ code: 'last_day_missing' }]],
    [{ units: null }, [{ code: 'units_missing' }]],
    [{ lastDay: today }, []],
    [{ lastDay: day('2026-11-17') }, [{ code: 'still_planned', from: day('2026-11-17') }]],
    [{ typeCode: 'unknown' }, [{ code: 'type_not_offered' }]],
    [{ typeCode: 'taken_over_a2' }, [{ code: 'type_not_offered' }]],
    // For the CV: no norm set has anything to say of it.
    [{ typeCode: 'unknown', lastDay: day('2016-12-31') }, []],
    [{ typeCode: 'none', lastDay: day('1990-01-01') }, []],
    // No day yet: whether its type fits isn't known.
    [{ typeCode: 'unknown', lastDay: null }, [{ code: 'last_day_missing' }]],
    [
      { typeCode: '', title: '', lastDay: null, units: null },
      [{ code: 'type_missing' }, { code: 'title_missing' }, { code: 'last_day_missing' }, { code: 'units_missing' }],
    ],
  ])('%j: %j', (changes, blockers) => {
    expect(activityBlockers({ ...whole, ...changes }, normSets, today)).toEqual(blockers);
  });

  it.each<[ActivityBlocker, ActivityField]>([
    [{ code: 'type_missing' }, 'type'],
    [{ code: 'type_not_offered' }, 'type'],
    [{ code: 'title_missing' }, 'title'],
    [{ code: 'last_day_missing' }, 'lastDay'],
    [{ code: 'still_planned', from: today }, 'lastDay'],
    [{ code: 'units_missing' }, 'units'],
  ])('%j is mended in %s', (blocker, field) => {
    expect(fieldOfBlocker(blocker)).toBe(field);
  });
});

describe('since when something handed in waits for a review', () => {
  const now = new Date('2026-11-16T09:00:00Z');
  const before = new Date('2026-11-01T09:00:00Z');
  it.each<[string, string | null, boolean, Date | null, Date | null]>([
    ['none', '2026-05-12', false, null, null],
    ['none', '2026-05-12', true, null, null],
    ['interim', '2026-05-12', false, null, now],
    ['interim', '2026-05-12', false, before, before],
    ['later', '2026-05-12', false, null, null],
    ['later', '2026-05-12', true, null, now],
    ['later', '2026-05-12', true, before, before],
    // No longer what was to be reviewed.
    ['none', '2026-05-12', false, before, null],
    ['interim', '2016-12-31', false, null, null],
    ['unknown', '2026-05-12', true, null, null],
    ['interim', null, false, null, null],
  ])('%s on %s, for a certification: %s, so far %s: %s', (typeCode, on, isForCertification, reviewFrom, expected) => {
    const lastDay = on === null ? null : day(on);
    expect(reviewFromOf({ typeCode, lastDay, isForCertification, reviewFrom }, normSets, now)).toEqual(expected);
  });
});

describe('what is said at once', () => {
  it.each<[string, string | null, number, ActivityRemark[]]>([
    ['none', '2026-05-12', 1, []],
    ['none', null, 0, []],
    ['', '2026-05-12', 0, []],
    ['none', '2026-05-12', 0, [{ code: 'evidence_needed' }]],
    ['interim', '2026-05-12', 0, []],
    // A plan has no evidence yet.
    ['none', '2026-11-17', 0, [{ code: 'planned', lastDay: day('2026-11-17') }]],
    ['', '2026-11-17', 0, [{ code: 'planned', lastDay: day('2026-11-17') }]],
    ['none', '2017-12-31', 0, [{ code: 'before_start', countsFrom: day('2018-01-01') }]],
    ['none', '2016-12-31', 0, [{ code: 'before_start', countsFrom: day('2018-01-01') }]],
    ['', '1900-01-01', 0, [{ code: 'before_start', countsFrom: day('2018-01-01') }]],
    ['none', '2018-01-01', 1, []],
    ['unknown', '2026-05-12', 0, [{ code: 'type_not_in_norm' }]],
    ['unknown', '2026-11-17', 0, [{ code: 'planned', lastDay: day('2026-11-17') }, { code: 'type_not_in_norm' }]],
  ])('%j on %s with %i files: %j', (typeCode, on, evidenceCount, remarks) => {
    const lastDay = on === null ? null : day(on);
    expect(activityRemarks({ typeCode, lastDay, evidenceCount }, normSets, today)).toEqual(remarks);
  });
});
