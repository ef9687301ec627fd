import type { AccountActor } from '@/lib/access/actor';
import { documentDraftSchema } from '@/lib/content/document-forms';
import { revokeRole } from '@/lib/server/casework/revoke-role';
import { findDocumentDraft } from '@/lib/server/content/data/document-drafts';
import { getDocumentsOn } from '@/lib/server/content/data/documents';
import { forgetSettings } from '@/lib/server/content/data/settings';
import { loadSettings } from '@/lib/server/content/load-settings';
import { deleteDocumentDraft } from '@/lib/server/editor/delete-document-draft';
import { loadDocumentOverview } from '@/lib/server/editor/document-overview';
import { loadDocumentPreview } from '@/lib/server/editor/document-preview';
import { openDocumentDraft } from '@/lib/server/editor/open-document-draft';
import { openDocumentVersion } from '@/lib/server/editor/open-document-version';
import { publishDocument } from '@/lib/server/editor/publish-document';
import { withdrawDocument } from '@/lib/server/editor/withdraw-document';
import { addDays } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, expectOk, newManager, now, reasonsOf, today } from '../journey';
import { code, morning, publish, publishDraft, saved, tomorrow } from './document-people';

let db: TestDatabase;
let maker: AccountActor;
let other: AccountActor;
beforeEach(async () => {
  db = await openTestDatabase();
  maker = await newManager('Berend Heer');
  other = await newManager('Bea Heer');
});
afterEach(() => db.close());

const onDay = async (day: typeof today) => (await getDocumentsOn(day))[code];
const coming = async () => (await db.prisma.document.findFirst({ where: { code, version: '2027' } }))?.id ?? '';
const withdraw = async (actor: AccountActor, at = { now, today }, documentId?: string) =>
  withdrawDocument({ documentId: documentId ?? (await coming()) }, { actor, ...at });
const pick = (version: { title: string; body: string } | null) => ({ title: version?.title, text: version?.body });
const events = async () =>
  (await db.prisma.auditEvent.findMany({ where: { event: { startsWith: 'document_' } }, orderBy: { id: 'asc' } })).map(
    ({ event, actorId, details }) => [event, actorId, details],
  );

it('a version holds from its day on, with who published it, and the log has no word of its text', async () => {
  await publish(maker);
  expect(await onDay(today)).toMatchObject({ isSample: true });
  expect(await onDay(tomorrow)).toMatchObject({ version: '2027', summary: 'Artikel 3 is nieuw.', tickMonths: null });
  const [overview] = (await loadDocumentOverview(today)).filter((document) => document.code === code);
  expect(overview?.versions[0]).toMatchObject({ version: '2027', publishedBy: 'Berend Heer' });
  expect(await findDocumentDraft(code)).toBeNull();
  const details = { document: code, documentId: await coming(), validFrom: tomorrow };
  expect(await events()).toEqual([['document_published', maker.accountId, details]]);
});

it('the command adds a version by the same rule, and a page doesn’t publish over it', async () => {
  const given = { code, version: '2027', title: 'T', text: 'Uit een bestand', summary: '', tickMonths: null };
  const documents = [{ ...given, validFrom: tomorrow }];
  expectOk(await loadSettings({ settings: [], documents, normSets: [], questionTemplates: null }, { now, today }));
  expectOk(await saved(maker));
  expect(codesOf(await publishDraft(maker))).toEqual(['document_version_taken']);
  expectOk(await saved(maker, { documentVersion: '2027-b' }, 1));
  expect(codesOf(await publishDraft(maker))).toEqual(['document_day_taken']);
});

describe('a draft', () => {
  it('is for a day to come, also when its day has passed meanwhile', async () => {
    const early = { validFrom: { code: 'date_too_early', min: tomorrow } };
    expect(await saved(maker, { validFrom: today })).toEqual({ ok: false, errors: early });
    expectOk(await saved(maker));
    expect(codesOf(await publishDraft(maker, morning(tomorrow)))).toEqual(['document_not_in_the_future']);
    expect(await onDay(tomorrow)).toMatchObject({ isSample: true });
  });

  it('that a colleague saved meanwhile isn’t overwritten: what stands is shown, and saving again is a choice', async () => {
    expectOk(await saved(maker));
    const answer = await saved(other, { title: 'Anders' });
    expect(reasonsOf(answer)).toMatchObject([
      { code: 'changed_elsewhere', version: 1, stored: { title: 'Beroepscode' } },
    ]);
    expectOk(await saved(other, { title: 'Anders' }, 1));
    expect(await findDocumentDraft(code)).toMatchObject({ title: 'Anders', draftVersion: 2, changedBy: 'Bea Heer' });
  });

  it('that two begin at once is one: the other is shown it', async () => {
    const both = await Promise.all([saved(maker), saved(other, { title: 'Anders' })]);
    expect(both.flatMap((answer) => codesOf(answer as never))).toEqual(['changed_elsewhere']);
  });

  it('isn’t published or thrown away as its reader never saw it', async () => {
    expectOk(await saved(maker));
    expectOk(await saved(other, { title: 'Anders' }, 1));
    const at = { actor: maker, now, today };
    expect(codesOf(await deleteDocumentDraft({ code, version: 1, sure: true }, at))).toEqual(['changed_meanwhile']);
    expectOk(await deleteDocumentDraft({ code, version: 2, sure: true }, at));
    expect(codesOf(await publishDraft(maker))).toEqual(['draft_gone']);
  });

  it('that two publish at once is published once', async () => {
    expectOk(await saved(maker));
    const both = await Promise.all([publishDraft(maker), publishDraft(other)]);
    expect(both.flatMap(codesOf)).toEqual(['draft_gone']);
    expect(await events()).toHaveLength(1);
  });
});

const previewed = (actor = maker, comparedId: string | null = null) =>
  loadDocumentPreview({ code, comparedId }, { actor, now, today });

describe('the words of a draft', () => {
  const open = (actor: AccountActor, from = '', minutes = 0) =>
    openDocumentDraft({ code, from }, { actor, today, now: new Date(now.getTime() + minutes * 60_000) });

  it('mention figures by name, which are filled in as they are on its day and refused where they don’t exist', async () => {
    const hours = '{{minimum_hours}}';
    const mentions = (text: string) => documentDraftSchema.shape.text.safeParse(text).success;
    expect([mentions(hours), mentions('{{nothing}}')]).toEqual([true, false]);
    await db.prisma.setting.create({
      data: { key: 'minimum_hours', value: 20, validFrom: new Date(tomorrow) },
    });
    expectOk(await saved(maker, { text: `Minstens ${hours} uur.`, summary: `Nu ${hours} uur.` }));
    const filled = { text: 'Minstens 20 uur.', summary: 'Nu 20 uur.' };
    expect((await previewed())?.draft).toMatchObject(filled);
    expectOk(await publishDraft(maker));
    expect(await onDay(tomorrow)).toMatchObject({ body: filled.text, summary: filled.summary });
  });

  it('aren’t published when a figure in them changed since they were read', async () => {
    expectOk(await saved(maker, { text: 'Minstens {{minimum_hours}} uur.' }));
    const shown = (await previewed())?.shown ?? '';
    await db.prisma.setting.create({ data: { key: 'minimum_hours', value: 20, validFrom: new Date(tomorrow) } });
    forgetSettings();
    const publishing = { code, version: 1, shown };
    expect(codesOf(await publishDocument(publishing, { actor: maker, now, today }))).toEqual(['figures_changed']);
    expectOk(await publishDraft(maker));
  });

  it('aren’t published for a day on which a figure of theirs has no value', async () => {
    await db.prisma.normset.deleteMany();
    expectOk(await saved(maker, { text: '{{points_total}} punten' }));
    const missing = { code: 'figures_missing', names: ['points_total'] };
    expect((await previewed())?.blockers).toEqual([missing]);
    expect(reasonsOf(await publishDraft(maker))).toEqual([missing]);
  });

  it('can be those of an earlier version of the same document, in place of what was there', async () => {
    const sample = (await onDay(today))?.id;
    await publish(maker, { text: 'Heel anders.' });
    const changed = { documentVersion: '2028', validFrom: addDays(tomorrow, 9), text: 'Nog iets.' };
    expect((await open(maker, sample)).defaults).toEqual(pick(await onDay(today)));
    expectOk(await saved(maker, changed));
    expect((await open(maker)).defaults).toMatchObject({ text: 'Nog iets.', documentVersion: '2028' });
    const restored = await open(maker, sample);
    expect(restored).toMatchObject({ version: 1, defaults: { ...pick(await onDay(today)), documentVersion: '2028' } });
    const profile = (await getDocumentsOn(today)).competency_profile?.id;
    expect(await open(maker, profile)).toMatchObject({ takenFrom: null, defaults: { text: 'Nog iets.' } });
  });

  it('are opened by two managers who are told of each other, for half an hour', async () => {
    expect((await open(maker)).others).toEqual([]);
    expect((await open(other)).others).toEqual([{ name: 'Berend Heer', at: now }]);
    expect((await open(maker)).others).toEqual([{ name: 'Bea Heer', at: now }]);
    expectOk(await saved(maker));
    expect((await previewed())?.editors).toEqual([{ name: 'Bea Heer', at: now }]);
    expect((await open(maker, '', 31)).others).toEqual([]);
  });
});

it('a version is compared with the one before it, or with any other of its document that one asks for', async () => {
  const sample = (await onDay(today))?.id ?? '';
  await publish(maker);
  const profile = (await getDocumentsOn(today)).competency_profile?.id ?? '';
  const comparedWith = async (id: string, asked: string | null) =>
    (await openDocumentVersion(id, asked))?.compared?.id ?? null;
  expect(await comparedWith(await coming(), null)).toBe(sample);
  expect(await comparedWith(sample, null)).toBeNull();
  expect(await comparedWith(sample, await coming())).toBe(await coming());
  expect(await comparedWith(sample, profile)).toBeNull();
  expect(await openDocumentVersion('nothing', null)).toBeNull();
});

it('a draft is compared with the version before it, or with any other of its document, before it is published', async () => {
  const sample = (await onDay(today))?.id ?? '';
  await publish(maker);
  expectOk(await saved(maker, { documentVersion: '2028', validFrom: addDays(tomorrow, 9) }));
  expect((await previewed())?.compared?.id).toBe(await coming());
  expect((await previewed(maker, sample))?.compared?.id).toBe(sample);
  expect((await previewed())?.others.map(({ id }) => id)).toEqual([await coming(), sample]);
});

describe('a version to come', () => {
  it('is withdrawn into a draft with all its words, once by two at once', async () => {
    await publish(maker, { tickMonths: 6 });
    const both = await Promise.all([withdraw(maker), withdraw(other)]);
    expect(both.flatMap(codesOf)).toEqual(['document_unknown']);
    expect(await onDay(tomorrow)).toMatchObject({ isSample: true });
    expect(await findDocumentDraft(code)).toMatchObject({
      version: '2027',
      tickMonths: 6,
      text: '# Nieuw\n\nArtikel 3.',
    });
    expect((await events()).map(([event]) => event)).toEqual(['document_published', 'document_withdrawn']);
  });

  it('stays where a draft is in the way, and from its day on', async () => {
    await publish(maker);
    expectOk(await saved(other, { documentVersion: '2028', validFrom: addDays(tomorrow, 9) }));
    expect(codesOf(await withdraw(maker))).toEqual(['draft_in_the_way']);
    expect(codesOf(await withdraw(maker, morning(tomorrow)))).toEqual(['document_in_force']);
    expect(await onDay(tomorrow)).toMatchObject({ version: '2027' });
  });
});

it('a manager whose role goes meanwhile saves, publishes, withdraws and throws away nothing', async () => {
  await publish(other);
  expectOk(await saved(other, { documentVersion: '2028', validFrom: addDays(tomorrow, 9) }));
  expectOk(await revokeRole({ accountId: maker.accountId, role: 'register_manager' }, { actor: other, now }));
  const answers = [
    await saved(maker, {}, 1),
    await publishDraft(maker),
    await deleteDocumentDraft({ code, version: 1, sure: true }, { actor: maker, now, today }),
    await withdraw(maker),
  ];
  expect(answers.flatMap((answer) => codesOf(answer as never))).toEqual(Array(4).fill('not_allowed'));
  expect(await findDocumentDraft(code)).toMatchObject({ draftVersion: 1 });
});
