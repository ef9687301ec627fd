import 'server-only';
import type { z } from 'zod';
import type { NotAllowed } from '@/lib/access/own-matters';
import type { MailingActReason } from '@/lib/mailings/mailing-acts';
import type { MailingFilters } from '@/lib/mailings/mailing-filters';
import { typedFilters, type writeMailingSchema } from '@/lib/mailings/mailing-forms';
import { totalsOf } from '@/lib/mailings/mailing-numbers';
import { mailingTransition } from '@/lib/mailings/mailing-states';
import { unknownInMailing } from '@/lib/mailings/mailing-text';
import { asManager } from '@/lib/server/access/data/workers';
import { loadFigures } from '@/lib/server/content/load-figures';
import { by, record } from '@/lib/server/platform/audit';
import type { ChangedElsewhere, FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { beginCounting, createMailing, lockMailing } from './data/mailings';
import type { Figures } from './filled-for';
import type { At } from './locked-mailing';
import { enqueueStep } from './mailing-jobs';

type Written = Omit<z.output<typeof writeMailingSchema>, 'filters'> & { filters: MailingFilters };
type Answer =
  | Accepted<{ mailingId: string }>
  | Refused<MailingActReason | ChangedElsewhere | NotAllowed>
  | { ok: false; errors: FieldErrors };

/** A new one, or other words or receivers of one that wasn't sent: either way they are looked for from the first. */
export async function writeMailing({ mailingId, version, subject, body, filters }: Written, at: At): Promise<Answer> {
  const errors = figureErrors({ subject, body }, await loadFigures(at.today));
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const written = { subject, body, filters };
  return asManager(at, async (tx): Promise<Answer> => {
    const { accountId } = at.actor;
    const isNew =
      version === 0 && (await createMailing(tx, { id: mailingId, ...written, at: at.now, writtenById: accountId }));
    const mailing = await lockMailing(tx, mailingId);
    if (!mailing) return refused({ code: 'mailing_unknown' });
    // A second press of the button that made it.
    const isSame = mailing.subject === subject && mailing.body === body;
    if (version === 0 && !isNew && mailing.version === 1 && isSame) return accepted({ mailingId });
    if (!isNew) {
      if (mailing.version !== version) {
        const stored = { subject: mailing.subject, body: mailing.body, ...typedFilters(mailing.filters) };
        return refused({ code: 'changed_elsewhere', version: mailing.version, stored });
      }
      const moved = mailingTransition(mailing.state, 'count', totalsOf(mailing.numbers));
      if (!moved.ok) return moved;
    }
    const step = isNew ? mailing.step : await beginCounting(tx, mailingId, written);
    await record(tx, 'mailing_written', mailingId, by(at.actor, 'register_manager', at.now));
    await enqueueStep(tx, { mailingId, step });
    return accepted({ mailingId });
  });
}

function figureErrors(text: { subject: string; body: string }, figures: Figures): FieldErrors {
  const unknown = (['subject', 'body'] as const)
    .map((field) => ({ field, names: unknownInMailing(text[field], figures) }))
    .filter(({ names }) => names.length > 0);
  return Object.fromEntries(unknown.map(({ field, names }) => [field, { code: 'unknown_figure' as const, names }]));
}
