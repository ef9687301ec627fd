import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { comingBreak, missingDetails, newlyBroken, newlyComing, warningKeys } from '@/lib/registration/consequences';
import type { WarningAcknowledgement } from '@/lib/registration/details-forms';
import { isInRegister } from '@/lib/registration/registration-states';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { createTask } from '@/lib/server/platform/tasks';
import type { ChangedElsewhere, FieldErrors, TypedValues } from '@/lib/shared/action-state';
import { addMonths, type CalendarDate } from '@/lib/shared/calendar-date';
import type { FieldError } from '@/lib/shared/field-errors';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { changeDetails } from './change-details';
import type { DetailsChange } from './data/registration-details';
import { findOwnRegistration, type Registration } from './data/registrations';
import { isWatched, loadRequirementContext, type RequirementContext, unmetRequirements } from './review-requirements';

export type OwnDetailsReason =
  | ChangedElsewhere
  | { code: 'not_in_register' }
  | { code: 'appointment_unknown' }
  | { code: 'appointments_changed' }
  | { code: 'document_not_in_force' }
  | { code: 'document_is_sample' };
export type OwnDetailsSaved = Accepted | Refused<OwnDetailsReason> | { ok: false; errors: FieldErrors };

type OwnChange = WarningAcknowledgement & {
  version: number;
  /** What its section becomes, from what stands there; null: nothing changes. */
  changeOf: (
    own: Registration,
    requirementContext: RequirementContext,
  ) => DetailsChange | null | Refused<OwnDetailsReason>;
  /** What an older window is shown of what stands there now; null: saving once more could hit another appointment. */
  stored: (own: Registration, requirementContext: RequirementContext) => TypedValues | null;
};

/** For changes that can't break a requirement. */
export const NO_WARNINGS: WarningAcknowledgement = { understood: false, warned: [] };

/**
 * What every page of Mijn gegevens saves with: somebody's own data, while they are in the register. What would break a
 * requirement that is met now, at once or when an appointment ends, is only saved after they read so.
 */
export async function saveOwnDetails(
  { version, changeOf, stored, ...understanding }: OwnChange,
  { actor, now, today }: Context<AccountActor>,
): Promise<OwnDetailsSaved> {
  return inTransaction(async (tx): Promise<OwnDetailsSaved> => {
    const own = await findOwnRegistration(actor.accountId, tx);
    if (!own || !isInRegister(own.state)) return refused({ code: 'not_in_register' });
    const requirementContext = await loadRequirementContext(tx, today);
    const changedElsewhere = (latest: Registration) => {
      const stands = stored(latest, requirementContext);
      if (stands === null) return refused({ code: 'appointments_changed' } as const);
      // The tick isn't stored anywhere: it doesn't differ from what is.
      const shown = { ...stands, ...(understanding.understood && { understood: 'on' }) };
      return refused({ code: 'changed_elsewhere', version: latest.version, stored: shown } as const);
    };
    if (own.version !== version) return changedElsewhere(own);
    const change = changeOf(own, requirementContext);
    if (change === null) return accepted({});
    if ('ok' in change) return change;
    const warning = warningOf(own, withChange(own, change, requirementContext), requirementContext, today);
    if (warning && !isUnderstood(warning, understanding)) return { ok: false, errors: { understood: warning } };
    const who = { by: actor.accountId, role: 'registrant', reason: '' } as const;
    if (!(await changeDetails(tx, { registration: own, change, ...who, now, today, requirementContext }))) {
      const latest = await findOwnRegistration(actor.accountId, tx);
      return latest ? changedElsewhere(latest) : refused({ code: 'not_in_register' });
    }
    await createReviewTask(tx, own, change, { now, today });
    return accepted({});
  });
}

function unmet(registration: Registration, requirementContext: RequirementContext, today: Context['today']) {
  return isWatched(registration) ? unmetRequirements(registration, requirementContext, today) : [];
}

/** The registration as it would be. The last of imported data makes it one whose requirements are watched. */
function withChange(own: Registration, change: DetailsChange, { documents }: RequirementContext): Registration {
  const changed = { ...own, ...contentsOf(change, documents) };
  return { ...changed, isComplete: own.isComplete || missingDetails(changed, documents).length === 0 };
}

function contentsOf(change: DetailsChange, documents: RequirementContext['documents']): Partial<Registration> {
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

type Warning = FieldError<'breaks_requirements' | 'will_break_requirements'>;

/** What has to be read before a change is saved: what breaks at once, or else from a later day. */
function warningOf(
  before: Registration,
  after: Registration,
  requirementContext: RequirementContext,
  today: CalendarDate,
): Warning | null {
  const broken = newlyBroken(unmet(before, requirementContext, today), unmet(after, requirementContext, today));
  if (broken.length > 0) {
    const mendBy = addMonths(today, requirementContext.settings.mendMonths);
    return { code: 'breaks_requirements', requirements: broken, mendBy };
  }
  const coming = newlyComing(inSight(before, requirementContext, today), inSight(after, requirementContext, today));
  return coming && { code: 'will_break_requirements', ...coming };
}

function inSight(registration: Registration, { documents, settings }: RequirementContext, today: CalendarDate) {
  const standard = { documentsInForce: documents, minimumHours: settings.minimumHours };
  return isWatched(registration) ? comingBreak(registration, standard, today) : null;
}

function isUnderstood(warning: Warning, { understood, warned }: WarningAcknowledgement): boolean {
  return understood && warningKeys(warning).every((mark) => warned.includes(mark));
}

const taskOf = { name: 'name_changed', appointments: 'appointments_changed' } as const;

/** A name and an appointment are what a manager wants to look at; contact data and ticks are the person's own business. */
async function createReviewTask(
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
