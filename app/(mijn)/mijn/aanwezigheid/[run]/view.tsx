import { When } from '@/app/_components/run-facts';
import { Alert } from '@/components/ui/alert';
import { DescriptionList } from '@/components/ui/description-list';
import { Section } from '@/components/ui/section';
import { OWN_CLAIMS } from '@/lib/attendance/claim-places';
import { type ClaimableReason, isUndecided } from '@/lib/attendance/claim-states';
import type { Claim } from '@/lib/server/attendance/data/claims';
import type { Run } from '@/lib/server/attendance/data/runs';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Accepted, Refused } from '@/lib/shared/results';
import { claimRefusals, claimStateNames, claimText, claimFormText as text } from '@/lib/text/nl/attendance/claims';
import { inSentence } from '@/lib/text/nl/shared/format';
import { AppealForm, ClaimForm } from './claim-forms';

type ClaimViewProps = {
  run: Run;
  /** Null while they made none. */
  claim: Claim | null;
  allowed: Accepted | Refused<ClaimableReason>;
  /** What the claimant has of it in their portfolio. */
  activityId: string | null;
  today: CalendarDate;
  /** What was just done, as the address says it. */
  after: string;
};

/** One run, and what somebody says of it: that they were there, or what became of that. */
export function ClaimView(props: ClaimViewProps) {
  const { run, claim, allowed, after } = props;
  const done = text.after[after];
  return (
    <>
      {done && <Alert variant="success">{done}</Alert>}
      <DescriptionList
        rows={[
          { term: text.facts.course, description: run.title },
          { term: text.facts.provider, description: run.provider.name },
          { term: text.facts.days, description: <When run={run} /> },
          { term: text.facts.place, description: run.isStanding ? claimText.standing : run.place },
        ]}
      />
      {claim ? <Outcome {...props} claim={claim} /> : <Claiming runId={run.id} allowed={allowed} />}
      <p>
        <a href={OWN_CLAIMS}>{text.stays}</a>
      </p>
    </>
  );
}

function Claiming({ runId, allowed }: { runId: string } & Pick<ClaimViewProps, 'allowed'>) {
  if (!allowed.ok)
    return (
      <Alert variant="info" heading={text.refused}>
        {allowed.reasons.map(({ code }) => (
          <p key={code}>{claimRefusals[code]}</p>
        ))}
      </Alert>
    );
  return (
    <>
      <Section id="wat-ziet" heading={text.sees.heading}>
        <p>{text.sees.text}</p>
        <p>{text.proofBefore}</p>
      </Section>
      <ClaimForm runId={runId} />
    </>
  );
}

function Outcome({ claim, activityId, today }: ClaimViewProps & { claim: Claim }) {
  const { outcome, proof, appeal } = text;
  const { state, explanation, answer, dueOn, escalatedAt } = claim;
  const isProviders = state === 'denied' && escalatedAt === null;
  const isOpen = isUndecided(state) || (isProviders && today <= dueOn);
  return (
    <>
      <Section id="melding" heading={`${outcome.heading}: ${inSentence(claimStateNames[state])}`}>
        <p>{sentenceOf(claim)}</p>
        <DescriptionList
          rows={[
            { term: outcome.words, description: <Words>{explanation}</Words> },
            ...(answer === '' ? [] : [{ term: outcome.answer, description: <Words>{answer}</Words> }]),
          ]}
        />
      </Section>
      {isProviders && (
        <Section id="voorleggen" heading={appeal.heading}>
          {today > dueOn ? (
            <p>{appeal.passed(dueOn)}</p>
          ) : (
            <>
              <p>{appeal.text(dueOn)}</p>
              <AppealForm id={claim.id} version={claim.version} />
            </>
          )}
        </Section>
      )}
      {isOpen && activityId && (
        <Section id="bewijs" heading={proof.heading}>
          <p>{proof.text}</p>
          <p>
            <a href={`/mijn/portfolio/${activityId}`}>{proof.link}</a>
          </p>
        </Section>
      )}
    </>
  );
}

function Words({ children }: { children: string }) {
  return <span className="whitespace-pre-line">{children}</span>;
}

function sentenceOf({ state, dueOn, escalatedAt }: Claim): string {
  const { outcome } = text;
  switch (state) {
    case 'open':
      return outcome.open(dueOn);
    case 'escalated':
      return outcome.escalated;
    case 'confirmed':
      return outcome.confirmed;
    case 'denied':
      return escalatedAt ? outcome.deniedByManager : outcome.deniedByProvider;
  }
}
