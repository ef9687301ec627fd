import { render, screen, within } from '@testing-library/react';
import { FiguresView } from '@/app/(beheer)/beheer/cijfers/view';
import { calendarDate } from '@/lib/shared/calendar-date';
import { figuresText as text } from '@/lib/text/nl/reports/figures';
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
const shown = {
  figures: [register, points, activities],
  day,
  hideBelow: 10,
  typeNames: new Map([['update_day', 'Actualiseringsdag']]),
};

testViews({
  'the figures': [
    [
      <FiguresView key="" {...shown} />,
      ...[text.asOf('29 november 2026'), text.hidden('10'), text.figures.register.heading, '4e kwartaal 2026'],
      ...['281', '1.200', 'Actualiseringsdag', '160 of meer', text.fewer('10')],
    ],
    [<FiguresView key="" {...shown} figures={[]} day={null} />, text.none.heading],
  ],
});

it('a plot is a picture with a name, and its table says the same numbers', () => {
  render(<FiguresView {...shown} figures={[register]} />);
  expect(screen.getByRole('img', { name: /In het register/ })).toBeInTheDocument();
  const table = screen.getByRole('table', { hidden: true });
  const cells = within(table)
    .getAllByRole('cell', { hidden: true })
    .map((cell) => cell.textContent);
  expect(cells).toEqual(['281', '94', '290', text.fewer('10')]);
});

it('a number that is left out stands nowhere, in the picture neither', () => {
  const { container } = render(<FiguresView {...shown} figures={[points]} />);
  expect(container.querySelector('.plot')).toHaveTextContent('< 10');
});
