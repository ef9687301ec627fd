import { render, screen } from '@testing-library/react';
import { CatalogueCourseView } from '@/app/(publiek)/opleidingen/[id]/view';
import { CatalogueView } from '@/app/(publiek)/opleidingen/view';
import { type CatalogueQuery, calendarPath } from '@/lib/catalogue/catalogue-query';
import type { Hundredths } from '@/lib/content/amounts';
import type { CatalogueCourse, ListedCourse } from '@/lib/server/catalogue/data/catalogue';
import type { CatalogueRun } from '@/lib/server/catalogue/data/catalogue-runs';
import { calendarDate as day } from '@/lib/shared/calendar-date';
import { catalogueCourseText, catalogueText as text } from '@/lib/text/nl/catalogue/catalogue';
import { testViews } from '@/tests/support/views';
import { wholeCourse } from '@/tests/unit/courses/courses';
import { typeInFile } from '@/tests/unit/portfolio/case-files';
import { normSetOf } from '@/tests/unit/portfolio/norm-sets';

jest.mock('@/app/(publiek)/opleidingen/actions', () => ({}));
jest.mock('next/navigation', () => jest.requireActual('@/tests/support/router').withRouter());

const id = (place: number) => `a0000000-0000-4000-8000-00000000000${place}`;
const today = day('2026-11-16');
const type = (points: number) => [typeInFile({ code: 'course', points_per_unit: points })];
const normSet = normSetOf({ valid_to: '2026-12-31', activity_types: type(1) });
const later = normSetOf({ valid_from: '2027-01-01', activity_types: type(2) });

const course: CatalogueCourse = {
  ...{ id: id(1), provider: 'Academie Leerplicht', validFrom: day('2026-01-01'), validTo: day('2027-12-31') },
  contents: { ...wholeCourse, units: 600 as Hundredths, region: 'Noord', website: 'academie.example/gesprekken' },
};
const listed = (place: number, given: Partial<ListedCourse> = {}): ListedCourse => ({
  ...{ ...course.contents, id: id(place), courseId: id(place), provider: course.provider },
  ...{ runs: 0, firstDay: null, isStanding: false },
  ...given,
});
const run = (place: number, given: Partial<CatalogueRun> = {}): CatalogueRun => ({
  ...{ id: id(place), state: 'planned', version: 1, title: wholeCourse.title, isStanding: false, place: 'Utrecht' },
  ...{ firstDay: day('2026-12-01'), lastDay: day('2026-12-01'), joining: 'Meld je aan.\nOf bel.' },
  ...{ typeCode: 'course', units: 600 as Hundredths, isPerMeeting: false },
  meetings: [{ position: 1, day: day('2026-12-01'), begins: 570, ends: 1020 }],
  ...given,
});
const standing = run(5, { isStanding: true, meetings: [], firstDay: day('2026-01-01'), place: '', joining: '' });

const nothing: CatalogueQuery = { text: '', region: '', kind: '', form: null, term: null, place: null };
const noSteps = { before: null, after: null };
const catalogue = { query: nothing, page: { rows: [], total: 0, ...noSteps }, normSet, isByContact: false };
const three = [
  listed(2, { runs: 1, firstDay: day('2026-12-01') }),
  listed(3, { runs: 3, firstDay: day('2026-12-01'), isPerMeeting: true }),
  listed(4, { runs: 1, firstDay: day('2026-01-01'), isStanding: true, typeCode: 'gone' }),
];
const whole = {
  ...{ course, coming: { rows: [run(2)], ...noSteps }, begun: [], normSets: [normSet, later], chosen: null },
  ...{ mayLogIn: false, today },
};
const { choose, begun, runs } = catalogueCourseText;

testViews({
  'the catalogue': [
    [<CatalogueView key={1} {...catalogue} />, text.empty.heading, text.provider.link],
    [
      <CatalogueView
        key={2}
        {...catalogue}
        query={{ text: 'ouders', region: 'Noord', kind: 'course', form: 'online', term: 3, place: null }}
      />,
      text.nothingFound.heading,
      text.filter.all,
    ],
    [
      <CatalogueView key={3} {...catalogue} page={{ rows: three, total: 3, before: id(2), after: id(4) }} />,
      '3 opleidingen',
      '6 punten in categorie A1',
      '6 punten per bijeenkomst in categorie A1',
      text.noWorth,
      'Begint op 1 december 2026.',
      'en daarna nog 2 keer',
      text.standing,
      text.note,
    ],
    [<CatalogueView key={4} {...catalogue} normSet={undefined} isByContact />, text.byContact.text],
  ],
  'a course of the catalogue': [
    [
      <CatalogueCourseView key={1} {...whole} mayLogIn />,
      'Geaccrediteerd van 1 januari 2026 tot en met 31 december 2027.',
      wholeCourse.goals,
      'Academie Leerplicht',
      '1 december 2026 van 9.30 tot 17.00 uur',
      'Utrecht',
      choose.logIn.text,
    ],
    [<CatalogueCourseView key={2} {...whole} coming={{ rows: [], ...noSteps }} />, runs.none.heading],
    [
      <CatalogueCourseView
        key={3}
        {...whole}
        coming={{ rows: [run(2), run(3, { lastDay: day('2027-01-02') }), standing], before: null, after: id(5) }}
        begun={[run(4, { place: '' })]}
        chosen={new Map([[id(2), id(9)]])}
      />,
      choose.submit,
      choose.chosen,
      '12 punten',
      'op een moment dat jou past',
      begun.heading,
    ],
  ],
});

it('whoever keeps no portfolio chooses nothing, and everybody gets a calendar file', () => {
  render(<CatalogueCourseView {...whole} />);
  expect(screen.queryByRole('button', { name: /portfolio/ })).toBeNull();
  const calendar = screen.getByRole('link', { name: `${runs.calendar} wat begint op 1 december 2026` });
  expect(calendar).toHaveAttribute('href', calendarPath(course.id, id(2)));
});
