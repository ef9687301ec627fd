import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { questionSections } from '@/lib/content/question-pages';
import type { saveTextSchema } from '@/lib/content/text-forms';
import { findShownText, listShownTexts } from '@/lib/server/content/data/shown-texts';
import { listTexts } from '@/lib/server/content/data/text-lists';
import { findTextByAnchor } from '@/lib/server/content/data/text-rows';
import { cancelPublication } from '@/lib/server/editor/cancel-publication';
import { countClarity } from '@/lib/server/editor/count-clarity';
import { listQuestionsFor } from '@/lib/server/editor/list-questions-for';
import { openText } from '@/lib/server/editor/open-text';
import { openVersion } from '@/lib/server/editor/open-version';
import { publishText } from '@/lib/server/editor/publish-text';
import { renameText } from '@/lib/server/editor/rename-text';
import { restoreVersion } from '@/lib/server/editor/restore-version';
import { saveText } from '@/lib/server/editor/save-text';
import { startText } from '@/lib/server/editor/start-text';
import { withdrawText } from '@/lib/server/editor/withdraw-text';
import { loadMailContent } from '@/lib/server/mail/mail-content';
import { inTransaction } from '@/lib/server/platform/db/database';
import { exampleMail } from '@/lib/text/nl/mail/mails';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, context, expectOk, later, newAccount, newManager, now } from '../journey';

let db: TestDatabase;
let manager: AccountActor;
let other: AccountActor;

beforeEach(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
  other = await newManager('Bea Heer');
});
afterEach(() => db.close());

const DAY = 24 * 60;
const kosten = async () => (await inTransaction((tx) => findTextByAnchor(tx, 'question', 'kosten'))) ?? '';

async function opened(id: string, actor = manager) {
  const text = await openText(id, await context(actor));
  if (!text) throw new Error('no such text');
  return text;
}

type Saved = z.output<typeof saveTextSchema>;

/** The question about costs with another answer. */
async function answered(body: string, { by = manager, id = '' } = {}) {
  const text = await opened(id || (await kosten()), by);
  const { title, section, position, audience } = text.newest;
  const typed = {
    kind: 'question',
    id: text.id,
    version: text.version,
    preview: false,
    title,
    body,
    section,
    position,
  };
  return saveText({ ...typed, audience } as Saved, await context(by));
}

async function publish(id: string, from: Date | null = null, by = manager) {
  const { version } = await opened(id, by);
  return publishText({ id, version, from }, await context(by));
}

const shownAt = async (minutes: number) => (await findShownText('question', 'kosten', later(minutes).now))?.body;
const events = async () =>
  (await db.prisma.auditEvent.findMany({ where: { event: { startsWith: 'text_' } }, orderBy: { id: 'asc' } })).map(
    ({ event, actorId, details }) => [event, actorId, details],
  );

describe('a question', () => {
  it('that is edited shows nothing of it until its moment has come, by time alone', async () => {
    const id = await kosten();
    const before = await shownAt(0);
    expectOk(await answered('Niets.'));
    expect(await shownAt(0)).toBe(before);
    const tomorrow = later(DAY).now;
    expectOk(await publish(id, tomorrow));
    expect([await shownAt(0), await shownAt(DAY - 1), await shownAt(DAY)]).toEqual([before, before, 'Niets.']);
    const listed = async (minutes: number) =>
      (await listShownTexts('question', later(minutes).now)).find(({ slug }) => slug === 'kosten')?.body;
    expect([await listed(0), await listed(DAY)]).toEqual([before, 'Niets.']);
    expect(await events()).toEqual([
      ['text_published', manager.accountId, { text: id, kind: 'question', number: '2', from: tomorrow.toISOString() }],
    ]);
  });

  it('that was to come makes way for what is published before it', async () => {
    const id = await kosten();
    expectOk(await answered('Morgen.'));
    expectOk(await publish(id, later(DAY).now));
    expectOk(await answered('Nu al.'));
    expectOk(await publish(id));
    expect([await shownAt(0), await shownAt(2 * DAY)]).toEqual(['Nu al.', 'Nu al.']);
  });

  it('that was to come can be held back', async () => {
    const id = await kosten();
    const before = await shownAt(0);
    expectOk(await answered('Morgen.'));
    expectOk(await publish(id, later(DAY).now));
    const { version } = await opened(id);
    expectOk(await cancelPublication({ id, version }, await context(manager)));
    expect(await shownAt(2 * DAY)).toBe(before);
    expect(codesOf(await cancelPublication({ id, version: version + 1 }, await context(manager)))).toEqual([
      'nothing_coming',
    ]);
  });

  it('that is withdrawn is gone with all before it, and may be shown again', async () => {
    const id = await kosten();
    expectOk(await answered('Niets.'));
    expectOk(await publish(id));
    const { version } = await opened(id);
    expectOk(await withdrawText({ id, version, sure: true }, await context(manager)));
    expect(await shownAt(0)).toBeUndefined();
    expectOk(await publish(id, later(DAY).now));
    expect([await shownAt(0), await shownAt(DAY)]).toEqual([undefined, 'Niets.']);
  });

  it('whose anchor is renamed is known by the old one for ever: no other gets it, itself may', async () => {
    const id = await kosten();
    const renamed = async (slug: string) => {
      const { version } = await opened(id);
      return renameText({ id, version, slug }, await context(manager));
    };
    expectOk(await renamed('wat-kost-het'));
    const [question] = (await listShownTexts('question', now)).filter((text) => text.id === id);
    expect(question).toMatchObject({ slug: 'wat-kost-het', formerSlugs: ['kosten'] });
    const fresh = {
      kind: 'question',
      slug: 'kosten',
      title: 'T',
      body: 'B',
      section: 'logging_in',
      position: 1,
    } as const;
    const taken = await startText({ ...fresh, audience: 'everybody', preview: false }, await context(manager));
    expect(taken).toMatchObject({ errors: { slug: { code: 'anchor_taken' } } });
    expect(await renamed('wat-telt-mee')).toMatchObject({ errors: { slug: { code: 'anchor_taken' } } });
    expectOk(await renamed('kosten'));
    expect((await opened(id)).formerSlugs).toEqual(['wat-kost-het']);
  });

  it('stands after those of the sections before its own', async () => {
    const sections = (await listShownTexts('question', now)).map(({ section }) => section ?? '');
    expect(sections.filter((section, at) => section !== sections[at - 1])).toEqual([...questionSections]);
  });

  it('says to each reader what is for them', async () => {
    const reader = await newAccount();
    const id = await kosten();
    const { title, section, position } = (await opened(id)).newest;
    const { version } = await opened(id);
    const typed = { kind: 'question', id, version, preview: false, title, body: 'Hier.', section, position } as Saved;
    expectOk(await saveText({ ...typed, audience: 'providers' } as Saved, await context(manager)));
    expectOk(await publish(id));
    const slugsFor = async (actor: AccountActor) =>
      (await listQuestionsFor({ actor, ...later(0) }, {})).map(({ slug }) => slug);
    expect(await slugsFor(manager)).toContain('kosten');
    expect(await slugsFor(await newAccount({ roles: ['provider'] }))).toContain('kosten');
    expect(await slugsFor(reader)).not.toContain('kosten');
  });

  it('counts whether it was clear, and nothing else', async () => {
    const id = await kosten();
    for (const isClear of [true, true, false])
      expectOk(await countClarity({ answer: { slug: 'kosten', isClear } }, { ...later(0), actor: null }));
    expect(await opened(id)).toMatchObject({ clear: 2, unclear: 1 });
    const unknown = { answer: { slug: 'onbekend', isClear: true } };
    expect(codesOf(await countClarity(unknown, { ...later(0), actor: null }))).toEqual(['text_unknown']);
  });
});

describe('two managers at one text', () => {
  it('are told of each other when they open it', async () => {
    const id = await kosten();
    expect((await opened(id)).others).toEqual([]);
    expect((await opened(id, other)).others).toEqual([{ name: 'Berend Heer', at: now }]);
    expect((await opened(id)).others).toEqual([{ name: 'Bea Heer', at: now }]);
    expect((await openText(id, await context(manager, 31)))?.others).toEqual([]);
  });

  it('never lose each other’s words: whoever saves second gets both, and whoever publishes looks again', async () => {
    const id = await kosten();
    const { version, newest } = await opened(id);
    const { title, section, position, audience } = newest;
    const typed = (body: string) =>
      ({ kind: 'question', id, version, preview: false, title, body, section, position, audience }) as Saved;
    const [first, second] = [
      await saveText(typed('De een.'), await context(manager)),
      await saveText(typed('De ander.'), await context(other)),
    ];
    expectOk(first);
    expect(second).toMatchObject({
      reasons: [{ code: 'changed_elsewhere', version: version + 1, stored: { body: 'De een.', title } }],
    });
    expect(codesOf(await publishText({ id, version, from: null }, await context(other)))).toEqual([
      'changed_meanwhile',
    ]);
    expect(await shownAt(0)).not.toBe('De een.');
  });

  it('who save at the same moment make one version', async () => {
    const answers = await Promise.all([answered('De een.'), answered('De ander.', { by: other })]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await opened(await kosten())).newest.number).toBe(2);
  });
});

describe('versions', () => {
  it('are there to compare with and to put back, as a draft', async () => {
    const id = await kosten();
    const first = (await opened(id)).newest.body;
    expectOk(await answered('Niets.'));
    expect(codesOf(await answered('Niets.'))).toEqual(['text_unchanged']);
    expect(await openVersion(id, '1')).toMatchObject({ version: { body: first }, newest: { body: 'Niets.' } });
    expect(await openVersion(id, '9')).toBeNull();
    const restore = async (number: number) => {
      const { version } = await opened(id);
      return restoreVersion({ id, version, number }, await context(manager));
    };
    expect(codesOf(await restore(9))).toEqual(['version_unknown']);
    expectOk(await restore(1));
    expect(await opened(id)).toMatchObject({ newest: { number: 3, body: first, publishedFrom: null } });
    expect(codesOf(await restore(1))).toEqual(['text_unchanged']);
  });
});

describe('other kinds', () => {
  it('a statement makes way for another, and is never withdrawn', async () => {
    const id = (await inTransaction((tx) => findTextByAnchor(tx, 'statement', 'privacy'))) ?? '';
    const { version } = await opened(id);
    expect(codesOf(await withdrawText({ id, version, sure: true }, await context(manager)))).toEqual(['always_shown']);
    const typed = { kind: 'statement', id, version, preview: false, title: 'Privacy', body: 'Nieuw.' } as const;
    expectOk(await saveText(typed, await context(manager)));
    expectOk(await publish(id));
    expect((await findShownText('statement', 'privacy', now))?.body).toBe('Nieuw.');
  });

  it('a mail has its introduction before its own words, with figures, once that is published', async () => {
    const mail = exampleMail('registration_news');
    const introduction = async () => (await loadMailContent(mail)).content.introduction;
    expect(await introduction()).toEqual([]);
    const typed = { kind: 'mail_introduction', slug: 'registration_news', preview: false } as const;
    const body = 'Goed nieuws.\n\nBinnen **{{answer_weeks}}** weken.';
    const { id } = expectOk(await startText({ ...typed, body }, await context(manager)));
    expect(await introduction()).toEqual([]);
    expectOk(await publish(id));
    const four = { look: 'strong', inside: ['4'] };
    expect(await introduction()).toEqual([{ words: ['Goed nieuws.'] }, { words: ['Binnen ', four, ' weken.'] }]);
    const unknown = await startText({ ...typed, slug: 'onbekend', body }, await context(manager));
    expect(unknown).toMatchObject({ ok: false, errors: { slug: { code: 'required' } } });
  });

  it('news is listed from the newest on, and the page after', async () => {
    for (const title of ['Een', 'Twee', 'Drie']) {
      const typed = { kind: 'news', slug: '', title, body: 'B', audience: 'registrants', preview: false } as const;
      const minutes = { Een: 1, Twee: 2, Drie: 3 }[title] ?? 0;
      expectOk(await startText(typed, await context(manager, minutes)));
    }
    const first = await listTexts('news', now, null, 2);
    expect(first.rows.map(({ title, isDraft }) => [title, isDraft])).toEqual([
      ['Drie', true],
      ['Twee', true],
    ]);
    const next = await listTexts('news', now, { after: first.after ?? '' }, 2);
    expect(next.rows.map(({ slug }) => slug)).toEqual(['een']);
  });
});
