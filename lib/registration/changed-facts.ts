import { z } from 'zod';
import { type Tick, ticks } from '@/lib/content/documents';
import {
  type Appointment,
  appointmentForms,
  appointmentFunctions,
  employerKinds,
} from '@/lib/eligibility/appointments';
import { nameUses, type PersonName } from '@/lib/names/person-name';
import { isoDay } from '@/lib/shared/iso-day';
import { sameValue } from '@/lib/shared/same-value';

/** One thing that a change of somebody's data did, from what was kept of before and after. */
export type ChangedFact =
  | { kind: 'name'; before: PersonName; after: PersonName }
  | { kind: 'contact_field'; field: 'privateEmail' | 'privatePhone'; before: string; after: string }
  | { kind: 'appointment_added' | 'appointment_removed'; appointment: Appointment }
  | { kind: 'appointment_changed'; before: Appointment; after: Appointment; fields: (keyof Appointment)[] }
  | { kind: 'tick_given' | 'tick_withdrawn'; tick: Tick; version: string }
  | { kind: 'login_email'; before: string; after: string };

const nameContents = z.object({
  initials: z.string(),
  birthPrefix: z.string(),
  birthSurname: z.string(),
  partnerPrefix: z.string(),
  partnerSurname: z.string(),
  nameUse: z.enum(nameUses),
});
const contactContents = z.object({ privateEmail: z.string(), privatePhone: z.string() });
const appointmentContents = z.array(
  z.object({
    function: z.enum(appointmentFunctions),
    hoursPerWeek: z.number(),
    employerKind: z.enum(employerKinds),
    form: z.enum(appointmentForms),
    organisation: z.string(),
    startsOn: isoDay,
    endsOn: isoDay.nullable(),
  }),
);
const documentContents = z.array(z.object({ tick: z.enum(ticks), documentId: z.string(), version: z.string() }));
const loginContents = z.object({ email: z.string() });

export type ChangeOfData = {
  section: 'name' | 'contact' | 'appointments' | 'documents' | 'login';
  before: unknown;
  after: unknown;
};

/** What a change did, in the order of the section's fields; empty when the same was saved again, or nothing is readable. */
export function changedFacts({ section, before, after }: ChangeOfData): ChangedFact[] {
  switch (section) {
    case 'name':
      return both(nameContents, before, after, nameFacts);
    case 'contact':
      return both(contactContents, before, after, contactFacts);
    case 'appointments':
      return both(appointmentContents, before, after, appointmentFacts);
    case 'documents':
      return both(documentContents, before, after, documentFacts);
    case 'login':
      return both(loginContents, before, after, (old, now) =>
        old.email === now.email ? [] : [{ kind: 'login_email', before: old.email, after: now.email }],
      );
  }
}

function both<T>(schema: z.ZodType<T>, before: unknown, after: unknown, compare: (old: T, now: T) => ChangedFact[]) {
  const [old, now] = [schema.safeParse(before), schema.safeParse(after)];
  return old.success && now.success ? compare(old.data, now.data) : [];
}

function nameFacts(before: PersonName, after: PersonName): ChangedFact[] {
  return sameValue(before, after) ? [] : [{ kind: 'name', before, after }];
}

function contactFacts(before: z.infer<typeof contactContents>, after: z.infer<typeof contactContents>): ChangedFact[] {
  return (['privateEmail', 'privatePhone'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ kind: 'contact_field', field, before: before[field], after: after[field] }));
}

/** Equal ones are left out; the others are the same appointment changed, in order, and what is left over came or went. */
function appointmentFacts(before: Appointment[], after: Appointment[]): ChangedFact[] {
  const old = without(before, after);
  const now = without(after, before);
  return Array.from({ length: Math.max(old.length, now.length) }, (_, index): ChangedFact[] => {
    const [was, is] = [old[index], now[index]];
    if (was && is) return [{ kind: 'appointment_changed', before: was, after: is, fields: differing(was, is) }];
    if (was) return [{ kind: 'appointment_removed', appointment: was }];
    return is ? [{ kind: 'appointment_added', appointment: is }] : [];
  }).flat();
}

type Documents = z.infer<typeof documentContents>;

function documentFacts(before: Documents, after: Documents): ChangedFact[] {
  const isIn = (list: Documents, { tick, documentId }: Documents[number]) =>
    list.some((one) => one.tick === tick && one.documentId === documentId);
  const given = after.filter((one) => !isIn(before, one));
  // A tick for a newer version takes the place of the old one: that isn't withdrawing it.
  const withdrawn = before.filter(({ tick }) => !after.some((one) => one.tick === tick));
  return [
    ...given.map(({ tick, version }) => ({ kind: 'tick_given' as const, tick, version })),
    ...withdrawn.map(({ tick, version }) => ({ kind: 'tick_withdrawn' as const, tick, version })),
  ];
}

/** What of a list isn't in the other, each of the other counting once. */
function without(list: Appointment[], other: Appointment[]): Appointment[] {
  const left = [...other];
  return list.filter((one) => {
    const found = left.findIndex((candidate) => sameValue(one, candidate));
    if (found < 0) return true;
    left.splice(found, 1);
    return false;
  });
}

function differing(before: Appointment, after: Appointment): (keyof Appointment)[] {
  return (Object.keys(after) as (keyof Appointment)[]).filter((field) => before[field] !== after[field]);
}
