import { EvidenceList } from '@/components/portfolio/evidence-list';
import { EvidenceUpload } from '@/components/portfolio/evidence-upload';
import { UploadOutcome } from '@/components/portfolio/upload-outcome';
import { Alert } from '@/components/ui/alert';
import { evidenceLimits, mayChangeEvidence } from '@/lib/portfolio/evidence';
import { readOutcome } from '@/lib/portfolio/evidence-outcome';
import { removalHref, type UploadPlace, uploadHref } from '@/lib/portfolio/evidence-places';
import { currentActor } from '@/lib/server/access/session';
import { getSettings } from '@/lib/server/content/data/settings';
import { moment } from '@/lib/server/platform/clock';
import { askedQuery } from '@/lib/server/platform/page';
import { findOwnEvidenceActivity, listEvidence } from '@/lib/server/portfolio/data/evidence';
import { evidenceChangeText, evidenceText, outcomeText } from '@/lib/text/nl/portfolio/evidence';

type EvidenceSectionProps = {
  activity: { id: string };
  /** On which page it stands: a plain post leads back to it. */
  place: UploadPlace;
};

/** The proof of one's own activity, with what adds to it and takes from it as long as that may be. */
export async function EvidenceSection({ activity: { id }, place }: EvidenceSectionProps) {
  const actor = await currentActor();
  const activity = actor.kind === 'account' ? await findOwnEvidenceActivity(actor.accountId, id) : null;
  if (!activity) return null;
  const limits = evidenceLimits(await getSettings(moment().today));
  const allowed = mayChangeEvidence(activity);
  const query = await askedQuery();
  const outcome = readOutcome(query);
  return (
    <section aria-labelledby="bewijs" className="flow">
      <h2 id="bewijs">{evidenceText.heading}</h2>
      {outcome && <UploadOutcome outcome={outcome} limits={limits} keptWords={outcomeText.kept} />}
      {query.get('na') === 'bewijs-verwijderd' && <Alert variant="success">{outcomeText.removed}</Alert>}
      <EvidenceList
        evidence={await listEvidence(id)}
        removeHref={allowed.ok ? (evidenceId) => removalHref(id, evidenceId) : undefined}
      />
      {allowed.ok ? (
        <EvidenceUpload
          action={uploadHref(id, place)}
          limits={limits}
          hint={evidenceText.hint(limits)}
          submit={evidenceText.submit}
          {...(place === 'edit' && {
            elsewhere: { href: `/mijn/portfolio/${id}#bewijs`, words: evidenceText.elsewhere },
          })}
        />
      ) : (
        allowed.reasons.map((reason) => <p key={reason.code}>{evidenceChangeText(reason)}</p>)
      )}
    </section>
  );
}
