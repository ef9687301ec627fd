import { POST } from '@/app/(account)/nieuwsmail/[token]/meteen/route';
import type { AccountActor } from '@/lib/access/actor';
import { findNewsMailLink, stopNewsMail } from '@/lib/server/access/stop-news-mail';
import { composeMail } from '@/lib/server/mail/deliver-mail';
import { linkAddress, linkToken } from '@/lib/server/platform/links';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, eventsOf, expectOk, newAccount, now } from '../journey';

jest.mock('next/headers', () => jest.requireActual('../next-headers').nextHeaders);

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const tokenOf = ({ accountId }: AccountActor) => linkToken('stop_news_mail', accountId);
const isStopped = async (token: string) => expectOk(await findNewsMailLink(token)).isStopped;

const ONE_CLICK = 'List-Unsubscribe=One-Click';
async function post(token: string, body = ONE_CLICK, headers: Record<string, string> = {}): Promise<number> {
  const type = { 'content-type': 'application/x-www-form-urlencoded', ...headers };
  const request = new Request('https://register.example', { method: 'POST', body, headers: type });
  return (await POST(request, { params: Promise.resolve({ token }) })).status;
}

describe('the link under a mail about news', () => {
  it('stops the mails of its receiver without a login; pressed again it does nothing more', async () => {
    const [receiver, other] = [await newAccount(), await newAccount()];
    const token = tokenOf(receiver);
    expect(await isStopped(token)).toBe(false);
    expectOk(await stopNewsMail({ token }, { now }));
    expectOk(await stopNewsMail({ token }, { now }));
    expect([await isStopped(token), await isStopped(tokenOf(other))]).toEqual([true, false]);
    expect(await eventsOf(db, receiver.accountId)).toEqual(['news_mail_chosen']);
  });

  it('is unknown when it isn’t whole, was made for something else, or its account is gone', async () => {
    const { accountId } = await newAccount();
    const token = linkToken('stop_news_mail', accountId);
    await db.prisma.account.delete({ where: { id: accountId } });
    for (const unknown of [token, 'onbekend', linkToken('reset_password', accountId), token.slice(1)])
      expect(codesOf(await stopNewsMail({ token: unknown }, { now }))).toEqual(['link_unknown']);
  });

  it('stands in the mail and in the heads by which a mail program stops it with one post', async () => {
    const { accountId } = await newAccount();
    const params = { name: 'Anna', titles: ['Nieuws'], more: 0, accountId };
    const mail = { id: accountId, to: 'a@b.nl', round: 1, message: { template: 'news_digest', params } } as const;
    const { text, headers } = await composeMail(mail);
    const page = linkAddress('stop_news_mail', accountId);
    expect(text).toContain(`${page}\n`);
    expect(headers).toEqual({ 'List-Unsubscribe': `<${page}/meteen>`, 'List-Unsubscribe-Post': ONE_CLICK });
    const { accountId: _, ...older } = params;
    const before = await composeMail({ ...mail, message: { template: 'news_digest', params: older } });
    expect([before.headers, before.text.includes('/account#nieuws')]).toEqual([undefined, true]);
  });
});

describe('the post of a mail program', () => {
  it('is answered without a redirect, and twice alike', async () => {
    const receiver = await newAccount();
    const token = tokenOf(receiver);
    expect([await post(token), await post(token)]).toEqual([200, 200]);
    expect(await isStopped(token)).toBe(true);
    expect(await eventsOf(db, receiver.accountId)).toEqual(['news_mail_chosen']);
  });

  it('of something else, too much or with an unknown link is refused', async () => {
    const token = tokenOf(await newAccount());
    const statuses = [await post('onbekend'), await post(token, 'List-Unsubscribe=Nee'), await post(token, '')];
    expect([...statuses, await post(token, ONE_CLICK, { 'content-length': '20000' })]).toEqual([404, 400, 400, 413]);
    expect(await isStopped(token)).toBe(false);
  });
});
