import { requestPasswordReset } from '@/lib/server/access/request-password-reset';
import { signUp } from '@/lib/server/application/sign-up';
import { forgetSettings } from '@/lib/server/content/data/settings';
import { env } from '@/lib/server/platform/env';
import { requestEmailChange } from '@/lib/server/registration/request-email-change';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { expectOk, later, newAccount, newEmail, password } from '../journey';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  env().rateLimits = true;
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.pool.query('TRUNCATE rate_limit');
  await db.pool.query("DELETE FROM task WHERE kind = 'unconfirmed_mail_held'");
  await db.pool.query('DELETE FROM mail');
});

const asked = {
  signUp: (email: string, at = 0) => signUp({ email, password, name: 'Kees Vos' }, later(at)),
  reset: (email: string, at = 0) => requestPasswordReset({ email }, later(at)),
};
const sentTo = async (pattern: string) =>
  Number((await db.pool.query('SELECT count(*) AS n FROM mail WHERE to_address LIKE $1', [pattern])).rows[0].n);
const openTasks = () => db.prisma.task.count({ where: { kind: 'unconfirmed_mail_held', doneAt: null } });

async function withSetting(key: string, value: number, work: () => Promise<void>) {
  const set = (to: number) => db.pool.query('UPDATE setting SET value = $2 WHERE key = $1', [key, JSON.stringify(to)]);
  const { rows } = await db.pool.query('SELECT value FROM setting WHERE key = $1', [key]);
  await set(value);
  forgetSettings();
  try {
    await work();
  } finally {
    await set(rows[0].value);
    forgetSettings();
  }
}

it.each(['signUp', 'reset'] as const)(
  'one mailbox gets no more mails in a day than the setting says, by whatever label: %s',
  async (which) => {
    for (let turn = 0; turn < 8; turn += 1) expectOk(await asked[which](`slachtoffer+${turn}@voorbeeld.example`, turn));
    expect(await sentTo('slachtoffer%')).toBe(5);
    expect(await openTasks()).toBe(1);
    expectOk(await asked[which]('ander@voorbeeld.example'));
    expect(await sentTo('ander@%')).toBe(1);
  },
);

it('mails of a sign-up, a forgotten password and a change of address count together', async () => {
  const actor = await newAccount();
  for (let turn = 0; turn < 3; turn += 1) {
    await asked.signUp(`slachtoffer+a${turn}@voorbeeld.example`, turn);
    await asked.reset(`slachtoffer+b${turn}@voorbeeld.example`, turn);
  }
  const context = { actor: { ...actor, sessionId: '', roles: ['registrant' as const] }, ...later(9) };
  const change = { currentPassword: password, email: 'Slachtoffer+c@voorbeeld.example' };
  expectOk(await requestEmailChange(change, context as Parameters<typeof requestEmailChange>[1]));
  expect(await sentTo('_lachtoffer%')).toBe(5);
  expect(await openTasks()).toBe(1);
});

it('a domain gets no more than the setting says, in whatever host names', async () => {
  await withSetting('unconfirmed_mail_per_domain', 4, async () => {
    for (let turn = 0; turn < 7; turn += 1) expectOk(await asked.reset(`n${turn}@h${turn}.doelwit.example`));
    expect(await sentTo('%doelwit.example')).toBe(4);
    expectOk(await asked.reset('n@elders.example'));
    expect(await sentTo('%elders.example')).toBe(1);
    expect(await openTasks()).toBe(1);
  });
});

it('the installation sends no more than the setting says, and still writes to whoever has an account', async () => {
  await withSetting('unconfirmed_mail_per_installation', 3, async () => {
    const { email } = await newAccount();
    await db.pool.query('TRUNCATE rate_limit');
    await db.pool.query('DELETE FROM mail');
    for (let turn = 0; turn < 6; turn += 1) expectOk(await asked.reset(`n@d${turn}.example`));
    expect(await sentTo('n@d%')).toBe(3);
    for (let turn = 0; turn < 6; turn += 1) expectOk(await asked.reset(email, turn));
    expect(await sentTo(email)).toBe(6);
    expect(await openTasks()).toBe(1);
  });
});

it('mails that one mailbox was refused don’t count for the others', async () => {
  await withSetting('unconfirmed_mail_per_installation', 7, async () => {
    for (let turn = 0; turn < 20; turn += 1) await asked.reset(`slachtoffer+${turn}@voorbeeld.example`);
    expectOk(await asked.reset('ander@voorbeeld.example'));
    expect(await sentTo('ander%')).toBe(1);
  });
});

it('the address of an imported account that was never used counts as unconfirmed', async () => {
  const { email, accountId } = await newAccount();
  await db.prisma.account.update({ where: { id: accountId }, data: { passwordHash: null } });
  await db.pool.query('TRUNCATE rate_limit');
  await db.pool.query('DELETE FROM mail');
  for (let turn = 0; turn < 8; turn += 1) expectOk(await asked.reset(email, turn));
  expect(await sentTo(email)).toBe(5);
});

it('a mail that is held leaves the earlier link working, and answers the same', async () => {
  const email = newEmail();
  for (let turn = 0; turn < 5; turn += 1) expectOk(await asked.signUp(email, turn));
  const waiting = () => db.prisma.signUp.findFirst({ where: { emailNormalised: email, supersededAt: null } });
  const before = await waiting();
  expect(await asked.signUp(email, 6)).toEqual({ ok: true });
  expect(before).not.toBeNull();
  expect(await waiting()).toEqual(before);
});

it('a manager gets one open task, also of many at once, and another one after that is done', async () => {
  const flood = () =>
    Promise.all(Array.from({ length: 12 }, (_, turn) => asked.reset(`slachtoffer+${turn}@voorbeeld.example`, turn)));
  await flood();
  expect(await openTasks()).toBe(1);
  await db.prisma.task.updateMany({ where: { kind: 'unconfirmed_mail_held' }, data: { doneAt: new Date() } });
  await asked.reset('slachtoffer@voorbeeld.example', 60);
  expect(await openTasks()).toBe(1);
  expect(await db.prisma.task.count({ where: { kind: 'unconfirmed_mail_held' } })).toBe(2);
});
