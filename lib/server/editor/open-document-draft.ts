import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { typedDraft } from '@/lib/content/document-values';
import type { DocumentCode } from '@/lib/content/documents';
import type { Opening } from '@/lib/content/openings';
import { findDocumentDraft } from '@/lib/server/content/data/document-drafts';
import { findDocument, getDocumentsOn } from '@/lib/server/content/data/documents';
import { noteOpening } from '@/lib/server/content/data/openings';
import { getSettings } from '@/lib/server/content/data/settings';
import { loadFigures } from '@/lib/server/content/load-figures';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { TypedValues } from '@/lib/shared/action-state';

export type OpenedDraft = {
  code: DocumentCode;
  /** The draft's own, 0 for none yet. */
  version: number;
  defaults: TypedValues;
  /** The version whose words stand in the form in place of the draft's; null where nobody asked for one. */
  takenFrom: string | null;
  usualMonths: number;
  figures: Record<string, string>;
  others: Opening[];
};

/** The next version as its page shows it: begun from the words in force, or from those of the version `from`. */
export async function openDocumentDraft(
  { code, from }: { code: DocumentCode; from: string },
  { actor, now, today }: Context<AccountActor>,
): Promise<OpenedDraft> {
  const opening = { opened: `document:${code}`, accountId: actor.accountId } as const;
  const [draft, inForce, asked, settings, figures, others] = await Promise.all([
    findDocumentDraft(code),
    getDocumentsOn(today),
    findDocument(from),
    getSettings(today),
    loadFigures(today),
    inTransaction((tx) => noteOpening(tx, opening, now)),
  ]);
  const earlier = asked?.code === code ? asked : null;
  const words = earlier ?? (draft ? null : inForce[code]);
  return {
    code,
    version: draft?.draftVersion ?? 0,
    defaults: { ...(draft && typedDraft(draft)), ...(words && { title: words.title, text: words.body }) },
    takenFrom: earlier?.version ?? null,
    usualMonths: settings.mendMonths,
    ...{ figures, others },
  };
}
