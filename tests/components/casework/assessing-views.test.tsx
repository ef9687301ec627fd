import type { AssignedPage } from '@/app/(beheer)/beoordelen/_components/load-assigned';
import { AssessingView } from '@/app/(beheer)/beoordelen/view';
import { assignedQueue } from '@/lib/casework/assigned-queue';
import { calendarDate as day } from '@/lib/shared/calendar-date';
import { handlingText } from '@/lib/text/nl/application/cases';
import { assessingText, ownDecisionsText, ownFiguresText } from '@/lib/text/nl/casework/assessing';
import { queueText } from '@/lib/text/nl/casework/management';
import { testViews } from '@/tests/support/views';

jest.mock('@/app/(beheer)/actions', () => ({}));

const id = (place: number) => `a0000000-0000-4000-8000-00000000000${place}`;
const name = { initials: 'W.', birthPrefix: 'van den', birthSurname: 'Berg', partnerPrefix: '', partnerSurname: '' };
const printed = 'W. van den Berg';
const done = { id: id(1), done: 'Dat is gebeurd.' };
const steps = { previousHref: '/p?terug=x', nextHref: '/p?verder=y' };

const waits = {
  number: 'LKLR-100001',
  age: '3 dagen',
  dueOn: day('2026-11-01'),
  isLate: true,
  marks: [queueText.maybeDouble],
};
const assigned: AssignedPage = {
  ...{ path: '/beoordelen', query: assignedQueue.asking({}), total: 3, steps, nextHref: null, decided: null },
  rows: [
    { id: id(1), kind: 'application', href: '/beoordelen/a', what: printed, of: 'Gemeente Voorbeeld', ...waits },
    { id: id(2), kind: 'activity', href: '/beoordelen/b', what: 'Een les', of: printed, ...waits, dueOn: null },
    { id: id(3), kind: 'course', href: '/beoordelen/c', what: 'Praten met ouders', of: 'Academie', ...waits },
  ],
};
const ownDecision = {
  ...{ id: id(7), caseId: id(8), title: '', outcome: 'approved' as const, explanation: '', at: new Date(0) },
  ...{ name: { ...name, nameUse: 'E' as const }, isOpenable: true },
};

testViews({
  'the work of an assessor': [
    [
      <AssessingView
        key=""
        page={{ ...assigned, decided: done, nextHref: '/beoordelen/x' }}
        decisions={null}
        counts={{ open: 3, answer: 0, decided: 12 }}
        done="losgelaten"
        isExpired={false}
      />,
      ...[done.done, assessingText.next, printed, 'Een les', 'Praten met ouders', assessingText.late],
      ...[assessingText.kinds.course, handlingText.done.teruggegeven],
    ],
    [
      <AssessingView key="" page={{ ...assigned, rows: [] }} decisions={null} done="" isExpired />,
      assessingText.empty.heading,
    ],
    [
      <AssessingView
        key=""
        page={{ ...assigned, rows: [], query: assignedQueue.asking({ state: 'decided' }) }}
        decisions={{
          rows: [
            { ...ownDecision, kind: 'application', outcome: 'rejected', explanation: 'De uren kloppen niet.' },
            { ...ownDecision, id: id(6), kind: 'application', name: null, isOpenable: false },
            { ...ownDecision, id: id(5), kind: 'activity', name: null, title: 'Een les van vorig jaar' },
          ],
          ...{ before: null, after: id(7) },
        }}
        months={[
          { month: day('2026-11-01'), decided: 3, waited: 2, waitedDays: 9 },
          { month: day('2026-09-01'), decided: 1, waited: 0, waitedDays: 0 },
        ]}
        done=""
        isExpired={false}
      />,
      ...[printed, 'De uren kloppen niet.', 'Een les van vorig jaar', ownDecisionsText.noName],
      ...[ownFiguresText.summary(4), ownFiguresText.average(5), 'september 2026'],
      ...[ownDecisionsText.noExplanation, ownDecisionsText.outcomes.rejected],
    ],
    [
      <AssessingView
        key=""
        page={{ ...assigned, rows: [], query: assignedQueue.asking({ state: 'decided', kind: 'course' }) }}
        decisions={{ rows: [], before: null, after: null }}
        done=""
        isExpired={false}
      />,
      ownDecisionsText.empty.heading,
    ],
  ],
});
