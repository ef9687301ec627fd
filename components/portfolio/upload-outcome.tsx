import { Alert } from '@/components/ui/alert';
import type { EvidenceLimits } from '@/lib/portfolio/evidence';
import type { UploadOutcome as Outcome } from '@/lib/portfolio/evidence-places';
import { outcomeText as text, uploadReasonText } from '@/lib/text/nl/portfolio/evidence';

type UploadOutcomeProps = { outcome: Outcome; limits: EvidenceLimits; keptWords: (count: number) => string };

export function UploadOutcome({ outcome, limits, keptWords }: UploadOutcomeProps) {
  const { kept, refused } = outcome;
  const isOne = kept + refused.length === 1;
  return (
    // biome-ignore lint/a11y/noAutofocus: whoever sent files needs to know first what became of them
    <div tabIndex={-1} autoFocus className="form-outcome">
      {kept > 0 && <Alert variant="success">{keptWords(kept)}</Alert>}
      {refused.length > 0 && (
        <Alert variant="warning" heading={text.notKept(outcome)}>
          <ul className="bulleted">
            {refused.map(({ place, code }) => {
              const sentence = uploadReasonText(code, limits);
              return <li key={place}>{isOne ? sentence : text.ofPlace(place, sentence)}</li>;
            })}
          </ul>
        </Alert>
      )}
    </div>
  );
}
