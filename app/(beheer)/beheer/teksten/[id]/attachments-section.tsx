import { EvidenceList } from '@/components/portfolio/evidence-list';
import { EvidenceUpload } from '@/components/portfolio/evidence-upload';
import { UploadOutcome } from '@/components/portfolio/upload-outcome';
import { Section } from '@/components/ui/section';
import { attachmentHref, attachmentUploadHref } from '@/lib/content/text-attachments';
import type { EvidenceLimits } from '@/lib/portfolio/evidence';
import type { UploadOutcome as Outcome } from '@/lib/portfolio/evidence-places';
import type { OpenedText } from '@/lib/server/editor/open-text';
import { attachmentsText as text } from '@/lib/text/nl/editor/attachments';
import { outcomeText } from '@/lib/text/nl/portfolio/evidence';

/** What files are held to, and what became of those that were just sent. */
export type UploadFacts = { limits: EvidenceLimits; outcome: Outcome | null };

type AttachmentsSectionProps = UploadFacts & { text: OpenedText };

export function AttachmentsSection({ text: { id, attachments }, limits, outcome }: AttachmentsSectionProps) {
  const removalHref = (attachment: string) => `/beheer/teksten/${id}/bijlagen/${attachment}`;
  return (
    <Section id="bijlagen" heading={text.heading}>
      <p>{text.explained}</p>
      {outcome && <UploadOutcome outcome={outcome} limits={limits} keptWords={outcomeText.kept} />}
      <EvidenceList evidence={attachments} hrefOf={attachmentHref} none={text.none} removeHref={removalHref} />
      <EvidenceUpload action={attachmentUploadHref(id)} limits={limits} hint={text.hint(limits)} submit={text.submit} />
    </Section>
  );
}
