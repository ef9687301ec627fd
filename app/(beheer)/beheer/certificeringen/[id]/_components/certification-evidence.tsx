import { EvidenceView } from '@/components/portfolio/evidence-view';
import { Details } from '@/components/ui/details';
import type { CertificationFile } from '@/lib/server/certification/open-certification';
import { certificationEvidenceText as text } from '@/lib/text/nl/certification/certification-evidence';

/** The proof of each activity, to open in the page: a look is recorded once it is opened. */
export function CertificationEvidence({ file: { activities } }: { file: CertificationFile }) {
  const proven = activities.filter(({ evidence }) => evidence.length > 0);
  if (proven.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="bewijs">
      <h2 id="bewijs">{text.heading}</h2>
      {proven.map(({ activity: { id, title }, evidence }) => (
        <Details key={id} summary={text.of(title, evidence.length)}>
          <EvidenceView evidence={evidence} />
        </Details>
      ))}
    </section>
  );
}
