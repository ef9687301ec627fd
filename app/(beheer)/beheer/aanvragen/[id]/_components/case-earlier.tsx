import { Bulleted } from '@/components/ui/bulleted';
import type { CaseFile } from '@/lib/server/application/open-case';
import { appointmentCheckLabels, rejectionReasonTexts } from '@/lib/text/nl/application/application';
import { earlierText } from '@/lib/text/nl/application/cases';
import { formatDate, formatDateTime } from '@/lib/text/nl/shared/format';

type Earlier = CaseFile['earlier'][number];

export function CaseEarlier({ earlier }: { earlier: Earlier[] }) {
  if (earlier.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="eerder">
      <h2 id="eerder">{earlierText.heading}</h2>
      {earlier.map((decision) => (
        <Decided key={decision.applicationId} {...decision} />
      ))}
    </section>
  );
}

function Decided({ outcome, decidedAt, reasons, whole }: Earlier) {
  return (
    <div className="flow">
      <h3>{earlierText[outcome](formatDateTime(decidedAt))}</h3>
      {whole && <p>{earlierText.by(whole.decidedBy.name)}</p>}
      {whole?.check && (
        <p>
          {earlierText.check(appointmentCheckLabels[whole.check.way], formatDate(whole.check.on))}. {whole.check.note}
        </p>
      )}
      {reasons.length > 0 && <Bulleted items={reasons.map((code) => rejectionReasonTexts[code].label)} />}
      {whole?.explanation && <p className="whitespace-pre-line">{whole.explanation}</p>}
    </div>
  );
}
