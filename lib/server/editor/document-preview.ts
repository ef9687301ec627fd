import 'server-only';
import { createHash } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import {
  type ComparedVersions,
  comparedVersions,
  newVersion,
  type PublishDocumentReason,
} from '@/lib/content/document-changes';
import type { DocumentCode } from '@/lib/content/documents';
import { filledWords } from '@/lib/content/figures';
import type { Opening } from '@/lib/content/openings';
import { type DocumentDraft, findDocumentDraft } from '@/lib/server/content/data/document-drafts';
import { listDocumentVersions, type RegisterDocument } from '@/lib/server/content/data/documents';
import { listOpenings } from '@/lib/server/content/data/openings';
import { getSettings } from '@/lib/server/content/data/settings';
import { loadFigures } from '@/lib/server/content/load-figures';
import type { Context } from '@/lib/server/platform/action';
import { addMonths, type CalendarDate } from '@/lib/shared/calendar-date';
import { countToAsk } from './data/document-progress';

export type DocumentPreview = ComparedVersions<RegisterDocument> & {
  /** With the figures of its day. */
  draft: DocumentDraft;
  /** Of its words, to know them by. */
  shown: string;
  /** Why it can't be published as it is. */
  blockers: PublishDocumentReason[];
  asked: { people: number; away: number };
  months: number;
  lastDay: CalendarDate;
  mailHours: number;
  reminderDays: number;
  /** Who may be changing it while it is read. */
  editors: Opening[];
};

/** What publishing the draft would bring about; null where there is none. */
export async function loadDocumentPreview(
  { code, comparedId }: { code: DocumentCode; comparedId: string | null },
  { actor: { accountId }, now, today }: Context<AccountActor>,
): Promise<DocumentPreview | null> {
  const [draft, editors] = await Promise.all([
    findDocumentDraft(code),
    listOpenings({ opened: `document:${code}`, accountId }, now),
  ]);
  if (!draft) return null;
  const { validFrom, tickMonths } = draft;
  const [versions, settings, figures, asked] = await Promise.all([
    listDocumentVersions(code),
    getSettings(validFrom),
    loadFigures(validFrom),
    countToAsk(validFrom),
  ]);
  const { filled, missing } = filledWords(draft, figures);
  const months = tickMonths ?? settings.mendMonths;
  return {
    ...{
      draft: filled,
      shown: digestOfWords(filled),
      asked,
      months,
      editors,
      ...comparedVersions(versions, { id: null, validFrom }, comparedId),
      lastDay: addMonths(validFrom, months),
    },
    ...{ mailHours: settings.documentMailHours, reminderDays: settings.mendReminderDays },
    blockers: [
      ...(missing.length > 0 ? [{ code: 'figures_missing' as const, names: missing }] : []),
      ...blockersOf(versions, filled, today),
    ],
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

/** What somebody read, to be told from what would be published by now. */
export function digestOfWords({ title, summary, text }: Pick<DocumentDraft, 'title' | 'summary' | 'text'>): string {
  return createHash('sha256')
    .update(JSON.stringify([title, summary, text]))
    .digest('hex');
}
