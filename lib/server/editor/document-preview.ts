import 'server-only';
import { newVersion, type PublishDocumentReason, versionBefore } from '@/lib/content/document-changes';
import type { DocumentCode } from '@/lib/content/documents';
import { fillKnownFigures, missingFigures } from '@/lib/content/figures';
import { type DocumentDraft, findDocumentDraft } from '@/lib/server/content/data/document-drafts';
import { listDocumentVersions, type RegisterDocument } from '@/lib/server/content/data/documents';
import { getSettings } from '@/lib/server/content/data/settings';
import { loadFigures } from '@/lib/server/content/load-figures';
import { addMonths, type CalendarDate } from '@/lib/shared/calendar-date';
import { countToAsk } from './data/document-progress';

export type DocumentPreview = {
  draft: DocumentDraft;
  /** The draft's, with the figures of its day. */
  text: string;
  before: RegisterDocument | null;
  /** Why it can't be published as it is. */
  blockers: PublishDocumentReason[];
  asked: { people: number; away: number };
  months: number;
  lastDay: CalendarDate;
  mailHours: number;
  reminderDays: number;
};

/** What publishing the draft would bring about; null where there is none. */
export async function loadDocumentPreview(code: DocumentCode, today: CalendarDate): Promise<DocumentPreview | null> {
  const draft = await findDocumentDraft(code);
  if (!draft) return null;
  const { validFrom, tickMonths } = draft;
  const [versions, settings, figures, asked] = await Promise.all([
    listDocumentVersions(code),
    getSettings(validFrom),
    loadFigures(validFrom),
    countToAsk(validFrom),
  ]);
  const text = fillKnownFigures(draft.text, figures);
  const missing = missingFigures(draft.text, figures);
  const months = tickMonths ?? settings.mendMonths;
  return {
    ...{
      draft,
      text,
      asked,
      months,
      before: versionBefore(versions, validFrom),
      lastDay: addMonths(validFrom, months),
    },
    ...{ mailHours: settings.documentMailHours, reminderDays: settings.mendReminderDays },
    blockers:
      missing.length > 0
        ? [{ code: 'figures_missing', names: missing }]
        : blockersOf(versions, { ...draft, text }, today),
  };
}

function blockersOf(
  versions: readonly RegisterDocument[],
  draft: DocumentDraft,
  today: CalendarDate,
): PublishDocumentReason[] {
  const { validFrom } = draft;
  if (validFrom <= today) return [{ code: 'document_not_in_the_future', validFrom }];
  const allowed = newVersion(versions, draft, today);
  if (!allowed.ok) return allowed.reasons;
  return allowed.isNew ? [] : [{ code: 'document_unchanged' }];
}
