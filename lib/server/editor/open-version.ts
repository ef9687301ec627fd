import 'server-only';
import {
  findNewestVersion,
  findVersion,
  findWrittenText,
  type TextVersion,
  type WrittenText,
} from '@/lib/server/content/data/text-rows';
import { isUuid } from '@/lib/shared/ids';
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
  if (!isUuid(id) || !/^[1-9]\d{0,6}$/.test(number)) return null;
  const [text, version, newest, attachments] = await Promise.all([
    findWrittenText(id),
    findVersion(id, Number(number)),
    findNewestVersion(id),
    listAttachments({ textId: id, number: Number(number) }),
  ]);
  return text && version && newest && { text, version, newest, attachments };
}
