import { ManagedClaimView } from '@/app/(beheer)/beheer/aanwezigheid/[id]/view';
import { ManagedRunView } from '@/app/(beheer)/beheer/uitvoeringen/[id]/view';
import { ClaimView } from '@/app/(mijn)/mijn/aanwezigheid/[run]/view';
import { OwnClaimsView } from '@/app/(mijn)/mijn/aanwezigheid/view';
import { ProviderClaimView } from '@/app/(opleider)/opleider/meldingen/[id]/view';
import { ProviderClaimsView } from '@/app/(opleider)/opleider/meldingen/view';
import { RunView } from '@/app/(opleider)/opleider/uitvoeringen/[id]/view';
import { NO_SEARCH } from '@/lib/attendance/run-search';
import type { Hundredths } from '@/lib/content/amounts';
import type { Claim } from '@/lib/server/attendance/data/claims';
import type { Run } from '@/lib/server/attendance/data/runs';
import { calendarDate } from '@/lib/shared/calendar-date';
import { refused } from '@/lib/shared/results';
import {
  claimFormText,
  claimRefusals,
  claimStateNames,
  managedClaimsText,
  managedRunsText,
  ownClaimsText,
  providerClaimsText,
} from '@/lib/text/nl/attendance/claims';
import { runText } from '@/lib/text/nl/attendance/runs';
import { exportText } from '@/lib/text/nl/reports/exports';
import { testViews } from '@/tests/support/views';

async function mockIdle() {
  return { status: 'idle' };
}
jest.mock('@/app/(mijn)/mijn/aanwezigheid/actions', () => ({
  submitAttendanceClaim: mockIdle,
  submitAppeal: mockIdle,
}));
jest.mock('@/app/(opleider)/opleider/meldingen/actions', () => ({
  submitClaimConfirmation: mockIdle,
  submitClaimDenial: mockIdle,
}));
jest.mock('@/app/(opleider)/opleider/uitvoeringen/actions', () => ({}));
jest.mock('@/app/(beheer)/beheer/aanwezigheid/actions', () => ({
  submitClaimGrant: mockIdle,
  submitClaimDismissal: mockIdle,
}));

const day = calendarDate;
const today = day('2026-11-20');
const id = (place: number) => `a0000000-0000-4000-8000-00000000000${place}`;
const at = new Date('2026-11-17T09:00:00Z');
const steps = { before: null, after: null };
const empty = { rows: [], ...steps };

const run: Run = {
  ...{ id: id(1), courseId: id(2), provider: { id: id(3), name: 'Academie' }, title: 'Gesprekken met ouders' },
  ...{ state: 'closed', firstDay: day('2026-11-09'), lastDay: day('2026-11-16'), isStanding: false },
  ...{ place: 'Utrecht', joining: '', closedAt: at, ending: null, version: 1, typeCode: 'professional_training' },
  ...{ units: 800 as Hundredths, isPerMeeting: false, trainers: [] },
  meetings: [
    { position: 1, day: day('2026-11-09'), begins: 540, ends: 780 },
    { position: 2, day: day('2026-11-16'), begins: 540, ends: 780 },
  ],
};
const standing: Run = { ...run, state: 'planned', isStanding: true, meetings: [], closedAt: null };

const claim: Claim = {
  ...{ id: id(4), runId: run.id, state: 'open', explanation: 'Ik zat vooraan.', claimedAt: at, version: 1 },
  ...{ dueOn: day('2026-12-01'), answeredAt: null, answer: '', escalatedAt: null },
  claimant: {
    ...{ registrationId: id(5), accountId: id(6), number: 'LKLR-104233', numberNormalised: '104233' },
    name: 'W.A.M.J.C. van den Berg-Oudenampsen',
  },
  run: { title: run.title, provider: run.provider, firstDay: run.firstDay, lastDay: run.lastDay },
};
const answer = 'Je naam stond op geen lijst.';
const denied: Claim = { ...claim, state: 'denied', answeredAt: at, answer };
const escalated: Claim = { ...denied, state: 'escalated', escalatedAt: at };
const confirmed: Claim = { ...claim, state: 'confirmed', answeredAt: at };

const found = { ...{ id: run.id, title: run.title, provider: 'Academie', place: 'Utrecht' }, isStanding: false };
const foundPage = { rows: [{ ...found, firstDay: run.firstDay, lastDay: run.lastDay }], ...steps };
const wrongDay = { ...NO_SEARCH, typedDay: 'gisteren' };

const own = { run, today, after: '', allowed: { ok: true } as const, activityId: id(7), claim: null };

const proof = { id: id(8), name: 'Certificaat.pdf', kind: 'pdf', size: 40_000, uploadedAt: at } as const;
const event = {
  ...{ id: '1', at, event: 'claim_escalated' as const, actorId: null, actorRole: 'system' as const, actorName: null },
  ...{ subject: { type: 'attendance_claim' as const, id: claim.id }, details: {} },
};
const managed = { run, evidence: [proof], history: { rows: [event], ...steps }, after: '' };
const decidable = { ok: true, state: 'confirmed' } as const;

const listed = {
  ...{ id: id(9), typedNumber: 'LKLR-104233', typedName: 'W. van den Berg', numberNormalised: '104233' },
  ...{ meetings: [1], completedOn: null, isTrainer: false, addedAt: at, reason: '', removedAt: null, version: 1 },
  outcome: 'matches' as const,
};

testViews({
  'one’s own claims': [
    [
      <OwnClaimsView key="" search={NO_SEARCH} found={null} page={empty} />,
      ownClaimsText.search.words,
      ownClaimsText.list.empty.heading,
    ],
    [
      <OwnClaimsView key="" search={wrongDay} found={foundPage} page={{ rows: [denied], ...steps }} />,
      ...[ownClaimsText.search.wrongDay, run.title, claimStateNames.denied],
    ],
    [<OwnClaimsView key="" search={NO_SEARCH} found={empty} page={empty} />, ownClaimsText.search.none.heading],
  ],
  'a run, for whoever was there': [
    [<ClaimView key="" {...own} />, claimFormText.sees.text, claimFormText.submit],
    [<ClaimView key="" {...own} allowed={refused({ code: 'claim_counted' })} />, claimRefusals.claim_counted],
    [
      <ClaimView key="" {...own} claim={claim} after="gemeld" />,
      ...[claimFormText.outcome.open(claim.dueOn), claimFormText.proof.link, claimFormText.after.gemeld ?? ''],
    ],
    [<ClaimView key="" {...own} claim={denied} />, answer, claimFormText.appeal.submit],
    [<ClaimView key="" {...own} claim={denied} today={day('2026-12-02')} />, claimFormText.appeal.passed(claim.dueOn)],
    [<ClaimView key="" {...own} claim={escalated} />, claimFormText.outcome.escalated],
    [<ClaimView key="" {...own} claim={{ ...escalated, state: 'denied' }} />, claimFormText.outcome.deniedByManager],
    [<ClaimView key="" {...own} run={standing} claim={confirmed} />, claimFormText.outcome.confirmed],
  ],
  'claims that wait for a provider': [
    [<ProviderClaimsView key="" page={empty} after="bevestigd" />, providerClaimsText.empty.heading],
    [<ProviderClaimsView key="" page={{ rows: [claim], ...steps }} after="" />, claim.claimant.name],
  ],
  'a claim, for its provider': [
    [
      <ProviderClaimView key="" claim={claim} run={run} isLate={false} />,
      ...[claim.explanation, providerClaimsText.confirm.submit, providerClaimsText.deny.submit],
    ],
    [
      <ProviderClaimView key="" claim={claim} run={standing} isLate={false} />,
      providerClaimsText.fields.completedOn.label,
    ],
    [<ProviderClaimView key="" claim={claim} run={run} isLate />, providerClaimsText.withManager],
    [<ProviderClaimView key="" claim={denied} run={run} isLate={false} />, providerClaimsText.answered],
  ],
  'a run with claims': [
    [
      <RunView
        key=""
        {...{ run, today, after: '', isErased: false, correctionMonths: 2, correctable: day('2027-01-17') }}
        counts={{ typed: 0, scanned: 0 }}
        page={empty}
        claims={[claim]}
      />,
      ...[providerClaimsText.onRun.heading, claim.claimant.number],
    ],
  ],
  'a claim, for a manager': [
    [
      <ManagedClaimView key="" {...managed} claim={escalated} decidable={decidable} />,
      ...[answer, proof.name, managedClaimsText.confirm.submit, managedClaimsText.deny.submit],
    ],
    [
      <ManagedClaimView
        key=""
        {...managed}
        claim={escalated}
        evidence={[]}
        decidable={refused({ code: 'claim_own' })}
      />,
      ...[managedClaimsText.own, managedClaimsText.proof.none],
    ],
    [
      <ManagedClaimView
        key=""
        {...managed}
        claim={confirmed}
        decidable={refused({ code: 'claim_answered' })}
        after="bevestigd"
      />,
      claimStateNames.confirmed,
    ],
  ],
  'a closed list, for a manager': [
    [
      <ManagedRunView
        key=""
        {...{ run, today, isOwn: false, after: 'gecorrigeerd' }}
        page={{ rows: [listed], ...steps }}
      />,
      ...[managedRunsText.corrections, listed.typedName, runText.corrections.add, exportText.link],
    ],
    [<ManagedRunView key="" {...{ run, today, isOwn: true, after: '' }} page={empty} />, managedRunsText.own],
  ],
});
