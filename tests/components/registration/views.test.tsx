import type { ReactElement } from 'react';
import { RemovalNotice } from '@/app/(mijn)/mijn/_components/removal-notice';
import { OverviewView } from '@/app/(mijn)/mijn/aanvraag/overzicht/view';
import { ApplicationStatus } from '@/app/(mijn)/mijn/aanvraag/view';
import { QuestionsView } from '@/app/(mijn)/mijn/aanvraag/vragen/view';
import { MessageView } from '@/app/(mijn)/mijn/berichten/[id]/view';
import { MessagesView } from '@/app/(mijn)/mijn/berichten/view';
import { HistoryView } from '@/app/(mijn)/mijn/gegevens/geschiedenis/view';
import { DossierViewsView } from '@/app/(mijn)/mijn/gegevens/inzage/view';
import { MyDetails } from '@/app/(mijn)/mijn/gegevens/view';
import { MyOverview } from '@/app/(mijn)/mijn/view';
import { type ApplicationState, applicationStates } from '@/lib/application/application-states';
import { ticks } from '@/lib/content/documents';
import type { Settings } from '@/lib/content/settings-schema';
import type { Appointment } from '@/lib/eligibility/appointments';
import { assessEligibility } from '@/lib/eligibility/requirements';
import type { Application } from '@/lib/server/application/data/applications';
import type { RegisterDocument } from '@/lib/server/content/data/documents';
import type { Registration } from '@/lib/server/registration/data/registrations';
import { calendarDate } from '@/lib/shared/calendar-date';
import { submissionBlockerText } from '@/lib/text/nl/application/application';
import { answerText } from '@/lib/text/nl/application/information';
import { messagesText } from '@/lib/text/nl/mail/messages';
import { detailsText } from '@/lib/text/nl/registration/details';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { actorNames, readingNames } from '@/lib/text/nl/shared/audit';
import { testViews } from '@/tests/support/views';

jest.mock('@/app/(mijn)/mijn/aanvraag/actions', () => ({}));
jest.mock('@/app/(mijn)/mijn/berichten/actions', () => ({}));

const today = calendarDate('2027-03-01');
const at = new Date('2027-02-01T09:00:00Z');
const appointment: Appointment = {
  ...{ function: 'attendance_officer', employerKind: 'municipality', form: 'employed', hoursPerWeek: 24 },
  ...{ organisation: 'Gemeente Aldam', startsOn: calendarDate('2020-01-01'), endsOn: today },
};
const details = {
  name: {
    ...{ initials: 'J.', birthPrefix: 'de', birthSurname: 'Wit' },
    ...{ partnerPrefix: '', partnerSurname: 'Zwart', nameUse: 'N' as const },
  },
  ...{ privateEmail: 'j@thuis.example', privatePhone: '0612345678', version: 3 },
  ...{ appointments: [appointment, { ...appointment, organisation: 'Regio Zuid' }], appointmentIds: ['a', 'b'] },
  acceptances: ticks.slice(1).map((tick) => ({ tick, documentId: 'd', version: '1', acceptedAt: at })),
};
const registration: Registration = {
  ...details,
  ...{ id: 'r', accountId: 'c', number: 'LKLR-100001', state: 'certified', registeredOn: calendarDate('2026-01-01') },
  ...{ certifiedUntil: calendarDate('2030-12-31'), graceUntil: null, barredUntil: null },
  ...{ shielded: false, imported: true, isComplete: false },
};
const applied = (state: ApplicationState): Application => {
  const isEnded = ['approved', 'rejected', 'withdrawn'].includes(state);
  return {
    ...details,
    ...{
      id: 'a',
      accountId: 'c',
      state,
      nameSaved: true,
      workContact: 'Mijn teamleider',
      createdAt: at,
      updatedAt: at,
      assignedTo: null,
    },
    ...{ submittedAt: at, submittedOn: calendarDate('2027-02-01'), answerDueOn: calendarDate('2027-02-20') },
    endedAt: isEnded ? at : null,
    decision: isEnded
      ? {
          ...{ outcome: 'rejected', reasons: ['requirement_hours', 'duplicate'], explanation: 'Te weinig uren.' },
          ...{ check: null, newNumberReason: '', decidedBy: { id: 'm', name: 'M' }, decidedAt: at },
        }
      : null,
    openRequest: state === 'information_requested' ? { id: 'q', dueOn: calendarDate('2027-02-10') } : null,
  };
};
const document = (code: RegisterDocument['code'], isSample: boolean): RegisterDocument => ({
  ...{ id: code, code, version: '2', title: 'Titel', validFrom: today, body: 'Tekst', isSample },
  ...{ summary: 'Iets is nieuw.', tickMonths: null },
});
const documents = {
  competency_profile: document('competency_profile', true),
  code_of_conduct: document('code_of_conduct', false),
  code_addendum: null,
};
// What the pages print of them: terms and where to write to.
const settings = {
  ...{ helpName: 'Het bureau', helpEmail: 'hulp@register.example', postalAddress: 'Postbus 1', objectionWeeks: 6 },
  ...{ minimumHours: 16, mendMonths: 3 },
} as Settings;
const facts = { ...details, documentsInForce: documents, minimumHours: 16, on: today };
const overview = {
  ...{ documents, settings, assessments: assessEligibility(facts) },
  lapses: [
    { id: 'l', since: at, mendBy: calendarDate('2027-02-01'), requirements: ['hours' as const] },
    { id: 'd', since: at, mendBy: calendarDate('2027-02-01'), requirements: [], document: 'code_of_conduct' as const },
  ] as never,
  absentUntil: calendarDate('2027-01-31'),
  coming: { on: calendarDate('2027-03-02'), requirements: ['hours' as const, 'appointment' as const] },
  asked: ['name' as const, 'documents' as const],
};
const asked = {
  ...{ id: 'q0', applicationId: 'a', askedBy: { id: 'm', name: 'M' }, askedAt: at, dueOn: today },
  ...{ answeredAt: at, closedAt: null, version: 2, points: [{ position: 0, question: 'Waar?', answer: 'Hier.' }] },
};
const kept = { at, changedByRole: 'register_manager', reason: 'Op verzoek' };
const removed = { kind: 'removed' as const, on: today, at, stateAfter: 'removed' as const, decidedById: 'm' };
const event = { ...removed, id: '1', reasons: ['deceased' as const], explanation: 'Bericht', barredUntil: today };
const removal = { on: today, reasons: ['other' as const], explanation: 'Lees dit.', barredUntil: today };

const noted = { account: { name: 'J. de Wit', email: 'j@werk.example' }, today };
const left: Registration = { ...registration, state: 'removed', barredUntil: today };

const blocker = { code: 'initials_missing' as const };
const questions = { request: { ...asked, answeredAt: null }, blockers: [], settings, isSaved: false, today };
const change = {
  ...kept,
  id: '1',
  section: 'name',
  before: details.name,
  after: { ...details.name, birthSurname: 'Rood' },
};
const steps = { rows: [], before: null, after: '1' };
const message = {
  ...{ id: 'm', at, subject: 'Een vraag', body: 'Bel je even?', readAt: null, authorName: null },
  ...{ authorId: null, answer: '', answeredAt: null },
};
const reading = {
  id: '1',
  at,
  what: 'dossier_viewed',
  readerId: 'm',
  readerName: 'Ada',
  role: 'register_manager',
} as const;

testViews({
  'the view of the overview': [
    [
      <MyOverview
        key=""
        hasOwnSnelmenu
        {...{ registration, today }}
        application={null}
        details={overview}
        steps={[]}
        unread={2}
      />,
      'afwezig bent tot en met 31 januari 2027',
    ],
    [
      <MyOverview
        hasOwnSnelmenu={false}
        key=""
        {...{ registration: left, application: null, details: null, steps: [], unread: 0, today }}
        notices={
          <RemovalNotice today={today} removal={{ ...removal, objectUntil: today, postalAddress: 'Postbus 1' }} />
        }
      />,
    ],
  ],
  'the view of an application': [
    ...[null, ...applicationStates].map((state): [ReactElement] => [
      <ApplicationStatus
        key=""
        application={state && applied(state)}
        {...{ registration: null, settings, today, requests: [asked] }}
      />,
    ]),
    [<ApplicationStatus key="" application={null} {...{ registration: left, settings, today, requests: [] }} />],
  ],
  'the view of one’s data': [
    [<MyDetails key="" {...{ ...noted, registration, overview }} application={null} justSaved="naam" />],
    [
      <MyDetails
        key=""
        {...{ ...noted, registration: null, overview: null, justSaved: undefined }}
        application={applied('draft')}
      />,
    ],
  ],
  'the view of questions': [
    [<QuestionsView key="" {...questions} />, 'Waar?', answerText.correctHeading, 'hulp@register.example'],
    [
      <QuestionsView key="" {...questions} blockers={[blocker]} isSaved today={calendarDate('2027-03-02')} />,
      ...[answerText.saved, answerText.termPassed('1 maart 2027'), submissionBlockerText(blocker)],
    ],
  ],
  'the view of an application before it is submitted': [
    [
      <OverviewView
        key=""
        application={applied('draft')}
        assessments={overview.assessments}
        blockers={[blocker]}
        answerWeeks={6}
      />,
      ...[applicationText.overview.blockedHeading, submissionBlockerText(blocker), applicationText.steps.name],
    ],
    [
      <OverviewView key="" application={applied('draft')} assessments={[]} blockers={[]} answerWeeks={6} />,
      applicationText.overview.afterwards(6),
    ],
  ],
  'the view of a history': [
    [
      <HistoryView
        key=""
        page={{ ...steps, changes: [change], events: [event] } as never}
        typedDay="1-1-2020"
        allEvents={[removed]}
        today={today}
      />,
      ...['Rood', 'Op verzoek', 'Bericht'],
    ],
    [
      <HistoryView
        key=""
        page={{ ...steps, changes: [], events: [] }}
        typedDay={undefined}
        allEvents={[]}
        today={today}
      />,
      detailsText.historyPage.empty,
    ],
  ],
  'the view of who read a dossier': [
    [
      <DossierViewsView key="" page={{ ...steps, rows: [reading, { ...reading, id: '2', readerName: null }] }} />,
      ...['Ada', actorNames.unknown, readingNames.dossier_viewed],
    ],
    [<DossierViewsView key="" page={steps} />, detailsText.viewsPage.empty],
  ],
  'the view of messages': [
    [
      <MessagesView
        key=""
        page={{
          ...steps,
          rows: [
            { ...message, path: '' },
            { ...message, id: 'n', readAt: at, path: '' },
          ],
        }}
      />,
      ...[messagesText.unread, messagesText.read, 'Een vraag'],
    ],
    [<MessagesView key="" page={steps} />, messagesText.empty.heading],
  ],
  'the view of a message': [
    [
      <MessageView key="" message={{ ...message, path: '/mijn/aanvraag' }} managerEmail="beheer@register.example" />,
      ...['Bel je even?', messagesText.about, 'beheer@register.example'],
    ],
    [
      <MessageView key="" message={{ ...message, path: '', authorId: 'b' }} managerEmail="beheer@register.example" />,
      messagesText.back,
    ],
  ],
});
