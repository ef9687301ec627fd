import { render, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { PointsLine } from '@/components/portfolio/points-line';
import { PointsProgress } from '@/components/portfolio/points-progress';
import { hundredthsOf, NOTHING } from '@/lib/content/amounts';
import type { Progress, PointsProgress as Stands } from '@/lib/portfolio/points-progress';
import { calendarDate } from '@/lib/shared/calendar-date';
import {
  classTexts,
  pointsLineText,
  pointsProgressText,
  pointsReasonTexts,
  requirementName,
} from '@/lib/text/nl/portfolio/points';

const amount = (value: number) => hundredthsOf(value) ?? NOTHING;

const standing = (what: Progress['what'], required: number, certain: number, likely: number): Progress => ({
  what,
  required: amount(required),
  counted: { certain: amount(certain), likely: amount(likely), to_be_assessed: NOTHING, planned: amount(3) },
  missing: amount(Math.max(0, required - certain)),
});

const stands: Stands = {
  total: standing('total', 90, 40.5, 10),
  accredited: standing('accredited', 20, 20, 0),
  onApproval: { certain: NOTHING, likely: NOTHING, to_be_assessed: NOTHING, planned: NOTHING },
  categories: [{ category: 'A1', ...standing('category:A1', 0, 0, 0) }],
  met: false,
  missing: [{ what: 'total', points: amount(49.5) }],
};

describe('the progress of points', () => {
  it('has a table with the figures of the bars', async () => {
    const { container } = render(<PointsProgress standing={stands} />);
    const row = screen.getByRole('row', { name: new RegExp(requirementName('total')) });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['90', '49,5', '40,5', '10', '0', '3']);
    expect(screen.getByText(new RegExp(pointsProgressText.bar(amount(40.5), amount(90))))).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('draws certain and likely points apart, and no bar for what isn’t required', () => {
    const { container } = render(<PointsProgress standing={stands} />);
    const [total, accredited, ...others] = [...container.querySelectorAll('svg')];
    expect(others).toEqual([]);
    expect(Number(total?.querySelector('.points-bar-certain')?.getAttribute('width'))).toBe(450);
    expect(total?.querySelector('.points-bar-likely')?.getAttribute('width')).toBe('111');
    expect(accredited?.querySelector('.points-bar-likely')).toBeNull();
    expect(total?.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('the line of an activity', () => {
  const whole = { typeCode: 'day', lastDay: calendarDate('2026-02-01'), units: amount(8) };
  const line = {
    ...{
      id: 'a',
      claimed: amount(8),
      counted: amount(6),
      accredited: false,
      accreditedOnApproval: false,
      category: 'A1',
    },
    ...{ class: 'certain' as const, reasons: ['year_maximum' as const] },
  };

  it('says how much counts, how certain that is, and why not more', async () => {
    const { container } = render(<PointsLine activity={whole} line={line} />);
    for (const words of [
      pointsLineText.counted(amount(6), amount(8)),
      classTexts.certain,
      pointsReasonTexts.year_maximum,
    ])
      expect(screen.getByText(words)).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it.each([
    ['what isn’t complete', { ...whole, units: null }, pointsLineText.incomplete],
    ['a version that another counts instead of', whole, pointsLineText.otherVersion],
  ])('says so of %s', (_, activity, words) => {
    render(<PointsLine activity={activity} line={undefined} />);
    expect(screen.getByText(words)).toBeInTheDocument();
  });
});
