import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { RequirementCode } from '@/lib/eligibility/requirements';
import { missingDetails, newlyBroken } from '@/lib/registration/consequences';
import type { Understanding } from '@/lib/registration/details-forms';
import { isInRegister } from '@/lib/registration/registration-states';
import type { ChangedElsewhere, FieldErrors, TypedValues } from '@/lib/shared/action-state';
import { addMonths } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { formatDate } from '@/lib/text/nl/format';
import type { Context } from './action';
import { changeDetails } from './change-details';
import { getDocumentsOn } from './data/documents';
import type { DetailsChange } from './data/registration-details';
import { findOwnRegistration, type Registration } from './data/registrations';
import { findRunningLapse } from './data/requirement-lapses';
import { readSettings } from './data/settings';
import { createTask } from './data/tasks';
import { inTransaction, type Transaction } from './db';
import { isWatched, type RequirementYardstick, unmetRequirements } from './review-requirements';

export type OwnDetailsReason =
  | ChangedElsewhere
  | { code: 'not_in_register' }
  | { code: 'appointment_unknown' }
  | { code: 'document_not_in_force' }
  | { code: 'document_is_sample' };
export type OwnDetailsSaved = Accepted | Refused<OwnDetailsReason> | { ok: false; errors: FieldErrors };

type OwnChange = Understanding & {
  version: number;
  /** What its section becomes, from what stands there; null: nothing changes. */
  changeOf: (own: Registration, yardstick: RequirementYardstick) => DetailsChange | null | Refused<OwnDetailsReason>;
  /** What an older window is shown of what stands there now. */
  stored: (own: Registration, yardstick: RequirementYardstick) => TypedValues;
};

/** For changes that can't break a requirement. */
export const NOTHING_TO_UNDERSTAND: Understanding = { understood: false, warned: [] };

/**
 * What every page of Mijn gegevens saves with: somebody's own data, while they are in the register. What would break a
 * requirement that is met now is only saved after they read so.
 */
export async function saveOwnDetails(
  { version, changeOf, stored, ...understanding }: OwnChange,
  { actor, now, today }: Context<AccountActor>,
): Promise<OwnDetailsSaved> {
  return inTransaction(async (tx): Promise<OwnDetailsSaved> => {
    const own = await findOwnRegistration(actor.accountId, tx);
    if (!own || !isInRegister(own.state)) return refused({ code: 'not_in_register' });
    const yardstick = { settings: await readSettings(today, tx), documents: await getDocumentsOn(today, tx) };
    const changedElsewhere = (latest: Registration) => {
      // The tick isn't stored anywhere: it doesn't differ from what is.
      const shown = { ...stored(latest, yardstick), ...(understanding.understood && { understood: 'on' }) };
      return refused({ code: 'changed_elsewhere', version: latest.version, stored: shown } as const);
    };
    if (own.version !== version) return changedElsewhere(own);
    const change = changeOf(own, yardstick);
    if (change === null) return accepted({});
    if ('ok' in change) return change;
    const broken = newlyBroken(
      unmet(own, yardstick, today),
      unmet(withChange(own, change, yardstick), yardstick, today),
    );
    if (!isUnderstood(broken, understanding)) {
      const mendBy = (await findRunningLapse(own.id, tx))?.mendBy ?? addMonths(today, yardstick.settings.mendMonths);
      const warning = { code: 'breaks_requirements', requirements: broken, mendBy: formatDate(mendBy) } as const;
      return { ok: false, errors: { understood: warning } };
    }
    const who = { by: actor.accountId, role: 'registrant', reason: '' } as const;
    if (!(await changeDetails(tx, { registration: own, change, ...who, now, today, yardstick }))) {
      const latest = await findOwnRegistration(actor.accountId, tx);
      return latest ? changedElsewhere(latest) : refused({ code: 'not_in_register' });
    }
    await putManagerToWork(tx, own, change, { now, today });
    return accepted({});
  });
}

function unmet(registration: Registration, yardstick: RequirementYardstick, today: Context['today']) {
  return isWatched(registration) ? unmetRequirements(registration, yardstick, today) : [];
}

/** The registration as it would be. The last of imported data makes it one whose requirements are watched. */
function withChange(own: Registration, change: DetailsChange, { documents }: RequirementYardstick): Registration {
  const changed = { ...own, ...contentsOf(change, documents) };
  return { ...changed, isComplete: own.isComplete || missingDetails(changed, documents).length === 0 };
}

function contentsOf(change: DetailsChange, documents: RequirementYardstick['documents']): Partial<Registration> {
  switch (change.section) {
    case 'name':
      return { name: change.name };
    case 'contact':
      return change.contact;
    case 'appointments':
      return { appointments: change.appointments };
    case 'documents': {
      const inForce = Object.values(documents);
      // A version that isn't in force counts for nothing, whatever it is called.
      const versionOf = (id: string) => inForce.find((document) => document?.id === id)?.version ?? '';
      return { acceptances: change.acceptances.map((one) => ({ ...one, version: versionOf(one.documentId) })) };
    }
  }
}

function isUnderstood(broken: RequirementCode[], { understood, warned }: Understanding): boolean {
  return broken.length === 0 || (understood && broken.every((code) => warned.includes(code)));
}

const taskOf = { name: 'name_changed', appointments: 'appointments_changed' } as const;

/** A name and an appointment are what a manager wants to look at; contact data and ticks are the person's own business. */
async function putManagerToWork(
  tx: Transaction,
  { id, accountId, version }: Registration,
  { section }: DetailsChange,
  { now, today }: Pick<Context, 'now' | 'today'>,
) {
  if (section !== 'name' && section !== 'appointments') return;
  const kind = taskOf[section];
  await createTask(tx, {
    key: `${kind}:${id}:${version}`,
    kind,
    accountId,
    registrationId: id,
    createdOn: today,
    at: now,
  });
}
