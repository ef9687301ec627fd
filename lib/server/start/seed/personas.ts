import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secret } from 'otpauth';
import { z } from 'zod';
import { hasPowerOverOthers, roles } from '@/lib/access/actor';
import { answerDueOn } from '@/lib/application/answer-term';
import { documentOfTick, ticks } from '@/lib/content/documents';
import type { Appointment } from '@/lib/eligibility/appointments';
import type { PersonName } from '@/lib/names/person-name';
import { proposeName } from '@/lib/names/propose-name';
import { cycleBefore, cycleOn } from '@/lib/portfolio/cycles';
import { createAccount } from '@/lib/server/access/data/accounts';
import { hashPassword } from '@/lib/server/access/passwords';
import {
  createDraft,
  findOwnApplication,
  moveApplication,
  saveDraft,
} from '@/lib/server/application/data/applications';
import { getDocumentsOn } from '@/lib/server/content/data/documents';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { readSettings } from '@/lib/server/content/data/settings';
import { by, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { takeRegistrationNumber } from '@/lib/server/register/data/registration-numbers';
import { recordRegistrationEvent } from '@/lib/server/registration/data/registration-events';
import { createRegistration } from '@/lib/server/registration/data/registrations';
import { addDays, addMonths, type CalendarDate } from '@/lib/shared/calendar-date';
import { isMailable } from '@/lib/shared/mailable-address';
import { seedCourses } from './courses';
import { seedInvoices } from './invoices';
import { seedPortfolio } from './portfolio';
import { seedContact } from './provider';
import { seedRuns } from './runs';

const personas = z.object({
  password: z.string(),
  people: z.array(
    z.object({
      email: z.string().refine(isMailable),
      name: z.string(),
      roles: z.array(z.enum(roles)),
      story: z.enum([
        'unfinished_application',
        'submitted_application',
        'registered',
        'certified',
        'works_here',
        'acts_for_provider',
      ]),
      partner: z.string().optional(),
    }),
  ),
});
type Persona = z.output<typeof personas>['people'][number];

export function readPersonas() {
  return personas.parse(JSON.parse(readFileSync(join(process.cwd(), 'prisma', 'seed', 'personas.json'), 'utf8')));
}

export async function seedPersonas(tx: Transaction, moment: Moment) {
  const { password, people } = readPersonas();
  const passwordHash = await hashPassword(password);
  for (const persona of people) {
    const { email, name, roles: held } = persona;
    const secondFactor = hasPowerOverOthers(held) ? { totpSecret: new Secret({ size: 20 }).base32 } : {};
    const account = { email, name, roles: held, passwordHash, createdAt: moment.now, isPersona: true, ...secondFactor };
    const accountId = await createAccount(tx, account);
    if (accountId) await tell(tx, persona, accountId, moment);
  }
  await seedCourses(tx, moment);
  await seedInvoices(tx, moment);
  await seedRuns(tx, moment);
}

async function tell(tx: Transaction, persona: Persona, accountId: string, { now, today }: Moment) {
  const name = nameOf(persona);
  switch (persona.story) {
    case 'unfinished_application':
      await createDraft(tx, { accountId, name, privateEmail: persona.email, createdAt: now });
      return;
    case 'submitted_application':
      return submitted(tx, accountId, name, persona.email, { now, today });
    case 'registered':
      return registered(tx, accountId, name, persona.email, { now, today }, { monthsAgo: 18 });
    case 'certified':
      return registered(tx, accountId, name, persona.email, { now, today }, { monthsAgo: 70, isCertified: true });
    case 'works_here':
      return;
    case 'acts_for_provider':
      return seedContact(tx, { accountId, name: persona.name, email: persona.email }, now);
  }
}

async function submitted(tx: Transaction, accountId: string, name: PersonName, email: string, { now, today }: Moment) {
  const id = await createDraft(tx, { accountId, name, privateEmail: email, createdAt: now });
  const acceptances = await everyTick(tx, { now, today });
  const draft = await findOwnApplication(accountId, tx);
  const key = { accountId, version: draft?.version ?? 0, now };
  const contact = { privateEmail: email, privatePhone: '06 10203040' };
  await saveDraft(
    tx,
    key,
    { section: 'name', name },
    { section: 'contact', contact },
    { section: 'appointments', appointments: [appointment(today)], appointmentIds: [] },
    { section: 'documents', acceptances },
  );
  if (!id) return;
  const { answerWeeks } = await readSettings(today, tx);
  const submittedOn = addDays(today, -5);
  const submission = { submittedOn, answerDueOn: answerDueOn(submittedOn, answerWeeks) };
  await moveApplication(tx, { id, version: key.version + 1, from: 'draft', to: 'submitted', at: now, submission });
  await record(tx, 'application_submitted', id, by({ accountId }, 'registrant', now));
}

async function registered(
  tx: Transaction,
  accountId: string,
  name: PersonName,
  email: string,
  { now, today }: Moment,
  { monthsAgo, isCertified = false }: { monthsAgo: number; isCertified?: boolean },
) {
  const registeredOn = addMonths(today, -monthsAgo);
  const taken = await takeRegistrationNumber(tx, await readSettings(today, tx));
  const appointments = [appointment(registeredOn)];
  const acceptances = await everyTick(tx, { now, today });
  const person = { name, privateEmail: email, privatePhone: `06 500000${monthsAgo}`, appointments, acceptances };
  const id = await createRegistration(tx, { ...person, ...taken, accountId, registeredOn, now, decidedById: null });
  if (isCertified) await certified(tx, id, registeredOn, { now, today });
  await seedPortfolio(tx, email, id, { now, today });
}

/** For the cycle before this one: it holds until this one ends. */
async function certified(tx: Transaction, id: string, registeredOn: CalendarDate, { now, today }: Moment) {
  const normSets = await loadNormSets(tx);
  const current = cycleOn(normSets, registeredOn, today);
  if (!current.ok) throw new Error('The personas of the demo need a cycle of today');
  const certifiedUntil = toColumn(current.cycle.end);
  await tx.registration.update({ where: { id }, data: { state: 'certified', certifiedUntil } });
  const before = cycleBefore(normSets, current.cycle) ?? current.cycle;
  const on = before === current.cycle ? registeredOn : before.end;
  const days = { cycleStart: toColumn(before.start), cycleEnd: toColumn(before.end) };
  const decided = { requestedOn: toColumn(on), decidedOn: toColumn(on), requestedAt: now, decidedAt: now };
  await tx.certification.create({
    data: { registrationId: id, state: 'granted', ...days, ...decided, certifiedUntil },
  });
  const event = { kind: 'certified', on, stateAfter: 'certified' } as const;
  await recordRegistrationEvent(tx, id, { ...event, at: now, decidedById: null });
}

async function everyTick(tx: Transaction, { now, today }: Moment) {
  const documents = await getDocumentsOn(today, tx);
  return ticks.flatMap((tick) => {
    const document = documents[documentOfTick[tick]];
    return document ? [{ tick, documentId: document.id, acceptedAt: now }] : [];
  });
}

function nameOf({ name, partner }: Persona): PersonName {
  return partner ? { ...proposeName(name), partnerSurname: partner, nameUse: 'N' } : proposeName(name);
}

function appointment(around: CalendarDate): Appointment {
  return {
    function: 'attendance_officer',
    hoursPerWeek: 32,
    employerKind: 'municipality',
    form: 'employed',
    organisation: 'Gemeente Voorbeeldstad',
    startsOn: addMonths(around, -24),
    endsOn: null,
  };
}
