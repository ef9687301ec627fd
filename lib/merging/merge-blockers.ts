import type { CertificationState } from '@/lib/certification/certification-states';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { closedLogin, type MergeChoices, type Side } from './merge-choices';
import type { MergedPair, MergedPerson } from './merged-person';

/** What stands in the way of a merger; each has a sentence that says what to do about it first. */
export type MergeBlocker =
  | { code: 'is_removed'; number: string }
  | { code: 'is_shielded'; number: string }
  | { code: 'application_waits' }
  | { code: 'two_requests' }
  | { code: 'certified_twice'; start: CalendarDate; end: CalendarDate }
  | { code: 'double_is_used'; title: string; number: string }
  | { code: 'claim_waits'; title: string; number: string }
  | { code: 'login_has_power'; email: string };

export type MergedCertification = {
  side: Side;
  state: CertificationState;
  start: CalendarDate;
  end: CalendarDate;
};

/** The younger one's half of what both have: one credit of a run, one entry of a group's meeting, one taken-over row. */
export type DoubleActivity = {
  /** All its versions. */
  ids: string[];
  title: string;
  /** A certification used it, or is asked for with it. */
  isUsed: boolean;
};

export type MergeFacts = {
  pair: MergedPair;
  /** Handed in under either login, and not decided on. */
  applicationsWaiting: number;
  certifications: readonly MergedCertification[];
  doubles: readonly DoubleActivity[];
  /** Of runs of which both said that they were there: the younger one's, where it still waits for an answer. */
  claimsWaiting: readonly { title: string }[];
};

export function mergeBlockers(facts: MergeFacts, choices: Pick<MergeChoices, 'login'>): MergeBlocker[] {
  const { pair, applicationsWaiting, doubles, claimsWaiting } = facts;
  const { older, younger } = pair;
  const closed = closedLogin(pair, choices);
  return [
    ...[older, younger].flatMap(ownBlockers),
    ...(applicationsWaiting > 0 ? [{ code: 'application_waits' } as const] : []),
    ...certificationBlockers(facts),
    ...doubles
      .filter(({ isUsed }) => isUsed)
      .map(({ title }) => ({ code: 'double_is_used', title, number: younger.number }) as const),
    ...claimsWaiting.map(({ title }) => ({ code: 'claim_waits', title, number: younger.number }) as const),
    ...(closed && hasOtherWork(closed) ? [{ code: 'login_has_power', email: closed.email } as const] : []),
  ];
}

/** A removal and a shielding are decisions of their own, which nothing here may undo or spread. */
function ownBlockers({ state, shielded, number }: MergedPerson): MergeBlocker[] {
  return [
    ...(state === 'removed' ? [{ code: 'is_removed', number } as const] : []),
    ...(shielded ? [{ code: 'is_shielded', number } as const] : []),
  ];
}

/** Somebody asks for one certification at a time, and has one for a cycle. */
function certificationBlockers({ certifications }: MergeFacts): MergeBlocker[] {
  const of = (side: Side) => certifications.filter((one) => one.side === side);
  const isWaiting = ({ state }: MergedCertification) => state === 'requested';
  const counts = ({ state }: MergedCertification) => state === 'requested' || state === 'granted';
  const both = of('older').some(isWaiting) && of('younger').some(isWaiting);
  const twice = of('older').filter(
    (one) => counts(one) && of('younger').some((other) => counts(other) && other.start === one.start),
  );
  return [
    ...(both ? [{ code: 'two_requests' } as const] : []),
    ...twice
      .filter((one) => !(both && isWaiting(one)))
      .map(({ start, end }) => ({ code: 'certified_twice', start, end }) as const),
  ];
}

/** Whoever also works here, or for a provider, keeps that login. */
function hasOtherWork({ roles }: NonNullable<MergedPerson['login']>): boolean {
  return roles.some((role) => role !== 'registrant');
}
