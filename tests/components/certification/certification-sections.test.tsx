import { render, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { CertificationDecision } from '@/app/(beheer)/beheer/certificeringen/[id]/_components/certification-decision';
import { OwnCycleSection } from '@/app/(mijn)/mijn/certificering/_components/own-cycle-section';
import { PastStatus } from '@/components/registration/past-status';
import { certificationBlockers } from '@/lib/certification/certification-blockers';
import type { Hundredths } from '@/lib/content/amounts';
import { cyclesUntil, type NormedCycle } from '@/lib/portfolio/cycles';
import { cyclePoints, type KeptActivity } from '@/lib/portfolio/portfolio';
import type { HeldCertification } from '@/lib/server/certification/data/certifications';
import type { CertificationFile } from '@/lib/server/certification/open-certification';
import type { OwnCycle } from '@/lib/server/certification/own-certification';
import { calendarDate } from '@/lib/shared/calendar-date';
import { certificationCaseText, ownCertificationText as text } from '@/lib/text/nl/certification/certification';
import { pastStatusText } from '@/lib/text/nl/registration/registration';
import { typeInFile } from '@/tests/unit/portfolio/case-files';
import { normSetOf } from '@/tests/unit/portfolio/norm-sets';

jest.mock('@/app/(mijn)/mijn/certificering/actions', () => ({
  submitCertificationRequest: async () => ({ status: 'idle' }),
}));
jest.mock('@/app/(beheer)/beheer/certificeringen/[id]/actions', () => {
  const idle = async () => ({ status: 'idle' });
  return { submitCertificationGrant: idle, submitCertificationRefusal: idle };
});

const day = calendarDate;
const today = day('2026-11-16');
const normSets = [
  normSetOf({ total: 20, accredited_min: 0, categories: [{ code: 'A1' }], activity_types: [typeInFile()] }),
];
const [cycle] = cyclesUntil(normSets, day('2026-01-01'), today).cycles as [NormedCycle];

const activity = (id: string, points: number, state: KeptActivity['state']): KeptActivity => ({
  ...{ id, state, typeCode: 'course', firstDay: null, lastDay: day('2026-05-12') },
  ...{ units: (points * 100) as Hundredths, evidenceCount: 1, isAccredited: false },
});

function pointsOf(certain: number, likely: number) {
  const activities = [activity('a', certain, 'approved'), activity('b', likely, 'submitted')];
  const worked = cyclePoints(activities, cycle, normSets, today);
  if (!worked.ok) throw new Error('no points');
  return worked.points;
}

const request: HeldCertification = {
  ...{
    id: 'c',
    registrationId: 'r',
    state: 'requested',
    version: 1,
    decision: null,
    endedOn: null,
    certifiedUntil: null,
  },
  ...{ cycle, points: null, requestedAt: new Date('2026-11-02T10:00:00Z'), requestedOn: day('2026-11-02') },
  holder: {
    ...{ accountId: 'x', number: 'LKLR-100001', state: 'registered', certifiedUntil: null },
    registeredOn: day('2026-01-01'),
    name: {
      ...{ initials: 'W.A.M.J.C.', birthPrefix: 'van den', birthSurname: 'Berg', nameUse: 'E' },
      ...{ partnerPrefix: '', partnerSurname: '' },
    },
  },
};

function own(certain: number, likely: number, changes: Partial<OwnCycle> = {}): OwnCycle {
  const points = pointsOf(certain, likely);
  const facts = { isInRegister: true, isGranted: false, isRequested: false };
  const blockers = certificationBlockers(points.standing, facts);
  return { points, isRunning: true, errata: [], granted: null, waiting: null, blockers, ...changes };
}

const button = () => screen.queryByRole('button', { name: text.request.submit });

describe('one’s own cycle', () => {
  it('says what blocks a request, and offers none', async () => {
    const { container } = render(<OwnCycleSection own={own(8, 5)} today={today} />);
    expect(screen.getByText(/mist nog 7 punten/)).toBeVisible();
    expect(button()).toBeNull();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('offers the request when certain and likely points suffice', async () => {
    const { container } = render(<OwnCycleSection own={own(8, 12)} today={today} />);
    expect(button()).toBeVisible();
    expect(container.querySelector<HTMLInputElement>('input[name=cycleStart]')?.value).toBe('2026-01-01');
    expect(await axe(container)).toHaveNoViolations();
  });

  it.each([
    ['2026-12-01', /uiterlijk op 30 november 2026 antwoorden/],
    ['2026-11-30', /uiterlijk op 30 november 2026 antwoord\./],
  ])('that waits for a decision says on %s by when there is one', (on, words) => {
    const waiting = { request, answerBy: day('2026-11-30'), toReview: 1 };
    render(<OwnCycleSection own={own(8, 12, { waiting })} today={day(on)} />);
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.getByText(/Eén activiteit wordt nog beoordeeld/)).toBeVisible();
    expect(screen.getByRole('link', { name: text.waiting.withdraw })).toBeVisible();
    expect(button()).toBeNull();
  });
});

describe('the decision', () => {
  const file = (certain: number, changes: Partial<CertificationFile> = {}): CertificationFile => ({
    ...{ certification: request, isOwn: false, answerDueOn: null, errata: [], points: pointsOf(certain, 5) },
    ...{ activities: [], decidedBy: null, nextId: null, ...changes },
  });
  const { grant, refuse } = certificationCaseText;

  it.each([
    ['the certain points suffice', file(20), [grant.submit, refuse.submit]],
    ['they don’t', file(15), [refuse.submit]],
    ['it is one’s own', file(20, { isOwn: true }), []],
    ['it was taken back', file(20, { certification: { ...request, state: 'withdrawn' } }), []],
  ])('when %s', async (_, given, buttons) => {
    const { container } = render(<CertificationDecision file={given} />);
    const shown = within(container).queryAllByRole('button');
    expect(shown.map(({ textContent }) => textContent)).toEqual(buttons);
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('the status on a day', () => {
  const events = [{ kind: 'registered', on: day('2020-03-01'), stateAfter: 'registered' }] as const;

  it.each([
    [undefined, null],
    ['1-3-2020', pastStatusText.status('1 maart 2020', 'Geregistreerd')],
    ['29-2-2020', pastStatusText.before('29 februari 2020', '1 maart 2020')],
    ['31-2-2020', pastStatusText.notADate],
    ['17-11-2026', pastStatusText.inTheFuture('16 november 2026')],
  ])('asked as %j', async (typed, answer) => {
    const { container } = render(<PastStatus action="/mijn" typed={typed} events={events} today={today} />);
    if (answer) expect(container).toHaveTextContent(answer);
    else expect(container.querySelector('.alert')).toBeNull();
    expect(screen.getByRole('textbox')).toHaveValue(typed ?? '');
    expect(await axe(container)).toHaveNoViolations();
  });
});
