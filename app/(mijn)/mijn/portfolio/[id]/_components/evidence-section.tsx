import type { LoadedEvidence } from '@/app/(mijn)/mijn/portfolio/load-activity';
import { EvidenceUpload } from '@/components/portfolio/evidence-upload';
import { EvidenceView } from '@/components/portfolio/evidence-view';
import { UploadOutcome } from '@/components/portfolio/upload-outcome';
import { Alert } from '@/components/ui/alert';
import { removalHref, type UploadPlace, uploadHref } from '@/lib/portfolio/evidence-places';
import { evidenceChangeText, evidenceText, outcomeText } from '@/lib/text/nl/portfolio/evidence';

type EvidenceSectionProps = LoadedEvidence & {
  id: string;
  /** On which page it stands: a plain post leads back to it. */
  place: UploadPlace;
};

/** The evidence of one's own activity, with what adds to it and takes from it as long as that may be. */
export function EvidenceSection({ id, place, ...loaded }: EvidenceSectionProps) {
  const { evidence, provenBy, allowed, limits, outcome, isRemoved } = loaded;
  return (
    <section aria-labelledby="bewijs" className="flow">
      <h2 id="bewijs">{evidenceText.heading}</h2>
      {outcome && <UploadOutcome outcome={outcome} limits={limits} keptWords={outcomeText.kept} />}
      {isRemoved && <Alert variant="success">{outcomeText.removed}</Alert>}
      <EvidenceView
        evidence={evidence}
        none={provenBy ? evidenceText.provenBy[provenBy] : evidenceText.none}
        removeHref={allowed.ok ? (evidenceId) => removalHref(id, evidenceId) : undefined}
      />
      {allowed.ok ? (
        <EvidenceUpload
          action={uploadHref(id, place)}
          limits={limits}
          hint={evidenceText.hint(limits)}
          submit={evidenceText.submit}
          {...(place !== 'activity' && {
            elsewhere: { href: `/mijn/portfolio/${id}#bewijs`, words: evidenceText.elsewhere },
          })}
        />
      ) : (
        allowed.reasons.map((reason) => <p key={reason.code}>{evidenceChangeText(reason)}</p>)
      )}
    </section>
  );
}
