import 'server-only';
import type { ReceiverKind } from '@/lib/mailings/mailing-filters';
import { countsOf, foundKinds } from '@/lib/mailings/mailing-numbers';
import type { MailingText } from '@/lib/mailings/mailing-text';
import { readSettings } from '@/lib/server/content/data/settings';
import { loadFigures } from '@/lib/server/content/load-figures';
import { wordsOfMail } from '@/lib/server/mail/mail-content';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { findWaitingOf } from './data/mailing-receivers';
import { findMailing, type Mailing } from './data/mailings';
import { filledFor } from './filled-for';
import { findReceiversAmong } from './find-receivers';

export type MailingPreview = MailingText & { kind: ReceiverKind; count: number };

export type OpenedMailing = {
  mailing: Mailing;
  /** Of each kind that gets it, as somebody of that kind reads it; who that is isn't said. Only before it is sent. */
  previews: MailingPreview[];
  /** The same for everybody. */
  mail: string;
  perMinute: number;
};

type Example = { name: string; linkInMail: string };

/** One mailing as its page shows it; null where there is none with that id. */
export async function openMailing(id: string, { today }: Moment, example: Example): Promise<OpenedMailing | null> {
  const mailing = await findMailing(id);
  if (!mailing) return null;
  const { mailingPerMinute: perMinute } = await readSettings(today);
  if (mailing.state !== 'counted') return { mailing, previews: [], mail: '', perMinute };
  const [mail, previews] = await Promise.all([
    wordsOfMail({ template: 'message_news', params: { name: example.name } }, example.linkInMail),
    previewsOf(mailing, today),
  ]);
  return { mailing, previews, mail, perMinute };
}

async function previewsOf(mailing: Mailing, today: Moment['today']): Promise<MailingPreview[]> {
  const kinds = foundKinds(mailing.numbers).filter((kind) => countsOf(mailing.numbers, kind).waiting > 0);
  const [figures, firsts] = await Promise.all([
    loadFigures(today),
    Promise.all(kinds.map((kind) => findWaitingOf(mailing.id, kind))),
  ]);
  const ids = firsts.flatMap((first) => first ?? []);
  const receivers = await inTransaction((tx) => findReceiversAmong(tx, ids, { ...mailing, today }));
  return kinds.flatMap((kind, index) => {
    const receiver = receivers.find(({ id, outcome }) => id === firsts[index] && outcome === 'waiting');
    if (!receiver) return [];
    return [{ kind, count: countsOf(mailing.numbers, kind).waiting, ...filledFor(receiver, mailing, figures) }];
  });
}
