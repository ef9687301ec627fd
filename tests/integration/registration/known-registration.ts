import { inTransaction } from '@/lib/server/platform/db/database';
import { createRegistration } from '@/lib/server/registration/data/registrations';
import type { TestDatabase } from '@/tests/support/database';
import { name, newAccount, newEmail, now, today } from '../journey';

let count = 0;
/** Letters alone: a surname that nobody else here has. */
export function newSurname(): string {
  count += 1;
  return `Uniek${String.fromCharCode(97 + (count % 26), 97 + Math.floor(count / 26))}`;
}

type Known = { surname: string; account?: 'none' | 'unused' | 'used'; data?: object; phone?: string; email?: string };

/** Somebody who is in the register already, under a number of an older one. */
export async function registered(
  db: TestDatabase,
  { surname, account = 'none', data = {}, phone = '', email = '' }: Known,
) {
  const owner = await newAccount({ email: newEmail('oud') });
  if (account === 'unused')
    await db.prisma.account.update({ where: { id: owner.accountId }, data: { passwordHash: null } });
  const number = `OUD-${surname}`;
  const person = {
    name: { ...name, birthSurname: surname },
    privateEmail: email,
    privatePhone: phone,
    appointments: [],
    acceptances: [],
  };
  const entry = { registeredOn: today, now, decidedById: null, accountId: owner.accountId };
  const id = await inTransaction((tx) =>
    createRegistration(tx, { ...person, ...entry, number, numberNormalised: number.toUpperCase() }),
  );
  await db.prisma.registration.update({
    where: { id },
    data: { ...(account === 'none' && { accountId: null }), ...data },
  });
  return { id, number, version: 1, owner };
}
