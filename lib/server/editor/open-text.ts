import 'server-only';
import type { Opening } from '@/lib/content/openings';
import { noteOpening } from '@/lib/server/content/data/openings';
import {
  findNewestVersion,
  findWrittenText,
  type TextVersion,
  type WrittenText,
} from '@/lib/server/content/data/text-rows';
import { inTransaction } from '@/lib/server/platform/db/database';
import { listAttachments, type TextAttachment } from './data/text-attachments';
import { type At, momentOf } from './locked-text';

export type OpenedText = WrittenText & {
  newest: TextVersion;
  /** Of the newest version. */
  attachments: TextAttachment[];
  others: Opening[];
  at: Date;
};

/** One as its page shows it, with who else has it open to change it; null where there is none. */
export async function openText(id: string, at: At): Promise<OpenedText | null> {
  const [text, newest] = await Promise.all([findWrittenText(id), findNewestVersion(id)]);
  if (!text || !newest) return null;
  const opening = { opened: `text:${text.id}`, accountId: at.actor.accountId } as const;
  const others = await inTransaction((tx) => noteOpening(tx, opening, at.now));
  const attachments = await listAttachments({ textId: text.id, number: newest.number });
  return { ...text, newest, attachments, others, at: momentOf(at) };
}
