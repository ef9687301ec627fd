import type { AccountActor } from '@/lib/access/actor';
import { caseQueue } from '@/lib/application/case-queue';
import { approveApplication } from '@/lib/server/application/approve-application';
import { findSubmittedApplication } from '@/lib/server/application/data/applications';
import { listCases } from '@/lib/server/application/data/cases';
import { findDoubtful } from '@/lib/server/application/data/duplicates';
import { openCase } from '@/lib/server/application/open-case';
import { newSurname, registered } from '@/tests/integration/registration/known-registration';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { applicant, check, codesOf, context, eventsOf, expectOk, later, name, newManager, today } from '../journey';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
});
afterAll(() => db.close());

type Given = Awaited<ReturnType<typeof newcomer>>;

let phones = 10_000_000;
function newPhone(): string {
  phones += 1;
  return `06${phones}`;
}

/** An applicant whose name and phone number nobody else has, unless said otherwise. */
async function newcomer({ surname = newSurname(), phone = newPhone(), initials = 'J.' } = {}) {
  const given = await applicant({ name: { ...name, birthSurname: surname, initials } });
  await db.prisma.application.update({ where: { id: given.applicationId }, data: { privatePhone: phone } });
  return { ...given, surname, phone };
}

const { linkTo: _onPurpose, newNumberReason: _why, ...checkAlone } = check;
type Choice = { linkTo?: { id: string; version: number } | null; newNumberReason?: string };
const approve = ({ applicationId, version }: Given, choice: Choice = {}) =>
  approveApplication({ applicationId, version, ...checkAlone, ...choice }, { actor: manager, ...later(10) });

const noChoice = { ok: false, errors: { linkTo: { code: 'choose_one' } } };
const noReason = { ok: false, errors: { newNumberReason: { code: 'required' } } };
/** Which of these the queue marks. */
async function doubtful(...given: Given[]): Promise<Set<string>> {
  const ids = given.map(({ applicationId }) => applicationId);
  const listed = { today, size: 1_000 };
  const { rows } = await listCases(caseQueue.read({}), { accountId: manager.accountId, sees: 'all' }, listed);
  return findDoubtful(rows.filter(({ id }) => ids.includes(id)));
}
const isDoubtful = async (given: Given) => (await doubtful(given)).has(given.applicationId);

describe('an applicant whom nothing says to be known', () => {
  it('gets a number without more words, and isn’t marked in the queue', async () => {
    const given = await newcomer();
    expect(await isDoubtful(given)).toBe(false);
    expectOk(await approve(given));
  });

  it('nor one whose name alone is like that of somebody without initials', async () => {
    const given = await newcomer();
    await registered(db, { surname: given.surname, data: { initials: '' } });
    expect(await isDoubtful(given)).toBe(false);
    const file = await openCase(given.applicationId, await context(manager));
    const duplicates = { count: 1, registrations: [{ isStrong: false }] };
    expect(file).toMatchObject({ isDoubtful: false, duplicates });
    expectOk(await approve(given));
  });
});

describe.each<[string, (given: Given) => Promise<{ id: string }>]>([
  ['the phone number', ({ phone }) => registered(db, { surname: newSurname(), phone: phone.replace(/^0/, '+31 ') })],
  ['the private address', ({ actor }) => registered(db, { surname: newSurname(), email: actor.email.toUpperCase() })],
  ['the name and initials', ({ surname }) => registered(db, { surname: surname.toUpperCase() })],
  ['the name and more initials', ({ surname }) => registered(db, { surname, data: { initials: 'J.F.' } })],
])('an applicant with %s of somebody in the register', (_, knownTo) => {
  it('gets a new number only on purpose and with a reason that is kept', async () => {
    const given = await newcomer();
    const known = await knownTo(given);
    expect(await isDoubtful(given)).toBe(true);
    expect(await approve(given)).toEqual(noChoice);
    expect(await approve(given, { linkTo: null })).toEqual(noReason);
    expect((await eventsOf(db, given.applicationId)).includes('application_approved')).toBe(false);
    expectOk(await approve(given, { linkTo: null, newNumberReason: 'Zijn zus: we belden.' }));
    const decided = await findSubmittedApplication(given.applicationId);
    expect(decided?.decision).toMatchObject({ newNumberReason: 'Zijn zus: we belden.' });
    const where = { subjectId: given.applicationId, event: 'application_approved' };
    const { details } = await db.prisma.auditEvent.findFirstOrThrow({ where });
    expect(details).toMatchObject({ despite: [known.id] });
    expect(JSON.stringify(details)).not.toContain('zus');
  });
});

describe('two who wait under one phone number', () => {
  it('are both marked, each after the other came, and each asks for a reason', async () => {
    const first = await newcomer();
    expect(await isDoubtful(first)).toBe(false);
    const second = await newcomer({ phone: first.phone });
    expect(await doubtful(first, second)).toEqual(new Set([first.applicationId, second.applicationId]));
    // There is no registration yet to choose.
    expect(await approve(first)).toEqual(noReason);
    expectOk(await approve(first, { newNumberReason: 'De eerste van de twee.' }));
    expect(await approve(second)).toEqual(noChoice);
  });

  it('linking needs no reason', async () => {
    const given = await newcomer();
    const known = await registered(db, { surname: given.surname });
    expect(await approve(given, { linkTo: { id: known.id, version: known.version } })).toMatchObject({ ok: true });
  });

  it('whoever may not be linked to asks for a reason alone', async () => {
    const given = await newcomer();
    await registered(db, { surname: given.surname, data: { state: 'removed', barredUntil: new Date('2040-01-01') } });
    expect(await approve(given)).toEqual(noReason);
  });

  it('a decision by somebody else goes before', async () => {
    const given = await newcomer();
    await registered(db, { surname: given.surname });
    expectOk(await approve(given, { linkTo: null, newNumberReason: 'Een ander.' }));
    expect(codesOf((await approve(given)) as { ok: boolean })).toEqual(['already_decided']);
  });
});

it('of a number that a whole office gave so many are shown and no more', async () => {
  const given = await newcomer();
  const { id } = await registered(db, { surname: newSurname(), phone: given.phone });
  const { id: _, ...row } = await db.prisma.registration.findUniqueOrThrow({ where: { id } });
  const office = Array.from({ length: 150 }, (_one, nth) => ({
    ...{ ...row, accountId: null, privateEmail: given.actor.email },
    ...{ number: `KANTOOR-${nth}`, numberNormalised: `KANTOOR${nth}` },
  }));
  await db.prisma.registration.createMany({ data: office });
  const file = await openCase(given.applicationId, await context(manager));
  // The same rows by the address and by the phone number, or others by each.
  expect(file?.duplicates.count).toBeGreaterThanOrEqual(25);
  expect(file?.duplicates.count).toBeLessThanOrEqual(50);
  expect(await isDoubtful(given)).toBe(true);
});

it('a page of cases is looked through with a few statements, whatever the register holds', async () => {
  const given = [await newcomer(), await newcomer(), await newcomer()];
  await registered(db, { surname: given[1]?.surname ?? '' });
  const asked = jest.spyOn(db.pool, 'query');
  const marked = await doubtful(...given);
  expect(marked).toEqual(new Set([given[1]?.applicationId]));
  expect(asked.mock.calls.length).toBeLessThanOrEqual(4);
  asked.mockRestore();
});
