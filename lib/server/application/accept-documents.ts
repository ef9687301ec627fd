import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { reviewedOn } from '@/lib/application/steps';
import { documentOfTick, type Tick } from '@/lib/content/documents';
import type { documentsSchema } from '@/lib/registration/application-forms';
import { tickValues } from '@/lib/registration/form-values';
import { getDocumentsOn } from '@/lib/server/content/data/documents';
import type { Context } from '@/lib/server/platform/action';
import { refused } from '@/lib/shared/results';
import { type Application, findOwnApplication } from './data/applications';
import { type Saved, saveOwnDraft } from './save-own-draft';

/** A tick counts for the version that was on the page; one that was already given keeps its time. */
export async function acceptDocuments(
  { version, versions, ticks }: z.output<typeof documentsSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Saved> {
  const own = await findOwnApplication(actor.accountId);
  const documents = await getDocumentsOn(reviewedOn(own, today));
  const acceptances = [];
  for (const tick of ticks) {
    const code = documentOfTick[tick];
    const document = documents[code];
    if (!document || document.version !== versions[code]) return refused({ code: 'document_not_in_force' });
    acceptances.push({ tick, documentId: document.id, acceptedAt: acceptedBefore(own, tick, document.version) ?? now });
  }
  const draft = { actor, version, now, section: 'documents' } as const;
  return saveOwnDraft(draft, { acceptances }, ({ acceptances: given }) => tickValues(given, documents));
}

function acceptedBefore(own: Application | null, tick: Tick, version: string): Date | undefined {
  return own?.acceptances.find((given) => given.tick === tick && given.version === version)?.acceptedAt;
}
