import { ConfirmClaimForm, DenyClaimForm } from '@/app/_components/claim-forms';
import { Claimant } from '@/app/_components/claimant';
import { EventLog } from '@/app/(beheer)/_components/event-log';
import type { ShownEvidence } from '@/components/portfolio/evidence-facts';
import { EvidenceView } from '@/components/portfolio/evidence-view';
import { Alert } from '@/components/ui/alert';
import { DescriptionList } from '@/components/ui/description-list';
import { PageSteps } from '@/components/ui/page-steps';
import { claimEvidenceHref, MANAGED_CLAIMS } from '@/lib/attendance/claim-places';
import { type ClaimTransition, isUndecided } from '@/lib/attendance/claim-states';
import { managedRunPath } from '@/lib/attendance/run-list';
import type { Claim } from '@/lib/server/attendance/data/claims';
import type { Run } from '@/lib/server/attendance/data/runs';
import type { ShownEvent } from '@/lib/server/platform/audit';
import { type Paged, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { claimRefusals, claimStateNames, claimText, managedClaimsText as text } from '@/lib/text/nl/attendance/claims';
import { submitClaimDismissal, submitClaimGrant } from '../actions';

type ManagedClaimViewProps = {
  claim: Claim;
  run: Run;
  /** Whether whoever looks decides it now, and why not. */
  decidable: ClaimTransition;
  evidence: ShownEvidence[];
  history: Paged<ShownEvent>;
  after: string;
};

/** What the claimant and the provider say, the proof, and the decision. */
export function ManagedClaimView(props: ManagedClaimViewProps) {
  const { claim, evidence, after } = props;
  const { rows: events, ...steps } = props.history;
  const done = text.after[after];
  return (
    <>
      {done && <Alert variant="success">{done}</Alert>}
      <div className="case-columns">
        <div className="flow">
          <Facts {...props} />
          <h2>{text.proof.heading}</h2>
          <EvidenceView evidence={evidence} hrefOf={claimEvidenceHref} none={text.proof.none} />
        </div>
        <Decision {...props} />
      </div>
      <section className="flow" aria-labelledby="geschiedenis">
        <h2 id="geschiedenis">{text.history}</h2>
        <EventLog events={events} label={text.historyCaption} columns={text.historyColumns} isRepeated={() => false} />
        <PageSteps {...stepHrefs(steps, (place) => placeHref(`${MANAGED_CLAIMS}/${claim.id}`, place))} />
      </section>
      <p>
        <a href={MANAGED_CLAIMS}>{text.back}</a>
      </p>
    </>
  );
}

function Facts({ claim, run }: ManagedClaimViewProps) {
  const { claimant, explanation, answer, state } = claim;
  const { facts } = text;
  const words = (said: string) => <span className="whitespace-pre-line">{said}</span>;
  return (
    <DescriptionList
      rows={[
        {
          term: facts.who,
          description: (
            <a href={`/beheer/dossiers/${claimant.registrationId}`}>
              <Claimant claimant={claimant} />
            </a>
          ),
        },
        { term: facts.course, description: <a href={managedRunPath(run.id)}>{run.title}</a> },
        {
          term: facts.provider,
          description: <a href={`/beheer/opleiders/${run.provider.id}`}>{run.provider.name}</a>,
        },
        { term: facts.days, description: claimText.days(run.firstDay, run.lastDay) },
        { term: facts.state, description: claimStateNames[state] },
        { term: facts.words, description: words(explanation) },
        ...(answer === ''
          ? []
          : [{ term: isUndecided(state) ? facts.answer : facts.last, description: words(answer) }]),
      ]}
    />
  );
}

function Decision({ claim, run, decidable }: ManagedClaimViewProps) {
  const key = { id: claim.id, version: claim.version };
  const { confirm, deny } = text;
  return (
    <section className="case-decision flow" aria-labelledby="beslissing">
      <h2 id="beslissing">{text.decision}</h2>
      {decidable.ok ? (
        <>
          <h3>{confirm.heading}</h3>
          <p>{confirm.text}</p>
          <ConfirmClaimForm {...key} action={submitClaimGrant} run={run} asManager />
          <h3>{deny.heading}</h3>
          <p>{deny.text}</p>
          <DenyClaimForm {...key} action={submitClaimDismissal} asManager />
        </>
      ) : (
        <Alert variant="info">{isParty(decidable) ? text.own : claimStateSentence(claim, decidable)}</Alert>
      )}
    </section>
  );
}

type Refusal = Extract<ClaimTransition, { ok: false }>;

function isParty({ reasons }: Refusal): boolean {
  return reasons.some(({ code }) => code === 'claim_own' || code === 'claim_with_manager');
}

function claimStateSentence({ state }: Claim, { reasons: [reason] }: Refusal): string {
  return reason?.code === 'claim_answered' || !reason ? claimStateNames[state] : claimRefusals[reason.code];
}
