import type { AccountActor } from '@/lib/access/actor';
import { normaliseNumber } from '@/lib/register/registration-number';
import { approveApplication } from '@/lib/server/application/approve-application';
import { findOwnRegistration, findRegistration, type Registration } from '@/lib/server/registration/data/registrations';
import type { TestDatabase } from '@/tests/support/database';
import { applicant, check, expectOk, later, name, now, today } from '../journey';

/** Somebody in the register, as they came: with an application that this manager approved. */
export async function registrant(manager: AccountActor, contents: Parameters<typeof applicant>[0] = {}) {
  const { actor, applicationId, version } = await applicant(contents);
  const input = { applicationId, version, ...check };
  const { number } = expectOk(await approveApplication(input, { actor: manager, ...later(10) }));
  return { actor, applicationId, number, id: (await own(actor)).id };
}

export async function own(actor: AccountActor): Promise<Registration> {
  const registration = await findOwnRegistration(actor.accountId);
  if (!registration) throw new Error('not registered');
  return registration;
}

/** What a manager's form holds: which dossier, in the version as it is now. */
export async function formOf(registrationId: string) {
  const registration = await findRegistration(registrationId);
  return { registrationId, version: registration?.version ?? 0, reason: 'Een goede reden.', sure: true };
}

let imported = 0;

/** Somebody from an older register: without a login, and without data to reach them. */
export async function importedPerson(db: TestDatabase, surname: string) {
  imported += 1;
  const number = `OUD-${imported}`;
  const { id } = await db.prisma.registration.create({
    data: {
      ...name,
      birthSurname: surname,
      number,
      numberNormalised: normaliseNumber(number, 'LKLR') ?? '',
      state: 'registered',
      registeredOn: new Date(`${today}T00:00:00Z`),
      imported: true,
      createdAt: now,
      searchWords: { create: [{ word: surname.toLowerCase() }] },
    },
  });
  return { id, number };
}
