import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { ReactElement } from 'react';
import { ManagedAccreditationView } from '@/app/(beheer)/beheer/accreditaties/[id]/view';
import { AccreditationQueueView } from '@/app/(beheer)/beheer/accreditaties/view';
import { AssessedAccreditationView } from '@/app/(beheer)/beoordelen/accreditaties/[id]/view';
import { accreditationQueue } from '@/lib/courses/accreditation-queue';
import { assessmentOutcome } from '@/lib/courses/assessment-outcome';
import type { AssessedAccreditation, ManagedAccreditation } from '@/lib/server/courses/accreditation-file';
import type { QueuedRequest } from '@/lib/server/courses/data/accreditation-queue';
import type { SubmittedRequest } from '@/lib/server/courses/data/accreditations';
import { calendarDate } from '@/lib/shared/calendar-date';
import { accreditationQueueText } from '@/lib/text/nl/courses/accreditation';
import { accreditationCaseText as text } from '@/lib/text/nl/courses/accreditation-case';
import { beside } from '@/tests/support/beside';
import { wholeCourse } from '@/tests/unit/courses/courses';
import {
  accredited,
  assessment,
  at,
  document,
  id,
  no,
  normSet,
  question,
  rejected,
  requestOf,
  today,
  yes,
} from './course-views';

jest.mock('@/app/(beheer)/actions', () => ({}));
jest.mock('@/app/(beheer)/beheer/accreditaties/[id]/actions', () => ({}));

const ada = { id: id(3), name: 'Ada Beoordelaar', email: 'ada@werk.example', roles: ['assessor' as const] };
const candidates = [
  { ...ada, refusals: [] },
  { ...ada, id: id(4), name: 'Bob Trainer', refusals: ['trainer' as const, 'contact' as const] },
];
const like = [
  { ...accredited, state: 'accredited' as const, ...wholeCourse },
  { ...rejected, id: id(2), state: 'rejected' as const, ...wholeCourse },
];
const notes = [{ id: id(1), at, text: 'De prijs klopt niet.', author: { id: id(2), name: 'Ada' } }];
const background = { documents: [document], questions: [], notes, normSet, like, isOwn: false };

function managed(request: SubmittedRequest, changes: Partial<ManagedAccreditation> = {}) {
  const answers = request.assessments.map(({ answer }) => answer);
  const file: ManagedAccreditation = {
    ...{ ...background, request, candidates, history: [], historySteps: { before: null, after: null }, nextId: id(5) },
    outcome: assessmentOutcome(answers),
    areAnswersShown: Boolean(answers[0] && answers[1]),
    ...changes,
  };
  return (
    <ManagedAccreditationView
      key="x"
      {...{ file, today }}
      queue={beside}
      accreditationYears={2}
      readerId={id(9)}
      news="gegeven"
    />
  );
}

function assessed(own: ReturnType<typeof assessment>, changes: Partial<AssessedAccreditation> = {}) {
  const file = { ...background, request: requestOf({ assessments: [own] }), own, others: [], ...changes };
  return <AssessedAccreditationView key="x" file={file} queue={beside} news={undefined} />;
}

const queued: QueuedRequest = {
  ...{ id: id(1), title: wholeCourse.title, providerName: 'Academie', state: 'in_review', submittedAt: at },
  ...{ answerDueOn: calendarDate('2026-11-10'), assignedTo: null, answered: 1, asked: 2, isLate: true, hasNotes: true },
};
const page = {
  ...{ path: '/beheer/accreditaties', query: accreditationQueue.asking({}), total: 1, rows: [queued] },
  ...{ steps: { previousHref: null, nextHref: null }, decided: null, nextHref: null },
};
const queue = { colleagues: [ada], own: [], isExpired: false, today, readerId: id(9) };

const views: [string, ReactElement, string[]][] = [
  [
    'the queue with one that is late',
    <AccreditationQueueView key="x" {...queue} page={page} />,
    [wholeCourse.title, accreditationQueueText.answered(1, 2), accreditationQueueText.late],
  ],
  [
    'the queue when nothing waits, after a decision',
    <AccreditationQueueView
      key="x"
      {...queue}
      page={{ ...page, rows: [], decided: { id: id(1), done: text.decision.done.accredited(wholeCourse.title) } }}
    />,
    [
      accreditationQueueText.empty.heading,
      text.decision.done.accredited(wholeCourse.title),
      accreditationQueueText.noNext,
    ],
  ],
  [
    'a new request',
    managed(requestOf({ state: 'submitted' })),
    [
      ...[text.news.gegeven, text.assessments.begin, text.returning.submit, text.handling.claim, document.name],
      ...[text.assessments.why('Bob Trainer', 'geeft deze opleiding, werkt voor deze opleider')],
    ],
  ],
  [
    'one with assessors of whom one is late',
    managed(requestOf({ assessments: [assessment(1, yes), assessment(2, null)] })),
    [text.assessments.answered, text.assessments.late, text.assessments.hidden, text.decision.waiting],
  ],
  [
    'one on which they differ',
    managed(requestOf({ assessments: [assessment(1, yes), assessment(2, no)] })),
    [text.assessments.differ, text.assessments.third, text.assessments.reject('verouderd')],
  ],
  [
    'one on which they agree',
    managed(requestOf({ assessments: [assessment(1, yes), assessment(2, yes)] }), { questions: [question] }),
    [
      ...[text.decision.accredit.outcome('6 uur', 'Cursus'), text.decision.accredit.submit, text.ask.open],
      text.decision.accredit.worth('6 punten', 'A1', '16 november 2026', '15 november 2028'),
    ],
  ],
  [
    'one that both reject',
    managed(requestOf({ assessments: [assessment(1, no), assessment(2, no)] })),
    [text.decision.reject.submit, 'Goed onderbouwd.'],
  ],
  [
    'one of a colleague',
    managed(requestOf({ assignedTo: { id: id(3), name: 'Ada Collega' } })),
    [text.decision.withSomebodyElse('Ada Collega'), text.handling.takeOver],
  ],
  ['one’s own', managed(requestOf({ state: 'submitted' }), { isOwn: true }), [text.decision.own]],
  [
    'one that is accredited',
    managed(requestOf({ ...accredited, decidedBy: 'Berend Heer' })),
    [text.decision.decided.accredited('Berend Heer', '2 november 2026 om 11.00 uur'), text.ending.submit],
  ],
  ['one that was withdrawn', managed(requestOf({ state: 'withdrawn' })), [text.decision.decided.withdrawn]],
  [
    'an assessor who is to answer',
    assessed(assessment(1, null)),
    [text.assess.submit, text.ask.submit, text.like.accredited('6 uur'), 'Wat iemand leert'],
  ],
  ['a third assessor', assessed(assessment(3, null)), [text.assess.third]],
  [
    'an assessor who answered, with the others',
    assessed(assessment(1, yes), { others: [assessment(2, no)] }),
    [text.assess.given, text.assessments.accredit('6 uur', 'Cursus'), text.assess.others],
  ],
  ['an assessor who teaches in it', assessed(assessment(1, null), { isOwn: true }), [text.assess.own]],
];

describe('a view of a request', () => {
  it.each(views)('for %s says so, and is accessible', async (_, view, words) => {
    const { container } = render(
      <main>
        <h1>{wholeCourse.title}</h1>
        {view}
      </main>,
    );
    for (const word of words) expect(container).toHaveTextContent(word);
    expect(await axe(container)).toHaveNoViolations();
  });

  it('shows a manager no answer before the first two are there', () => {
    render(managed(requestOf({ assessments: [assessment(1, no), assessment(2, null)] })));
    expect(screen.queryByText(text.assessments.reject('verouderd'))).not.toBeInTheDocument();
    expect(screen.queryByText('Goed onderbouwd.')).not.toBeInTheDocument();
  });
});
