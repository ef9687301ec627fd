import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { ReactElement } from 'react';
import { CourseForm } from '@/app/(opleider)/opleider/opleidingen/_components/course-form';
import { CourseView, type CourseViewProps } from '@/app/(opleider)/opleider/opleidingen/[id]/view';
import { CourseListView } from '@/app/(opleider)/opleider/opleidingen/view';
import { courseValues } from '@/lib/courses/course-forms';
import type { CourseVersion } from '@/lib/server/courses/data/courses';
import { calendarDate } from '@/lib/shared/calendar-date';
import { courseListText, coursePageText as text } from '@/lib/text/nl/courses/course-pages';
import { accreditationStateNames, coursePointsText, documentsText, feeTexts } from '@/lib/text/nl/courses/courses';
import { euros } from '@/lib/text/nl/shared/amounts';
import { amount, wholeCourse } from '@/tests/unit/courses/courses';
import {
  accredited,
  courseOf,
  document,
  draft,
  handedIn,
  id,
  normSet,
  question,
  rejected,
  today,
  versionOf,
} from './course-views';

jest.mock('@/app/(opleider)/opleider/opleidingen/actions', () => ({}));
jest.mock('next/navigation', () => jest.requireActual('@/tests/support/router').withRouter());

const limits = { fileMegabytes: 10, filesPerActivity: 10, personMegabytes: 500, pictureMegapixels: 100 };

function courseView(versions: [CourseVersion, ...CourseVersion[]], changes: Partial<CourseViewProps> = {}) {
  const newest = versions.at(-1) ?? versions[0];
  const props: CourseViewProps = {
    ...{ course: courseOf(...versions), newest, today, title: wholeCourse.title, normSet },
    ...{ documents: [], limits, outcome: null, answerWeeks: 6, questions: [], objection: null, after: undefined },
    fee: { kind: 'first', amount: 25_000, vatPercent: amount(21) },
    ...changes,
  };
  return <CourseView key="x" {...props} />;
}

const objection = { until: calendarDate('2026-12-28'), isPassed: false, postalAddress: 'Postbus 1' };
const listed = {
  id: id(9),
  providerName: 'Academie',
  newest: versionOf(draft),
  accredited: versionOf(accredited),
  isAsked: true,
};

const views: [string, ReactElement, string[]][] = [
  [
    'the list with a draft beside an accreditation',
    <CourseListView key="x" page={{ rows: [listed], before: null, after: id(9) }} words="" today={today} />,
    [wholeCourse.title, accreditationStateNames.draft, courseListText.asked, '15-11-2028'],
  ],
  [
    'the list without a course',
    <CourseListView key="x" page={{ rows: [], before: null, after: null }} words="" today={today} />,
    [courseListText.empty.heading],
  ],
  [
    'a search of the list that finds none',
    <CourseListView key="x" page={{ rows: [], before: null, after: null }} words="zeilen" today={today} />,
    [courseListText.search.none.heading, courseListText.search.words, courseListText.search.all],
  ],
  [
    'a whole draft, with what it costs',
    courseView([versionOf(draft)], { documents: [document], after: 'bewaard' }),
    [text.after.bewaard, text.submit.fee(euros(25_000), euros(5_250), euros(30_250)), feeTexts.first, document.name],
  ],
  [
    'a draft that misses something',
    courseView([{ ...versionOf(draft), contents: { ...wholeCourse, units: null, programme: '' } }]),
    [text.submit.blockedHeading, 'Vul het programma in.', coursePointsText.unknown, documentsText.none],
  ],
  [
    'one that came back incomplete',
    courseView([versionOf({ ...handedIn, state: 'returned_incomplete', explanation: 'Geen programma.' })]),
    [text.returned.heading, 'Geen programma.', text.submit.again, text.submit.fixed(euros(25_000))],
  ],
  [
    'one in review with a question',
    courseView([versionOf({ ...handedIn, state: 'in_review' })], { questions: [question] }),
    [question.question, text.question.submit, text.promised('28 december 2026')],
  ],
  [
    'one that is accredited',
    courseView([versionOf({ ...accredited, explanation: 'Een sterk programma.' })]),
    [
      'Een sterk programma.',
      text.accredited.period('16 november 2026', '15 november 2028'),
      text.actions.renew,
      text.actions.particulars,
    ],
  ],
  [
    'a renewal that runs beside the accreditation',
    courseView([versionOf(accredited), versionOf(handedIn, 2)]),
    [text.accredited.newer, text.versions.heading, text.actions.withdraw],
  ],
  [
    'one that was rejected',
    courseView([versionOf(rejected)], { objection }),
    [text.rejected.heading, 'Verouderd', 'Kort.', text.objection('28 december 2026', 'Postbus 1')],
  ],
  [
    'the form',
    <CourseForm
      key="x"
      {...{ id: id(9), version: 3, normSet }}
      providers={[{ id: id(8), name: 'Academie' }]}
      course={courseValues(wholeCourse)}
      back={{ href: '/opleider', label: 'Terug' }}
    />,
    [text.conditionsOf('Cursus'), coursePointsText.worth(6, false, 'A1')],
  ],
  [
    'the form of somebody who acts for two',
    <CourseForm
      key="x"
      {...{ id: id(9), version: 0, normSet }}
      providers={[
        { id: id(8), name: 'Academie' },
        { id: id(7), name: 'School' },
      ]}
      course={{ measure: 'whole' }}
      back={{ href: '/opleider', label: 'Terug' }}
    />,
    ['School', coursePointsText.unknown],
  ],
];

describe('a provider’s view', () => {
  it.each(views)('of %s says so, and is accessible', async (_, view, words) => {
    const { container } = render(
      <main>
        <h1>{wholeCourse.title}</h1>
        {view}
      </main>,
    );
    // An amount doesn't break from its sign.
    for (const word of words) expect(container).toHaveTextContent(word.replaceAll('\u00a0', ' '));
    expect(await axe(container)).toHaveNoViolations();
  });

  it('of what is in review offers no change', () => {
    render(courseView([versionOf({ ...handedIn, state: 'in_review' })]));
    expect(screen.queryByText(text.edit)).not.toBeInTheDocument();
    expect(screen.queryByText(documentsText.submit)).not.toBeInTheDocument();
  });
});
