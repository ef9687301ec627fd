import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { proposedChoices } from '@/lib/merging/merge-choices';
import { findPair } from '@/lib/server/merging/data/merge-sides';
import { mergeRegistrations } from '@/lib/server/merging/merge-registrations';
import { undoMerge } from '@/lib/server/merging/undo-merge';
import { findRegistration } from '@/lib/server/registration/data/registrations';
import { type Person, person } from '@/tests/integration/groups/group-people';
import { later, now, today } from '@/tests/integration/journey';
import type { TestDatabase } from '@/tests/support/database';
import { everything } from '../casework/taken-back';

export const at = (actor: AccountActor, minutes = 60) => ({ actor, ...later(minutes) });

/** Somebody under two numbers; `older` was in the register a year before. */
export async function twice(db: TestDatabase, older: object = {}, younger: object = {}) {
  const first = await person(db, { registeredOn: new Date('2025-11-16T00:00:00Z'), completedAt: null, ...older });
  const second = await person(db, { completedAt: null, ...younger });
  return { older: first, younger: second };
}

export type Twice = Record<'older' | 'younger', { id: string }>;

/** What the page would send: the proposed choices, or what a case puts in their place. */
export async function mergeForm({ older, younger }: Twice, changes: object = {}) {
  const pair = await findPair([older.id, younger.id]);
  if (!pair) throw new Error('one of them is gone');
  return {
    ...{ registrationId: older.id, version: pair.older.version },
    ...{ otherId: younger.id, otherVersion: pair.younger.version },
    ...proposedChoices(pair),
    ...{ reason: 'Eén persoon, gebeld.', sure: true },
    ...changes,
  };
}

export async function merged(both: Twice, by: AccountActor, changes: object = {}, minutes = 60) {
  return mergeRegistrations(await mergeForm(both, changes), at(by, minutes));
}

export async function undone(db: TestDatabase, { older }: Twice, by: AccountActor, minutes = 70) {
  const { id: mergeId } = await db.prisma.registrationMerge.findFirstOrThrow({
    where: { keptId: older.id },
    orderBy: { mergedAt: 'desc' },
  });
  const input = { registrationId: older.id, mergeId, reason: 'Toch twee mensen.', sure: true };
  return undoMerge(input, at(by, minutes));
}

/** Every row but what stays whatever is undone: what was told, that sessions ended, and the merge itself. */
export async function allButTold(db: TestDatabase) {
  const { mail: _m, jobs: _j, session: _s, registration_merge: _r, ...rest } = await everything(db);
  return rest;
}

/** Something of each kind that can hang on a number. */
export const belongings = {
  activity: async (db: TestDatabase, { id }: Person) => {
    const shown = { registrationId: id, state: 'approved', typeCode: 'update_day', title: 'Dag', units: 6 } as const;
    const moments = { createdAt: now, updatedAt: now, submittedAt: now };
    const lastDay = new Date('2026-05-12T00:00:00Z');
    const activity = await db.prisma.activity.create({ data: { ...shown, ...moments, lastDay } });
    const file = { kind: 'pdf', size: 1, checksum: 'c'.repeat(64), storageKey: randomUUID(), uploadedAt: now } as const;
    await db.prisma.evidence.create({ data: { activityId: activity.id, name: 'bewijs.pdf', ...file } });
  },
  draft: async (db: TestDatabase, { id: registrationId }: Person) => {
    await db.prisma.activity.create({ data: { registrationId, title: 'Concept', createdAt: now, updatedAt: now } });
  },
  certification: async (db: TestDatabase, { id: registrationId }: Person) => {
    const cycle = { cycleStart: new Date('2021-01-01'), cycleEnd: new Date('2025-12-31') };
    const granted = { state: 'granted', requestedAt: now, requestedOn: now, decidedAt: now, decidedOn: now } as const;
    const certifiedUntil = new Date('2030-12-31');
    await db.prisma.certification.create({ data: { registrationId, ...cycle, ...granted, certifiedUntil } });
    await db.prisma.registration.update({
      where: { id: registrationId },
      data: { state: 'certified', certifiedUntil },
    });
  },
  closing: async (db: TestDatabase, { id: registrationId }: Person) => {
    const cycleEnd = new Date('2025-12-31');
    await db.prisma.cycleClosing.create({ data: { registrationId, cycleEnd, outcome: 'met', closedOn: now } });
  },
  note: async (db: TestDatabase, { id: registrationId, owner }: Person) => {
    await db.prisma.note.create({ data: { registrationId, authorId: owner.accountId, at: now, text: 'Belde.' } });
  },
  task: async (db: TestDatabase, { id: registrationId }: Person) => {
    const key = `name_changed:${randomUUID()}`;
    await db.prisma.task.create({
      data: { key, kind: 'name_changed', registrationId, createdOn: now, createdAt: now },
    });
  },
  lapse: async (db: TestDatabase, { id: registrationId }: Person) => {
    const days = { since: new Date(today), mendBy: new Date('2027-02-16') };
    await db.prisma.requirementLapse.create({ data: { registrationId, ...days, requirements: ['hours'] } });
  },
  documentLapse: async (db: TestDatabase, { id: registrationId }: Person) => {
    const { id: documentId } = await db.prisma.document.findFirstOrThrow({ where: { code: 'competency_profile' } });
    const days = { since: new Date(today), mendBy: new Date(`2027-02-${10 + (registrationId.charCodeAt(0) % 5)}`) };
    // Somebody has ticked a part of it.
    const requirements = ['competency_profile', 'code_of_conduct'].slice(0, 1 + (registrationId.charCodeAt(1) % 2));
    await db.prisma.requirementLapse.create({ data: { registrationId, ...days, requirements, documentId } });
  },
  message: async (db: TestDatabase, { owner: { accountId } }: Person) => {
    await db.prisma.message.create({ data: { accountId, at: now, subject: 'Welkom', body: 'Dag.' } });
  },
  appointment: async (db: TestDatabase, { id: registrationId }: Person) => {
    const job = { function: 'attendance_officer', employerKind: 'municipality', form: 'employed' } as const;
    const rest = { hoursPerWeek: 20, organisation: 'Gemeente Tweestad', startsOn: new Date('2020-01-01') };
    await db.prisma.registrationAppointment.create({ data: { registrationId, position: 0, ...job, ...rest } });
  },
  contact: async (db: TestDatabase, { id }: Person) => {
    const data = { privateEmail: `${id}@thuis.example`, privatePhone: '06 55 66 77 88' };
    await db.prisma.registration.update({ where: { id }, data });
  },
  change: async (db: TestDatabase, { id: registrationId }: Person) => {
    const said = { section: 'contact', at: now, changedByRole: 'registrant', before: {}, after: {} } as const;
    await db.prisma.registrationChange.create({ data: { registrationId, ...said } });
  },
  applicationDraft: async (db: TestDatabase, { owner: { accountId } }: Person) => {
    await db.prisma.application.create({ data: { accountId, createdAt: now, updatedAt: now } });
  },
  absence: async (db: TestDatabase, { id: registrationId }: Person) => {
    const days = 20 + (registrationId.charCodeAt(0) % 5);
    const until = new Date(`2026-12-${days}T00:00:00Z`);
    await db.prisma.absence.create({ data: { registrationId, until, reason: 'Ziek.', notedAt: now } });
  },
  mailing: async (db: TestDatabase, { id: registrationId }: Person) => {
    const words = { subject: 'Bericht', body: 'Dag.', filters: {}, createdAt: now };
    const receivers = { create: { registrationId, kind: 'registered' } } as const;
    await db.prisma.mailing.create({ data: { ...words, receivers } });
  },
  noLogin: async (db: TestDatabase, { id }: Person) => {
    await db.prisma.registration.update({ where: { id }, data: { accountId: null } });
  },
};

export type Belonging = keyof typeof belongings;

export const stateOf = async (id: string) => (await findRegistration(id))?.state;
