import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { saveTextSchema, startTextSchema } from '@/lib/content/text-forms';
import { kindFacts, type TextKind, textKinds } from '@/lib/content/text-kinds';
import { findShownText } from '@/lib/server/content/data/shown-texts';
import { findTextByAnchor } from '@/lib/server/content/data/text-rows';
import { cancelPublication } from '@/lib/server/editor/cancel-publication';
import { openText } from '@/lib/server/editor/open-text';
import { publishText } from '@/lib/server/editor/publish-text';
import { renameText } from '@/lib/server/editor/rename-text';
import { restoreVersion } from '@/lib/server/editor/restore-version';
import { saveText } from '@/lib/server/editor/save-text';
import { startText } from '@/lib/server/editor/start-text';
import { withdrawText } from '@/lib/server/editor/withdraw-text';
import { inTransaction } from '@/lib/server/platform/db/database';
import { mailTemplates } from '@/lib/text/nl/mail/mails';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, context, expectOk, later, newManager, now } from '../journey';

let db: TestDatabase;
let [manager, other] = [] as unknown as [AccountActor, AccountActor];
beforeAll(async () => {
  db = await openTestDatabase();
  [manager, other] = [await newManager('Berend Heer'), await newManager('Bea Heer')];
});
afterAll(() => db.close());

const FIELDS = {
  question: { title: 'Een titel', section: 'logging_in', position: 1, audience: 'everybody' },
  news: { title: 'Een titel', audience: 'registrants' },
  statement: { title: 'Een titel' },
  mail_introduction: {},
  question_template: { title: 'Een titel', position: 1 },
} satisfies Record<TextKind, object>;

/** By what the newest is known; a statement is there already, and a mail's introduction is its mail's. */
let count = 0;
function slugOf(kind: TextKind): string {
  if (kind === 'statement') return 'privacy';
  return kind === 'mail_introduction' ? (mailTemplates[count] ?? '') : `een-tekst-${count}`;
}
const first = () => `De eerste woorden van ${count}.`;
const second = () => `De tweede woorden van ${count}.`;

const opened = async (id: string) => {
  const text = await openText(id, await context(manager));
  if (!text) throw new Error('no such text');
  return text;
};

async function save(kind: TextKind, id: string, body: string) {
  const { version } = await opened(id);
  const typed = { kind, id, version, preview: false, body, ...FIELDS[kind] } as z.output<typeof saveTextSchema>;
  return expectOk(await saveText(typed, await context(manager)));
}

/** One with two versions, the second not published. */
async function written(kind: TextKind): Promise<string> {
  count += 1;
  if (kind === 'statement') {
    const id = (await inTransaction((tx) => findTextByAnchor(tx, kind, slugOf(kind)))) ?? '';
    await save(kind, id, first());
    await save(kind, id, second());
    return id;
  }
  const typed = { kind, slug: slugOf(kind), preview: false, body: first(), ...FIELDS[kind] };
  const { id } = expectOk(await startText(typed as z.output<typeof startTextSchema>, await context(manager)));
  await save(kind, id, second());
  return id;
}

type Act = (id: string, version: number, by: AccountActor) => Promise<object>;

const publish: Act = async (id, version, by) => publishText({ id, version, from: null }, await context(by));
const publishTomorrow: Act = async (id, version, by) =>
  publishText({ id, version, from: later(24 * 60).now }, await context(by));
const withdraw: Act = async (id, version, by) => withdrawText({ id, version, sure: true }, await context(by));
const restore: Act = async (id, version, by) => {
  const { number } = (await opened(id)).newest;
  return restoreVersion({ id, version, number: number - 1 }, await context(by));
};
const rename: Act = async (id, version, by) =>
  renameText({ id, version, slug: `ander-adres-${count}` }, await context(by));
const cancel: Act = async (id, version, by) => cancelPublication({ id, version }, await context(by));

/** What two do at once, and what one of them did before that. */
type Case = [does: string, act: Act, before: Act | null];

async function done(act: Act, id: string) {
  expectOk((await act(id, (await opened(id)).version, manager)) as { ok: boolean });
}

describe.each(textKinds)('a text of the kind %s', (kind) => {
  const shown = async () => (await findShownText(kind, slugOf(kind), now))?.body;

  it('is published, put back as it was, and withdrawn where it may be missing', async () => {
    const id = await written(kind);
    expect(await shown()).not.toBe(second());
    await done(publish, id);
    expect(await shown()).toBe(second());
    await done(restore, id);
    expect([await shown(), (await opened(id)).newest.body]).toEqual([second(), first()]);
    await done(publish, id);
    expect(await shown()).toBe(first());
    const { version } = await opened(id);
    expect(codesOf((await withdraw(id, version, manager)) as never)).toEqual(isOptional ? [] : ['always_shown']);
    expect(await shown()).toBe(isOptional ? undefined : first());
  });

  const { hasAnchor, isOptional } = kindFacts(kind);
  const renaming: Case[] = hasAnchor ? [['rename it', rename, null]] : [];
  const withdrawing: Case[] = isOptional ? [['withdraw it', withdraw, publish]] : [];
  const acts: Case[] = [
    ['publish it', publish, null],
    ['publish it for tomorrow', publishTomorrow, null],
    ['hold back what was to come', cancel, publishTomorrow],
    ['put a version back', restore, null],
    ...renaming,
    ...withdrawing,
  ];
  it.each(acts)('is done to once when two managers at once %s', async (_, act, before) => {
    const id = await written(kind);
    if (before) await done(before, id);
    const { version } = await opened(id);
    const answers = (await Promise.all([manager, other].map((by) => act(id, version, by)))) as { ok: boolean }[];
    expect(answers.map(codesOf).sort()).toEqual([[], ['changed_meanwhile']]);
    expect((await opened(id)).version).toBe(version + 1);
  });
});
