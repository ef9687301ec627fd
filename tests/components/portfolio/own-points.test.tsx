import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { OwnPoints } from '@/app/(mijn)/mijn/_components/own-points';
import type { Hundredths } from '@/lib/content/amounts';
import { calendarDate } from '@/lib/shared/calendar-date';
import { pointsProgressText as text } from '@/lib/text/nl/portfolio/points';

const show = (count: number, points = 0) =>
  render(
    <OwnPoints
      points={null}
      why={{ code: 'before_first_cycle' }}
      came={{ count, points: points as Hundredths }}
      today={calendarDate('2026-06-01')}
    />,
  );

it('says what came by itself this year, and leads to it', async () => {
  const { container } = show(3, 2400);
  expect(container).toHaveTextContent('Dit jaar kwamen er 3 activiteiten vanzelf bij: 24 punten.');
  expect(screen.getByRole('link', { name: text.links.came })).toHaveAttribute(
    'href',
    '/mijn/portfolio?herkomst=opleider',
  );
  expect(await axe(container)).toHaveNoViolations();
});

it('says what came by itself without points where that counts for none', () => {
  expect(show(1).container).toHaveTextContent('Dit jaar kwam er 1 activiteit vanzelf bij. Bekijk');
});

it('says nothing of it when nothing came', () => {
  expect(show(0).container).not.toHaveTextContent('vanzelf');
});
