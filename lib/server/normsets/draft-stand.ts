import 'server-only';
import type { NormSet } from '@/lib/content/normset';
import { type PreviewStand, type PublishBlocker, publishBlockers } from '@/lib/normsets/publish-blockers';
import { contentVersions } from '@/lib/server/content/data/content-versions';
import { listNormsets } from '@/lib/server/content/data/normsets';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { StoredDraft } from './data/drafts';
import { findPreview, type Preview, previewFingerprint } from './data/previews';

export type DraftStand = {
  published: NormSet[];
  fingerprint: string;
  preview: (Preview & PreviewStand) | null;
  blockers: PublishBlocker[];
};

/** A draft beside all that is published and what its preview came to: for its page and for publishing alike. */
export async function draftStand(draft: StoredDraft, today: CalendarDate, tx?: Transaction): Promise<DraftStand> {
  const published = (await listNormsets(tx)).map(({ normSet }) => normSet);
  const fingerprint = previewFingerprint(draft, (await contentVersions(tx)).normsets);
  const found = await findPreview(draft.id, tx);
  const preview = found && {
    ...found,
    isCurrent: found.fingerprint === fingerprint,
    isFinished: found.finishedAt !== null,
    lowered: found.counts.lowered,
  };
  return { published, fingerprint, preview, blockers: publishBlockers(draft, { published, preview, today }) };
}
