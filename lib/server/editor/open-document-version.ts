import 'server-only';
import { type ComparedVersions, comparedVersions } from '@/lib/content/document-changes';
import { findDocument, listDocumentVersions, type RegisterDocument } from '@/lib/server/content/data/documents';

export type OpenedDocumentVersion = ComparedVersions<RegisterDocument> & { version: RegisterDocument };

export async function openDocumentVersion(
  id: string,
  comparedId: string | null,
): Promise<OpenedDocumentVersion | null> {
  const version = await findDocument(id);
  if (!version) return null;
  return { version, ...comparedVersions(await listDocumentVersions(version.code), version, comparedId) };
}
