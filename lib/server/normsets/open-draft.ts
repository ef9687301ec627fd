import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { chosenExamples, type PreviewExample } from '@/lib/normsets/preview-counts';
import { readSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { findDraft, type StoredDraft } from './data/drafts';
import { findRegistrationNumbers } from './data/previews';
import { type DraftStand, draftStand } from './draft-stand';

export type OpenedDraft = Omit<DraftStand, 'published' | 'fingerprint'> & {
  draft: StoredDraft;
  byTwo: boolean;
  isOwnProposal: boolean;
  /** Whom the preview shows, as far as they are still in the register. */
  examples: (PreviewExample & { number: string })[];
};

/** A draft as its page shows it; null where there is none. */
export async function openDraft(id: string, { actor, today }: Context<AccountActor>): Promise<OpenedDraft | null> {
  const draft = await findDraft(id);
  if (!draft) return null;
  const { preview, blockers } = await draftStand(draft, today);
  const chosen = preview ? chosenExamples(preview.examples) : [];
  const numbers = await findRegistrationNumbers(chosen.map(({ registrationId }) => registrationId));
  return {
    draft,
    preview,
    blockers,
    byTwo: (await readSettings(today)).normsetPublishers > 1,
    isOwnProposal: draft.proposedById === actor.accountId,
    examples: chosen.flatMap((example) => {
      const number = numbers.get(example.registrationId);
      return number ? [{ ...example, number }] : [];
    }),
  };
}
