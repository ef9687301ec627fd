import type { GivenAcceptance } from '@/lib/registration/details';
import { isInRegister } from '@/lib/registration/registration-states';
import { sameValue } from '@/lib/shared/same-value';
import type { MergedPair, MergedPerson } from './merged-person';

export const sides = ['older', 'younger'] as const;
export type Side = (typeof sides)[number];

/** Appointments may be of two employers: then both lists go on. */
export const appointmentSides = [...sides, 'both'] as const;

export const mergeFields = ['name', 'privateEmail', 'privatePhone', 'appointments', 'status', 'login'] as const;
export type MergeField = (typeof mergeFields)[number];

export type MergeChoices = Record<Exclude<MergeField, 'appointments'>, Side> & {
  appointments: (typeof appointmentSides)[number];
};

/** What there is to choose: where both say the same, or one says nothing of a login, there is nothing. */
export function differingFields({ older, younger }: MergedPair): MergeField[] {
  return mergeFields.filter((field) =>
    field === 'login'
      ? older.login !== null && younger.login !== null
      : !sameValue(saidBy(older, field), saidBy(younger, field)),
  );
}

function saidBy(person: MergedPerson, field: Exclude<MergeField, 'login'>): unknown {
  if (field !== 'status') return person[field];
  const { state, certifiedUntil, graceUntil } = person;
  return { state, certifiedUntil, graceUntil };
}

/** The older one's, but where that says nothing or the younger one has the better status. */
export function proposedChoices({ older, younger }: MergedPair): MergeChoices {
  const whoSays = (says: (person: MergedPerson) => boolean): Side =>
    !says(older) && says(younger) ? 'younger' : 'older';
  return {
    name: 'older',
    privateEmail: whoSays(({ privateEmail }) => privateEmail !== ''),
    privatePhone: whoSays(({ privatePhone }) => privatePhone !== ''),
    appointments: whoSays(({ appointments }) => appointments.length > 0),
    status: rankOf(younger) > rankOf(older) ? 'younger' : 'older',
    login: whoSays(({ login }) => login !== null),
  };
}

function rankOf({ state, graceUntil }: MergedPerson): number {
  if (state === 'certified') return 3;
  if (!isInRegister(state)) return 0;
  return graceUntil === null ? 2 : 1;
}

export type MergedDetails = Pick<
  MergedPerson,
  | 'name'
  | 'privateEmail'
  | 'privatePhone'
  | 'appointments'
  | 'state'
  | 'certifiedUntil'
  | 'graceUntil'
  | 'registeredOn'
  | 'isComplete'
  | 'login'
> & { appointmentIds: (string | undefined)[]; acceptances: GivenAcceptance[] };

/**
 * What the older number says from then on. Whoever left and came back under another number is in the register since they
 * came back, as after a new application.
 */
export function mergedDetails(pair: MergedPair, choices: MergeChoices): MergedDetails {
  const { older, younger } = pair;
  const status = pair[choices.status];
  const cameBack = !isInRegister(older.state) && isInRegister(status.state);
  return {
    name: pair[choices.name].name,
    privateEmail: pair[choices.privateEmail].privateEmail,
    privatePhone: pair[choices.privatePhone].privatePhone,
    ...appointmentsOf(pair, choices.appointments),
    acceptances: newestAcceptances(pair),
    state: status.state,
    certifiedUntil: status.certifiedUntil,
    graceUntil: status.graceUntil,
    registeredOn: cameBack ? status.registeredOn : older.registeredOn,
    isComplete: older.isComplete || younger.isComplete,
    login: keptLogin(pair, choices),
  };
}

/** The older one's rows stay the rows that they are. */
function appointmentsOf({ older, younger }: MergedPair, chosen: MergeChoices['appointments']) {
  if (chosen === 'older') return { appointments: older.appointments, appointmentIds: older.appointmentIds };
  const unnamed = younger.appointments.map(() => undefined);
  if (chosen === 'younger') return { appointments: younger.appointments, appointmentIds: unnamed };
  return {
    appointments: [...older.appointments, ...younger.appointments],
    appointmentIds: [...older.appointmentIds, ...unnamed],
  };
}

/** Of each tick the one that was given last, under whichever number. */
function newestAcceptances({ older, younger }: MergedPair): GivenAcceptance[] {
  const newest = new Map(older.acceptances.map((given) => [given.tick, given]));
  for (const given of younger.acceptances) {
    const known = newest.get(given.tick);
    if (!known || known.acceptedAt < given.acceptedAt) newest.set(given.tick, given);
  }
  return [...newest.values()];
}

/** Where only one of them has a login there is nothing to choose. */
export function keptLogin(pair: MergedPair, { login }: Pick<MergeChoices, 'login'>): MergedPerson['login'] {
  return pair[login].login ?? pair.older.login ?? pair.younger.login;
}

/** With which nobody logs in any more. */
export function closedLogin(pair: MergedPair, choices: Pick<MergeChoices, 'login'>): MergedPerson['login'] {
  const kept = keptLogin(pair, choices);
  return sides.map((side) => pair[side].login).find((login) => login && login !== kept) ?? null;
}

/** Under which a draft of an application has no purpose any more. */
export function idleLogins({
  merged: { state, login },
  closed,
}: {
  merged: Pick<MergedDetails, 'state' | 'login'>;
  closed: MergedPerson['login'];
}): string[] {
  return [closed, isInRegister(state) ? login : null].flatMap((idle) => idle?.accountId ?? []);
}
