import { ConfirmClaimForm, DenyClaimForm } from '@/app/_components/claim-forms';
import { Alert } from '@/components/ui/alert';
import { DescriptionList } from '@/components/ui/description-list';
import { runPath } from '@/lib/attendance/run-list';
import type { Claim } from '@/lib/server/attendance/data/claims';
import type { Run } from '@/lib/server/attendance/data/runs';
import { claimText, providerClaimsText as text } from '@/lib/text/nl/attendance/claims';
import { formatDate } from '@/lib/text/nl/shared/format';
import { submitClaimConfirmation, submitClaimDenial } from '../actions';

type ProviderClaimViewProps = { claim: Claim; run: Run; isLate: boolean };

/** What somebody says of themselves, and the provider's answer. */
export function ProviderClaimView({ claim, run, isLate }: ProviderClaimViewProps) {
  const key = { id: claim.id, version: claim.version };
  const { facts, confirm, deny } = text;
  // What a claimant shows of themselves is there for the answer alone.
  if (claim.state !== 'open') return <Alert variant="info">{text.answered}</Alert>;
  return (
    <>
      <DescriptionList
        rows={[
          { term: facts.number, description: claim.claimant.number },
          { term: facts.name, description: claim.claimant.name },
          { term: claimText.columns.course, description: <a href={runPath(run.id)}>{run.title}</a> },
          { term: claimText.columns.days, description: claimText.days(run.firstDay, run.lastDay) },
          { term: facts.words, description: <span className="whitespace-pre-line">{claim.explanation}</span> },
          { term: facts.dueOn, description: formatDate(claim.dueOn) },
        ]}
      />
      {isLate ? (
        <Alert variant="info">{text.withManager}</Alert>
      ) : (
        <>
          <section className="flow" aria-labelledby="klopt">
            <h2 id="klopt">{confirm.heading}</h2>
            <p>{confirm.text}</p>
            <ConfirmClaimForm {...key} action={submitClaimConfirmation} run={run} />
          </section>
          <section className="flow" aria-labelledby="klopt-niet">
            <h2 id="klopt-niet">{deny.heading}</h2>
            <p>{deny.text}</p>
            <DenyClaimForm {...key} action={submitClaimDenial} />
          </section>
        </>
      )}
    </>
  );
}
