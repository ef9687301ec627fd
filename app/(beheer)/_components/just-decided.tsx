import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { printedName } from '@/lib/names/printed-name';
import type { Application } from '@/lib/server/application/data/applications';
import { decisionText, queueText } from '@/lib/text/nl/casework/management';
import { ArrivedOutcome } from './arrived-outcome';

type JustDecidedProps = { application: Application; number: string | null; nextHref: string | null };

/** What was just decided, read back from the database, with the next case one press away. */
export function JustDecided({ application, number, nextHref }: JustDecidedProps) {
  if (!application.decision) return null;
  const name = printedName(application.name);
  const { approve, reject } = decisionText;
  return (
    <ArrivedOutcome key={application.id}>
      <Alert variant="success">
        <p>{application.decision.outcome === 'approved' ? approve.done(name, number ?? '') : reject.done(name)}</p>
        {nextHref ? (
          <p className="form-actions">
            <ButtonLink href={nextHref}>{queueText.next}</ButtonLink>
          </p>
        ) : (
          <p>{queueText.noNext}</p>
        )}
      </Alert>
    </ArrivedOutcome>
  );
}
