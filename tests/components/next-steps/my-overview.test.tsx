import { render, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { MyOverview } from '@/app/(mijn)/mijn/view';
import type { Hundredths } from '@/lib/content/amounts';
import type { NextStep } from '@/lib/daily/next-steps';
import { placeOfStep } from '@/lib/daily/step-places';
import type { Registration } from '@/lib/server/registration/data/registrations';
import { calendarDate } from '@/lib/shared/calendar-date';
import { nextStepText } from '@/lib/text/nl/daily/next-steps';
import { myOverviewText as text } from '@/lib/text/nl/registration/my-overview';

const day = calendarDate('2027-03-01');
const registration = { number: 'LKLR-100001', state: 'registered', graceUntil: null } as Registration;
const waiting = { ids: ['a', 'b'], points: 900 as Hundredths };
const steps: NextStep[] = [
  { code: 'answer_application' },
  { code: 'finish_application' },
  { code: 'answer_questions', ids: ['a'], by: day },
  { code: 'tick_documents', by: day },
  { code: 'mend_requirements', by: null },
  { code: 'request_certification', cycle: { start: calendarDate('2026-01-01'), end: calendarDate('2030-12-31') } },
  { code: 'make_up_points', by: day },
  { code: 'complete_data', missing: ['name'] },
  { code: 'add_proof', ...waiting },
  { code: 'mend_rejected', ...waiting },
  { code: 'submit_drafts', ...waiting },
  { code: 'finish_drafts', ...waiting },
  { code: 'find_courses', points: 2400 as Hundredths },
];
const show = (given: NextStep[]) =>
  render(
    <MyOverview
      hasOwnSnelmenu
      registration={registration}
      application={null}
      details={null}
      steps={given}
      unread={0}
      today={day}
    />,
  );
const asked = () => screen.getByRole('region', { name: text.askedHeading });

describe('Mijn LKLR', () => {
  it.each(steps)(
    'never says that nothing is asked while there is a step: $code is its one main button',
    async (step) => {
      const { container } = show([step]);
      expect(screen.queryByText(text.nothingAsked)).not.toBeInTheDocument();
      const button = within(asked()).getByRole('link', { name: nextStepText(step) });
      expect(button).toHaveAttribute('href', placeOfStep(step));
      expect([...container.querySelectorAll('.button-primary')]).toEqual([button]);
      expect(await axe(container)).toHaveNoViolations();
    },
  );

  it('shows three steps at most, and only the first as a button', () => {
    const { container } = show(steps);
    const words = steps.map((step) => nextStepText(step));
    const shown = within(asked())
      .getAllByRole('link')
      .map(({ textContent }) => textContent ?? '');
    expect(shown.filter((label) => words.includes(label))).toEqual(words.slice(0, 3));
    expect(container.querySelectorAll('.button-primary')).toHaveLength(1);
  });

  it('puts the steps between the status and the points', () => {
    const points = <section aria-label="punten">Punten</section>;
    const { container } = render(
      <MyOverview
        hasOwnSnelmenu
        {...{ registration, points, steps, today: day, unread: 0 }}
        application={null}
        details={null}
      />,
    );
    const labels = [...container.querySelectorAll('section')].map((section) => section.textContent);
    expect(labels.findIndex((words) => words?.includes(text.askedHeading))).toBe(1);
    expect(labels.indexOf('Punten')).toBe(2);
  });

  it('greets somebody whom an import brought with the day since when they are in the register', () => {
    const imported = { ...registration, imported: true, isComplete: false, registeredOn: calendarDate('2016-04-10') };
    const { container } = render(
      <MyOverview
        hasOwnSnelmenu
        registration={imported}
        application={null}
        details={null}
        steps={[]}
        unread={0}
        today={day}
      />,
    );
    expect(container).toHaveTextContent('Je staat sinds 10 april 2016 in het register.');
    expect(container).toHaveTextContent(text.imported.asked);
    expect(container).not.toHaveTextContent(text.registration.registered.text);
  });

  it('counts messages that weren’t read in its link to them', () => {
    render(
      <MyOverview
        hasOwnSnelmenu
        registration={registration}
        application={null}
        details={null}
        steps={[]}
        unread={2}
        today={day}
      />,
    );
    expect(screen.getByRole('link', { name: 'Berichten (2 nieuw)' })).toHaveAttribute('href', '/mijn/berichten');
  });

  it('says that nothing is asked when there is no step', () => {
    show([]);
    expect(screen.getByText(text.nothingAsked)).toBeInTheDocument();
  });
});
