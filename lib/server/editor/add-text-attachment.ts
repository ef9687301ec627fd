import 'server-only';
import type { NotAllowed } from '@/lib/access/own-matters';
import { kindFacts } from '@/lib/content/text-kinds';
import { type EvidenceLimits, type EvidenceReason, evidenceLimits } from '@/lib/portfolio/evidence';
import { evidenceName } from '@/lib/portfolio/evidence-name';
import { fitsBeside } from '@/lib/portfolio/refused-files';
import { asManager } from '@/lib/server/access/data/workers';
import { readSettings } from '@/lib/server/content/data/settings';
import { findWrittenText, raiseTextVersion, type WrittenText } from '@/lib/server/content/data/text-rows';
import { by, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { UploadedFile } from '@/lib/server/portfolio/evidence/files-of-form';
import { keepFile } from '@/lib/server/portfolio/evidence/keep-evidence';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { attachmentsText } from '@/lib/text/nl/editor/attachments';
import { countAttachments, createAttachment } from './data/text-attachments';
import { type At, findLocked } from './locked-text';
import { draftOf } from './next-version';

type Kept = Accepted | Refused<EvidenceReason | NotAllowed>;

/** To the newest version, as a draft. Whether it fits is checked before its bytes are taken in, and again after. */
export async function addTextAttachment({ id, name, content }: UploadedFile & { id: string }, at: At): Promise<Kept> {
  const limits = evidenceLimits(await readSettings(at.today));
  const room = await roomBeside(await findWrittenText(id), limits);
  if (!room.ok) return room;
  return keepFile(content, limits, (file) =>
    asManager(at, async (tx): Promise<Kept> => {
      const text = await findLocked(tx, id);
      const fits = await roomBeside(text, limits, tx);
      if (!text || !fits.ok) return fits;
      const number = await draftOf(tx, text, at);
      const named = { name: evidenceName(name, file.kind, attachmentsText.unnamed), uploadedAt: at.now };
      const attachment = await createAttachment(tx, { ...file, ...named, textId: id, number });
      await raiseTextVersion(tx, id);
      const details = { text: id, kind: text.kind, attachment };
      await record(tx, 'text_attachment_added', REGISTER_SUBJECT, by(at.actor, 'register_manager', at.now), details);
      return accepted({});
    }),
  );
}

async function roomBeside(
  text: WrittenText | null,
  limits: EvidenceLimits,
  tx?: Transaction,
): Promise<Accepted | Refused<EvidenceReason>> {
  if (!text || !kindFacts(text.kind).hasAttachments) return refused({ code: 'text_unknown' });
  const newest = { textId: text.id, number: text.versions[0]?.number ?? 0 };
  return fitsBeside({ files: await countAttachments(newest, tx), personBytes: 0 }, 0, limits);
}
