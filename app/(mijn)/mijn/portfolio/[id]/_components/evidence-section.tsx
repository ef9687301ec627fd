import type { ReactNode } from 'react';
import type { LoadedEvidence } from '@/app/(mijn)/mijn/portfolio/load-activity';
import { EvidenceUpload } from '@/components/portfolio/evidence-upload';
import { EvidenceView } from '@/components/portfolio/evidence-view';
import { UploadOutcome } from '@/components/portfolio/upload-outcome';
import { Alert } from '@/components/ui/alert';
import { Details } from '@/components/ui/details';
import { removalHref, type UploadPlace, uploadHref } from '@/lib/portfolio/evidence-places';
import { evidenceChangeText, evidenceText, outcomeText } from '@/lib/text/nl/portfolio/evidence';
import { activityRemarkText } from '@/lib/text/nl/portfolio/portfolio';

type EvidenceSectionProps = LoadedEvidence & {
  id: string;
  /** On which page it stands: a plain post leads back to it. */
  place: UploadPlace;
};

const NONE_ID = 'geen-bewijs';

/** The evidence of one's own activity, with what adds to it and takes from it as long as that may be. */
export function EvidenceSection({ id, place, ...loaded }: EvidenceSectionProps) {
  const { evidence, isAsked, provenBy, allowed, limits, outcome, isRemoved } = loaded;
  return (
    <section aria-labelledby="bewijs" className="flow">
      <h2 id="bewijs">{evidenceText.heading}</h2>
      {outcome && <UploadOutcome outcome={outcome} limits={limits} keptWords={outcomeText.kept} />}
      {isRemoved && <Alert variant="success">{outcomeText.removed}</Alert>}
      <EvidenceView
        evidence={evidence}
        none={noneText({ isAsked, provenBy })}
        noneId={NONE_ID}
        removeHref={allowed.ok ? (evidenceId) => removalHref(id, evidenceId) : undefined}
      />
      {allowed.ok ? (
        <Adding isFolded={place === 'fill_in' && evidence.length > 0}>
          <EvidenceUpload
            action={uploadHref(id, place)}
            limits={limits}
            hint={evidenceText.hint(limits)}
            describedBy={evidence.length === 0 ? NONE_ID : undefined}
            submit={evidenceText.submit}
            {...(place !== 'activity' && {
              elsewhere: { href: `/mijn/portfolio/${id}#bewijs`, words: evidenceText.elsewhere },
            })}
          />
        </Adding>
      ) : (
        allowed.reasons.map((reason) => <p key={reason.code}>{evidenceChangeText(reason)}</p>)
      )}
    </section>
  );
}

function noneText({ isAsked, provenBy }: Pick<LoadedEvidence, 'isAsked' | 'provenBy'>): string {
  if (provenBy) return evidenceText.provenBy[provenBy];
  return isAsked ? activityRemarkText({ code: 'evidence_needed' }) : evidenceText.none;
}

/** Where the proof is there already, the fields beside it come first. */
function Adding({ isFolded, children }: { isFolded: boolean; children: ReactNode }) {
  return isFolded ? <Details summary={evidenceText.another}>{children}</Details> : children;
}
