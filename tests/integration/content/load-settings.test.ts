import { decimalOf } from '@/lib/content/amounts';
import { normSetEntrySchema } from '@/lib/content/normset-file';
import { getDocumentsOn } from '@/lib/server/content/data/documents';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { listQuestionTemplates } from '@/lib/server/content/data/question-templates';
import { readSettings } from '@/lib/server/content/data/settings';
import { loadSettings } from '@/lib/server/content/load-settings';
import { addDays, calendarDate } from '@/lib/shared/calendar-date';
import seed from '@/prisma/seed/content/normset.json';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { normSetOf } from '@/tests/unit/portfolio/norm-sets';
import { applicant, codesOf, expectOk, now, today } from '../journey';

let db: TestDatabase;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.close());

const tomorrow = addDays(today, 1);
const yesterday = addDays(today, -1);
const load = (given: Partial<Parameters<typeof loadSettings>[0]>) =>
  loadSettings({ settings: [], documents: [], normSets: [], questionTemplates: null, ...given }, { now, today });
const hours = (value: number, validFrom = today) => ({ key: 'minimum_hours', value, validFrom });
const profile = (version: string, validFrom = today) => ({
  code: 'competency_profile' as const,
  version,
  title: 'Profiel',
  text: `Tekst ${version}`,
  summary: '',
  tickMonths: null,
  validFrom,
});
const profileOn = async (day: typeof today) => (await getDocumentsOn(day)).competency_profile;

it('puts a setting in force from its day on; the days before keep what held', async () => {
  expectOk(await load({ settings: [hours(20, tomorrow)] }));
  expect((await readSettings(today)).minimumHours).toBe(16);
  expect((await readSettings(tomorrow)).minimumHours).toBe(20);
});

it('loads the same file twice without a second effect', async () => {
  const file = { settings: [hours(20)], documents: [profile('1')] };
  expect(await load(file)).toMatchObject({ loaded: { settings: 1, documents: 1, unchanged: 0 } });
  expect(await load(file)).toMatchObject({ loaded: { settings: 0, documents: 0, unchanged: 2 } });
});

it('takes the list of question templates as a whole, in its order; a file without one leaves it alone', async () => {
  const seeded = await listQuestionTemplates(now);
  const own = [
    { slug: 'start-date', title: 'Begindatum', question: 'Op welke dag begon je aanstelling?' },
    { ...(seeded[0] ?? { slug: '', title: '', question: '' }) },
  ];
  expect(await load({ questionTemplates: own })).toMatchObject({ loaded: { questionTemplates: 2, unchanged: 0 } });
  expect(await listQuestionTemplates(now)).toEqual(own);
  expect(await load({ questionTemplates: own })).toMatchObject({ loaded: { questionTemplates: 0, unchanged: 2 } });
  expectOk(await load({ settings: [hours(20)] }));
  expect(await listQuestionTemplates(now)).toEqual(own);
  const refused = await load({ settings: [hours(12, yesterday)], questionTemplates: seeded });
  expect([refused.ok, await listQuestionTemplates(now)]).toEqual([false, own]);
});

it('writes no row for a value that holds already on that day', async () => {
  expect(await load({ settings: [hours(16), hours(16, tomorrow)] })).toMatchObject({
    loaded: { settings: 0, unchanged: 2 },
  });
  expect(await db.prisma.setting.count({ where: { key: 'minimum_hours' } })).toBe(1);
});

it('replaces what was only planned, and what a demo made up', async () => {
  expectOk(await load({ settings: [hours(20, tomorrow)] }));
  expectOk(await load({ settings: [hours(24, tomorrow)] }));
  expect((await readSettings(tomorrow)).minimumHours).toBe(24);
  const key = 'manager_email';
  expectOk(await load({ settings: [{ key, value: 'register@echt.example', validFrom: calendarDate('2020-01-01') }] }));
  expect(await db.prisma.setting.findMany({ where: { key } })).toMatchObject([{ isSample: false }]);
});

it('puts a document in force from its day on; sample text that nobody ticked makes way', async () => {
  expectOk(await load({ documents: [profile('later', tomorrow)] }));
  expect(await profileOn(today)).toMatchObject({ isSample: true });
  expect(await profileOn(tomorrow)).toMatchObject({ version: 'later', isSample: false });
  expectOk(await load({ documents: [profile('first', calendarDate('2016-01-01'))] }));
  expect(await profileOn(today)).toMatchObject({ version: 'first', isSample: false });
});

it('keeps sample text that somebody ticked readable', async () => {
  await applicant();
  expectOk(await load({ documents: [profile('1')] }));
  expect(await profileOn(yesterday)).toMatchObject({ isSample: true });
  expect(await profileOn(today)).toMatchObject({ version: '1', isSample: false });
});

it.each<[string, string, () => Promise<unknown>, Parameters<typeof load>[0]]>([
  ['a setting for a past day', 'setting_in_the_past', async () => {}, { settings: [hours(20, yesterday)] }],
  [
    'another value for a day that holds',
    'setting_held_already',
    () => load({ settings: [hours(20)] }),
    { settings: [hours(24)] },
  ],
  [
    'a version with another text',
    'document_version_taken',
    () => load({ documents: [profile('1')] }),
    { documents: [{ ...profile('1'), text: 'Anders' }] },
  ],
  [
    'two versions for one day',
    'document_day_taken',
    () => load({ documents: [profile('1')] }),
    { documents: [profile('2')] },
  ],
  [
    'a version from before the one in force',
    'document_in_the_past',
    () => load({ documents: [profile('1')] }),
    { documents: [profile('0', yesterday)] },
  ],
])('refuses %s', async (_, code, before, file) => {
  await before();
  expect(codesOf(await load(file))).toEqual([code]);
});

it('loads all of a file or nothing of it, and names every entry that it refuses', async () => {
  const answer = await load({ settings: [hours(20), hours(24, yesterday)], documents: [profile('1')] });
  expect(codesOf(answer)).toEqual(['setting_in_the_past']);
  expect((await readSettings(today)).minimumHours).toBe(16);
  expect(await profileOn(today)).toMatchObject({ isSample: true });
  expect(await db.prisma.auditEvent.count({ where: { event: 'settings_loaded' } })).toBe(0);
});

it('records which settings and versions, never a value', async () => {
  expectOk(
    await load({ settings: [{ key: 'manager_email', value: 'geheim@echt.example', validFrom: today }], documents: [] }),
  );
  const [event] = await db.prisma.auditEvent.findMany({ where: { event: 'settings_loaded' } });
  expect(event).toMatchObject({ actorRole: 'system', details: { settings: ['manager_email'], documents: [] } });
  expect(JSON.stringify(event?.details)).not.toContain('geheim');
});

describe('norm sets', () => {
  const normSet = (from: string, changes: object = {}, assumptions = 'Aangenomen.') => ({
    normSet: normSetOf({ valid_from: from, ...changes }),
    assumptions,
  });
  const held = async () =>
    (await listNormsets()).map(({ normSet: { validFrom, validTo, total } }) => [validFrom, validTo, decimalOf(total)]);
  const { normSet: seeded } = normSetEntrySchema.parse(seed);

  it('one is there from the start, with the rules of the seed', async () => {
    expect(await listNormsets()).toMatchObject([{ normSet: seeded, assumptions: expect.stringContaining('gekozen') }]);
  });

  it('one for a later day ends the one before it and changes nothing else of it', async () => {
    const normSets = [normSet('2031-01-01', { total: 120 })];
    expect(await load({ normSets })).toMatchObject({ loaded: { normSets: 1, unchanged: 0 } });
    const [before, after] = await listNormsets();
    expect(before?.normSet).toEqual({ ...seeded, validTo: '2030-12-31' });
    expect(after).toMatchObject(normSets[0] as object);
    expect(await db.prisma.auditEvent.findMany({ where: { event: 'normset_published' } })).toMatchObject([
      { actorRole: 'system', details: { validFrom: '2031-01-01' } },
    ]);
  });

  it('changes nothing when the same file is loaded again', async () => {
    const normSets = [normSet('2031-01-01'), normSet('2027-01-01')];
    expectOk(await load({ normSets }));
    const there = await listNormsets();
    expect(await load({ normSets })).toMatchObject({ loaded: { normSets: 0, unchanged: 2 } });
    expect(await listNormsets()).toEqual(there);
    expect(await db.prisma.auditEvent.count({ where: { event: 'normset_published' } })).toBe(2);
  });

  it.each<[string, string, ReturnType<typeof normSet>]>([
    ['a day that is past', 'norm_set_not_in_the_future', normSet(yesterday)],
    ['today', 'norm_set_not_in_the_future', normSet(today)],
    ['a day that is taken', 'norm_set_day_taken', normSet('2031-01-01', { total: 1 })],
    ['a day before one that is planned', 'norm_set_before_the_last', normSet('2030-01-01')],
  ])('refuses one for %s, and loads nothing of its file', async (_, code, wrong) => {
    expectOk(await load({ normSets: [normSet('2031-01-01')] }));
    const there = await held();
    expect(codesOf(await load({ settings: [hours(20)], normSets: [wrong] }))).toEqual([code]);
    expect(await held()).toEqual(there);
    expect((await readSettings(today)).minimumHours).toBe(16);
  });

  it('where there is none, the first may be of the past', async () => {
    await db.prisma.normset.deleteMany();
    const normSets = [normSet('2021-01-01', { total: 100 }), normSet('2016-01-01', { total: 90 })];
    expectOk(await load({ normSets }));
    expect(await held()).toEqual([
      ['2016-01-01', '2020-12-31', 90],
      ['2021-01-01', null, 100],
    ]);
  });

  it('two files at once: the one that comes second sees what the first did', async () => {
    const answers = await Promise.all([
      load({ normSets: [normSet('2031-01-01')] }),
      load({ normSets: [normSet('2031-01-01', { total: 1 })] }),
    ]);
    expect(answers.map(codesOf).toSorted()).toEqual([[], ['norm_set_day_taken']]);
    expect(await held()).toHaveLength(2);
  });

  it('a stored one that can’t be read is an error', async () => {
    await db.prisma.normset.updateMany({ data: { rules: { total: 'veel' } } });
    await expect(listNormsets()).rejects.toThrow(/can't be read.*total/);
  });
});
