import { GET } from '@/app/api/openings/[opened]/route';
import type { AccountActor } from '@/lib/access/actor';
import type { Opened } from '@/lib/content/openings';
import { findTextByAnchor } from '@/lib/server/content/data/text-rows';
import { openDocumentDraft } from '@/lib/server/editor/open-document-draft';
import { openText } from '@/lib/server/editor/open-text';
import { moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { logIn } from '../asking';
import { newAccount, newManager } from '../journey';
import { asker } from '../next-headers';

jest.mock('next/headers', () => jest.requireActual('../next-headers').nextHeadersOfBrowser);

let db: TestDatabase;
let [first, second] = [] as unknown as [AccountActor, AccountActor];
beforeEach(async () => {
  db = await openTestDatabase();
  [first, second] = [await newManager('Berend Heer'), await newManager('Bea Heer')];
});
afterEach(() => db.close());

const MINUTE = 60_000;
const at = (actor: AccountActor) => ({ actor, ...moment() });
const question = async (): Promise<Opened> =>
  `text:${(await inTransaction((tx) => findTextByAnchor(tx, 'question', 'kosten'))) ?? ''}`;
const openQuestion = async (actor: AccountActor) => openText((await question()).slice('text:'.length), at(actor));

/** The status, and whom the page of whoever asks tells of. */
async function asked(opened: string, by: AccountActor | null): Promise<[number, ...string[]]> {
  await logIn(by);
  return askedAgain(opened);
}

async function askedAgain(opened: string): Promise<[number, ...string[]]> {
  const response = await GET(new Request('http://register.example'), { params: Promise.resolve({ opened }) });
  const others: { name: string }[] = response.ok ? (await response.json()).others : [];
  return [response.status, ...others.map(({ name }) => name)];
}

describe('a page on which a manager writes', () => {
  it('tells of whoever opens the same text after it', async () => {
    await openQuestion(first);
    expect(await asked(await question(), first)).toEqual([200]);
    await openQuestion(second);
    expect(await askedAgain(await question())).toEqual([200, 'Bea Heer']);
  });

  it('tells of whoever opens the same document after it, and of nobody at another', async () => {
    const draft = { code: 'code_of_conduct', from: '' } as const;
    for (const manager of [first, second]) await openDocumentDraft(draft, at(manager));
    expect(await asked('document:code_of_conduct', first)).toEqual([200, 'Bea Heer']);
    expect(await askedAgain('document:competency_profile')).toEqual([200]);
  });

  it('says that it is open still: whoever comes after the half hour is told too', async () => {
    await openQuestion(first);
    const longAgo = new Date(Date.now() - 40 * MINUTE);
    await db.prisma.editorOpening.updateMany({ data: { at: longAgo, stillOpenAt: new Date(Date.now() - MINUTE) } });
    await asked(await question(), first);
    expect((await openQuestion(second))?.others).toEqual([{ name: 'Berend Heer', at: longAgo }]);
  });

  it('is known by its first opening, however often it is opened again while it is open', async () => {
    await openQuestion(first);
    const before = new Date(Date.now() - 10 * MINUTE);
    await db.prisma.editorOpening.updateMany({ data: { at: before, stillOpenAt: before } });
    await openQuestion(first);
    expect((await openQuestion(second))?.others).toEqual([{ name: 'Berend Heer', at: before }]);
  });

  it('says so again once somebody looks at it after hours in which others opened something', async () => {
    await openQuestion(first);
    const hoursAgo = new Date(Date.now() - 5 * 60 * MINUTE);
    await db.prisma.editorOpening.updateMany({ data: { at: hoursAgo, stillOpenAt: hoursAgo } });
    expect((await openQuestion(second))?.others).toEqual([]);
    await asked(await question(), first);
    const [again] = (await openQuestion(second))?.others ?? [];
    expect([again?.name, Number(again?.at) > Date.now() - MINUTE]).toEqual(['Berend Heer', true]);
  });

  it('notes nobody who never opened it', async () => {
    expect(await asked(await question(), first)).toEqual([200]);
    expect((await openQuestion(second))?.others).toEqual([]);
  });

  it('keeps nobody logged in by asking', async () => {
    await logIn(first);
    const before = new Date(Date.now() - 30 * MINUTE);
    await db.prisma.session.updateMany({ data: { lastSeenAt: before } });
    expect(await askedAgain(await question())).toEqual([200]);
    const sessions = await db.prisma.session.findMany({ where: { accountId: first.accountId, endedAt: null } });
    expect(sessions.map(({ lastSeenAt }) => lastSeenAt)).toEqual([before]);
  });

  it('is told nothing once the session ended', async () => {
    await logIn(first);
    await db.prisma.session.updateMany({ data: { endedAt: new Date() } });
    expect(await askedAgain(await question())).toEqual([401]);
  });

  it('is told nothing once the role was taken back', async () => {
    await logIn(first);
    await db.prisma.account.update({ where: { id: first.accountId }, data: { roles: [] } });
    expect(await askedAgain(await question())).toEqual([404]);
  });
});

describe('whoever else asks', () => {
  it('hears nothing: a visitor, somebody with a cookie of their own making, a registrant, an assessor', async () => {
    await openQuestion(first);
    const open = await question();
    expect(await asked(open, null)).toEqual([401]);
    asker.cookie = 'rommel';
    expect(await askedAgain(open)).toEqual([401]);
    for (const person of [await newAccount(), await newAccount({ roles: ['assessor'] })])
      expect(await asked(open, person)).toEqual([404]);
  });

  it.each(['', 'text:1', 'document:onbekend', `text:'; DROP TABLE account; --`, 'x'.repeat(10_000)])(
    'about what nobody can have open hears nothing either: %.30s',
    async (opened) => {
      expect(await asked(opened, first)).toEqual([404]);
    },
  );
});
