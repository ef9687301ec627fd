import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { CaseQueueView } from '@/app/(beheer)/beheer/aanvragen/view';
import { ActivityQueueView } from '@/app/(beheer)/beheer/activiteiten/view';
import { CertificationQueueView } from '@/app/(beheer)/beheer/certificeringen/view';
import { ActView, type DossierAct, dossierActs } from '@/app/(beheer)/beheer/dossiers/[id]/[handeling]/view';
import { TasksView } from '@/app/(beheer)/beheer/taken/view';
import { ManagementView } from '@/app/(beheer)/beheer/view';
import { caseQueue } from '@/lib/application/case-queue';
import { certificationQueue } from '@/lib/certification/certification-queue';
import { reviewQueue } from '@/lib/review/review-queue';
import { calendarDate } from '@/lib/shared/calendar-date';
import { dossierText } from '@/lib/text/nl/casework/dossiers';
import { queueText } from '@/lib/text/nl/casework/management';
import { overviewText, taskKindTexts, tasksText } from '@/lib/text/nl/casework/tasks';
import { certificationQueueText } from '@/lib/text/nl/certification/certification-queue';
import { dossierActionText } from '@/lib/text/nl/registration/dossier-actions';
import { reviewQueueText } from '@/lib/text/nl/review/review-pages';
import { testViews } from '@/tests/support/views';

jest.mock('@/app/(beheer)/actions', () => ({ submitTakeBack: () => {} }));
jest.mock('@/app/(beheer)/beheer/dossiers/[id]/actions', () => ({}));
jest.mock('@/app/(beheer)/beheer/activiteiten/actions', () => ({}));
jest.mock('@/app/(beheer)/beheer/taken/actions', () => ({}));

const day = calendarDate;
const today = day('2026-11-16');
const id = (place: number) => `a0000000-0000-4000-8000-00000000000${place}`;
const name = { initials: 'W.', birthPrefix: 'van den', birthSurname: 'Berg', partnerPrefix: '', partnerSurname: '' };
const printed = 'W. van den Berg';
const colleague = { id: id(8), name: 'Ada Collega', email: 'ada@werk.example', roles: ['register_manager' as const] };
const readerId = id(9);
const done = { id: id(1), done: 'Dat is gebeurd.' };
const steps = { previousHref: '/p?terug=x', nextHref: '/p?verder=y' };

const none = { waiting: 0, week: null, late: null, free: null };
const nothingWaits = {
  ...{ applications: { ...none, week: 0, late: 0, free: 0 }, accreditations: none, tasks: none, activities: none },
  ...{ certifications: none, providers: none, claims: none, runs: none, invoices: none },
};
const waiting = {
  ...nothingWaits,
  applications: { waiting: 34, week: 8, late: 3, free: 11 },
  certifications: { waiting: 5, week: 2, late: 1, free: null },
  activities: { waiting: 500, week: null, late: null, free: 480 },
  runs: { ...none, waiting: 4 },
};
const managed = {
  ...{ answersAwaited: 6, failedMails: 1, unfinished: 2, proposals: 1, normsets: 1, stoppedMailings: 1 },
  ...{ tasks: new Map([['name_changed' as const, 6]]), today, readerId },
  ...{ runs: { firstBegun: day('2026-01-01'), lastFinished: day('2026-11-10'), finishedAt: new Date('2026-11-03') } },
};

const cases = {
  path: '/beheer/aanvragen',
  query: caseQueue.asking({ state: 'decision', holder: { id: colleague.id }, text: 'berg' }),
  rows: [
    {
      ...{ id: id(2), name: { ...name, nameUse: 'E' as const }, state: 'submitted' as const },
      ...{
        submittedOn: day('2026-09-01'),
        answerDueOn: day('2026-10-01'),
        organisation: 'Gemeente Voorbeeld',
        version: 2,
        accountId: id(1),
        isFoundByAddress: false,
        hasNotes: true,
        isDoubtful: true,
      },
      assignedTo: colleague,
    },
  ],
  total: 1,
  steps,
  nextHref: `/beheer/aanvragen/${id(3)}`,
  decided: done,
};
const noCases = { ...cases, query: caseQueue.asking({}), rows: [], total: 0, nextHref: null, decided: null };

const activities = {
  query: reviewQueue.asking({ order: 'course' }),
  rows: [
    {
      ...{ id: id(4), href: `/beheer/activiteiten/${id(4)}`, title: 'Een les', owner: printed, number: 'LKLR-100001' },
      ...{
        type: 'Les geven',
        lastDay: '12-5-2026',
        state: reviewQueueText.states.submitted,
        isAnswered: true,
        hasNotes: true,
      },
      ...{ holderId: null, holder: reviewQueueText.nobody, age: '3 dagen' },
    },
  ],
  total: 1,
  steps: { before: id(4), after: id(4) },
  types: { giving_training: 'Les geven' },
};
const reviewed = { decided: { ...done, left: ['Eén bleef liggen.'] }, nextHref: `/beheer/activiteiten/${id(5)}` };

const certification = {
  ...{ id: id(6), registrationId: id(7), state: 'requested' as const, version: 1, decision: null, endedOn: null },
  ...{ certifiedUntil: null, points: null, requestedAt: new Date('2026-11-02T10:00:00Z'), toReview: 3 },
  ...{ cycle: { start: day('2026-01-01'), end: day('2030-12-31') }, requestedOn: day('2026-11-02') },
  answerDueOn: day('2026-11-15'),
  holder: {
    ...{ accountId: null, number: 'LKLR-100001', state: 'registered' as const, certifiedUntil: null },
    ...{ name: { ...name, nameUse: 'E' as const }, registeredOn: day('2020-01-01') },
  },
};
const certifications = {
  ...{ path: '/beheer/certificeringen', query: certificationQueue.asking({}), total: 1, steps },
  ...{ nextHref: null, decided: null },
};
const noCertifications = { ...certifications, rows: [], total: 0 };
const decision = { at: new Date('2026-11-03T10:00:00Z'), on: day('2026-11-03'), byId: null, explanation: '' };

const task = (place: number) => ({
  ...{ id: id(place), kind: 'name_changed' as const, who: printed, doneAt: null },
  ...{ accountId: null, registrationId: id(7), applicationId: null, mailId: null, providerId: null },
  ...{ createdOn: day('2026-11-01'), dueOn: day('2026-11-10') },
});

const plainTasks = { query: { kind: null, place: null }, page: { rows: [], before: null, after: null } };

testViews({
  'the overview of the management': [
    [
      <ManagementView
        key=""
        {...managed}
        waiting={waiting}
        workloads={[{ ...colleague, kind: 'applications', held: 7, week: 4, late: 2 }]}
      />,
      ...[overviewText.dailyRun.overdue, overviewText.answers(6), overviewText.mails.failed(1)],
      ...['3 te laat', '2 te laat', colleague.name, overviewText.waiting.kinds.runs],
      ...[
        tasksText.withCount('name_changed', 6),
        overviewText.elsewhere.settings(1),
        overviewText.elsewhere.normsets(1),
        overviewText.elsewhere.mailings(1),
      ],
    ],
    [
      <ManagementView
        key=""
        runs={{ firstBegun: null, lastFinished: null, finishedAt: null }}
        waiting={nothingWaits}
        workloads={[]}
        {...{ answersAwaited: 0, failedMails: 0, unfinished: 0, proposals: 0, normsets: 0, stoppedMailings: 0 }}
        {...{ tasks: new Map(), today, readerId }}
      />,
      ...[overviewText.workloads.none, overviewText.unfinished.count(0), overviewText.mails.failed(0)],
      ...[overviewText.elsewhere.settings(0), overviewText.elsewhere.normsets(0)],
    ],
  ],
  'the queue of applications': [
    [
      <CaseQueueView key="" {...{ cases, today, readerId }} colleagues={[colleague]} isExpired />,
      ...[done.done, queueText.found(1), queueText.late, queueText.maybeDouble, colleague.name, printed],
    ],
    [
      <CaseQueueView key="" {...{ today, readerId }} cases={noCases} colleagues={[]} isExpired={false} />,
      queueText.empty.heading,
    ],
  ],
  'the queue of activities': [
    [
      <ActivityQueueView
        key=""
        path="/beheer/activiteiten"
        queue={activities}
        {...{ reviewed, readerId }}
        given={2}
        left={1}
        isDeciding
        workers={[colleague]}
        isExpired={false}
      />,
      ...[reviewed.decided.done, 'Eén bleef liggen.', reviewQueueText.assign.done(2), reviewQueueText.assign.left(1)],
      ...['Een les', reviewQueueText.answered],
    ],
  ],
  'the queue of certifications': [
    [
      <CertificationQueueView
        key=""
        page={{ ...certifications, rows: [certification], decided: done, nextHref: '/beheer/certificeringen/x' }}
        counts={{ open: 1, granted: 2000 }}
        isExpired={false}
        today={today}
      />,
      ...[done.done, certificationQueueText.next, 'LKLR-100001', certificationQueueText.columns.toReview],
      ...['15-11-2026', certificationQueueText.late, certificationQueueText.filter.promised.week],
    ],
    [
      <CertificationQueueView
        key=""
        page={{
          ...{ ...certifications, query: certificationQueue.asking({ state: 'refused', text: 'berg' }) },
          rows: [{ ...certification, state: 'refused', decision }],
        }}
        isExpired
        today={today}
      />,
      ...[certificationQueueText.found(1), certificationQueueText.columns.decidedOn, '3-11-2026'],
    ],
    [
      <CertificationQueueView key="" page={noCertifications} isExpired={false} today={today} />,
      certificationQueueText.empty.heading,
    ],
  ],
  'the view of tasks': [
    [
      <TasksView
        key=""
        {...plainTasks}
        page={{ rows: [task(1), task(2)], before: null, after: null }}
        own={new Set([id(2)])}
        counts={new Map([['name_changed', 2]])}
        after="eerder"
        today={today}
      />,
      ...[tasksText.after.eerder, tasksText.own, tasksText.late, taskKindTexts.name_changed],
    ],
    [
      <TasksView
        key=""
        {...plainTasks}
        page={{ rows: [{ ...task(1), kind: 'setting_proposed' }], before: null, after: null }}
        own={new Set([id(1)])}
        counts={new Map([['setting_proposed', 1]])}
        after=""
        today={today}
      />,
      tasksText.ownProposal,
    ],
    [
      <TasksView key="" {...plainTasks} own={new Set()} counts={new Map()} after="" today={today} />,
      tasksText.empty.text,
    ],
  ],
});

it('a count on the overview leads to the list of exactly those; one of nothing, or without a list, to none', () => {
  const workloads = [
    { ...colleague, kind: 'applications' as const, held: 7, week: 4, late: 2 },
    { id: readerId, name: 'Ik', kind: 'activities' as const, held: 12, week: null, late: null },
  ];
  const { container } = render(<ManagementView {...managed} waiting={waiting} workloads={workloads} />);
  const leads = [...container.querySelectorAll('td a')].map((a) => [a.textContent, a.getAttribute('href')]);
  expect(leads).toEqual([
    ['34', '/beheer/aanvragen?status=beslissing'],
    ['8', '/beheer/aanvragen?status=beslissing&termijn=week'],
    ['3 te laat', '/beheer/aanvragen?status=beslissing&termijn=voorbij'],
    ['11', '/beheer/aanvragen?status=beslissing&van=niemand'],
    ['5', '/beheer/certificeringen'],
    ['2', '/beheer/certificeringen?termijn=week'],
    ['1 te laat', '/beheer/certificeringen?termijn=voorbij'],
    ['500', '/beheer/activiteiten?status=beoordeling'],
    ['480', '/beheer/activiteiten?status=beoordeling&van=niemand'],
    ['7', `/beheer/aanvragen?status=beslissing&van=${colleague.id}`],
    ['4', `/beheer/aanvragen?status=beslissing&van=${colleague.id}&termijn=week`],
    ['2 te laat', `/beheer/aanvragen?status=beslissing&van=${colleague.id}&termijn=voorbij`],
    ['12', '/beheer/activiteiten?status=beoordeling&van=mij'],
  ]);
});

const registration = {
  ...{ id: id(7), accountId: id(1), number: 'LKLR-100001', state: 'removed' as const, version: 3, imported: false },
  ...{ name: { ...name, nameUse: 'E' as const }, privateEmail: 'w@thuis.example', privatePhone: '0612345678' },
  ...{ appointments: [], appointmentIds: [], acceptances: [], registeredOn: day('2020-01-01'), isComplete: true },
  ...{ certifiedUntil: null, graceUntil: null, shielded: true, barredUntil: null },
};
const dossier = { id: id(7), title: printed, registration, loginEmail: 'w@werk.example', isOwn: false };

describe('the page of an act on a dossier', () => {
  it.each(Object.keys(dossierActs) as DossierAct[])('has one form for %s, and is accessible', async (act) => {
    const { container } = render(
      <main>
        <h1>{dossierActs[act].title}</h1>
        <ActView act={act} form={dossier} formId={id(1)} />
      </main>,
    );
    expect(screen.getByRole('button')).toHaveTextContent(dossierActs[act].submit);
    expect(await axe(container)).toHaveNoViolations();
  });

  it('offers no message to somebody without an account, and a first address to log in with', () => {
    const form = { ...dossier, loginEmail: null };
    const { container, rerender } = render(<ActView act="bericht" form={form} formId={id(1)} />);
    expect(container).toHaveTextContent(dossierText.noAccount);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    rerender(<ActView act="inloggen" form={form} formId={id(1)} />);
    expect(screen.getByRole('button')).toHaveTextContent(dossierActionText.login.submit);
  });
});
