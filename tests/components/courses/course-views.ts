import type { SubmittedRequest } from '@/lib/server/courses/data/accreditations';
import type { CourseAssessment } from '@/lib/server/courses/data/assessments';
import type { CourseDocument } from '@/lib/server/courses/data/course-documents';
import type { AccreditationRequest } from '@/lib/server/courses/data/course-rows';
import type { CourseVersion, OwnCourse } from '@/lib/server/courses/data/courses';
import { calendarDate } from '@/lib/shared/calendar-date';
import { amount, wholeCourse } from '@/tests/unit/courses/courses';
import { normSetOf } from '@/tests/unit/portfolio/norm-sets';

export const today = calendarDate('2026-11-16');
export const at = new Date('2026-11-02T10:00:00Z');
export const id = (place: number) => `a0000000-0000-4000-8000-00000000000${place}`;
export const normSet = normSetOf();

export const draft: AccreditationRequest = {
  ...{ id: id(1), state: 'draft', version: 1, renewsId: null, fee: null, vatPercent: null, submittedAt: null },
  ...{ answerDueOn: null, decidedAt: null, decidedOn: null, reasons: [], explanation: '', accreditation: null },
};
export const handedIn: AccreditationRequest = {
  ...draft,
  ...{
    state: 'submitted',
    fee: 25_000,
    vatPercent: amount(21),
    submittedAt: at,
    answerDueOn: calendarDate('2026-12-28'),
  },
};
export const accredited: AccreditationRequest = {
  ...handedIn,
  ...{ state: 'accredited', decidedAt: at, decidedOn: today },
  accreditation: {
    ...{ typeCode: 'course', units: amount(6), isPerMeeting: false, category: 'A1', points: amount(6), endReason: '' },
    ...{ validFrom: today, validTo: calendarDate('2028-11-15'), endedOn: null },
  },
};
export const rejected: AccreditationRequest = {
  ...handedIn,
  ...{
    state: 'rejected',
    decidedAt: at,
    decidedOn: today,
    reasons: ['outdated', 'goals_unclear'],
    explanation: 'Kort.',
  },
};

export const versionOf = (request: AccreditationRequest, position = 1): CourseVersion => ({
  ...{ id: id(position + 1), position, version: 3, contents: wholeCourse, request },
});

export const courseOf = (first: CourseVersion, ...others: CourseVersion[]): OwnCourse => ({
  id: id(9),
  provider: { id: id(8), name: 'Academie', isFeeFree: false },
  versions: [first, ...others],
});

export const document: CourseDocument = {
  ...{
    id: id(7),
    courseVersionId: id(2),
    name: 'programma.pdf',
    kind: 'pdf',
    size: 2000,
    checksum: '',
    storageKey: '',
  },
  uploadedAt: at,
};

export const question = {
  ...{ id: id(6), askedAt: at, dueOn: calendarDate('2026-12-14'), question: 'Wie geeft het?', answer: '' },
  ...{ answeredAt: null, closedAt: null },
};

export const assessment = (position: number, answer: CourseAssessment['answer']): CourseAssessment => ({
  ...{ id: id(position), position, dueOn: calendarDate('2026-11-01'), answer, judgedAt: answer && at },
  assessor: { id: id(position + 3), name: `Beoordelaar ${position}` },
  explanation: answer ? 'Goed onderbouwd.' : '',
});
export const yes = { judgement: 'accredit', typeCode: 'course', units: amount(6), isPerMeeting: false } as const;
export const no: CourseAssessment['answer'] = { judgement: 'reject', reasons: ['outdated'] };

export const requestOf = (changes: Partial<SubmittedRequest> = {}): SubmittedRequest => ({
  ...{ ...handedIn, state: 'in_review', courseId: id(9), versionId: id(2), position: 1, contents: wholeCourse },
  ...{ provider: { id: id(8), name: 'Academie' }, assignedTo: null, decidedBy: null, renews: null, assessments: [] },
  ...changes,
});
