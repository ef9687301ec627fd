import 'server-only';
import type { Readable } from 'node:stream';
import { log } from '@/lib/server/platform/log';
import { storage } from '@/lib/server/portfolio/evidence/storage';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { audiencesFor } from './audiences-for';
import { findAttachment, isAttachmentShown, type TextAttachment } from './data/text-attachments';
import { type At, momentOf } from './locked-text';

type Opened = { evidence: TextAttachment & { isOwn: true }; content: Readable };

/** For a manager any, for others what stands beside the news that they may read now. It says nothing of anybody. */
export async function openTextAttachment(
  attachmentId: string,
  at: At,
): Promise<Accepted<Opened> | Refused<{ code: 'evidence_unknown' | 'file_lost' }>> {
  const attachment = await findAttachment(attachmentId);
  if (!attachment || !(await mayRead(attachment, at))) return refused({ code: 'evidence_unknown' });
  const content = await storage().open(attachment.storageKey);
  if (content) return accepted({ evidence: { ...attachment, isOwn: true }, content });
  log.error({ attachmentId }, 'the file of an attachment is gone');
  return refused({ code: 'file_lost' });
}

async function mayRead(attachment: TextAttachment, at: At): Promise<boolean> {
  if (at.actor.roles.includes('register_manager')) return true;
  const audiences = await audiencesFor(at.actor);
  return audiences.length > 1 && isAttachmentShown(attachment, audiences, momentOf(at));
}
