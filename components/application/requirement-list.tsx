import { DataBadge } from '@/components/ui/data-badge';
import type { RequirementAssessment } from '@/lib/eligibility/requirements';
import { eligibilityReasonText, requirementTitles } from '@/lib/text/nl/eligibility/eligibility';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';

const { met: metWord, notMet } = applicationText.overview;

export function RequirementList({ assessments }: { assessments: readonly RequirementAssessment[] }) {
  return (
    <ul className="requirement-list">
      {assessments.map(({ code, met, reasons }) => (
        <li key={code}>
          <p>
            <strong>{requirementTitles[code]}</strong>{' '}
            <DataBadge tone={met ? 'success' : 'warning'} word={met ? metWord : notMet} />
          </p>
          {reasons.map((reason) => {
            const sentence = eligibilityReasonText(reason);
            return (
              <p key={sentence} className="form-hint">
                {sentence}
              </p>
            );
          })}
        </li>
      ))}
    </ul>
  );
}
