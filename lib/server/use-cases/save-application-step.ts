import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type {
  appointmentSchema,
  contactSchema,
  documentsSchema,
  nameSchema,
  removeAppointmentSchema,
} from '@/lib/application/application-forms';
import { appointmentValues, contactValues, nameValues, tickValues } from '@/lib/application/form-values';
import type { Appointment } from '@/lib/eligibility/appointments';
import { documentOfTick, type Tick } from '@/lib/eligibility/documents';
import type { ChangedElsewhere, TypedValues } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { Context } from '../action';
import { type Application, type DraftChange, type DraftKey, findOwnApplication, saveDraft } from '../data/applications';
import { getDocumentsOn } from '../data/documents';
import { inTransaction } from '../db';

type Own = Context<AccountActor>;

export type SaveReason = ChangedElsewhere | { code: 'not_a_draft' } | { code: 'document_not_in_force' };
type Saved = Promise<Accepted | Refused<SaveReason>>;
type Stored = (own: Application) => TypedValues;

export async function saveName(input: z.output<typeof nameSchema>, { actor, now }: Own): Saved {
  const { version, ...name } = input;
  const change = { data: { ...name, nameSavedAt: now } };
  return save({ accountId: actor.accountId, version, now }, change, (own) => nameValues(own.name));
}

export async function saveContact(input: z.output<typeof contactSchema>, { actor, now }: Own): Saved {
  const { version, ...contact } = input;
  return save({ accountId: actor.accountId, version, now }, { data: contact }, contactValues);
}

/** Puts one appointment in its place in the list, or at the end. */
export async function saveAppointment(input: z.output<typeof appointmentSchema>, { actor, now }: Own): Saved {
  const { version, position, ...appointment } = input;
  const stored: Stored = (own) => appointmentValues(own.appointments[position]);
  return saveAppointments({ accountId: actor.accountId, version, now }, stored, (known) => [
    ...known.slice(0, position),
    appointment,
    ...known.slice(position + 1),
  ]);
}

export async function removeAppointment(input: z.output<typeof removeAppointmentSchema>, { actor, now }: Own): Saved {
  const { version, position } = input;
  const without = (known: Appointment[]) => known.filter((_, index) => index !== position);
  return saveAppointments({ accountId: actor.accountId, version, now }, () => ({}), without);
}

async function saveAppointments(key: DraftKey, stored: Stored, change: (known: Appointment[]) => Appointment[]): Saved {
  const own = await findOwnApplication(key.accountId);
  return save(key, { appointments: change(own?.appointments ?? []) }, stored);
}

/** A tick counts for the version that was on the page; one that was already given keeps its time. */
export async function saveAcceptances(input: z.output<typeof documentsSchema>, { actor, now, today }: Own): Saved {
  const documents = await getDocumentsOn(today);
  const own = await findOwnApplication(actor.accountId);
  const acceptances = [];
  for (const tick of input.ticks) {
    const code = documentOfTick[tick];
    const document = documents[code];
    if (!document || document.version !== input.versions[code]) return refused({ code: 'document_not_in_force' });
    acceptances.push({ tick, documentId: document.id, acceptedAt: acceptedBefore(own, tick, document.version) ?? now });
  }
  const key = { accountId: actor.accountId, version: input.version, now };
  return save(key, { acceptances }, ({ acceptances: given }) => tickValues(given, documents));
}

function acceptedBefore(own: Application | null, tick: Tick, version: string): Date | undefined {
  return own?.acceptances.find((given) => given.tick === tick && given.version === version)?.acceptedAt;
}

async function save(key: DraftKey, change: DraftChange, stored: Stored): Saved {
  if (await inTransaction((tx) => saveDraft(tx, key, change))) return accepted({});
  const own = await findOwnApplication(key.accountId);
  if (own?.state !== 'draft') return refused({ code: 'not_a_draft' });
  return refused({ code: 'changed_elsewhere', version: own.version, stored: stored(own) });
}
