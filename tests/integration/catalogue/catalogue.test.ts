import type { CatalogueQuery } from '@/lib/catalogue/catalogue-query';
import { searchedFor } from '@/lib/catalogue/catalogue-search';
import { normSetOn } from '@/lib/content/normset-index';
import type { CourseForm } from '@/lib/courses/course-contents';
import { particularsSchema } from '@/lib/courses/course-forms';
import { cancelRun } from '@/lib/server/attendance/cancel-run';
import { calendarOfRun } from '@/lib/server/catalogue/calendar-of-run';
import { findCatalogueCourse, listCatalogue } from '@/lib/server/catalogue/data/catalogue';
import { listBegunRuns, listComingRuns } from '@/lib/server/catalogue/data/catalogue-runs';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { changeCourseParticulars } from '@/lib/server/courses/change-course-particulars';
import { findOwnCourse } from '@/lib/server/courses/data/courses';
import { inTransaction } from '@/lib/server/platform/db/database';
import { moveBelongings, moveProvider } from '@/lib/server/providers/data/providers';
import { addDays, calendarDate as day } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { at, key, planned } from '../attendance/attendance-people';
import { accredited, provider } from '../courses/course-rows';
import { expectOk, later, now, today } from '../journey';

let db: TestDatabase;
let academy: Awaited<ReturnType<typeof provider>>;
beforeAll(async () => {
  db = await openTestDatabase();
  academy = await provider(db);
});
afterAll(() => db.close());

const NOTHING: CatalogueQuery = { text: '', region: '', kind: '', form: null, term: null, place: null };

let count = 0;
/** A word that no other test's courses have. */
const newWord = () => {
  count += 1;
  return `woord${String.fromCharCode(96 + count)}x`;
};

async function titles(asked: Partial<CatalogueQuery>, on = today, size = 50): Promise<string[]> {
  const query = { ...NOTHING, ...asked };
  const searched = searchedFor(query, normSetOn(await loadNormSets(), on));
  const { rows } = await listCatalogue({ searched, term: query.term, place: query.place, today: on }, size);
  return rows.map(({ title }) => title);
}

type Given = { goals?: string; region?: string; form?: CourseForm; typeCode?: string; providerId?: string };

async function newCourse(title: string, { goals = '', region = '', providerId = academy.id, ...given }: Given = {}) {
  const made = await accredited(db, providerId, { title, ...given });
  const folded = { goalsFolded: goals.toLowerCase(), regionFolded: region.toLowerCase() };
  await db.prisma.courseVersion.updateMany({ where: { courseId: made.courseId }, data: { goals, region, ...folded } });
  return made;
}

describe('the catalogue', () => {
  it('has a course from the first day of its accreditation to its last', async () => {
    const word = newWord();
    const { courseId } = await accredited(db, academy.id, {
      title: word,
      from: day('2026-11-10'),
      to: day('2026-11-20'),
    });
    const shown = async (on: string) => (await titles({ text: word }, day(on))).length;
    expect(await Promise.all(['2026-11-09', '2026-11-10', '2026-11-20', '2026-11-21'].map(shown))).toEqual([
      0, 1, 1, 0,
    ]);
    expect(await findCatalogueCourse(courseId, day('2026-11-21'))).toBeNull();
    expect(await findCatalogueCourse(courseId, today)).toMatchObject({
      ...{ id: courseId, provider: academy.name, validFrom: '2026-11-10', validTo: '2026-11-20' },
      contents: { title: word, typeCode: 'professional_training', units: 1200 },
    });
  });

  it('has one that was taken back until that day, and none that was taken back before it began', async () => {
    const word = newWord();
    const { accreditationId: id } = await accredited(db, academy.id, { title: word });
    const end = (on: string) =>
      db.prisma.accreditationRequest.update({ where: { id }, data: { endedOn: new Date(on), endReason: 'Gestopt' } });
    await end('2026-11-16');
    expect(await titles({ text: word })).toEqual([word]);
    expect(await titles({ text: word }, addDays(today, 1))).toEqual([]);
    await end('2025-12-31');
    expect(await titles({ text: word }, day('2026-01-01'))).toEqual([]);
  });

  it('has of a course with several accreditations in force the newest alone', async () => {
    const word = newWord();
    const { courseId, accreditationId } = await newCourse(`${word} oud`);
    const where = { id: accreditationId };
    const { id: _, courseVersionId: _of, ...old } = await db.prisma.accreditationRequest.findUniqueOrThrow({ where });
    const request = { ...old, validFrom: new Date('2026-06-01'), decidedOn: new Date('2026-06-01') };
    const title = `${word} nieuw`;
    const texts = { title, titleFolded: title, typeCode: 'update_day', createdAt: now, updatedAt: now };
    await db.prisma.courseVersion.create({ data: { courseId, position: 2, ...texts, requests: { create: request } } });
    expect(await titles({ text: word })).toEqual([`${word} nieuw`]);
    expect(await titles({ text: word }, day('2026-05-31'))).toEqual([`${word} oud`]);
    expect((await findCatalogueCourse(courseId, today))?.contents.title).toBe(`${word} nieuw`);
  });

  it('has no draft, no refused request, and nothing of a provider that isn’t admitted', async () => {
    const word = newWord();
    const { courseId, accreditationId } = await newCourse(word);
    const version = await db.prisma.courseVersion.findFirstOrThrow({ where: { courseId } });
    await db.prisma.accreditationRequest.delete({ where: { id: accreditationId } });
    await db.prisma.accreditationRequest.create({ data: { courseVersionId: version.id, createdAt: now } });
    expect(await titles({ text: word })).toEqual([]);
    const gone = await provider(db, 'Gestopt');
    const lost = await newCourse(word, { providerId: gone.id });
    expect(await titles({ text: word })).toEqual([word]);
    await db.prisma.provider.update({ where: { id: gone.id }, data: { state: 'merged', mergedIntoId: academy.id } });
    expect(await titles({ text: word })).toEqual([]);
    expect(await findCatalogueCourse(lost.courseId, today)).toBeNull();
  });

  it('follows a provider that is renamed, and one that becomes part of another', async () => {
    const [word, oldName, newName] = [newWord(), newWord(), newWord()];
    const one = await provider(db, oldName);
    await newCourse(word, { providerId: one.id });
    expect(await titles({ text: `${word} ${oldName}` })).toEqual([word]);
    await db.prisma.provider.update({ where: { id: one.id }, data: { name: newName, nameFolded: newName } });
    expect(await titles({ text: `${word} ${oldName}` })).toEqual([]);
    expect(await titles({ text: newName })).toEqual([word]);
    await inTransaction(async (tx) => {
      await moveProvider(tx, { id: one.id, version: 1 }, { from: 'admitted', to: 'merged', mergedIntoId: academy.id });
      await moveBelongings(tx, { fromId: one.id, intoId: academy.id, now });
    });
    expect(await titles({ text: `${word} academie` })).toEqual([word]);
    expect(await titles({ text: newName })).toEqual([]);
  });

  it('follows a change of the region', async () => {
    const word = newWord();
    const { courseId } = await newCourse(word, { region: 'Utrecht' });
    const own = await findOwnCourse(academy.contact.accountId, courseId);
    const typed = { id: courseId, version: own?.versions[0].version, region: 'Zúid-Holland' };
    expectOk(await changeCourseParticulars(particularsSchema.parse(typed), at(academy.contact)));
    expect(await titles({ text: word, region: 'utrecht' })).toEqual([]);
    expect(await titles({ text: word, region: 'zuid holland' })).toEqual([word]);
  });
});

describe('searching the catalogue', () => {
  const [a, b, c] = ['aardappel', 'bloemkool', 'citroen'];
  beforeAll(async () => {
    await newCourse(`${a} ${b}`, { goals: 'je kookt', region: 'utrecht', form: 'online', typeCode: 'update_day' });
    await newCourse(`${a} ${c}`, { region: 'groningen', form: 'e_learning' });
    const school = await provider(db, 'Kookschool');
    await newCourse(`${b} ${c}`, { providerId: school.id, typeCode: 'giving_training' });
  });

  it.each<[string, Partial<CatalogueQuery>, string[]]>([
    ['a word of the title', { text: a }, [`${a} ${b}`, `${a} ${c}`]],
    ['the beginning of one', { text: 'AARD' }, [`${a} ${b}`, `${a} ${c}`]],
    ['the middle of one', { text: 'appel' }, []],
    ['all of several words', { text: `${c} ${a}` }, [`${a} ${c}`]],
    ['what one learns', { text: 'kookt' }, [`${a} ${b}`]],
    ['the provider', { text: 'kookschool' }, [`${b} ${c}`]],
    ['the title and the provider', { text: `${b} kook` }, [`${a} ${b}`, `${b} ${c}`]],
    ['the region', { region: 'gron' }, [`${a} ${c}`]],
    ['a word of the title as region', { region: a }, []],
    ['the form', { text: a, form: 'online' }, [`${a} ${b}`]],
    ['the type', { text: a, kind: 'update_day' }, [`${a} ${b}`]],
    ['a category', { text: c, kind: 'A2' }, [`${b} ${c}`]],
    ['a type that these rules don’t know', { kind: 'gone' }, []],
    ['signs of the database', { text: `${a}:* & '| \\` }, [`${a} ${b}`, `${a} ${c}`]],
  ])('by %s', async (_, asked, expected) => {
    expect(await titles(asked)).toEqual(expected);
  });

  it('goes on from page to page and back, in the order of the titles', async () => {
    const word = newWord();
    for (const part of ['e', 'a', 'd', 'b', 'c']) await newCourse(`${word} ${part}`);
    const page = async (place: CatalogueQuery['place']) => {
      const searched = searchedFor({ ...NOTHING, text: word }, undefined);
      const { rows, total, ...steps } = await listCatalogue({ searched, term: null, place, today }, 2);
      return { ends: rows.map(({ title }) => title.at(-1)).join(''), total, ...steps };
    };
    const first = await page(null);
    const second = await page({ after: first.after ?? '' });
    const third = await page({ after: second.after ?? '' });
    expect([first, second, third].map(({ ends }) => ends)).toEqual(['ab', 'cd', 'e']);
    expect(third).toMatchObject({ after: null, total: 5 });
    expect((await page({ before: second.before ?? '' })).ends).toBe('ab');
  });
});

describe('the runs of a course', () => {
  const on = (days: number) => {
    const [year, month, date] = addDays(today, days).split('-').map(Number);
    return { day: `${date}-${month}-${year}`, begins: '9.00', ends: '13.00' };
  };
  const newRun = (courseId: string, ...days: number[]) =>
    planned(academy.contact, courseId, { meetings: days.map(on) });
  const coming = async (courseId: string) => (await listComingRuns(courseId, { place: null, today }, 10)).rows;

  it('to come are shown, the first on top, without those that gave or attended it', async () => {
    const { courseId } = await newCourse(newWord());
    const trainers = [{ name: 'K. de Wit', number: 'LKLR-104233' }];
    const late = await planned(academy.contact, courseId, { meetings: [on(30), on(31)], trainers });
    const soon = await newRun(courseId, 0);
    await newRun(courseId, -1, 1);
    const cancelled = await newRun(courseId, 5);
    expectOk(await cancelRun(key(cancelled), at(academy.contact)));
    const rows = await coming(courseId);
    expect(rows.map(({ id }) => id)).toEqual([soon.id, late.id]);
    expect(JSON.stringify(rows)).not.toMatch(/Wit|104233/);
  });

  it('after their accreditation was taken back aren’t shown', async () => {
    const word = newWord();
    const { courseId, accreditationId: id } = await newCourse(word);
    const soon = await newRun(courseId, 3);
    await newRun(courseId, 10);
    const data = { endedOn: new Date(addDays(today, 5)), endReason: 'Gestopt' };
    await db.prisma.accreditationRequest.update({ where: { id }, data });
    expect((await coming(courseId)).map((run) => run.id)).toEqual([soon.id]);
    const searched = searchedFor({ ...NOTHING, text: word }, undefined);
    const { rows } = await listCatalogue({ searched, term: null, place: null, today }, 10);
    expect(rows).toMatchObject([{ runs: 1, firstDay: soon.firstDay }]);
  });

  it('begun are listed from a day on, the newest on top', async () => {
    const { courseId } = await newCourse(newWord());
    const [old, recent, running] = [
      await newRun(courseId, -40),
      await newRun(courseId, -3),
      await newRun(courseId, -1, 1),
    ];
    await newRun(courseId, 1);
    const begun = async (since: number) =>
      (await listBegunRuns(courseId, { since: addDays(today, since), today }, 10)).map(({ id }) => id);
    expect(await begun(-60)).toEqual([running.id, recent.id, old.id]);
    expect(await begun(-10)).toEqual([running.id, recent.id]);
  });

  it('say on the list when the course begins, and narrow it by that', async () => {
    const word = newWord();
    const { courseId } = await newCourse(`${word} gepland`);
    await newRun(courseId, 40);
    await newRun(courseId, 50);
    await newCourse(`${word} niet gepland`);
    const standing = await newCourse(`${word} staat`, { form: 'e_learning' });
    await planned(academy.contact, standing.courseId, { meetings: [], firstDay: '1-11-2026' });
    const searched = searchedFor({ ...NOTHING, text: word }, undefined);
    const { rows } = await listCatalogue({ searched, term: null, place: null, today }, 10);
    expect(rows).toMatchObject([
      { runs: 2, firstDay: addDays(today, 40), isStanding: false },
      { runs: 0, firstDay: null, isStanding: false },
      { runs: 1, firstDay: '2026-11-01', isStanding: true },
    ]);
    expect(await titles({ text: word, term: 1 })).toEqual([`${word} staat`]);
    expect(await titles({ text: word, term: 3 })).toEqual([`${word} gepland`, `${word} staat`]);
  });

  it('are calendar files, of this course alone', async () => {
    const { courseId } = await newCourse('Praten, luisteren');
    const { courseId: other } = await newCourse(newWord());
    const run = await newRun(courseId, 3, 4);
    const file = await calendarOfRun({ courseId, runId: run.id }, later(0));
    const text = await file.text();
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain('SUMMARY:Praten\\, luisteren\r\n');
    expectOk(await cancelRun(key(run), at(academy.contact)));
    expect(await (await calendarOfRun({ courseId, runId: run.id }, later(0))).text()).toContain('STATUS:CANCELLED');
    for (const asked of [
      { courseId: other, runId: run.id },
      { courseId, runId: '' },
      { courseId: '', runId: '' },
      { courseId: 'x', runId: run.id },
    ])
      expect((await calendarOfRun(asked, later(0))).status).toBe(404);
  });
});
