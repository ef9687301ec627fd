import 'server-only';
import { addVersion, type TextContent } from '@/lib/server/content/data/text-rows';
import type { Transaction } from '@/lib/server/platform/db/database';
import { copyAttachments } from './data/text-attachments';
import { type At, type LockedText, savedBy } from './locked-text';

/** A draft after the newest version, with the attachments of one that there is. */
export async function addNextVersion(
  tx: Transaction,
  { id: textId, newest }: LockedText,
  { title, body, section, position, audience }: TextContent,
  attachmentsOf: number,
  at: At,
): Promise<number> {
  const number = newest.number + 1;
  await addVersion(tx, textId, { number, title, body, section, position, audience }, savedBy(at));
  await copyAttachments(tx, { textId, number: attachmentsOf }, number);
  return number;
}

/** Whose attachments may change: the newest version, or one that says the same where readers see it, saw it or will. */
export async function draftOf(tx: Transaction, text: LockedText, at: At): Promise<number> {
  const { newest } = text;
  if (newest.publishedFrom === null) return newest.number;
  return addNextVersion(tx, text, newest, newest.number, at);
}
