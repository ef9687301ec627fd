import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { ActivityList } from '@/app/(beheer)/beheer/activiteiten/_components/activity-list';
import type { ActivityRow } from '@/app/(beheer)/beheer/activiteiten/_components/load-activities';
import { CourseForm } from '@/app/(beheer)/beheer/activiteiten/[id]/_components/course-form';
import {
  ApproveActivityForm,
  RejectActivityForm,
} from '@/app/(beheer)/beheer/activiteiten/[id]/_components/review-forms';
import { ReviewedWords } from '@/components/portfolio/reviewed-words';
import { activityRejections } from '@/lib/review/decision';
import { reviewQueue } from '@/lib/review/review-queue';
import { ALL_ROWS, pickField } from '@/lib/shared/picked-rows';
import { activityRejectionTexts, reviewedText } from '@/lib/text/nl/review/review';
import { reviewQueueText, reviewText } from '@/lib/text/nl/review/review-pages';

jest.mock('@/app/(beheer)/beheer/activiteiten/actions', () => ({
  submitAssignments: async () => ({ status: 'idle' }),
}));
jest.mock('@/app/(beheer)/beheer/activiteiten/[id]/actions', () => {
  const idle = async () => ({ status: 'idle' });
  return { submitActivityApproval: idle, submitActivityRejection: idle, submitCourseDecision: idle };
});

const id = (place: number) => `a0000000-0000-4000-8000-00000000000${place}`;
const row = (place: number, changes: Partial<ActivityRow> = {}): ActivityRow => ({
  id: id(place),
  href: `/beheer/activiteiten/${id(place)}`,
  title: `Les ${place}`,
  owner: 'W.A.M.J.C. van den Berg-Oudenampsen',
  number: `LKLR-10000${place}`,
  type: 'Les geven',
  lastDay: '12-5-2026',
  state: reviewQueueText.states.submitted,
  isAnswered: place === 2,
  holderId: null,
  holder: reviewQueueText.nobody,
  age: '3 dagen',
  hasNotes: true,
  ...changes,
});
const people = [{ value: 'b0000000-0000-4000-8000-000000000001', label: 'Ada (beoordelaar)' }];
const list = {
  ...{ query: reviewQueue.read({}), total: 2, assigning: { people, filter: '' } },
  steps: { previousHref: null, nextHref: null },
};

describe('the list of activities', () => {
  it('has a tick for each activity and one choice of a person', async () => {
    const { container } = render(
      <main>
        <ActivityList {...list} rows={[row(1), row(2, { holderId: id(9) })]} />
      </main>,
    );
    const [first, second, all] = screen.getAllByRole('checkbox');
    expect(all).toHaveAccessibleName('Alle 2 op deze pagina');
    expect(first).toHaveAccessibleName(reviewQueueText.pick('Les 1', row(1).owner));
    expect(first).toHaveAttribute('name', `picked.${id(1)}`);
    expect([first, second].map((tick) => tick?.getAttribute('value'))).toEqual(['niemand', id(9)]);
    expect(container).toHaveTextContent(reviewQueueText.answered);
    expect(await axe(container)).toHaveNoViolations();
  });

  it('sends each of its rows, with who has it, for the tick of all', async () => {
    const { container } = render(
      <main>
        <ActivityList {...list} rows={[row(1), row(2, { holderId: id(9) })]} />
      </main>,
    );
    await userEvent.click(screen.getByRole('checkbox', { name: reviewQueueText.assign.all(2) }));
    const sent = new FormData(container.querySelector('form') as HTMLFormElement);
    expect(sent.get(pickField(ALL_ROWS))).toBe(`${id(1)}:niemand ${id(2)}:${id(9)}`);
    expect(sent.has(pickField(id(1)))).toBe(false);
  });

  it('says what is missing when nothing is ticked, with a link to it', async () => {
    render(
      <main>
        <ActivityList {...list} rows={[row(1)]} />
      </main>,
    );
    await userEvent.click(screen.getByRole('button', { name: reviewQueueText.assign.submit }));
    const links = await screen.findAllByRole('link', { name: /^Kies / });
    const targets = links.map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(targets.map((target) => document.getElementById(target)?.getAttribute('name'))).toEqual([
      `picked.${id(1)}`,
      'assignee',
    ]);
  });

  it('has no ticks once nothing can be given any more, nor without colleagues, and says so to a manager', () => {
    const ended = { ...list, query: reviewQueue.asking({ state: 'ended' }) };
    const { rerender } = render(<ActivityList {...ended} rows={[row(1)]} />);
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    rerender(<ActivityList {...list} rows={[row(1)]} assigning={{ people: [], filter: '' }} />);
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(screen.getByText(reviewQueueText.assign.nobodyElse)).toBeInTheDocument();
  });

  it('says something else when nothing waits than when nothing was found', () => {
    const { rerender } = render(<ActivityList {...list} rows={[]} />);
    expect(screen.getByText(reviewQueueText.empty.heading)).toBeInTheDocument();
    rerender(<ActivityList {...list} query={reviewQueue.read({ q: 'x' })} rows={[]} />);
    expect(screen.getByText(reviewQueueText.nothingFound.heading)).toBeInTheDocument();
  });
});

describe('approving', () => {
  const form = (mayAccredit: boolean) => (
    <ApproveActivityForm activityId={id(1)} version={3} from="beheer" mayAccredit={mayAccredit} />
  );
  const { isAccredited, accreditationReference } = reviewText.decision.fields;

  it('as of an accredited course says what is missing', async () => {
    const { container } = render(<main>{form(true)}</main>);
    await userEvent.click(screen.getByText(reviewText.decision.approve.accredited));
    await userEvent.click(screen.getByLabelText(isAccredited.label));
    await userEvent.click(screen.getByRole('button', { name: reviewText.decision.approve.submit }));
    expect(await screen.findAllByRole('link', { name: new RegExp(accreditationReference.inSentence) })).toHaveLength(1);
    expect(await axe(container)).toHaveNoViolations();
  });

  it('offers nothing of the kind where the points are accredited anyhow', () => {
    render(form(false));
    expect(screen.queryByText(reviewText.decision.approve.accredited)).not.toBeInTheDocument();
  });
});

describe('rejecting', () => {
  it('offers the whole catalogue, each as mendable or final', async () => {
    const { container } = render(<RejectActivityForm activityId={id(1)} version={3} from="beheer" />);
    const choices = within(screen.getByRole('group')).getAllByRole('radio');
    expect(choices.map((choice) => choice.getAttribute('value'))).toEqual(activityRejections);
    for (const choice of choices) expect(choice).toHaveAccessibleName(/\((te verbeteren|definitief)\)/);
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('deciding on a course', () => {
  it('has the open activity ticked, and links to the others', async () => {
    const rows = [
      { id: id(1), version: 4, owner: 'A. Visser', label: 'A. Visser: 2 uur' },
      { id: id(2), version: 1, owner: 'B. Jansen', label: 'B. Jansen: 2 uur', href: '/beheer/activiteiten/2' },
    ];
    const { container } = render(<CourseForm activityId={id(1)} from="beheer" rows={rows} />);
    const ticks = screen.getAllByRole('checkbox') as HTMLInputElement[];
    expect(ticks.map(({ checked, value }) => [checked, value])).toEqual([
      [true, '4'],
      [false, '1'],
    ]);
    expect(screen.getByRole('link', { name: reviewText.course.open('B. Jansen') })).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('a decision as its owner reads it', () => {
  const rejection = {
    outcome: 'rejected',
    reason: 'unclear',
    isMendable: true,
    explanation: 'Voor wie was de les?',
  } as const;

  it('says why, what the reviewer adds, and what can be done', () => {
    const { container } = render(<ReviewedWords decision={rejection} />);
    const { label, meaning, whatToDo } = activityRejectionTexts.unclear;
    for (const words of [label, meaning, rejection.explanation, whatToDo]) expect(container).toHaveTextContent(words);
  });

  it('of a final one offers nothing to mend, also where the reason isn’t in use any more', () => {
    const { container } = render(<ReviewedWords decision={{ ...rejection, reason: 'gone', isMendable: false }} />);
    expect(container).toHaveTextContent(reviewedText.final);
    expect(container).not.toHaveTextContent(reviewedText.whyHeading);
    expect(container).not.toHaveTextContent(reviewedText.mendable);
  });

  it('of an approval says that the points are certain, or with which sample it came', () => {
    const approval = { outcome: 'approved', reason: '', isMendable: false, explanation: '' } as const;
    const { container, rerender } = render(<ReviewedWords decision={approval} />);
    expect(container).toHaveTextContent(reviewedText.pointsCertain);
    rerender(<ReviewedWords decision={{ ...approval, reason: 'approved_with_sample' }} />);
    expect(container).toHaveTextContent(reviewedText.withSampleMeaning);
  });
});
