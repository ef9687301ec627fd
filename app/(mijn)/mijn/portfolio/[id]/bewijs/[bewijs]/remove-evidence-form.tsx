'use client';

import { ActionForm } from '@/components/forms/action-form';
import { removeEvidenceSchema } from '@/lib/portfolio/activity-forms';
import type { EvidenceChangeReason } from '@/lib/portfolio/evidence';
import { evidenceChangeText, removalText as text } from '@/lib/text/nl/portfolio/evidence';
import { submitEvidenceRemoval } from './actions';

export function RemoveEvidenceForm({ activityId, evidenceId }: { activityId: string; evidenceId: string }) {
  return (
    <ActionForm
      action={submitEvidenceRemoval}
      schema={removeEvidenceSchema}
      fields={{}}
      reasonText={(reason: EvidenceChangeReason) => ({ heading: text.notRemoved, text: evidenceChangeText(reason) })}
      submit={text.submit}
      submitVariant="danger"
      hidden={{ evidenceId }}
      aside={<a href={`/mijn/portfolio/${activityId}#bewijs`}>{text.stay}</a>}
    />
  );
}
