import { type DocumentsInForce, documentOfTick, ticks } from '@/lib/content/documents';
import {
  type RequirementCode,
  type ReviewedData,
  type Standard,
  unmetRequirements,
} from '@/lib/eligibility/requirements';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import { isInRegister, type RegistrationState } from './registration-states';

/** Whose requirements are watched: those who are in the register and have given their data (domain section 4). */
export function isWatched({ state, isComplete }: { state: RegistrationState; isComplete: boolean }): boolean {
  return isInRegister(state) && isComplete;
}

/** What is no longer met because of a change; what wasn't met before it either isn't its consequence. */
export function newlyBroken(before: readonly RequirementCode[], after: readonly RequirementCode[]): RequirementCode[] {
  return after.filter((code) => !before.includes(code));
}

export type ComingBreak = { on: CalendarDate; requirements: RequirementCode[] };

/** Only the end of an appointment breaks something by itself later: documents and hours are taken as they are today. */
export function comingBreak(data: ReviewedData, standard: Standard, today: CalendarDate): ComingBreak | null {
  const unmetToday = unmetRequirements(data, standard, today);
  const days = data.appointments
    .flatMap(({ endsOn }) => (endsOn === null || endsOn < today ? [] : [addDays(endsOn, 1)]))
    .toSorted();
  for (const on of days) {
    const requirements = newlyBroken(unmetToday, unmetRequirements(data, standard, on));
    if (requirements.length > 0) return { on, requirements };
  }
  return null;
}

/** The end in sight that a change brings or brings nearer; null when it was there as soon, for as much. */
export function newlyComing(before: ComingBreak | null, after: ComingBreak | null): ComingBreak | null {
  if (after === null || before === null) return after;
  const isAsSoon = before.on <= after.on;
  return isAsSoon && newlyBroken(before.requirements, after.requirements).length === 0 ? null : after;
}

/** What one says to have read: each requirement that breaks, with the day when that isn't today. */
export function warningKeys({ requirements, on }: { requirements: readonly string[]; on?: CalendarDate }): string[] {
  return requirements.map((code) => (on ? `${code}@${on}` : code));
}

/** What somebody who was imported is still asked for. */
export const missingParts = ['contact', 'appointments', 'documents'] as const;
export type MissingPart = (typeof missingParts)[number];

type GivenData = ReviewedData & { privateEmail: string; privatePhone: string };

/** Which parts are still missing; empty when the data are complete, which is when requirements begin to be watched. */
export function missingDetails(given: GivenData, inForce: DocumentsInForce): MissingPart[] {
  const { privateEmail, privatePhone, appointments, acceptances } = given;
  const isTicked = (tick: (typeof ticks)[number]) =>
    acceptances.some((one) => one.tick === tick && one.version === inForce[documentOfTick[tick]]?.version);
  const isThere = {
    contact: privateEmail !== '' && privatePhone !== '',
    appointments: appointments.length > 0,
    documents: ticks.every(isTicked),
  } satisfies Record<MissingPart, boolean>;
  return missingParts.filter((part) => !isThere[part]);
}
