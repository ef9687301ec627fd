import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { PointsDrawing } from '@/components/portfolio/points-drawing';
import { PointsLine } from '@/components/portfolio/points-line';
import { hundredthsOf, NOTHING } from '@/lib/content/amounts';
import type { Progress, PointsProgress as Stands } from '@/lib/portfolio/points-progress';
import { calendarDate } from '@/lib/shared/calendar-date';
import {
  classTexts,
  onApprovalSentence,
  pointsDrawingText,
  pointsLineText,
  pointsReasonTexts,
  pointsSentence,
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

const cycle = {
  start: calendarDate('2026-01-01'),
  end: calendarDate('2026-12-31'),
  extendedEnd: null,
  joined: calendarDate('2025-01-01'),
};
const halfway = calendarDate('2026-07-02');

const draw = (of: Stands = stands, today = halfway) =>
  render(<PointsDrawing standing={of} cycle={cycle} today={today} />);

describe('the points drawing', () => {
  it('has the figures of each bar as a table behind a summary', async () => {
    const { container } = draw();
    const table = container.querySelector('details table') as HTMLTableElement;
    expect(table.caption).toHaveTextContent(requirementName('total'));
    expect([...table.querySelectorAll('td')].map(({ textContent }) => textContent)).toEqual([
      ...['90', '49,5', '40,5', '10', '0', '3', '45'],
    ]);
    expect(await axe(container)).toHaveNoViolations();
  });

  it('draws each class in its own place, and nothing for what isn’t required', () => {
    const { container } = draw();
    const [total, accredited, ...others] = [...container.querySelectorAll('svg')];
    expect(others).toEqual([]);
    expect(container.querySelectorAll('table')).toHaveLength(2);
    const at = (part: string) => total?.querySelector(`.points-bar-${part}`)?.getAttribute('x');
    expect([at('certain'), at('likely'), at('planned')]).toEqual(['0%', '45%', '56.1%']);
    expect(total?.querySelector('.points-bar-to_be_assessed')).toBeNull();
    expect(accredited?.querySelector('.points-bar-likely')).toBeNull();
    expect(total?.getAttribute('aria-hidden')).toBe('true');
  });

  it('marks what is needed and the even pace, with their figures', () => {
    const { container } = draw();
    const labels = [...(container.querySelector('svg')?.querySelectorAll('.points-bar-label') ?? [])];
    expect(labels.map(({ textContent }) => textContent)).toEqual([
      pointsDrawingText.paceMark(amount(45)),
      pointsDrawingText.requiredMark(amount(90)),
    ]);
    expect(container).toHaveTextContent(pointsDrawingText.paceSentence(amount(45)));
  });

  it('marks no pace once the cycle is over', () => {
    const { container } = draw(stands, calendarDate('2027-01-01'));
    expect(container.querySelector('.points-bar-mark-pace')).toBeNull();
    expect(container).not.toHaveTextContent(pointsDrawingText.pace);
  });

  it('puts a figure on a part only where it fits', () => {
    const { container } = draw();
    const [total] = [...container.querySelectorAll('svg')];
    expect([...(total?.querySelectorAll('.points-bar-figure') ?? [])].map(({ textContent }) => textContent)).toEqual([
      '40,5',
      '10',
    ]);
    expect(container).toHaveTextContent(pointsDrawingText.part(amount(3), 'planned'));
  });

  it('says the one thing that counts', () => {
    const short = (missing: Stands['missing']) => pointsSentence({ ...stands, missing }, 'owner');
    expect(short([{ what: 'total', points: amount(49.5) }])).toBe('Je hebt nog 49,5 punten nodig.');
    expect(
      short([
        { what: 'total', points: amount(12) },
        { what: 'accredited', points: amount(28) },
      ]),
    ).toBe('Je hebt nog 28 geaccrediteerde punten nodig.');
    expect(short([{ what: 'category:A1', points: amount(1) }])).toBe('Je hebt nog 1 punt in categorie A1 nodig.');
    expect(short([])).toBe('Je hebt alle punten die je nodig hebt.');
    expect(pointsSentence(stands, 'manager')).toBe('Nog 49,5 punten nodig.');
    expect(pointsSentence({ ...stands, accredited: standing('accredited', 20, 15, 0) }, 'owner')).toBe(
      'Je hebt nog 49,5 punten nodig, waarvan minstens 5 geaccrediteerd.',
    );
  });

  it('counts in the forecast what becomes accredited once it is approved', () => {
    const coming = { ...stands.onApproval, likely: amount(32) };
    const twelve = { ...stands, accredited: standing('accredited', 40, 12, 0), onApproval: coming };
    const { container } = draw(twelve);
    expect(container).toHaveTextContent(
      'Van je waarschijnlijke punten worden er 32 geaccrediteerd zodra ze zijn goedgekeurd. Dan heb je er 44.',
    );
    expect(onApprovalSentence({ ...twelve, accredited: standing('accredited', 50, 12, 0) }, 'owner')).toMatch(
      /Dan heb je er 44, en mis je er nog 6\.$/,
    );
    expect(onApprovalSentence(stands, 'owner')).toBeNull();
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
