import 'server-only';
import type { DocumentCode } from '@/lib/content/documents';
import { dropWaitingMails, listWaitingMails, rewordWaitingMail } from '@/lib/server/mail/data/waiting-mails';
import type { Transaction } from '@/lib/server/platform/db/database';

/** By account: the documents that somebody is still to tick. */
type Waited = ReadonlyMap<string, readonly DocumentCode[]>;

/** Mails that still wait ask for what is still to be ticked alone; one that would ask nothing any more isn't sent. */
export async function narrowDocumentMails(tx: Transaction, waited: Waited) {
  if (waited.size === 0) return;
  const accountIds = [...waited.keys()];
  const isWaited = (accountId: string, document: DocumentCode) => waited.get(accountId)?.includes(document) === true;
  const empty: string[] = [];
  const settle = async (id: string, before: readonly unknown[], left: readonly unknown[], params: object) => {
    if (left.length === 0) empty.push(id);
    else if (left.length < before.length) await rewordWaitingMail(tx, id, params);
  };
  for (const { id, accountId, params } of await listWaitingMails(tx, accountIds, 'document_asked')) {
    const asked = params.asked.filter(({ document }) => isWaited(accountId, document));
    await settle(id, params.asked, asked, { ...params, asked });
  }
  for (const { id, accountId, params } of await listWaitingMails(tx, accountIds, 'document_reminder')) {
    const documents = params.documents.filter((document) => isWaited(accountId, document));
    await settle(id, params.documents, documents, { ...params, documents });
  }
  await dropWaitingMails(tx, empty);
}
