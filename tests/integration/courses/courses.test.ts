import type { AccountActor } from '@/lib/access/actor';
import { accreditedVersion } from '@/lib/courses/course-versions';
import { addCourseDocument } from '@/lib/server/courses/add-course-document';
import { changeCourseParticulars } from '@/lib/server/courses/change-course-particulars';
import { listDocuments } from '@/lib/server/courses/data/course-documents';
import { findOwnCourse, listOwnCourses } from '@/lib/server/courses/data/courses';
import { openCourseDocument } from '@/lib/server/courses/open-course-document';
import { removeCourseDocument } from '@/lib/server/courses/remove-course-document';
import { saveCourse } from '@/lib/server/courses/save-course';
import { startCourse } from '@/lib/server/courses/start-course';
import { startCourseVersion } from '@/lib/server/courses/start-course-version';
import { withdrawAccreditation } from '@/lib/server/courses/withdraw-accreditation';
import { findUsedKeys } from '@/lib/server/portfolio/data/evidence';
import { storage } from '@/lib/server/portfolio/evidence/storage';
import { calendarDate } from '@/lib/shared/calendar-date';
import { newContact } from '@/tests/integration/providers/provider-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { inPieces, pdf } from '@/tests/support/evidence-samples';
import { atOnce } from '../at-once';
import { codesOf, eventsOf, expectOk, later, newManager } from '../journey';
import {
  accredited,
  assign,
  FEE,
  hours,
  newAssessor,
  newCourse,
  newestOf,
  onDay,
  type Provided,
  submit,
  submitted,
  whole,
} from './accreditation-people';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

const save = async (given: Provided, changes: object, version?: number) => {
  const typed = { id: given.courseId, providerId: '', version: version ?? (await newestOf(given)).version };
  return saveCourse({ ...typed, ...whole, ...changes }, { actor: given.contact, ...later(3) });
};
const withdraw = async (given: Provided) => {
  const { version } = (await newestOf(given)).request;
  return withdrawAccreditation({ id: given.courseId, version }, { actor: given.contact, ...later(40) });
};
const startVersion = (given: Provided, accreditationId = '', at = later(50)) =>
  startCourseVersion({ id: given.courseId, accreditationId }, { actor: given.contact, ...at });
const addDocument = (given: Provided, by = given.contact, bytes = pdf(2_000)) =>
  addCourseDocument(
    { id: given.courseId, name: 'programma.pdf', content: inPieces(bytes) },
    { actor: by, ...later(4) },
  );
const documentsOf = async (given: Provided) => listDocuments((await newestOf(given)).id);
const stateOf = async (given: Provided) => (await newestOf(given)).request.state;

describe('a course', () => {
  it('is made once by a page that is sent twice, and another page’s id is told', async () => {
    const given = await newCourse();
    const typed = { id: given.courseId, version: 0, providerId: given.providerId, ...whole };
    expect(expectOk(await startCourse(typed, { actor: given.contact, ...later(2) })).version).toBe(1);
    const other = await startCourse({ ...typed, title: 'Anders' }, { actor: given.contact, ...later(2) });
    expect(codesOf(other as never)).toEqual(['changed_elsewhere']);
  });

  it('is nobody’s but its provider’s: for another it isn’t there', async () => {
    const given = await newCourse();
    const stranger = await newCourse();
    expect(await findOwnCourse(stranger.contact.accountId, given.courseId)).toBeNull();
    const theirs = { ...given, contact: stranger.contact };
    const typed = { id: given.courseId, providerId: stranger.providerId, version: 1, ...whole };
    expect(codesOf((await saveCourse(typed, { actor: stranger.contact, ...later(3) })) as never)).toEqual([
      'course_unknown',
    ]);
    expect(codesOf(await startVersion(theirs))).toEqual(['course_unknown']);
    expect(codesOf(await addDocument(theirs))).toEqual(['course_unknown']);
    const foreign = { ...typed, id: crypto.randomUUID(), providerId: given.providerId };
    expect(codesOf((await startCourse(foreign, { actor: stranger.contact, ...later(3) })) as never)).toEqual([
      'course_unknown',
    ]);
  });

  it('is shared by all who act for its provider, and stands in the list of each', async () => {
    const given = await newCourse();
    const colleague = await newContact(given.providerId);
    expectOk(await save({ ...given, contact: colleague }, { title: 'Samen gemaakt' }));
    const { rows } = await listOwnCourses(colleague.accountId, { place: null }, 10);
    expect(rows.map(({ id, newest }) => [id, newest.contents.title])).toEqual([[given.courseId, 'Samen gemaakt']]);
  });

  it('is found in the list by the beginnings of words of its title, in any order and spelling', async () => {
    const given = await newCourse();
    expectOk(await save(given, { title: 'Élke leerling telt' }));
    const found = async (text: string) => {
      const { rows } = await listOwnCourses(given.contact.accountId, { text, place: null }, 10);
      return rows.map(({ id }) => id);
    };
    for (const text of ['elke', 'TELT leer', 'leerling, élke!', ''])
      expect(await found(text)).toEqual([given.courseId]);
    for (const text of ['eerling', 'elke les', '%elke x', "'; drop"])
      expect([text, await found(text)]).toEqual([text, []]);
  });

  it('tells an older window what another saved', async () => {
    const given = await newCourse();
    const seen = (await newestOf(given)).version;
    expectOk(await save(given, { title: 'Eerst' }));
    expect(codesOf((await save(given, { title: 'Later' }, seen)) as never)).toEqual(['changed_elsewhere']);
    expect((await newestOf(given)).contents.title).toBe('Eerst');
  });

  it('of a type that no norm set ever had is refused at its field', async () => {
    const given = await newCourse();
    expect(await save(given, { typeCode: 'verzonnen' })).toMatchObject({
      errors: { type: { code: 'unknown_choice' } },
    });
  });
});

describe('asking for accreditation', () => {
  it('fixes the fee and the promise, is recorded, and locks what was handed in', async () => {
    const given = await submitted();
    const { request } = await newestOf(given);
    expect(request).toMatchObject({ state: 'submitted', fee: FEE, answerDueOn: '2026-12-28' });
    expect(await eventsOf(db, given.requestId)).toEqual(['accreditation_submitted']);
    expect(codesOf((await save(given, { title: 'Anders' })) as never)).toEqual(['course_locked']);
    expect(codesOf(await addDocument(given))).toEqual(['course_locked']);
  });

  it('that misses something says what', async () => {
    const given = await newCourse({ programme: '', units: null });
    expect(codesOf(await submit(given))).toEqual(['units_missing', 'programme_missing']);
  });

  it('for another fee than its page showed isn’t done', async () => {
    const given = await newCourse();
    expect(codesOf(await submit(given, { fee: 100 }))).toEqual(['fee_changed']);
    expect(await stateOf(given)).toBe('draft');
  });

  it('costs nothing for a provider without a fee', async () => {
    const given = await newCourse();
    await db.prisma.provider.update({ where: { id: given.providerId }, data: { isFeeFree: true } });
    expect(codesOf(await submit(given))).toEqual(['fee_changed']);
    expectOk(await submit(given, { fee: 0 }));
    expect((await newestOf(given)).request.fee).toBe(0);
  });

  it('twice at once happens once', async () => {
    const given = await newCourse();
    const answers = await atOnce(db, given.courseId, () => [submit(given), submit(given)], 'course');
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    const { id } = (await newestOf(given)).request;
    expect(await eventsOf(db, id)).toEqual(['accreditation_submitted']);
  });

  it('against a colleague who withdraws it has one outcome', async () => {
    const given = await newCourse();
    const [sent, taken] = await atOnce(db, given.courseId, () => [submit(given), withdraw(given)], 'course');
    const state = await stateOf(given);
    expect([sent?.ok, taken?.ok, state]).toEqual(
      state === 'withdrawn' ? [false, true, 'withdrawn'] : [true, false, 'submitted'],
    );
  });
});

describe('a new version', () => {
  it('begins with all that there was, its documents included, and the accreditation goes on', async () => {
    const given = await newCourse();
    expectOk(await addDocument(given));
    expectOk(await withdraw(given));
    expectOk(await startVersion(given));
    expectOk(await startVersion(given));
    const newest = await newestOf(given);
    expect(newest).toMatchObject({ position: 2, request: { state: 'draft', renewsId: null } });
    expect(newest.contents).toEqual(whole);
    expect((await documentsOf(given)).map(({ name }) => name)).toEqual(['programma.pdf']);
  });

  it('isn’t begun while a request runs', async () => {
    expect(codesOf(await startVersion(await submitted()))).toEqual(['has_open_request']);
  });

  it('as a renewal costs less within the period, and more after it', async () => {
    const given = await accredited(manager);
    expectOk(await startVersion(given, given.requestId));
    expect((await newestOf(given)).request.renewsId).toBe(given.requestId);
    expect(codesOf(await submit(given, { fee: 12_500, at: onDay(calendarDate('2028-11-16'), 60) }))).toEqual([
      'fee_changed',
    ]);
    expectOk(await submit(given, { fee: 12_500, at: onDay(calendarDate('2028-11-15'), 60) }));
  });

  it('renews only the accreditation that there is', async () => {
    const given = await accredited(manager);
    expect(codesOf(await startVersion(given, crypto.randomUUID()))).toEqual(['not_renewable']);
  });
});

describe('what may change without an assessment', () => {
  const changed = { trainers: 'N. Ieuw', region: 'Noord', price: 'gratis', website: 'academie.example' };

  it('is the accredited version’s, and recorded', async () => {
    const given = await accredited(manager);
    const { version } = await newestOf(given);
    const input = { id: given.courseId, version, ...changed };
    expectOk(await changeCourseParticulars(input, { actor: given.contact, ...later(60) }));
    expect((await newestOf(given)).contents).toEqual({ ...whole, ...changed });
    expect(await eventsOf(db, given.courseId)).toEqual(['course_changed']);
    const again = await changeCourseParticulars(input, { actor: given.contact, ...later(61) });
    expect(codesOf(again)).toEqual(['changed_elsewhere']);
  });

  it('leaves a new version that was begun as it is', async () => {
    const given = await accredited(manager);
    expectOk(await startVersion(given));
    const course = await findOwnCourse(given.contact.accountId, given.courseId);
    const version = (course && accreditedVersion(course)?.version) ?? 0;
    expectOk(
      await changeCourseParticulars(
        { id: given.courseId, version, ...changed },
        { actor: given.contact, ...later(62) },
      ),
    );
    expect((await newestOf(given)).contents).toEqual(whole);
  });

  it('is nothing while there is no accreditation', async () => {
    const given = await submitted();
    const input = { id: given.courseId, version: 1, ...changed };
    expect(codesOf(await changeCourseParticulars(input, { actor: given.contact, ...later(60) }))).toEqual([
      'not_accredited',
    ]);
  });
});

describe('a document', () => {
  const open = async (id: string, actor: AccountActor) => {
    const opened = await openCourseDocument(id, { actor, ...later(70) });
    if (opened.ok) opened.content.destroy();
    return opened;
  };

  it('opens for its provider, a manager once it is handed in, and who assesses it; nobody else', async () => {
    const given = await newCourse();
    expectOk(await addDocument(given));
    const [document] = await documentsOf(given);
    const id = document?.id ?? '';
    const [assessor, other] = [await newAssessor(), await newAssessor('Bob Beoordelaar')];
    const stranger = (await newCourse()).contact;
    expect((await open(id, given.contact)).ok).toBe(true);
    expect((await open(id, manager)).ok).toBe(false);
    expectOk(await submit(given));
    const { id: requestId } = (await newestOf(given)).request;
    expect([(await open(id, manager)).ok, (await open(id, assessor)).ok]).toEqual([true, false]);
    expectOk(await assign({ requestId }, manager, [assessor, other]));
    expect([(await open(id, assessor)).ok, (await open(id, stranger)).ok]).toEqual([true, false]);
    expect(await eventsOf(db, given.courseId)).toEqual([
      ...['course_document_added', 'course_document_refused', 'course_document_opened', 'course_document_refused'],
      ...['course_document_opened', 'course_document_refused'],
    ]);
  });

  it('is kept by the daily job’s sweep as long as a version names it', async () => {
    const given = await newCourse();
    expectOk(await addDocument(given));
    const [document] = await documentsOf(given);
    const key = document?.storageKey ?? '';
    expect(await findUsedKeys([key])).toEqual(new Set([key]));
    expectOk(await withdraw(given));
    expectOk(await startVersion(given));
    const [copy] = await documentsOf(given);
    expectOk(await removeCourseDocument({ documentId: copy?.id ?? '' }, { actor: given.contact, ...later(80) }));
    expect(await storage().has(key)).toBe(true);
    expect(await documentsOf(given)).toEqual([]);
  });

  it('that is no PDF or picture isn’t kept', async () => {
    const given = await newCourse();
    expect(codesOf(await addDocument(given, given.contact, Buffer.from('<html></html>')))).toEqual(['other_kind']);
  });
});

it('units are kept to the hundredth', async () => {
  const given = await newCourse({ units: hours(2.25), isPerMeeting: true });
  expect((await newestOf(given)).contents).toMatchObject({ units: hours(2.25), isPerMeeting: true });
});
