import { render, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { ActivityFilter } from '@/app/(mijn)/mijn/portfolio/_components/activity-filter';
import { ActivityList } from '@/app/(mijn)/mijn/portfolio/_components/activity-list';
import { EmptyState } from '@/components/ui/empty-state';
import type { Hundredths } from '@/lib/content/amounts';
import { activityStates } from '@/lib/portfolio/activity-class';
import { type ActivityQuery, cycleChoices } from '@/lib/portfolio/activity-query';
import { typePeriods } from '@/lib/portfolio/type-offer';
import type { ListedActivity } from '@/lib/server/portfolio/data/activities';
import { calendarDate } from '@/lib/shared/calendar-date';
import { activityStateNames } from '@/lib/text/nl/portfolio/portfolio';
import { activityText, portfolioText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { normSetOf } from '@/tests/unit/portfolio/norm-sets';

const all: ActivityQuery = { cycle: null, category: '', state: null, source: null, words: '', page: 1 };
const periods = typePeriods([normSetOf()]);
const cycles = cycleChoices([{ start: calendarDate('2026-01-01'), end: calendarDate('2030-12-31') }]);

function activity(id: string, changes: Partial<ListedActivity> = {}): ListedActivity {
  return {
    id,
    registrationId: 'r',
    state: 'draft',
    version: 1,
    typeCode: 'course',
    title: `Cursus ${id}`,
    firstDay: null,
    lastDay: calendarDate('2026-05-12'),
    units: 250 as Hundredths,
    organiser: '',
    isAccredited: false,
    evidenceCount: 0,
    isMendable: null,
    certificationId: null,
    isFrozen: false,
    isDrawn: false,
    isSuperseded: false,
    submittedAt: null,
    reviewFrom: null,
    source: 'own',
    creditedAt: null,
    runId: null,
    replacesId: null,
    ...changes,
  };
}

const empty = <EmptyState heading={text.empty.heading}>{text.empty.text}</EmptyState>;

function list(rows: ListedActivity[], total = rows.length, query: Partial<ActivityQuery> = {}, points?: () => string) {
  return (
    <main>
      <h1>{text.title}</h1>
      <h2>{text.listHeading}</h2>
      <ActivityFilter query={{ ...all, ...query }} cycles={cycles} categories={['A1', 'A2']} />
      <ActivityList query={{ ...all, ...query }} {...{ rows, total, periods, points, empty }} />
    </main>
  );
}

it('shows type, evidence, day, amount and state of each activity', async () => {
  const rows = [
    activity('1', { evidenceCount: 2 }),
    activity('2', { typeCode: '', title: '', lastDay: null, units: null }),
    activity('3', { replacesId: '1' }),
    activity('4', { source: 'taken_over' }),
    activity('5', { source: 'attendance' }),
    ...activityStates.map((state) => activity(state, { state })),
  ];
  const { container } = render(list(rows));
  const shown = screen.getAllByRole('row').map((row) => row.textContent);
  expect(shown[1]).toBe('Cursus 1 Cursus (A1) · 2 bewijsstukken12-05-20262,5 uurConcept');
  expect(shown[2]).toContain(`${text.noType} · geen bewijsstuk${text.noDay}${text.noUnits}`);
  expect(shown[3]).toContain(text.isVersion);
  expect(shown[4]).toContain(activityText.takenOver);
  expect(shown[5]).toContain(activityText.credited);
  for (const state of activityStates) expect(shown.some((row) => row?.endsWith(activityStateNames[state]))).toBe(true);
  expect(await axe(container)).toHaveNoViolations();
});

it('has a column of points only where points are given', () => {
  const { rerender } = render(list([activity('1')]));
  expect(screen.queryByRole('columnheader', { name: text.columns.points })).toBeNull();
  rerender(list([activity('1')], 1, {}, () => 'twee punten'));
  expect(screen.getByRole('cell', { name: 'twee punten' })).toBeInTheDocument();
});

it('shows one page of five hundred, with links to the others that keep the filter', () => {
  const rows = Array.from({ length: 25 }, (_, index) => activity(String(index)));
  render(list(rows, 500, { page: 2, state: 'draft' }));
  expect(screen.getByText('500 activiteiten')).toBeInTheDocument();
  const pages = within(screen.getByRole('navigation'));
  expect(pages.getByRole('link', { name: 'Pagina 20' })).toHaveAttribute(
    'href',
    '/mijn/portfolio?status=concept&pagina=20',
  );
});

it.each([
  ['nothing was ever added', {}, 0, text.empty.heading],
  ['nothing is of that kind', { state: 'rejected' } as const, 0, text.nothingFound.heading],
  ['the page lies beyond the last', { page: 99 }, 30, text.beyond.heading],
])('says so when %s', async (_, query, total, heading) => {
  const { container } = render(list([], total, query));
  expect(screen.getByRole('heading', { name: heading })).toBeInTheDocument();
  expect(screen.queryByRole('table')).toBeNull();
  expect(await axe(container)).toHaveNoViolations();
});
