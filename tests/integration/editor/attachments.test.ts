import type { AccountActor } from '@/lib/access/actor';
import { addTextAttachment } from '@/lib/server/editor/add-text-attachment';
import { openNews } from '@/lib/server/editor/open-news';
import { openText } from '@/lib/server/editor/open-text';
import { openTextAttachment } from '@/lib/server/editor/open-text-attachment';
import { publishText } from '@/lib/server/editor/publish-text';
import { removeTextAttachment } from '@/lib/server/editor/remove-text-attachment';
import { restoreVersion } from '@/lib/server/editor/restore-version';
import { saveText } from '@/lib/server/editor/save-text';
import { startText } from '@/lib/server/editor/start-text';
import { withdrawText } from '@/lib/server/editor/withdraw-text';
import { findUsedKeys } from '@/lib/server/portfolio/data/evidence';
import { storage } from '@/lib/server/portfolio/evidence/storage';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { inPieces, pdf } from '@/tests/support/evidence-samples';
import { codesOf, context, expectOk, later, newAccount, newManager } from '../journey';

let db: TestDatabase;
let manager: AccountActor;
let provider: AccountActor;
let registrant: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
  provider = await newAccount({ roles: ['provider'] });
  registrant = await newAccount();
});
afterAll(() => db.close());

let count = 0;
async function newNews(kind: 'news' | 'question' = 'news') {
  count += 1;
  const words = { title: `Nieuws ${count}`, body: 'Zie de bijlage.', audience: 'providers', slug: '' } as const;
  const typed = { ...words, section: 'logging_in', position: 1, preview: false } as const;
  return expectOk(await startText({ ...typed, kind }, await context(manager))).id;
}

const add = async (id: string, { name = 'brief.pdf', bytes = pdf(500), by = manager, minutes = 0 } = {}) =>
  addTextAttachment({ id, name, content: inPieces(bytes) }, await context(by, minutes));

async function opened(id: string) {
  const text = await openText(id, await context(manager));
  if (!text) throw new Error('no such text');
  return text;
}
const namesOf = async (id: string) => (await opened(id)).attachments.map(({ name }) => name);
const idOf = async (id: string, name = 'brief.pdf') =>
  (await opened(id)).attachments.find((one) => one.name === name)?.id ?? '';
const numberOf = async (id: string) => (await opened(id)).newest.number;
const which = async (id: string) => ({ id, version: (await opened(id)).version });

const publish = async (id: string, minutes: number | null = null) =>
  expectOk(
    await publishText(
      { ...(await which(id)), from: minutes === null ? null : later(minutes).now },
      await context(manager),
    ),
  );
const remove = async (id: string, attachmentId: string) =>
  removeTextAttachment({ ...(await which(id)), attachmentId }, await context(manager));

async function mayOpen(attachmentId: string, by: AccountActor = provider, minutes = 1): Promise<boolean> {
  const answer = await openTextAttachment(attachmentId, await context(by, minutes));
  if (answer.ok) answer.content.destroy();
  return answer.ok;
}

describe('an attachment of news', () => {
  it('is there for its readers from the moment of its version on, until that is withdrawn', async () => {
    const id = await newNews();
    expectOk(await add(id));
    expect([await numberOf(id), await namesOf(id)]).toEqual([1, ['brief.pdf']]);
    const file = await idOf(id);
    expect([await mayOpen(file, manager), await mayOpen(file)]).toEqual([true, false]);
    await publish(id, 60);
    expect([await mayOpen(file, provider, 59), await mayOpen(file, provider, 61)]).toEqual([false, true]);
    expect(await mayOpen(file, registrant, 61)).toBe(false);
    const news = await openNews(await context(provider, 61), (await opened(id)).slug);
    expect(news?.attachments.map(({ name }) => name)).toEqual(['brief.pdf']);
    expectOk(await withdrawText({ ...(await which(id)), sure: true }, await context(manager, 62)));
    expect(await mayOpen(file, provider, 63)).toBe(false);
  });

  it('that comes after publication waits in a draft; what was found before opens as long as it is shown', async () => {
    const id = await newNews();
    expectOk(await add(id));
    const file = await idOf(id);
    await publish(id);
    expectOk(await add(id, { name: 'bijlage.pdf', minutes: 1 }));
    expect([await numberOf(id), await namesOf(id)]).toEqual([2, ['brief.pdf', 'bijlage.pdf']]);
    const second = await idOf(id, 'bijlage.pdf');
    expect([await mayOpen(file), await mayOpen(second)]).toEqual([true, false]);
    await publish(id);
    expect([await mayOpen(file), await mayOpen(second)]).toEqual([true, true]);
  });

  it('that is removed stays with readers until that is published, and its file as long as a version has it', async () => {
    const id = await newNews();
    expectOk(await add(id));
    const file = await idOf(id);
    await publish(id);
    const { storageKey } = (await opened(id)).attachments[0] ?? { storageKey: '' };
    expectOk(await remove(id, file));
    expect([await numberOf(id), await namesOf(id), await mayOpen(file)]).toEqual([2, [], true]);
    await publish(id);
    expect([await mayOpen(file), await mayOpen(file, manager)]).toEqual([false, true]);
    expect(await findUsedKeys([storageKey])).toEqual(new Set([storageKey]));
    const back = { ...(await which(id)), number: 1 };
    expectOk(await restoreVersion(back, await context(manager)));
    expect(await namesOf(id)).toEqual(['brief.pdf']);
    expect(codesOf(await restoreVersion({ ...(await which(id)), number: 1 }, await context(manager)))).toEqual([
      'text_unchanged',
    ]);
  });

  it('goes with its file when no version has it any more', async () => {
    const id = await newNews();
    expectOk(await add(id));
    const { storageKey } = (await opened(id)).attachments[0] ?? { storageKey: '' };
    expect(await storage().has(storageKey)).toBe(true);
    expectOk(await remove(id, await idOf(id)));
    expect([await storage().has(storageKey), await numberOf(id)]).toEqual([false, 1]);
    expect(codesOf(await remove(id, 'nergens'))).toEqual(['attachment_unknown']);
  });

  it('stays beside words that are saved anew', async () => {
    const id = await newNews();
    expectOk(await add(id));
    const { slug: _, newest, version } = await opened(id);
    const typed = { kind: 'news', id, version, preview: false, title: newest.title, audience: 'providers' } as const;
    expectOk(await saveText({ ...typed, body: 'Anders.' }, await context(manager)));
    expect([await numberOf(id), await namesOf(id)]).toEqual([2, ['brief.pdf']]);
  });

  it('is recorded when it comes and when it goes', async () => {
    const id = await newNews();
    expectOk(await add(id));
    expectOk(await remove(id, await idOf(id)));
    const rows = await db.prisma.auditEvent.findMany({
      where: { details: { path: ['text'], equals: id } },
      orderBy: { id: 'asc' },
    });
    expect(rows.map(({ event }) => event)).toEqual(['text_attachment_added', 'text_attachment_removed']);
  });

  it('is taken of a PDF or picture, by a manager, beside news alone', async () => {
    const id = await newNews();
    const stranger = { ...manager, accountId: provider.accountId };
    expect(codesOf(await add(id, { by: stranger }))).toEqual(['not_allowed']);
    expect(codesOf(await add(id, { bytes: Buffer.from('<html></html>') }))).toEqual(['other_kind']);
    expect(codesOf(await add(await newNews('question')))).toEqual(['text_unknown']);
    expect(codesOf(await add('nergens'))).toEqual(['text_unknown']);
    expect(await namesOf(id)).toEqual([]);
  });
});
