import type { AccountActor } from '@/lib/access/actor';
import { openIntranet } from '@/lib/server/editor/open-intranet';
import { openNews } from '@/lib/server/editor/open-news';
import { publishText } from '@/lib/server/editor/publish-text';
import { renameText } from '@/lib/server/editor/rename-text';
import { startText } from '@/lib/server/editor/start-text';
import { loadFrameFacts } from '@/lib/server/registration/data/frame-facts';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { context, expectOk, later, newAccount, newManager } from '../journey';

let db: TestDatabase;
let manager: AccountActor;

beforeEach(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
});
afterEach(() => db.close());

describe('the intranet', () => {
  const post = async (title: string, audience: 'everybody' | 'registrants' | 'providers', minutes = 0) => {
    const typed = { kind: 'news', slug: '', title, body: `Over ${title}.`, audience, preview: false } as const;
    const { id } = expectOk(await startText(typed, await context(manager)));
    expectOk(await publishText({ id, version: 1, from: later(minutes).now }, await context(manager)));
    return id;
  };
  const titles = async (actor: AccountActor, typed = '', minutes = 0) =>
    (await openIntranet(await context(actor, minutes), typed, null))?.news.rows.map(({ title, isUnread }) => [
      title,
      isUnread,
    ]);

  it('has for each reader what is for them, from its moment on, and marks what is new to them', async () => {
    const provider = await newAccount({ roles: ['provider'] });
    await post('Voor opleiders', 'providers');
    await post('Straks', 'everybody', 60);
    await post('Voor geregistreerden', 'registrants');
    expect(await titles(provider)).toEqual([['Voor opleiders', true]]);
    expect(await titles(await newAccount())).toBeUndefined();
    expect(await openNews(await context(provider), 'voor-geregistreerden')).toBeNull();
    expect(await openNews(await context(provider), 'voor-opleiders')).toMatchObject({ body: 'Over Voor opleiders.' });
    expect(await titles(provider, '', 61)).toEqual([
      ['Straks', true],
      ['Voor opleiders', false],
    ]);
    expect(await titles(manager, 'OVER geregistreerden')).toEqual([['Voor geregistreerden', true]]);
    expect(await titles(manager, '%')).toEqual([]);
  });

  it('is counted in the menu: what its reader didn’t open yet of what is there for them now', async () => {
    const [provider, stranger] = [await newAccount({ roles: ['provider'] }), await newAccount()];
    await post('Voor iedereen', 'everybody');
    await post('Voor opleiders', 'providers');
    await post('Voor geregistreerden', 'registrants');
    await post('Straks', 'everybody', 60);
    const unread = async (actor: AccountActor, minutes = 1) =>
      (await loadFrameFacts(actor, later(minutes).now)).unreadNews;
    expect([await unread(provider), await unread(manager), await unread(stranger)]).toEqual([2, 3, 0]);
    await openNews(await context(provider), 'voor-opleiders');
    expect([await unread(provider), await unread(provider, 61)]).toEqual([1, 2]);
  });

  it('shows the documents that hold to who reads what is for registrants', async () => {
    const provider = await newAccount({ roles: ['provider'] });
    expect((await openIntranet(await context(manager), '', null))?.documents).toHaveLength(3);
    expect((await openIntranet(await context(provider), '', null))?.documents).toBeNull();
  });

  it('finds a document by words of its title and its text, whatever their case', async () => {
    const found = async (typed: string) =>
      (await openIntranet(await context(manager), typed, null))?.documents?.map(({ code }) => code);
    expect(await found('BEROEPSCODE')).toContain('code_of_conduct');
    await db.prisma.document.updateMany({ where: { code: 'code_of_conduct' }, data: { body: 'Over Zorgvuldigheid.' } });
    expect(await found('zorgvuldigheid beroepscode')).toEqual(['code_of_conduct']);
    expect(await found('beroepscode zeilen')).toEqual([]);
  });

  it('leads from an older address of news to the one that it has', async () => {
    const id = await post('Oud', 'everybody');
    expectOk(await renameText({ id, version: 2, slug: 'nieuw-adres' }, await context(manager)));
    expect(await openNews(await context(manager), 'oud')).toMatchObject({ slug: 'nieuw-adres' });
  });
});
