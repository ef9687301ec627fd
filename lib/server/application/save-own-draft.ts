import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { mayChange, type StepCode } from '@/lib/application/steps';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import type { ChangedElsewhere, TypedValues } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type Application, type DraftChange, findOwnApplication, saveDraft } from './data/applications';

export type SaveReason =
  | ChangedElsewhere
  | { code: 'not_a_draft' }
  | { code: 'document_not_in_force' }
  | { code: 'appointments_changed' };
export type Saved = Accepted<{ version: number }> | Refused<SaveReason>;

export type OwnDraft = {
  actor: AccountActor;
  version: number;
  now: Date;
  /** The page that saves. */
  section: Exclude<StepCode, 'overview'>;
};

/**
 * What every page of an application saves with; `stored` is what an older window is shown of what stands there now, or null
 * when saving once more could hit another appointment than the one that was meant. While an answer is awaited the application isn't the applicant's alone any more: what is changed then is recorded.
 */
export async function saveOwnDraft(
  { actor, version, now, section }: OwnDraft,
  change: DraftChange,
  stored: (own: Application) => TypedValues | null,
): Promise<Saved> {
  const { accountId } = actor;
  const saved = await inTransaction(async (tx) => {
    const before = await findOwnApplication(accountId, tx);
    if (!(await saveDraft(tx, { accountId, version, now }, change))) return false;
    if (before?.state === 'information_requested' && (await isOther(tx, before))) {
      await record(tx, 'application_corrected', before.id, by(actor, 'registrant', now), { section });
    }
    return true;
  });
  if (saved) return accepted({ version: version + 1 });
  const own = await findOwnApplication(accountId);
  if (!own || !mayChange(own.state)) return refused({ code: 'not_a_draft' });
  const shown = stored(own);
  if (shown === null) return refused({ code: 'appointments_changed' });
  return refused({ code: 'changed_elsewhere', version: own.version, stored: shown });
}

/** Whether something of what was sent in stands there differently now. */
async function isOther(tx: Transaction, before: Application): Promise<boolean> {
  const after = await findOwnApplication(before.accountId, tx);
  return after !== null && JSON.stringify(contentsOf(before)) !== JSON.stringify(contentsOf(after));
}

function contentsOf({ name, privateEmail, privatePhone, appointments, acceptances }: Application) {
  const given = acceptances.map(({ tick, documentId }) => `${tick} ${documentId}`).sort();
  return { name, privateEmail, privatePhone, appointments, given };
}
