import { render, screen, within } from '@testing-library/react';
import { FiguresView } from '@/app/(beheer)/beheer/cijfers/view';
import { calendarDate } from '@/lib/shared/calendar-date';
import { leftOut, figuresText as text } from '@/lib/text/nl/reports/figures';
import { testViews } from '@/tests/support/views';

const day = calendarDate('2026-11-29');
const register = {
  name: 'register' as const,
  rows: [
    { key: '2026-Q3', values: [281, 94] },
    { key: '2026-Q4', values: [290, null] },
  ],
};
const activities = { name: 'activities' as const, rows: [{ key: 'update_day', values: [1200, 0] }] };
const points = {
  name: 'points' as const,
  rows: [
    { key: '0', values: [null] },
    { key: '160', values: [12] },
  ],
};
const fewer = leftOut('points', 10).inFull;
const cases = { name: 'cases' as const, rows: [{ key: '2026-11', values: [20, 20, 20, 20] }] };
const reviews = {
  name: 'reviews' as const,
  rows: [
    { key: '2026-10', values: [40, 31, 12] },
    { key: '2026-11', values: [22, null, 26] },
  ],
};
const reviewDays = {
  name: 'review_days' as const,
  rows: [
    { key: '2026-10', values: [4, 6] },
    { key: '2026-11', values: [null, null] },
    { key: 'all', values: [5, 1200] },
  ],
};
const shown = {
  figures: [register, reviews, reviewDays, points, activities],
  kind: 'reviews' as const,
  day,
  hideBelow: 10,
  typeNames: new Map([['update_day', 'Actualiseringsdag']]),
};

testViews({
  'the figures': [
    [
      <FiguresView key="" {...shown} />,
      ...[text.asOf('29 november 2026'), text.hidden('10'), text.figures.register.heading, '4e kwartaal 2026'],
      ...['281', '1.200', 'Actualiseringsdag', '160 of meer', fewer],
      ...['oktober 2026', text.series.waiting, text.series.median, text.wholePeriod, 'minder dan 10 beslissingen'],
    ],
    [<FiguresView key="" {...shown} figures={[]} day={null} />, text.none.heading],
    [<FiguresView key="" {...shown} kind="certifications" />, text.none.heading, text.figures.register.heading],
  ],
});

it('a plot is a picture with a name, and its table says the same numbers', () => {
  render(<FiguresView {...shown} figures={[register]} />);
  expect(screen.getByRole('img', { name: /In het register/ })).toBeInTheDocument();
  const table = screen.getByRole('table', { hidden: true });
  const cells = within(table)
    .getAllByRole('cell', { hidden: true })
    .map((cell) => cell.textContent);
  expect(cells).toEqual(['281', '94', '290', fewer]);
});

it('a number that is left out stands nowhere, in the picture neither', () => {
  const { container } = render(<FiguresView {...shown} figures={[points]} />);
  expect(container.querySelector('.plot')).toHaveTextContent('< 10');
});

it('days of too few decisions stand nowhere, and aren’t taken for fewer days', () => {
  const { container } = render(<FiguresView {...shown} figures={[reviewDays]} />);
  const plot = container.querySelector('.plot');
  expect(plot).toHaveTextContent('te weinig');
  expect(plot).not.toHaveTextContent('< 10');
  const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });
  expect(rows[2]).toHaveTextContent('november 2026minder dan 10 beslissingenminder dan 10 beslissingen');
  expect(rows[3]).toHaveTextContent(`${text.wholePeriod}51.200`);
});

it('of what is decided on the plots of one kind are shown, and the others are one click away', () => {
  render(<FiguresView {...shown} figures={[cases, reviews, reviewDays, points]} />);
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  const shownNames = ['points', 'reviews', 'review_days'] as const;
  expect(headings).toEqual(shownNames.map((name) => text.figures[name].heading));
  const tabs = within(screen.getByRole('navigation', { name: text.handled.label })).getAllByRole('link');
  expect(tabs.map((tab) => [tab.getAttribute('href'), tab.getAttribute('aria-current')])).toEqual([
    ['/beheer/cijfers', null],
    ['/beheer/cijfers?soort=activiteiten', 'page'],
    ['/beheer/cijfers?soort=certificeringen', null],
  ]);
});

it('what waits has one colour in every plot', () => {
  for (const figure of [cases, reviews]) {
    const { container, unmount } = render(<FiguresView {...shown} kind={figure.name} figures={[figure]} />);
    const waits = [...container.querySelectorAll('.plot-legend li')].find((item) =>
      item.textContent?.includes(text.series.waiting),
    );
    expect(waits?.querySelector('rect')).toHaveClass('plot-series-3');
    unmount();
  }
});
