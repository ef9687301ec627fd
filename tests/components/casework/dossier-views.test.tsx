import { DossierView } from '@/app/(beheer)/beheer/dossiers/[id]/view';
import { DossiersView } from '@/app/(beheer)/beheer/dossiers/view';
import { dossierParts } from '@/lib/casework/dossier-parts';
import { hundredthsOf } from '@/lib/content/amounts';
import type { DossierStep } from '@/lib/daily/next-steps';
import { assessEligibility } from '@/lib/eligibility/requirements';
import type { Dossier } from '@/lib/server/casework/open-dossier';
import type { Registration } from '@/lib/server/registration/data/registrations';
import { calendarDate } from '@/lib/shared/calendar-date';
import { refused } from '@/lib/shared/results';
import { dossierCoursesText, dossierPortfolioText } from '@/lib/text/nl/casework/dossier-portfolio';
import { dossierDone, dossierSearchText, dossierText } from '@/lib/text/nl/casework/dossiers';
import { dossierStepText } from '@/lib/text/nl/daily/next-steps';
import { mailSubject } from '@/lib/text/nl/mail/mails';
import { classTexts, pointsReasonTexts } from '@/lib/text/nl/portfolio/points';
import { pastStatusText, removalReasonTexts } from '@/lib/text/nl/registration/registration';
import { testViews } from '@/tests/support/views';

jest.mock('@/app/(beheer)/beheer/dossiers/[id]/actions', () => ({}));

const today = calendarDate('2026-11-16');
const at = new Date('2026-11-03T10:00:00Z');
const id = (place: number) => `a0000000-0000-4000-8000-00000000000${place}`;
const name = {
  ...{ initials: 'W.', birthPrefix: 'van den', birthSurname: 'Berg' },
  ...{ partnerPrefix: '', partnerSurname: '', nameUse: 'E' as const },
};
const appointment = {
  ...{ function: 'attendance_officer' as const, employerKind: 'municipality' as const, form: 'employed' as const },
  ...{ hoursPerWeek: 12, organisation: 'Gemeente Aldam', startsOn: calendarDate('2020-01-01'), endsOn: null },
};
const contents = {
  ...{ name, appointments: [appointment], acceptances: [], minimumHours: 16, on: today },
  documentsInForce: { competency_profile: null, code_of_conduct: null, code_addendum: null },
};
const registration: Registration = {
  ...{ id: id(1), accountId: id(2), number: 'LKLR-100001', state: 'removed', version: 3, imported: true },
  ...{ name, privateEmail: 'w@thuis.example', privatePhone: '0612345678', isComplete: false, shielded: true },
  ...{
    appointments: [appointment],
    appointmentIds: [id(3)],
    acceptances: [],
    registeredOn: calendarDate('2020-01-01'),
  },
  ...{ certifiedUntil: null, graceUntil: null, barredUntil: calendarDate('2028-01-01') },
};
const removed = {
  ...{ id: '1', kind: 'removed' as const, on: today, at, stateAfter: 'removed' as const, decidedById: id(4) },
  ...{ reasons: ['deceased'], explanation: 'Bericht van de gemeente.', barredUntil: null, who: 'Ada Collega' },
};
const decision = { outcome: 'approved', decidedBy: { id: id(4), name: 'Ada Collega' }, decidedAt: at };

const whole = {
  ...{ id: id(1), registration, isOwn: false, accountIds: [id(2)] },
  ...{ merges: [], mergedHistories: [] },
  account: { id: id(2), email: 'w@werk.example', name: 'Wil' },
  requirements: assessEligibility(contents as never),
  lapses: [
    { id: id(5), since: today, mendBy: today, requirements: ['hours'], documentId: null, document: null },
    { id: id(6), since: today, mendBy: today, requirements: [], documentId: id(6), document: 'code_of_conduct' },
  ],
  absence: { until: today, reason: 'Verlof.', notedAt: at, notedBy: 'Ada Collega' },
  statusEvents: [removed],
  changes: [
    {
      ...{ id: '2', at, section: 'name', before: name, after: { ...name, birthSurname: 'Rood' }, who: null },
      ...{ changedByRole: 'register_manager', reason: 'Op verzoek' },
    },
  ],
  applications: [{ id: id(6), state: 'approved', createdAt: at, submittedOn: today, decision }],
  messages: [
    {
      id: id(7),
      at,
      subject: 'Een vraag',
      body: 'Bel je even?',
      readAt: null,
      authorName: 'Ada Collega',
      path: '',
      authorId: id(1),
      answer: 'Ja.',
      answeredAt: at,
    },
  ],
  mails: [
    {
      ...{ id: id(8), template: 'email_changed', toAddress: 'w@werk.example', state: 'failed', attempts: 6 },
      ...{ createdAt: at, sentAt: null, failedAt: at },
    },
  ],
  tasks: [{ id: id(9), kind: 'name_changed', createdOn: today, dueOn: today, doneAt: null }],
  notes: [{ id: id(0), at, authorName: 'Ada Collega', text: 'Is ziek.' }],
  log: [
    {
      ...{ id: '3', at, event: 'dossier_viewed', actorId: id(4), actorRole: 'register_manager', details: {} },
      ...{ subject: { type: 'registration', id: id(1) }, actorName: 'Ada Collega', who: null },
    },
  ],
  security: [{ id: '4', at, event: 'log_in_failed', details: {} }],
  portfolio: null,
  steps: Object.fromEntries(dossierParts.map((part) => [part, { before: null, after: '9' }])),
} as unknown as Dossier;
const empty: Partial<Dossier> = {
  ...{ statusEvents: [], changes: [], applications: [], messages: [], mails: [], tasks: [], notes: [] },
  ...{ log: [], security: [], lapses: [], requirements: [], absence: null },
};
const activity = {
  ...{ title: 'Dag in Aldam', typeCode: 'study_day', type: 'Studiedag', lastDay: today, units: hundredthsOf(4) },
  ...{ state: 'approved' as const, isAccredited: true },
};
const line = {
  ...{ claimed: hundredthsOf(4), counted: hundredthsOf(3), class: 'certain', reasons: ['year_maximum'] },
  ...{ accredited: true, accreditedOnApproval: false, category: 'A1' },
};
const portfolio = {
  ...{ points: null, count: 12, certifications: [], questions: [] },
  activities: [
    { ...activity, id: id(1), line: { ...line, id: id(1) } },
    { ...activity, id: id(2), title: 'Dag elders', line: undefined },
  ],
} as unknown as NonNullable<Dossier['portfolio']>;
const steps: DossierStep[] = [
  { code: 'tick_documents', by: today },
  { code: 'make_up_points', by: today },
  { code: 'complete_data', missing: ['name'] },
  { code: 'mend_requirements', by: null },
];
const shown = { today, done: undefined, typedDay: undefined, allEvents: [] };

const hit = {
  ...{ id: id(1), name, accountName: null, number: 'LKLR-100001', numberNormalised: '100001' },
  ...{ state: 'registered' as const, shielded: true },
};
const found = { ok: true as const, hits: [hit], total: 30, byName: false, isWhole: false, before: null, after: id(1) };
const search = { typed: 'berg', filter: null };

const run = { title: 'Praten met ouders', provider: 'Academie', lastDay: today, isTrainer: false, isCredited: true };
const attended = {
  runs: {
    rows: [
      { runId: id(1), ...run },
      { runId: id(2), ...run, isCredited: false },
      { runId: id(3), ...run, isTrainer: true },
    ],
    hasMore: true,
  },
  groups: [
    { id: id(1), name: 'Intervisie Noord', joinedAt: at, isClosed: false },
    { id: id(2), name: 'Teamdag', joinedAt: null, isClosed: true },
  ],
};

testViews({
  'the view of a dossier': [
    [
      <DossierView
        key=""
        {...{ ...shown, attended }}
        dossier={whole}
        done="doorhalen"
        typedDay="1-1-2019"
        allEvents={[removed]}
      />,
      ...[dossierDone.doorhalen, 'Bericht van de gemeente.', removalReasonTexts.deceased.label, 'Rood', 'Op verzoek'],
      ...['Bel je even?', mailSubject('email_changed'), 'Is ziek.', dossierText.actions.herstellen],
      ...[pastStatusText.heading, dossierText.actions.opheffen, 'Praten met ouders', 'Intervisie Noord'],
      ...[dossierCoursesText.courses.states.trainer, dossierCoursesText.courses.more(3)],
      dossierCoursesText.groups.states.closed,
    ],
    [<DossierView key="" {...shown} dossier={{ ...whole, isOwn: true }} />, dossierText.ownCase],
    [
      <DossierView key="" {...shown} steps={steps} dossier={{ ...whole, portfolio }} />,
      ...['3 van 4', classTexts.certain, pointsReasonTexts.year_maximum, dossierPortfolioText.activities.more(2, 12)],
      ...[dossierPortfolioText.steps.heading, ...steps.slice(0, 3).map((step) => dossierStepText(step))],
    ],
    [<DossierView key="" {...shown} steps={[]} dossier={whole} />, dossierPortfolioText.steps.none],
    [
      <DossierView
        key=""
        {...shown}
        attended={{ runs: { rows: [], hasMore: false }, groups: [] }}
        dossier={{ ...whole, ...empty, account: null, accountIds: [] }}
      />,
      ...[dossierCoursesText.courses.empty, dossierCoursesText.groups.empty],
      ...[dossierText.noAccount, dossierText.actions.loginFirst, dossierText.messages.empty],
    ],
    [
      <DossierView key="" {...shown} dossier={{ ...whole, ...empty, registration: null }} />,
      ...[dossierText.onlyAccount, dossierText.actions.bericht],
    ],
  ],
  'the view of a search for dossiers': [
    [<DossiersView key="" search={{ typed: '', filter: null }} found={null} isExpired />, dossierSearchText.begin],
    [
      <DossiersView key="" search={search} found={found} isExpired={false} />,
      ...[dossierSearchText.found(30), dossierSearchText.notWhole, dossierSearchText.byNumber, 'LKLR-100001'],
    ],
    [
      <DossiersView key="" search={search} found={{ ...found, hits: [], total: 0, isWhole: true }} isExpired={false} />,
      dossierSearchText.nothing.text,
    ],
    [
      <DossiersView key="" search={search} found={refused({ code: 'too_short' })} isExpired={false} />,
      dossierSearchText.refusals.too_short,
    ],
  ],
});
