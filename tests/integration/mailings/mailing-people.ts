import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import type { MailingFilters } from '@/lib/mailings/mailing-filters';
import { totalsOf } from '@/lib/mailings/mailing-numbers';
import { findMailing, type Mailing } from '@/lib/server/mailings/data/mailings';
import { takeStep } from '@/lib/server/mailings/mailing-step';
import { startMailing } from '@/lib/server/mailings/start-mailing';
import { writeMailing } from '@/lib/server/mailings/write-mailing';
import type { TestDatabase } from '@/tests/support/database';
import { context, expectOk, later, newEmail, now } from '../journey';

export const everybody: MailingFilters = {
  ...{ kinds: ['registered', 'certified', 'grace'], cycleEndsBy: null, pointsShort: null, accreditedShort: null },
  ...{ document: null, organisation: '' },
};

let count = 0;

/** As if each test had a register of its own. */
export async function emptyRegister(db: TestDatabase) {
  await db.prisma.registration.deleteMany();
}

type Stands = {
  state?: 'registered' | 'certified' | 'removed';
  graceUntil?: Date;
  registeredOn?: string;
  account?: boolean;
};

/** So many people in the register, by themselves or with a login; their registrations. */
export async function inRegister(
  db: TestDatabase,
  size: number,
  { registeredOn = '2026-03-01', account = true, state = 'registered', graceUntil }: Stands = {},
): Promise<string[]> {
  const people = Array.from({ length: size }, () => {
    count += 1;
    return { id: randomUUID(), accountId: randomUUID(), email: newEmail('ontvanger'), number: `SEL-${count}` };
  });
  if (account)
    await db.prisma.account.createMany({
      data: people.map(({ accountId, email }) => ({
        ...{ id: accountId, email, emailNormalised: email, name: 'J. Ontvanger', roles: ['registrant' as const] },
        createdAt: now,
      })),
    });
  await db.prisma.registration.createMany({
    data: people.map(({ id, accountId, number }) => ({
      ...{ id, accountId: account ? accountId : null, number, numberNormalised: number, birthSurname: 'Ontvanger' },
      certifiedUntil: state === 'certified' ? new Date('2030-12-31T00:00:00Z') : null,
      ...{ state, graceUntil, registeredOn: new Date(`${registeredOn}T00:00:00Z`), createdAt: now },
    })),
  });
  return people.map(({ id }) => id);
}

type Written = Partial<{ mailingId: string; version: number; subject: string; body: string; filters: MailingFilters }>;

export async function write(by: AccountActor, given: Written = {}) {
  const mailing = { mailingId: randomUUID(), version: 0, subject: 'Nieuws', body: 'Er is nieuws.', filters: everybody };
  return writeMailing({ ...mailing, ...given }, await context(by));
}

export async function mailingOf(id: string): Promise<Mailing> {
  const mailing = await findMailing(id);
  if (!mailing) throw new Error('no such mailing');
  return mailing;
}

/** As its jobs would, one after the other: until nothing is left to do, or so many times. */
export async function work(mailingId: string, most = 100) {
  for (let done = 0; done < most; done += 1) {
    const { state, step } = await mailingOf(mailingId);
    if (state !== 'drafted' && state !== 'sending') return;
    await takeStep({ mailingId, step }, later(1));
  }
}

export const key = ({ id: mailingId, version }: Mailing) => ({ mailingId, version });

/** Written, its receivers looked for. */
export async function counted(by: AccountActor, given: Written = {}): Promise<Mailing> {
  const { mailingId } = expectOk(await write(by, given));
  await work(mailingId);
  return mailingOf(mailingId);
}

/** The same, and on its way: so many pages of it were sent. */
export async function begun(by: AccountActor, pages: number, given: Written = {}): Promise<Mailing> {
  const mailing = await counted(by, given);
  expectOk(await startMailing(key(mailing), await context(by)));
  await work(mailing.id, pages);
  return mailingOf(mailing.id);
}

export const totals = async (id: string) => totalsOf((await mailingOf(id)).numbers);

/** How often each got it, as a set of numbers: {1} when everybody did once. */
export async function timesSent(db: TestDatabase, mailingId: string) {
  const { rows } = await db.pool.query(
    `SELECT r.id, count(m.id)::int AS messages, (SELECT count(*)::int FROM mail x WHERE x.account_id = r.account_id) AS mails
    FROM mailing_receiver s JOIN registration r ON r.id = s.registration_id LEFT JOIN message m ON m.account_id = r.account_id
    WHERE s.mailing_id = $1 AND s.outcome = 'sent' GROUP BY r.id`,
    [mailingId],
  );
  return { people: rows.length, times: [...new Set(rows.flatMap(({ messages, mails }) => [messages, mails]))] };
}
