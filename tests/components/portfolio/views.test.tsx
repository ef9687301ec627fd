import { render } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { ReactElement } from 'react';
import { ReviewView } from '@/app/(beheer)/beheer/activiteiten/[id]/view';
import { CertificationCaseView } from '@/app/(beheer)/beheer/certificeringen/[id]/view';
import { CertificationView } from '@/app/(mijn)/mijn/certificering/view';
import { ActivityView } from '@/app/(mijn)/mijn/portfolio/[id]/view';
import { PortfolioView } from '@/app/(mijn)/mijn/portfolio/view';
import type { Hundredths } from '@/lib/content/amounts';
import { cycleChoices } from '@/lib/portfolio/activity-query';
import { cyclesUntil, type NormedCycle } from '@/lib/portfolio/cycles';
import { cyclePoints } from '@/lib/portfolio/portfolio';
import { typePeriods } from '@/lib/portfolio/type-offer';
import type { HeldCertification } from '@/lib/server/certification/data/certifications';
import type { CertificationFile } from '@/lib/server/certification/open-certification';
import type { ReviewedActivity } from '@/lib/server/review/data/reviews';
import { calendarDate as day } from '@/lib/shared/calendar-date';
import { accepted, refused } from '@/lib/shared/results';
import { caseText } from '@/lib/text/nl/casework/management';
import { certificationCaseText, ownCertificationText } from '@/lib/text/nl/certification/certification';
import { removalNoticeText } from '@/lib/text/nl/mail/messages';
import { evidenceText } from '@/lib/text/nl/portfolio/evidence';
import { activityText, portfolioText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { activityRejectionTexts, reviewedText } from '@/lib/text/nl/review/review';
import { reviewText } from '@/lib/text/nl/review/review-pages';
import { beside } from '@/tests/support/beside';
import { typeInFile } from '@/tests/unit/portfolio/case-files';
import { normSetOf } from '@/tests/unit/portfolio/norm-sets';

/** Whatever actions a view's forms have: none of them is sent. */
function mockActions() {
  const idle = async () => ({ status: 'idle' });
  return new Proxy({ __esModule: true }, { get: (known, name) => Reflect.get(known, name) ?? idle });
}
jest.mock('next/navigation', () => jest.requireActual('@/tests/support/router').withRouter());
jest.mock('@/app/(mijn)/mijn/portfolio/actions', () => mockActions());
jest.mock('@/app/(mijn)/mijn/certificering/actions', () => mockActions());
jest.mock('@/app/(beheer)/actions', () => mockActions());
jest.mock('@/app/(beheer)/beheer/activiteiten/actions', () => mockActions());
jest.mock('@/app/(beheer)/beheer/activiteiten/[id]/actions', () => mockActions());
jest.mock('@/app/(beheer)/beheer/certificeringen/[id]/actions', () => mockActions());

const today = day('2026-11-16');
const at = new Date('2026-11-02T10:00:00Z');
const objection = { until: day('2026-12-14'), isPassed: false, postalAddress: 'Postbus 1, Utrecht' };
const rules = { total: 20, accredited_min: 0, categories: [{ code: 'A1' }], activity_types: [typeInFile()] };
const normSets = [normSetOf(rules)];
const periods = typePeriods(normSets);
const { cycles } = cyclesUntil(normSets, day('2026-01-01'), today);
const [cycle] = cycles as [NormedCycle];
const name = {
  ...{ initials: 'W.A.M.J.C.', birthPrefix: 'van den', birthSurname: 'Berg', nameUse: 'E' as const },
  ...{ partnerPrefix: '', partnerSurname: '' },
};

function activity(id: string, changes: Partial<ReviewedActivity> = {}): ReviewedActivity {
  return {
    ...{ id, registrationId: 'r', accountId: 'o', name, number: 'LKLR-100001', state: 'submitted', version: 2 },
    ...{ typeCode: 'course', title: `Cursus ${id}`, firstDay: null, lastDay: day('2026-05-12'), courseKey: 'course' },
    ...{ units: 850 as Hundredths, organiser: 'Ingrado', role: 'spreker', learned: 'Veel.\nEn meer.' },
    ...{ isAccredited: true, evidenceCount: 1, isMendable: null, certificationId: null, isDrawn: false },
    ...{ isFrozen: false, isSuperseded: false, replacesId: null, submittedAt: at, reviewFrom: at },
    ...{ source: 'own', reference: '', creditedAt: null, runId: null, meetingId: null, confirmation: null },
    ...{ createdAt: at, updatedAt: at, assignedToId: null, assignedTo: null, decision: null },
    ...changes,
  };
}

const rejection = {
  ...{ id: 'd', activityId: 'a', outcome: 'rejected' as const, reason: 'unclear' as const, isMendable: true },
  ...{ accreditationReason: '', accreditationReference: '', explanation: 'Wat deed je zelf?', withSample: false },
  ...{ decidedBy: 'Ada', decidedAt: at },
};
const elsewhere = { accreditationReason: 'Staat in hun lijst.', accreditationReference: 'B-12' };
const question = {
  ...{ id: 'q', activityId: 'a', askedAt: at, dueOn: day('2026-12-01'), question: 'Hoeveel uur was het?' },
  ...{ answer: '', answeredAt: null, closedAt: null },
};
const file = {
  ...{ id: 'f', activityId: 'a', name: 'bewijs.pdf', kind: 'pdf' as const, size: 2_000_000, checksum: '0' },
  ...{ storageKey: 'k', uploadedAt: at },
};
const limits = { fileMegabytes: 1, filesPerActivity: 4, personMegabytes: 9, pictureMegapixels: 3 };

function pointsOf(units: number) {
  const worked = cyclePoints(
    [activity('a', { state: 'approved', units: units as Hundredths })],
    cycle,
    normSets,
    today,
  );
  if (!worked.ok) throw new Error('no points');
  return worked.points;
}

const request: HeldCertification = {
  ...{ id: 'c', registrationId: 'r', state: 'requested', version: 1, decision: null, endedOn: null },
  ...{ certifiedUntil: null, cycle, points: null, requestedAt: at, requestedOn: day('2026-11-02') },
  holder: {
    ...{ accountId: 'o', number: 'LKLR-100001', state: 'registered', certifiedUntil: null, name },
    registeredOn: day('2026-01-01'),
  },
};
const confirmation = { group: 'Intervisie Midden', members: 4 };
const none = { evidence: [], limits, outcome: null, isRemoved: false, provenBy: null, isAsked: false };

function ownActivity(own: ReviewedActivity, changes: Partial<Parameters<typeof ActivityView>[0]> = {}) {
  const evidence = { ...none, evidence: [file], allowed: accepted({}) };
  const shown = { id: own.id, activity: own, versions: [own], line: pointsOf(850).lines.get('a'), evidence };
  const rest = {
    ...{ normSets, errata: [], today, mayKeep: true, others: [], decisions: [], questions: [] },
    ...{ copyId: 'x', run: null, claim: null },
  };
  return <ActivityView {...shown} {...rest} after={undefined} {...changes} />;
}

function review(reviewed: ReviewedActivity, changes: Partial<Parameters<typeof ReviewView>[0]['file']> = {}) {
  const rule = { normSet: normSets[0] as never, type: normSets[0]?.activityTypes[0] as never, errata: [] };
  const shown: Parameters<typeof ReviewView>[0]['file'] = {
    ...{ activity: reviewed, evidence: [file], rule, questions: [], before: [], isChange: false, earlier: [] },
    ...{
      equal: [],
      hasOwnEqual: false,
      isOwn: false,
      refusal: null,
      history: [],
      notes: [],
      workers: [],
      nextId: null,
    },
    ...{ historySteps: { before: null, after: null }, ...changes },
  };
  const shownIn = { queue: beside, reviewed: { decided: null, nextHref: null }, today, readerId: 'm', news: '' };
  return <ReviewView file={shown} {...shownIn} from="beheer" />;
}

function certification(changes: Partial<CertificationFile> = {}) {
  const activities = [{ activity: activity('a'), type: normSets[0]?.activityTypes[0], evidence: [file] }];
  const facts = { certification: request, isOwn: false, points: pointsOf(850), activities, decidedBy: null };
  const opened = { ...facts, answerDueOn: day('2026-11-15'), errata: [], nextId: 'n', ...changes };
  return <CertificationCaseView file={opened} queue={beside} today={today} />;
}

const portfolio = {
  ...{ periods, cycles: cycleChoices(cycles), categories: ['A1'], lines: pointsOf(850).lines, after: undefined },
  ...{ toFillIn: 2, query: { cycle: null, category: '', state: null, source: null, words: '', page: 1 } },
};
const own = { points: pointsOf(850), isRunning: true, errata: [], granted: null, waiting: null, blockers: [] };
const registered = { state: 'registered', certifiedUntil: null, graceUntil: day('2027-01-01') } as const;
const refusal = { at, on: day('2026-11-02'), byId: 'm', explanation: 'Er ontbreekt bewijs.', objection };

const run = { title: 'Gesprekken', provider: { name: 'Academie' } };
const claimed = (state: 'escalated' | 'denied') =>
  ownActivity(activity('a', { state: 'draft' }), { run, claim: { runId: 'r', state } });

const views: [state: string, view: ReactElement, shows: string][] = [
  [
    'a portfolio with activities',
    <PortfolioView key="1" {...portfolio} rows={[activity('a')]} total={1} mayKeep />,
    portfolioText.add,
  ],
  [
    'the empty portfolio of somebody who left',
    <PortfolioView key="2" {...portfolio} rows={[]} total={0} mayKeep={false} />,
    portfolioText.empty.left,
  ],
  [
    'a draft that can’t be handed in yet',
    ownActivity(activity('a', { state: 'draft', typeCode: '' })),
    activityText.submit.mend,
  ],
  [
    'a rejected activity with its decision and a question',
    ownActivity(activity('a', { state: 'rejected', isMendable: true }), {
      decisions: [{ ...rejection, objection }],
      questions: [{ ...question, answer: 'Acht.', answeredAt: at }],
    }),
    removalNoticeText.objection('14 december 2026', objection.postalAddress),
  ],
  [
    'an activity that a certification froze',
    ownActivity(activity('a', { state: 'approved', isFrozen: true }), {
      evidence: { ...none, allowed: refused({ code: 'frozen' }), isRemoved: true },
    }),
    activityText.frozen,
  ],
  [
    'an activity that a group’s meeting proves',
    ownActivity(activity('a', { source: 'group', confirmation }), {
      evidence: { ...none, allowed: accepted({}), provenBy: 'group', isAsked: true },
    }),
    activityText.confirmedBy(confirmation),
  ],
  [
    'an activity to decide on that a group’s meeting proves',
    review(activity('a', { source: 'group', confirmation }), { evidence: [] }),
    evidenceText.provenBy.group,
  ],
  [
    'an activity of the register before',
    ownActivity(activity('a', { state: 'approved', source: 'taken_over', reference: 'A-17' })),
    activityText.takenOverMeaning('A-17'),
  ],
  [
    'an activity that a provider’s list brought',
    ownActivity(activity('a', { state: 'approved', source: 'attendance', creditedAt: at }), { run }),
    activityText.creditedMeaning('Academie', 'Gesprekken', '2 november 2026 om 11.00 uur'),
  ],
  [
    'a change by its owner of what a list brought',
    ownActivity(activity('a', { state: 'submitted' }), { run }),
    activityText.ofRun('Gesprekken', 'Academie'),
  ],
  ['a draft with the proof of a claim', claimed('escalated'), activityText.claimedMeaning],
  ['what somebody claimed in vain', claimed('denied'), activityText.claim],
  [
    'an approval as of an accredited course that the register doesn’t know',
    ownActivity(activity('a', { state: 'approved' }), {
      decisions: [{ ...rejection, objection, ...{ outcome: 'approved', reason: '', isMendable: false }, ...elsewhere }],
    }),
    reviewedText.accreditedBy('B-12'),
  ],
  [
    'an activity to decide on of a course that isn’t accredited yet',
    review(activity('a', { isAccredited: false }), { equal: [activity('e')] }),
    reviewText.decision.approve.accredited,
  ],
  [
    'a decision of a colleague as of an accredited course',
    review(
      activity('a', {
        state: 'approved',
        decision: { ...rejection, ...{ outcome: 'approved', reason: '', isMendable: false }, ...elsewhere },
      }),
    ),
    elsewhere.accreditationReason,
  ],
  [
    'an activity about which something is asked, after a file was refused',
    ownActivity(activity('a', { state: 'information_requested' }), {
      questions: [question],
      after: 'bestand-geweigerd',
    }),
    activityText.asked.link,
  ],
  [
    'an activity to decide on, with a question and a rejected version before it',
    review(activity('a'), {
      ...{ questions: [question], isChange: true, nextId: 'n' },
      before: [{ ...activity('b', { state: 'rejected' }), position: 1, reviews: [rejection] }],
      earlier: [{ ...rejection, units: 850 as Hundredths, lastDay: today }],
      equal: [activity('e')],
    }),
    activityRejectionTexts.unclear.label,
  ],
  [
    'an activity that a colleague has',
    review(activity('a', { state: 'in_review', assignedToId: 'z', assignedTo: { id: 'z', name: 'Zoë' } }), {
      refusal: { code: 'with_somebody_else', who: 'Zoë' },
    }),
    reviewText.handling.takeOver,
  ],
  ['one’s own activity in the queue', review(activity('a'), { isOwn: true }), reviewText.decision.ownActivity],
  [
    'an own certification that waits, after one that was refused',
    <CertificationView
      key="3"
      {...{ registration: registered, today, hasRequested: true, after: 'aangevraagd' }}
      cycles={[{ ...own, waiting: { request, answerBy: day('2026-12-28'), toReview: 2 } }]}
      ended={[{ ...request, state: 'refused', decision: refusal }]}
    />,
    ownCertificationText.waiting.withdraw,
  ],
  [
    'an own cycle that has enough points',
    <CertificationView
      key="4"
      {...{ registration: registered, today, hasRequested: false, after: undefined }}
      cycles={[own]}
      ended={[]}
    />,
    ownCertificationText.request.submit,
  ],
  ['a request for certification without enough points', certification(), certificationCaseText.grant.blocked],
  ['a request for certification past its promised day', certification(), caseText.term.late(1)],
  ['one that can be granted', certification({ points: pointsOf(2000) }), certificationCaseText.grant.submit],
];

it.each(views)('%s can be read by everybody and says what can be done', async (_, view, shows) => {
  const { container } = render(
    <main>
      <h1>Titel</h1>
      {view}
    </main>,
  );
  expect(container).toHaveTextContent(shows);
  expect(await axe(container)).toHaveNoViolations();
});
