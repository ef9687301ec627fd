import { readDecisionReason } from '@/lib/review/decision';
import { activityRejectionTexts, reviewedText as text } from '@/lib/text/nl/review/review';

type ReviewedWordsProps = {
  decision: {
    outcome: 'approved' | 'rejected';
    reason: string | null;
    isMendable: boolean;
    explanation: string;
    accreditationReason?: string;
    accreditationReference?: string;
  };
};

export function ReviewedWords({ decision }: ReviewedWordsProps) {
  const { outcome, reason, isMendable, explanation, accreditationReason, accreditationReference = '' } = decision;
  const why = whyOf(reason);
  return (
    <>
      {outcome === 'approved' && (
        <p>{reason === 'approved_with_sample' ? text.withSampleMeaning : text.pointsCertain}</p>
      )}
      {why && (
        <>
          <h4>{text.whyHeading}</h4>
          <p>
            <strong>{why.label}.</strong> {why.meaning}
          </p>
        </>
      )}
      {accreditationReason && (
        <>
          <h4>{text.accreditedHeading}</h4>
          <p className="whitespace-pre-line">{accreditationReason}</p>
          <p>{text.accreditedBy(accreditationReference)}</p>
        </>
      )}
      {explanation && (
        <>
          <h4>{text.explanationHeading}</h4>
          <p className="whitespace-pre-line">{explanation}</p>
        </>
      )}
      {outcome === 'rejected' && (
        <>
          <h4>{text.whatToDoHeading}</h4>
          {why && <p>{why.whatToDo}</p>}
          {!isMendable && <p>{text.final}</p>}
          {isMendable && !why && <p>{text.mendable}</p>}
        </>
      )}
    </>
  );
}

/** Null for an approval, and for a code that isn't in the catalogue any more. */
function whyOf(code: string | null) {
  const reason = readDecisionReason(code);
  if (reason === null || reason === '' || reason === 'approved_with_sample') return null;
  return activityRejectionTexts[reason];
}
