import type { AccountActor } from '@/lib/access/actor';
import { listSessions } from '@/lib/server/access/data/sessions';
import { endOtherSessions } from '@/lib/server/access/end-other-sessions';
import { endOwnSession } from '@/lib/server/access/end-own-session';
import { logIn } from '@/lib/server/access/log-in';
import { logOut } from '@/lib/server/access/log-out';
import { actorOfSession, endOfSession } from '@/lib/server/access/session';
import { stayLoggedIn } from '@/lib/server/access/stay-logged-in';
import { keptDeviceWords } from '@/lib/text/nl/access/security';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, expectOk, later, newAccount, now, password } from '../journey';
import { terms } from './session-terms';

const request = { userAgent: '' };
jest.mock('next/headers', () => ({ headers: async () => new Headers({ 'user-agent': request.userAgent }) }));

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';

async function logInAs({ email }: { email: string }, minutes = 0): Promise<AccountActor> {
  const { session } = expectOk(await logIn({ email, password }, later(minutes)));
  const actor = await actorOfSession(session.id, later(minutes).now, terms);
  if (actor.kind !== 'account') throw new Error(`the session is ${actor.kind}`);
  return actor;
}

const kindOf = async ({ sessionId }: AccountActor, minutes = 0) =>
  (await actorOfSession(sessionId, later(minutes).now, terms)).kind;
const eventsOf = ({ accountId }: AccountActor) =>
  db.prisma.auditEvent.findMany({ where: { subjectId: accountId, event: 'session_ended' }, orderBy: { id: 'asc' } });

describe('the list of one’s sessions', () => {
  it('lists one’s own sessions with their devices, last used first', async () => {
    const account = await newAccount();
    request.userAgent = firefox;
    const here = await logInAs(account);
    request.userAgent = 'curl/8.5.0';
    const there = await logInAs(account, 5);
    await logInAs(await newAccount());
    const listed = await listSessions(account.accountId);
    expect(listed.map(({ id, device }) => [id, keptDeviceWords(device)])).toEqual([
      [there.sessionId, ''],
      [here.sessionId, 'Firefox op Windows'],
    ]);
  });

  it('leaves out what was ended', async () => {
    const account = await newAccount();
    const [here, there] = [await logInAs(account), await logInAs(account)];
    await logOut(there, now);
    expect((await listSessions(account.accountId)).map(({ id }) => id)).toEqual([here.sessionId]);
  });
});

describe('ending a session', () => {
  const end = (actor: AccountActor, session: string) => endOwnSession({ session }, { actor, now });

  it('of one’s own holds at once, and is recorded once', async () => {
    const account = await newAccount();
    const [here, there] = [await logInAs(account), await logInAs(account)];
    expectOk(await end(here, there.sessionId));
    expect([await kindOf(here), await kindOf(there)]).toEqual(['account', 'visitor']);
    expect(codesOf(await end(here, there.sessionId))).toEqual(['session_unknown']);
    expect((await eventsOf(here)).map(({ details, actorId }) => [details, actorId])).toEqual([
      [{ sessionIds: [there.sessionId] }, here.accountId],
    ]);
  });

  it('of somebody else does nothing, and says that it isn’t there', async () => {
    const [here, theirs] = [await logInAs(await newAccount()), await logInAs(await newAccount())];
    expect(codesOf(await end(here, theirs.sessionId))).toEqual(['session_unknown']);
    expect(await kindOf(theirs)).toBe('account');
    expect([await eventsOf(here), await eventsOf(theirs)]).toEqual([[], []]);
  });

  it.each(['', 'x', '00000000-0000-4000-8000-000000000000'])('that isn’t there: %j', async (session) => {
    expect(codesOf(await end(await logInAs(await newAccount()), session))).toEqual(['session_unknown']);
  });

  it('happens once when it is asked twice at once', async () => {
    const account = await newAccount();
    const [here, there] = [await logInAs(account), await logInAs(account)];
    const answers = await Promise.all([end(here, there.sessionId), end(here, there.sessionId)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await eventsOf(here)).toHaveLength(1);
  });
});

describe('ending all others', () => {
  it('leaves this one alone, and other people’s', async () => {
    const account = await newAccount();
    const [here, ...elsewhere] = [await logInAs(account), await logInAs(account), await logInAs(account)];
    const stranger = await logInAs(await newAccount());
    expectOk(await endOtherSessions({ actor: here as AccountActor, now }));
    const kinds = await Promise.all([here as AccountActor, ...elsewhere, stranger].map((one) => kindOf(one)));
    expect(kinds).toEqual(['account', 'visitor', 'visitor', 'account']);
    expect(await eventsOf(stranger)).toEqual([]);
    expectOk(await endOtherSessions({ actor: here as AccountActor, now }));
    expect(await eventsOf(here as AccountActor)).toHaveLength(1);
  });
});

describe('a session’s end', () => {
  // endOfSession asks the real clock: it is what a page asks over HTTP.
  const startedNow = async () => {
    const { email } = await newAccount();
    const real = { ...later(0), now: new Date() };
    return expectOk(await logIn({ email, password }, real)).session.id;
  };

  it('is told without putting it off', async () => {
    const id = await startedNow();
    const before = await db.prisma.session.update({
      where: { id },
      data: { lastSeenAt: new Date(Date.now() - 3_600_000) },
    });
    const endsAt = await endOfSession(id);
    expect((endsAt?.getTime() ?? 0) - before.lastSeenAt.getTime()).toBe(12 * 3_600_000);
    const after = await db.prisma.session.findUniqueOrThrow({ where: { id } });
    expect(after.lastSeenAt).toEqual(before.lastSeenAt);
  });

  it('is nothing once it ended, or was never there', async () => {
    const id = await startedNow();
    await db.prisma.session.update({ where: { id }, data: { endedAt: new Date() } });
    expect(await endOfSession(id)).toBeNull();
    expect(await endOfSession('00000000-0000-4000-8000-000000000000')).toBeNull();
  });

  it('moves for whoever asks to stay, and never for a session that ended', async () => {
    const account = await newAccount();
    const [here, ended] = [await logInAs(account), await logInAs(account)];
    await logOut(ended, now);
    const eleven = later(11 * 60).now;
    expectOk(await stayLoggedIn({ actor: here, now: eleven }));
    expectOk(await stayLoggedIn({ actor: ended, now: eleven }));
    expect([await kindOf(here, 22 * 60), await kindOf(ended, 11 * 60)]).toEqual(['account', 'visitor']);
  });
});
