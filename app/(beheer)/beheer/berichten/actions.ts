'use server';

import { actOnMailingSchema, sureMailingSchema, writeMailingSchema } from '@/lib/mailings/mailing-forms';
import { defineAction } from '@/lib/server/access/door';
import { countReceivers } from '@/lib/server/mailings/count-receivers';
import { resumeMailing } from '@/lib/server/mailings/resume-mailing';
import { startMailing } from '@/lib/server/mailings/start-mailing';
import { stopMailing } from '@/lib/server/mailings/stop-mailing';
import { withdrawMailing } from '@/lib/server/mailings/withdraw-mailing';
import { writeMailing } from '@/lib/server/mailings/write-mailing';
import type { MailingDone } from '@/lib/text/nl/mailings/mailings';

const sends = { permission: 'send_mailings', limit: 'save' } as const;

const back =
  (after: MailingDone) =>
  ({ mailingId }: { mailingId: string }) =>
    `/beheer/berichten/${mailingId}?na=${after}`;

export const submitMailing = defineAction({
  ...sends,
  schema: writeMailingSchema,
  run: writeMailing,
  next: back('bewaard'),
});

/** The page as it is by now: of one that was left open the form may be gone from it. */
const meanwhile = {
  ...sends,
  nextIfRefused: ({ code }: { code: string }, { mailingId }: { mailingId: string }) =>
    code === 'changed_meanwhile' || code === 'mailing_not_now' ? `/beheer/berichten/${mailingId}?na=ondertussen` : null,
};

const asksTwice = { ...meanwhile, schema: sureMailingSchema };
const acts = { ...meanwhile, schema: actOnMailingSchema };

export const submitMailingSending = defineAction({ ...asksTwice, run: startMailing, next: back('begonnen') });

export const submitMailingCount = defineAction({ ...acts, run: countReceivers, next: back('gezocht') });

export const submitMailingStop = defineAction({ ...acts, run: stopMailing, next: back('gestopt') });

export const submitMailingResuming = defineAction({ ...acts, run: resumeMailing, next: back('begonnen') });

export const submitMailingWithdrawal = defineAction({ ...asksTwice, run: withdrawMailing, next: back('ingetrokken') });
