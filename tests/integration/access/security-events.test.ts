import { randomUUID } from 'node:crypto';
import { submitLogIn } from '@/app/(aanmelden)/inloggen/actions';
import { submitCode } from '@/app/(aanmelden)/inloggen/code/actions';
import { POST as upload } from '@/app/api/uploads/route';
import type { AccountActor } from '@/lib/access/actor';
import { listSecurityEvents } from '@/lib/server/access/data/security-events';
import { openPage } from '@/lib/server/access/door';
import { totpOf } from '@/lib/server/access/second-factor';
import { untilNoted } from '@/lib/server/access/security-events';
import { startSession } from '@/lib/server/access/session';
import { sessionCookieValue } from '@/lib/server/access/session-cookie';
import { openDossier } from '@/lib/server/casework/open-dossier';
import { inTransaction } from '@/lib/server/platform/db/database';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { logIn } from '../asking';
import { context, newAccount, newEmail, newManager, password } from '../journey';
import { asker } from '../next-headers';
import { formWith, heardLines, recordedOf, TYPED } from './recorded';

jest.mock('next/headers', () => jest.requireActual('../next-headers').nextHeadersOfBrowser);

const SECRET = 'JBSWY3DPEHPK3PXP';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
const lines = heardLines();

const eventsOf = (accountId: string) => recordedOf(db, accountId);

/** Posts a form as a browser does; an answer that leads on is none that is looked at. */
async function post(action: typeof submitLogIn | typeof submitCode, values: Record<string, string>) {
  return action({ status: 'idle' }, formWith(values)).catch((error: Error & { digest?: string }) => {
    if (!error.digest?.startsWith('NEXT_REDIRECT')) throw error;
    return null;
  });
}

async function halfway({ accountId }: AccountActor) {
  const session = await inTransaction((tx) => startSession(tx, { accountId, now: new Date(), authenticated: false }));
  asker.cookie = await sessionCookieValue(session);
}

describe('logging in', () => {
  it('is recorded once it succeeded, with one log line that names the account by its id alone', async () => {
    const { email, accountId } = await newAccount();
    await post(submitLogIn, { email, password });
    expect(await eventsOf(accountId)).toEqual([
      { event: 'logged_in', actorId: accountId, actorRole: 'registrant', details: {} },
    ]);
    expect(lines).toEqual([{ event: 'logged_in', account: accountId, network: '203.0.113.0/24' }]);
  });

  it('with a wrong password is recorded at the account, as a visitor’s, without what was typed', async () => {
    const { email, accountId } = await newAccount();
    await post(submitLogIn, { email: `  ${email.toUpperCase()}`, password: TYPED });
    expect(await eventsOf(accountId)).toEqual([
      { event: 'log_in_failed', actorId: null, actorRole: 'visitor', details: {} },
    ]);
    expect(lines).toEqual([{ event: 'log_in_failed', account: accountId, network: '203.0.113.0/24' }]);
  });

  it.each([
    ['an unknown address', () => newEmail('nobody')],
    ['a password typed in its place', () => TYPED],
    ['an id of nobody', () => randomUUID()],
  ])('as %s gives a log line without it, and no row', async (_, typed) => {
    const before = await db.prisma.auditEvent.count();
    await post(submitLogIn, { email: typed(), password: TYPED });
    await untilNoted();
    expect(lines).toEqual([{ event: 'log_in_failed', account: null, network: '203.0.113.0/24' }]);
    expect(await db.prisma.auditEvent.count()).toBe(before);
  });

  it('waits for the second factor: a wrong code is recorded, and then that it succeeded', async () => {
    const actor = await newAccount({ totpSecret: SECRET });
    const { accountId, email } = actor;
    await post(submitLogIn, { email, password });
    expect(await eventsOf(accountId)).toEqual([]);
    await halfway(actor);
    await post(submitCode, { code: '000000' });
    await post(submitCode, { code: totpOf(SECRET).generate() });
    expect((await eventsOf(accountId)).map(({ event }) => event)).toEqual(['second_factor_failed', 'logged_in']);
  });
});

it('of a flood is recorded ten times an hour, and logged each time', async () => {
  const { email, accountId } = await newAccount();
  for (let count = 0; count < 15; count += 1) await post(submitLogIn, { email, password: TYPED });
  const recorded = await eventsOf(accountId);
  expect(recorded.filter(({ event }) => event === 'log_in_failed')).toHaveLength(10);
  expect(recorded.findLast(({ event }) => event === 'log_in_failed')?.details).toEqual({ more: true });
  expect(lines).toHaveLength(15);
});

it('a limit that holds somebody back is recorded at the account that it protects', async () => {
  const { email, accountId } = await newAccount();
  let answer = await post(submitLogIn, { email, password: TYPED });
  for (let count = 0; count < 20 && JSON.stringify(answer).includes('unknown_or_wrong'); count += 1)
    answer = await post(submitLogIn, { email, password: TYPED });
  expect(answer).toMatchObject({ status: 'refused', reasons: [{ code: 'too_often' }] });
  const limited = (await eventsOf(accountId)).filter(({ event }) => event === 'limit_reached');
  expect(limited).toEqual([
    { event: 'limit_reached', actorId: null, actorRole: 'visitor', details: { limit: 'log_in' } },
  ]);
});

describe('a page', () => {
  it('that an account may not see is recorded; being asked to log in isn’t', async () => {
    expect(await openPage('keep_portfolio').catch(() => 'led on')).toBe('led on');
    expect(lines).toEqual([]);
    const actor = await newAccount();
    await logIn(actor);
    expect(await openPage('manage_dossiers')).toBeNull();
    expect(await eventsOf(actor.accountId)).toEqual([
      {
        event: 'access_refused',
        actorId: actor.accountId,
        actorRole: 'registrant',
        details: { permission: 'manage_dossiers' },
      },
    ]);
  });

  it('of a role with power over others is recorded once a session and role', async () => {
    const actor = await newAccount({ roles: ['registrant', 'register_manager', 'assessor'] });
    await logIn(actor);
    for (const permission of ['manage_dossiers', 'manage_tasks', 'assess', 'keep_portfolio'] as const)
      await openPage(permission);
    // Another process remembers nothing of it.
    (globalThis as { lklrRolesUsed?: Set<string> }).lklrRolesUsed = undefined;
    await openPage('manage_dossiers');
    const roleOf = ({ actorRole, details }: Awaited<ReturnType<typeof eventsOf>>[number]) => [
      actorRole,
      (details as { permission: string }).permission,
    ];
    expect((await eventsOf(actor.accountId)).map(roleOf)).toEqual([
      ['register_manager', 'manage_dossiers'],
      ['assessor', 'assess'],
    ]);
    await logIn(actor);
    await openPage('manage_dossiers');
    expect(await eventsOf(actor.accountId)).toHaveLength(3);
  });
});

it('an upload that isn’t allowed is recorded', async () => {
  const actor = await newAccount({ roles: ['assessor'] });
  await logIn(actor);
  const headers = {
    'x-own-origin': 'https://register.example',
    origin: 'https://register.example',
    'content-length': '3',
  };
  const request = new Request('https://register.example/api/uploads', { method: 'POST', headers, body: 'abc' });
  expect((await upload(request)).status).toBeGreaterThanOrEqual(300);
  expect((await eventsOf(actor.accountId)).map(({ event, details }) => [event, details])).toEqual([
    ['access_refused', { permission: 'keep_portfolio' }],
  ]);
});

it('a manager reads them in the dossier, a page at a time, and not among what was done to it', async () => {
  const { email, accountId } = await newAccount();
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 0, minute));
  const actor = { actorId: accountId, actorRole: 'registrant' };
  const subject = { subjectType: 'account', subjectId: accountId };
  const rows = Array.from({ length: 45 }, (_, minute) => ({
    at: at(minute),
    event: 'logged_in',
    ...actor,
    ...subject,
  }));
  await db.prisma.auditEvent.createMany({
    data: [...rows, { at: at(0), ...actor, ...subject, event: 'password_changed' }],
  });
  const dossier = await openDossier(accountId, await context(await newManager()));
  if (!dossier || 'movedTo' in dossier) throw new Error(`no dossier of ${email}`);
  expect(dossier.log.map(({ event }) => event).sort()).toEqual(['dossier_viewed', 'password_changed']);
  const pages = [await listSecurityEvents(dossier.accountIds, null)];
  for (let last = pages[0]?.after; last; last = pages.at(-1)?.after)
    pages.push(await listSecurityEvents(dossier.accountIds, { after: last }));
  expect(pages.map(({ rows }) => rows.length)).toEqual([20, 20, 5]);
  expect(pages.flatMap(({ rows }) => rows.map((row) => row.at))).toEqual(rows.map((row) => row.at).toReversed());
});
