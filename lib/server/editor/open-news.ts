import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { noteReading } from '@/lib/server/content/data/news';
import { findShownText, type ShownText } from '@/lib/server/content/data/shown-texts';
import { findSlugNow } from '@/lib/server/content/data/text-rows';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import { registerInstant } from '@/lib/shared/amsterdam-time';
import { audiencesFor } from './audiences-for';
import { listAttachments, type TextAttachment } from './data/text-attachments';

export type OpenedNews = ShownText & { attachments: TextAttachment[] };

/** News as somebody reads it, by the address that it has or had; from then on it isn't new to them. */
export async function openNews({ actor, now, today }: Context<AccountActor>, slug: string): Promise<OpenedNews | null> {
  const [audiences, slugNow] = await Promise.all([audiencesFor(actor), findSlugNow('news', slug)]);
  if (audiences.length === 1 || !slugNow) return null;
  return inTransaction(async (tx) => {
    const text = await findShownText('news', slugNow, registerInstant({ now, today }), tx);
    if (!text || !audiences.includes(text.audience)) return null;
    await noteReading(tx, { textId: text.id, accountId: actor.accountId, at: now });
    return { ...text, attachments: await listAttachments({ textId: text.id, number: text.number }, tx) };
  });
}
