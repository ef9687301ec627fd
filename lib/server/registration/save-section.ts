import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { Details, DetailsChange } from '@/lib/registration/details';
import type { WarningAcknowledgement } from '@/lib/registration/details-forms';
import type { SectionForm, SectionReason, SectionRules } from '@/lib/registration/section-forms';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { isDemo } from '@/lib/server/platform/env';
import type { ChangedElsewhere, FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, type Refused, refused } from '@/lib/shared/results';

export type SectionSaved =
  | Accepted<{ version?: number }>
  | Refused<SectionReason | ChangedElsewhere>
  | { ok: false; errors: FieldErrors };

type Versioned = Details & { version: number };
type Rules = Pick<SectionRules, 'documents'>;

/** Where somebody's data stand while they may change them: their own application, or their own registration. */
export type DetailsOwner<Owned extends Versioned, R extends Rules> = {
  isDraft: boolean;
  find(accountId: string, tx: Transaction): Promise<Owned | null>;
  closed: SectionReason;
  loadRules(own: Owned, today: Context['today'], tx: Transaction): Promise<R>;
  /** Null when another window was first: nothing is written. */
  save(
    tx: Transaction,
    saving: { own: Owned; change: DetailsChange; rules: R; acknowledgement: WarningAcknowledgement },
    context: Context<AccountActor>,
  ): Promise<SectionSaved | null>;
};

/** The tick is asked for on few pages. */
type Loaded = { version: number } & Partial<WarningAcknowledgement>;

export function saveSection<Owned extends Versioned, R extends Rules, Typed>(
  { find, loadRules, save, closed, isDraft }: DetailsOwner<Owned, R>,
  form: SectionForm<Typed>,
) {
  return (
    input: Typed & Loaded,
    context: Context<AccountActor>,
    { demo } = { demo: isDemo() },
  ): Promise<SectionSaved> =>
    inTransaction(async (tx): Promise<SectionSaved> => {
      const { actor, now, today } = context;
      const { version, understood = false, warned = [] } = input;
      const own = await find(actor.accountId, tx);
      if (!own) return refused(closed);
      const rules = await loadRules(own, today, tx);
      const changedElsewhere = (latest: Owned): Refused<SectionReason | ChangedElsewhere> => {
        const stands = form.stored(input, latest, rules.documents);
        if (stands === null) return refused({ code: 'appointments_changed' });
        // The tick isn't stored anywhere: it doesn't differ from what is.
        const stored = { ...stands, ...(understood && { understood: 'on' }) };
        return refused({ code: 'changed_elsewhere', version: latest.version, stored });
      };
      if (own.version !== version) return changedElsewhere(own);
      const { documents } = rules;
      const change = form.changeOf(input, own, { documents, now, demo, isDraft });
      if ('ok' in change) return change;
      const acknowledgement = { understood, warned };
      const saved = await save(tx, { own, change, rules, acknowledgement }, context);
      if (saved) return saved;
      const latest = await find(actor.accountId, tx);
      return latest ? changedElsewhere(latest) : refused(closed);
    });
}
