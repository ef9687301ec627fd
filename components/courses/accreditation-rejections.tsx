import type { AccreditationRejection as Code } from '@/lib/courses/accreditation-reasons';
import { accreditationRejectionTexts } from '@/lib/text/nl/courses/accreditation';

export function AccreditationRejections({ reasons }: { reasons: readonly Code[] }) {
  return (
    <ul className="bulleted">
      {reasons.map((reason) => (
        <li key={reason}>
          <strong>{accreditationRejectionTexts[reason].label}.</strong> {accreditationRejectionTexts[reason].meaning}
        </li>
      ))}
    </ul>
  );
}
