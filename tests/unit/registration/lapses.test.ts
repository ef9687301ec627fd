import type { Tick } from '@/lib/content/documents';
import type { EligibilityReason, RequirementAssessment, RequirementCode } from '@/lib/eligibility/requirements';
import { type Gap, type Known, lapseChanges, mendBy, termKey } from '@/lib/registration/lapses';
import { calendarDate as day } from '@/lib/shared/calendar-date';

const documents = {
  competency_profile: { id: 'P' },
  code_of_conduct: { id: 'C' },
  code_addendum: { id: 'A' },
};
const older = (tick: Tick): EligibilityReason => ({
  ...{ code: 'older_version_accepted', tick, accepted: '1', inForce: '2' },
});
const never = (tick: Tick): EligibilityReason => ({ code: 'not_accepted', tick });
const few: EligibilityReason = { code: 'too_few_hours', counted: 8, minimum: 16 };

/** The rest is met. */
const unmet = (reasons: Partial<Record<RequirementCode, EligibilityReason[]>>) =>
  Object.entries(reasons).map(([code, list]) => ({ code, met: false, reasons: list }) as RequirementAssessment);

const newCode = unmet({ code_of_conduct: [older('subscribes_code_of_conduct')] });
const newProfile = unmet({
  competency_profile: [older('meets_competency_profile')],
  code_of_conduct: [older('subscribes_competency_profile')],
});
const everythingNew = unmet({
  competency_profile: [older('meets_competency_profile')],
  code_of_conduct: [
    older('subscribes_code_of_conduct'),
    older('subscribes_code_addendum'),
    older('subscribes_competency_profile'),
  ],
  hours: [few],
});
const lapse = (documentId: string | null, ...requirements: RequirementCode[]): Known => ({
  ...{ id: `of ${documentId}`, documentId, requirements },
});

/** In one line each: what ended, what is left, what begins. */
function said(running: Known[], assessments: RequirementAssessment[], inForce = documents) {
  const { ended, left, begun } = lapseChanges(running, assessments, inForce);
  const of = ({ documentId, requirements }: Gap) => `${documentId ?? '-'}: ${requirements.join(' ')}`;
  return { ended: ended.map(of), left: left.map(of), begun: begun.map(of) };
}

const nothing = { ended: [], left: [], begun: [] };

describe('what becomes of lapses', () => {
  type Case = [string, Known[], RequirementAssessment[], Partial<ReturnType<typeof said>>];
  const cases: Case[] = [
    ['nothing is amiss', [], [], {}],
    ['too few hours', [], unmet({ hours: [few] }), { begun: ['-: hours'] }],
    ['too few hours, known already', [lapse(null, 'hours')], unmet({ hours: [few] }), {}],
    [
      'another requirement breaks while one runs',
      [lapse(null, 'hours')],
      unmet({ hours: [few], appointment: [{ code: 'no_appointments' }] }),
      { begun: ['-: appointment'] },
    ],
    ['half of it is met again', [lapse(null, 'hours', 'appointment')], unmet({ hours: [few] }), { left: ['-: hours'] }],
    ['a new version of the code', [], newCode, { begun: ['C: code_of_conduct'] }],
    ['a new version that was asked for', [lapse('C', 'code_of_conduct')], newCode, {}],
    ['a new version of the profile', [], newProfile, { begun: ['P: competency_profile code_of_conduct'] }],
    [
      'half of the profile is ticked',
      [lapse('P', 'competency_profile', 'code_of_conduct')],
      unmet({ code_of_conduct: [older('subscribes_competency_profile')] }),
      { left: ['P: code_of_conduct'] },
    ],
    [
      'all three documents and the minimum hours on one day: each by itself',
      [],
      everythingNew,
      { begun: ['-: hours', 'P: competency_profile code_of_conduct', 'C: code_of_conduct', 'A: code_of_conduct'] },
    ],
    ['it is ticked', [lapse('C', 'code_of_conduct')], [], { ended: ['C: code_of_conduct'] }],
    [
      'a version replaced before it was ticked: the new one is asked for instead',
      [lapse('B', 'code_of_conduct')],
      newCode,
      { ended: ['B: code_of_conduct'], begun: ['C: code_of_conduct'] },
    ],
    [
      'the next document while one runs: asked for by itself',
      [lapse('C', 'code_of_conduct')],
      unmet({ code_of_conduct: [older('subscribes_code_of_conduct'), older('subscribes_code_addendum')] }),
      { begun: ['A: code_of_conduct'] },
    ],
    [
      'a tick that was taken back',
      [],
      unmet({ code_of_conduct: [never('subscribes_code_addendum')] }),
      { begun: ['-: code_of_conduct'] },
    ],
    [
      'an old tick that is taken back after a new version was asked for: no new term',
      [lapse('C', 'code_of_conduct')],
      unmet({ code_of_conduct: [never('subscribes_code_of_conduct')] }),
      {},
    ],
    [
      'a document that is gone',
      [],
      unmet({ code_of_conduct: [{ code: 'no_document_in_force', document: 'code_addendum' }] }),
      { begun: ['-: code_of_conduct'] },
    ],
    [
      'whoever isn’t watched any more',
      [lapse('C', 'code_of_conduct'), lapse(null, 'hours')],
      [],
      { ended: ['C: code_of_conduct', '-: hours'] },
    ],
  ];
  it.each(cases)('%s', (_, running, assessments, changes) => {
    expect(said(running, assessments)).toEqual({ ...nothing, ...changes });
  });
});

describe('the last day of a term', () => {
  it.each<[string, string | null, string]>([
    ['of who is there', null, '2027-02-16'],
    ['of who was away until before it', '2026-11-01', '2027-02-16'],
    ['of who is away counts from the end of it', '2027-03-31', '2027-06-30'],
  ])('%s', (_, until, last) => {
    expect(mendBy(day('2026-11-16'), 3, until === null ? null : day(until))).toBe(last);
  });
});

it('versions to be ticked by one day are one matter of one person, anything else is a matter by itself', () => {
  const term = { id: 'L', registrationId: 'R', documentId: 'C', mendBy: day('2027-02-16') };
  expect(termKey('mend_reminder', term)).toBe(termKey('mend_reminder', { ...term, id: 'M', documentId: 'A' }));
  expect(termKey('mend_reminder', { ...term, documentId: null })).toBe('mend_reminder:L');
  expect(termKey('mend_reminder', { ...term, mendBy: day('2027-03-16') })).not.toBe(termKey('mend_reminder', term));
});
