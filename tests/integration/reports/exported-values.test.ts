import type { AccountActor } from '@/lib/access/actor';
import { RUN_PARAM } from '@/lib/attendance/run-list';
import { printedName } from '@/lib/names/printed-name';
import { PROVIDER_PARAM } from '@/lib/providers/provider-query';
import type { ExportedList } from '@/lib/reports/exports';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import { listContacts } from '@/lib/server/providers/data/contacts';
import { seed } from '@/lib/server/start/seed/seed';
import { calendarDate } from '@/lib/shared/calendar-date';
import { rowOutcomeNames } from '@/lib/text/nl/attendance/lists';
import { runText } from '@/lib/text/nl/attendance/runs';
import { grantedRoleNames, peopleText } from '@/lib/text/nl/casework/people';
import { documentNames } from '@/lib/text/nl/content/document-names';
import { documentsText } from '@/lib/text/nl/content/documents';
import { settingsText, wordsOf } from '@/lib/text/nl/content/settings';
import { audienceNames, editorText, kindWords, textStateNames } from '@/lib/text/nl/editor/editor';
import { draftStateNames, normsetsText } from '@/lib/text/nl/normsets/normsets';
import { contactsText } from '@/lib/text/nl/providers/provider-desk';
import { exportColumns, no, yes } from '@/lib/text/nl/reports/exports';
import { newManager } from '@/tests/integration/journey';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { addListed, STRANGER } from './listed-samples';
import { readExport } from './read-export';

const today = calendarDate('2026-11-30');
const now = new Date('2026-11-30T09:00:00Z');
const NOBODY = 'a0000000-0000-4000-8000-000000000009';

let db: TestDatabase;
let manager: AccountActor;
let choices: Awaited<ReturnType<typeof addListed>>;
beforeAll(async () => {
  db = await openTestDatabase();
  await seed({ withPersonas: true, withSamples: true, now, today });
  manager = await newManager();
  choices = await addListed(db, manager, now);
}, 60_000);
afterAll(() => db.close());

const rowsOf = async (list: ExportedList, params = {}) =>
  (await readExport(list, { actor: manager, now, today, params })).rows;

/** By the names of its columns, so that a case names those that it is about. */
async function recordsOf<List extends keyof typeof exportColumns>(list: List, params = {}) {
  const names = Object.keys(exportColumns[list]);
  return (await rowsOf(list, params)).map((row) => Object.fromEntries(names.map((name, place) => [name, row[place]])));
}

describe('the file of one presence list', () => {
  const { list: text } = runText;

  it('has its rows as they were typed, with what came of each, and is recorded as of that run', async () => {
    const runId = choices.presentielijst[RUN_PARAM];
    const daan = await db.prisma.registration.findFirstOrThrow({ where: { account: { email: 'daan@demo.example' } } });
    const name = printedName(nameFromRow(daan));
    const added = (minutes: number) => ({ runId, addedAt: new Date(now.getTime() + minutes * 60_000) });
    const known = { typedNumber: daan.number, typedName: name, numberNormalised: daan.numberNormalised };
    await db.prisma.runMeeting.create({ data: { runId, position: 2, day: new Date(today), begins: 540, ends: 600 } });
    await db.prisma.attendance.createMany({
      data: [
        { ...added(1), ...known, meetings: [1, 2] },
        { ...added(2), ...known, typedName: 'X. Anders', meetings: [2] },
        { ...added(3), ...STRANGER, meetings: [], removedAt: now, reason: 'Was er niet.' },
        { ...added(4), ...known, isTrainer: true, meetings: [] },
      ],
    });
    const { typedNumber, typedName } = STRANGER;
    expect(await rowsOf('presentielijst', choices.presentielijst)).toEqual([
      [typedNumber, typedName, text.all, '', rowOutcomeNames.not_found_kept],
      [daan.number, name, '1, 2', '', rowOutcomeNames.matches],
      [daan.number, 'X. Anders', '2', '', rowOutcomeNames.number_and_name_differ],
      [typedNumber, typedName, text.all, '', text.removed],
    ]);
    const recorded = await db.prisma.auditEvent.findMany({ orderBy: { id: 'desc' }, take: 2 });
    expect(recorded).toMatchObject([
      { event: 'list_exported', details: { list: 'presentielijst', of: runId, rows: 4 } },
      { event: 'export_begun', details: { list: 'presentielijst', of: runId } },
    ]);
  });

  it('says of e-learning when each completed it, and is there for no run without a page', async () => {
    const { id: runId } = await db.prisma.courseRun.findFirstOrThrow({
      where: { state: 'planned', firstDay: { gt: now } },
    });
    await db.prisma.attendance.create({
      data: { runId, ...STRANGER, meetings: [], addedAt: now, completedOn: new Date('2026-11-20') },
    });
    const params = { [RUN_PARAM]: runId };
    expect(await rowsOf('presentielijst', params)).toEqual([]);
    await db.prisma.courseRun.update({ where: { id: runId }, data: { isStanding: true } });
    const rows = await rowsOf('presentielijst', params);
    expect(rows.map((row) => row.slice(2))).toEqual([['', '2026-11-20', rowOutcomeNames.not_found_kept]]);
    for (const none of [{}, { [RUN_PARAM]: NOBODY }, { [RUN_PARAM]: 'x' }])
      expect(await rowsOf('presentielijst', none)).toEqual([]);
  });
});

describe('files of who works for the register or for a provider', () => {
  it('have colleagues who were invited, also when the term is past', async () => {
    const { waiting, expired } = peopleText.invitations;
    expect(await rowsOf('medewerkers-uitnodigingen')).toEqual([
      ['Ada Collega', 'ada@werk.example', grantedRoleNames.assessor, expired('2026-11-29')],
      ['Bo Collega', 'bo@werk.example', grantedRoleNames.register_manager, waiting('2026-12-05T09:00:00.000Z')],
    ]);
  });

  it('have the contacts of one provider, and who was invited to be', async () => {
    const providerId = choices['opleider-contactpersonen'][PROVIDER_PARAM];
    const { secondFactor, invitations: text } = contactsText;
    const contacts = await listContacts(providerId);
    expect(contacts.length).toBeGreaterThan(1);
    expect(await rowsOf('opleider-contactpersonen', choices['opleider-contactpersonen'])).toEqual(
      contacts.map(({ name, email }) => [name, email, '2026-11-30', secondFactor.off]),
    );
    expect(await rowsOf('opleider-uitnodigingen', choices['opleider-uitnodigingen'])).toEqual([
      ['Noor Bakker', 'noor@academie.example', text.expired('2026-11-28')],
      ['Otto Kok', 'otto@academie.example', text.waiting('2026-12-03T09:00:00.000Z')],
    ]);
  });

  it.each(['opleider-contactpersonen', 'opleider-uitnodigingen'] as const)(
    '%s has nobody of a provider that isn’t named, or isn’t admitted any more',
    async (list) => {
      const id = choices[list][PROVIDER_PARAM];
      for (const none of [{}, { [PROVIDER_PARAM]: NOBODY }]) expect(await rowsOf(list, none)).toEqual([]);
      const other = await db.prisma.provider.create({
        data: {
          ...{ state: 'admitted', name: 'Academie Noord', nameFolded: 'academie noord', mailbox: 'n@noord.example' },
          ...{ invoiceAddress: 'Noord', contactName: '', contactEmail: '', createdAt: now, decidedAt: now },
        },
      });
      await db.prisma.provider.update({ where: { id }, data: { state: 'merged', mergedIntoId: other.id } });
      expect(await rowsOf(list, choices[list])).toEqual([]);
      await db.prisma.provider.update({ where: { id }, data: { state: 'admitted', mergedIntoId: null } });
    },
  );
});

describe('files of what managers write', () => {
  it('have every question in its order, with where it stands and whether it was clear', async () => {
    const where = { kind_slug: { kind: 'question', slug: 'kosten' } } as const;
    await db.prisma.writtenText.update({ where, data: { clear: 3, unclear: 1 } });
    const rows = await rowsOf('vragen');
    expect(rows).toHaveLength(await db.prisma.writtenText.count({ where: { kind: 'question' } }));
    expect(rows[1]).toEqual([
      ...['Moet ik betalen voor mijn registratie?', 'Eerste registratie', '2', audienceNames.everybody],
      ...[textStateNames.shown, no, editorText.history.first, '', '3', '1'],
    ]);
  });

  it('have news with a newer draft, and from when it is shown', async () => {
    expect(await rowsOf('intranet')).toEqual([
      ['Een dag in juni', audienceNames.registrants, textStateNames.shown, yes, '2026-11-30T08:00:00.000Z', ''],
    ]);
  });

  it('have the other texts by their kinds, and a version that is to come', async () => {
    const [first] = await db.prisma.writtenText.findMany({ where: { kind: 'question_template' } });
    const coming = { body: 'Nieuw', title: 'Iets anders', position: 9, savedAt: now };
    await db.prisma.textVersion.create({
      data: { ...coming, textId: first?.id ?? '', number: 2, publishedFrom: new Date('2027-01-01T08:00:00Z') },
    });
    const records = await recordsOf('teksten');
    const kinds = [...new Set(records.map(({ kind }) => kind))];
    expect(kinds).toEqual([kindWords.statement.one, kindWords.question_template.one]);
    expect(records.find(({ title }) => title === 'Iets anders')).toEqual({
      ...{ kind: kindWords.question_template.one, title: 'Iets anders', position: '9', state: textStateNames.shown },
      ...{ hasDraft: no, from: editorText.history.first, comingFrom: '2027-01-01T08:00:00.000Z' },
    });
  });
});

describe('files of documents, norm sets and settings', () => {
  const { versions: text } = documentsText;

  it('have what holds of each document, and the draft of the next version', async () => {
    const draft = { documentVersion: '2027', title: 'Code', body: 'Tekst.', summary: '', validFrom: new Date(today) };
    const by = { changedAt: now, changedById: manager.accountId };
    await db.prisma.documentDraft.create({ data: { code: 'code_of_conduct', ...draft, ...by } });
    const records = await recordsOf('documenten-nu');
    expect(records.map(({ document }) => document)).toEqual(Object.values(documentNames));
    const ticked = await db.prisma.registrationAcceptance.count({ where: { document: { code: 'code_of_conduct' } } });
    expect(ticked).toBeGreaterThan(0);
    expect(records.find(({ document }) => document === documentNames.code_of_conduct)).toEqual({
      ...{ document: documentNames.code_of_conduct, version: 'voorbeeld-1', since: '2016-01-01' },
      ...{ ticked: String(ticked), waiting: '0', late: '0', asked: '0' },
      ...{ draftBy: manager.name, draftAt: now.toISOString() },
    });
  });

  it('have every version of a document, the newest first, with who published it', async () => {
    const version = { code: 'code_addendum', version: '2027', title: 'Addendum', body: 'Tekst.' } as const;
    const by = { publishedAt: now, publishedById: manager.accountId };
    await db.prisma.document.create({ data: { ...version, ...by, validFrom: new Date('2027-01-01') } });
    const rows = await rowsOf('documenten-versies');
    expect(rows.slice(-2)).toEqual([
      [documentNames.code_addendum, '2027', '2027-01-01', text.coming, manager.name, now.toISOString()],
      [documentNames.code_addendum, 'voorbeeld-1', '2016-01-01', text.inForce, text.system, ''],
    ]);
    expect(rows).toHaveLength(await db.prisma.document.count());
  });

  it('have the norm sets that are published, and the drafts that somebody works on', async () => {
    expect(await rowsOf('normen')).toEqual([
      ['2016-01-01', '', normsetsText.published.now, '160', '40', expect.stringMatching(/^\d+$/), '0'],
    ]);
    expect(await rowsOf('normen-concepten')).toEqual([
      [normsetsText.drafts.copy(null), draftStateNames.draft, now.toISOString(), manager.name],
    ]);
  });

  it('have every setting: what holds and since when, what comes and what was proposed', async () => {
    const key = 'answer_weeks';
    await db.prisma.setting.create({ data: { key, value: 6, validFrom: new Date('2027-01-01') } });
    const proposal = { key, value: 8, validFrom: new Date('2027-07-01'), state: 'proposed' } as const;
    await db.prisma.settingChange.create({ data: { ...proposal, madeAt: now, madeById: manager.accountId } });
    const records = await recordsOf('instellingen');
    expect(records.find((record) => record.key === key)).toEqual({
      ...{ key, group: 'Aanvragen en besluiten', name: wordsOf(key).label, value: '4 weken', since: '2016-01-01' },
      ...{ coming: settingsText.comingOn('6 weken', '2027-01-01') },
      ...{ proposed: settingsText.comingOn('8 weken', '2027-07-01'), proposedBy: manager.name },
      shown: wordsOf(key).shown,
    });
    expect(records.find((record) => record.key === 'minimum_hours')).toMatchObject({ coming: '', proposed: '' });
    expect(new Set(records.map((record) => record.key)).size).toBe(records.length);
  });
});
