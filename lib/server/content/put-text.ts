import 'server-only';
import type { TextKind } from '@/lib/content/text-kinds';
import type { Transaction } from '@/lib/server/platform/db/database';
import {
  addVersion,
  createText,
  findTextByAnchor,
  lockWrittenText,
  publishVersion,
  raiseTextVersion,
  renameText,
  type TextContent,
  withdrawVersions,
} from './data/text-rows';

type By = { at: Date; accountId: string | null; from: Date };

/** A text as a file or the register itself has it: saved and shown at once, where it says something else than what is there. */
export async function putText(
  tx: Transaction,
  kind: TextKind,
  { slug, ...content }: TextContent & { slug: string },
  { at, accountId, from }: By,
) {
  const known = await findTextByAnchor(tx, kind, slug);
  const textId = known ?? (await createText(tx, kind, slug));
  if (!textId) throw new Error(`The text ${kind} ${slug} can't be made`);
  const held = await lockWrittenText(tx, textId);
  if (held && held.slug !== slug) await renameText(tx, held, slug);
  const number = (held?.versions[0]?.number ?? 0) + 1;
  await addVersion(tx, textId, { number, ...content }, { at, accountId });
  await publishVersion(tx, { textId, number }, { from, at });
  if (known) await raiseTextVersion(tx, textId);
}

export async function takeTextAway(tx: Transaction, textId: string, at: Date) {
  await lockWrittenText(tx, textId);
  await withdrawVersions(tx, textId, at);
  await raiseTextVersion(tx, textId);
}
