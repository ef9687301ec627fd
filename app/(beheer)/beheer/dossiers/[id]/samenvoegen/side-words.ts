import type { MergeChoices, MergeField, Side } from '@/lib/merging/merge-choices';
import type { MergedPair, MergedPerson } from '@/lib/merging/merged-person';
import { printedName } from '@/lib/names/printed-name';
import { mergeText } from '@/lib/text/nl/merging/merging';
import { registrationStateNames } from '@/lib/text/nl/registration/registration';
import { formatDate, formatHours } from '@/lib/text/nl/shared/format';

const text = mergeText.choose;

type Said = Pick<
  MergedPerson,
  'name' | 'privateEmail' | 'privatePhone' | 'appointments' | 'state' | 'certifiedUntil' | 'graceUntil' | 'login'
>;

/** What a registration says in a field, in one line. */
export function saidIn(person: Said, field: MergeField): string {
  switch (field) {
    case 'name':
      return printedName(person.name);
    case 'privateEmail':
      return person.privateEmail || text.empty;
    case 'privatePhone':
      return person.privatePhone || text.empty;
    case 'appointments':
      return appointmentsOf(person) || text.none;
    case 'status':
      return statusOf(person);
    case 'login':
      return person.login?.email ?? text.noLogin;
  }
}

function appointmentsOf({ appointments }: Said): string {
  return appointments
    .map(({ organisation, hoursPerWeek }) => text.appointment(organisation, formatHours(hoursPerWeek)))
    .join('; ');
}

function statusOf({ state, certifiedUntil, graceUntil }: Said): string {
  const named = registrationStateNames[state];
  if (graceUntil) return text.grace(named, formatDate(graceUntil));
  return text.status(named, state === 'certified' && certifiedUntil ? formatDate(certifiedUntil) : null);
}

export type SideChoice = { value: MergeChoices[MergeField]; label: string };

/** The two sides of a field, each with whose it is; of appointments also both together. */
export function sidesOf(pair: MergedPair, field: MergeField): SideChoice[] {
  const { older, younger } = pair;
  const each = (value: Side) => ({ value, label: text.of(saidIn(pair[value], field), pair[value].number) });
  const both = { value: 'both', label: text.both(older.appointments.length + younger.appointments.length) } as const;
  return [each('older'), each('younger'), ...(field === 'appointments' ? [both] : [])];
}
