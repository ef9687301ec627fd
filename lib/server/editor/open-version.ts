import 'server-only';
import { findVersion, findWrittenText, type TextVersion, type WrittenText } from '@/lib/server/content/data/text-rows';
import { listAttachments, type TextAttachment } from './data/text-attachments';

export type OpenedVersion = {
  text: WrittenText;
  version: TextVersion;
  newest: TextVersion;
  /** Of the version itself. */
  attachments: TextAttachment[];
};

/** An earlier version beside the newest one; null where there is none of that number. */
export async function openVersion(id: string, number: string): Promise<OpenedVersion | null> {
  const text = /^[1-9]\d{0,6}$/.test(number) ? await findWrittenText(id) : null;
  if (!text) return null;
  const version = await findVersion(text.id, Number(number));
  const newest = await findVersion(text.id, text.versions[0]?.number ?? 0);
  if (!version || !newest) return null;
  return { text, version, newest, attachments: await listAttachments({ textId: id, number: version.number }) };
}
