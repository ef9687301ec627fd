import 'server-only';
import { versionBefore } from '@/lib/content/document-changes';
import { findDocument, listDocumentVersions, type RegisterDocument } from '@/lib/server/content/data/documents';

export type OpenedDocumentVersion = {
  version: RegisterDocument;
  /** What it is compared with: the version asked for, or else the one before it; null where it is the first. */
  compared: RegisterDocument | null;
  /** The other ones of the document, the newest first. */
  others: RegisterDocument[];
};

export async function openDocumentVersion(
  id: string,
  comparedId: string | null,
): Promise<OpenedDocumentVersion | null> {
  const version = await findDocument(id);
  if (!version) return null;
  const versions = await listDocumentVersions(version.code);
  const others = versions.filter((other) => other.id !== id).reverse();
  const asked = others.find((other) => other.id === comparedId);
  return { version, others, compared: asked ?? versionBefore(versions, version.validFrom) };
}
