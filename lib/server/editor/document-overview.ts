import 'server-only';
import { type DocumentCode, documentCodes } from '@/lib/content/documents';
import { type DocumentDraft, listDocumentDrafts } from '@/lib/server/content/data/document-drafts';
import { type ListedVersion, listAllVersions } from '@/lib/server/content/data/documents';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { countDocumentProgress, type DocumentProgress } from './data/document-progress';

export type DocumentOverview = {
  code: DocumentCode;
  /** The newest first. */
  versions: ListedVersion[];
  inForce: ListedVersion | null;
  /** Of the version in force. */
  progress: DocumentProgress | null;
  draft: DocumentDraft | null;
};

export async function loadDocumentOverview(today: CalendarDate): Promise<DocumentOverview[]> {
  const [all, drafts] = await Promise.all([listAllVersions(), listDocumentDrafts()]);
  return Promise.all(
    documentCodes.map(async (code) => {
      const versions = all.filter((version) => version.code === code);
      const inForce = versions.find(({ validFrom }) => validFrom <= today) ?? null;
      const progress = inForce && (await countDocumentProgress(inForce, today));
      return { code, versions, inForce, progress, draft: drafts.find((draft) => draft.code === code) ?? null };
    }),
  );
}
