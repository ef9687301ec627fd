import 'server-only';
import { type DetailsSection, sameSection, withChange } from '@/lib/registration/details';
import type { WarningAcknowledgement } from '@/lib/registration/details-forms';
import { isInRegister } from '@/lib/registration/registration-states';
import {
  comingBreak,
  isWatched,
  missingDetails,
  newlyBroken,
  newlyComing,
  warningKeys,
} from '@/lib/registration/watched-requirements';
import { loadRequirementContext, type RequirementContext, standardOf } from '@/lib/server/eligibility/assessments';
import { by } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { createTask } from '@/lib/server/platform/tasks';
import { addMonths, type CalendarDate } from '@/lib/shared/calendar-date';
import type { FieldError } from '@/lib/shared/field-errors';
import { accepted } from '@/lib/shared/results';
import { changeDetails } from './change-details';
import { findOwnRegistration, type Registration } from './data/registrations';
import { unmetOf } from './review-requirements';
import type { DetailsOwner } from './save-section';

/** What would break a requirement that is met now is only saved after they read so. */
export const ownDetails: DetailsOwner<Registration, RequirementContext> = {
  isDraft: false,
  closed: { code: 'not_in_register' },
  async find(accountId, tx) {
    const own = await findOwnRegistration(accountId, tx);
    return own && isInRegister(own.state) ? own : null;
  },
  loadRules: (_, today, tx) => loadRequirementContext(today, tx),
  async save(tx, { own, change, rules, acknowledgement }, { actor, now, today }) {
    const changed = withChange(own, change, rules.documents);
    // Whoever was imported says with the same name that it was read and is right.
    const isSame = sameSection(own, changed, change.section) && (own.isComplete || change.section !== 'name');
    if (isSame) return accepted({});
    // The last of imported data makes it one whose requirements are watched.
    const isComplete = own.isComplete || missingDetails(changed, rules.documents).length === 0;
    const warning = warningOf(own, { ...changed, isComplete }, rules, today);
    if (warning && !isAcknowledged(warning, acknowledgement)) return { ok: false, errors: { understood: warning } };
    const changing = { registration: own, change, requirementContext: rules, today };
    if (!(await changeDetails(tx, { ...changing, by: by(actor, 'registrant', now) }))) return null;
    await createReviewTask(tx, own, change.section, { now, today });
    return accepted({});
  },
};

type Warning = FieldError<'breaks_requirements' | 'will_break_requirements'>;

function warningOf(
  before: Registration,
  after: Registration,
  context: RequirementContext,
  today: CalendarDate,
): Warning | null {
  const broken = newlyBroken(unmetOf(before, context, today), unmetOf(after, context, today));
  if (broken.length > 0) {
    const mendBy = addMonths(today, context.settings.mendMonths);
    return { code: 'breaks_requirements', requirements: broken, mendBy };
  }
  const inSight = (one: Registration) => (isWatched(one) ? comingBreak(one, standardOf(context), today) : null);
  const coming = newlyComing(inSight(before), inSight(after));
  return coming && { code: 'will_break_requirements', ...coming };
}

function isAcknowledged(warning: Warning, { understood, warned }: WarningAcknowledgement): boolean {
  return understood && warningKeys(warning).every((key) => warned.includes(key));
}

/** A name and an appointment are what a manager wants to look at; contact data and ticks are the person's own business. */
async function createReviewTask(
  tx: Transaction,
  { id: registrationId, accountId, version }: Registration,
  section: DetailsSection,
  { now: at, today: createdOn }: Moment,
) {
  if (section !== 'name' && section !== 'appointments') return;
  const kind = `${section}_changed` as const;
  await createTask(tx, { key: `${kind}:${registrationId}:${version}`, kind, accountId, registrationId, createdOn, at });
}
