import type { AccountActor } from '@/lib/access/actor';
import type { DossierFilter } from '@/lib/casework/dossier-hits';
import { listOwnDossierViews } from '@/lib/server/casework/data/dossier-views';
import { searchDossiers } from '@/lib/server/casework/search-dossiers';
import { renewSearchKeys } from '@/lib/server/register/renew-search-keys';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import type { Place } from '@/lib/shared/list-place';
import { importedPerson, registrant } from '@/tests/integration/registration/dossiers-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { applicant, codesOf, expectOk, filledDraft, later, name, newAccount, newManager } from '../journey';

let db: TestDatabase;
let manager: AccountActor;
let wit: Awaited<ReturnType<typeof registrant>>;
let gone: Awaited<ReturnType<typeof registrant>>;
let hidden: Awaited<ReturnType<typeof registrant>>;
let asking: Awaited<ReturnType<typeof applicant>>;
let old: Awaited<ReturnType<typeof importedPerson>>;
let beginner: AccountActor;

beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
  const partner = { partnerPrefix: 'van', partnerSurname: 'Zuidhoek', nameUse: 'E' };
  const job = { organisation: 'Gemeente 100%_Zeker' };
  wit = await registrant(manager, {
    email: 'inlog.wit@gemeente.example',
    name: { ...name, birthSurname: 'Witteveen', ...partner },
    appointment: job,
  });
  gone = await registrant(manager, { name: { ...name, birthSurname: 'Weggegaan' } });
  hidden = await registrant(manager, { name: { ...name, birthSurname: 'Verborgen' } });
  asking = await applicant({ email: 'vrager@gemeente.example', name: { ...name, birthSurname: 'Aanvrager' } });
  beginner = await newAccount({ email: 'beginner@gemeente.example', name: 'Bea Geheimnaam' });
  await filledDraft(beginner, { name: { ...name, birthSurname: 'Geheimnaam' } });
  old = await importedPerson(db, 'Oudgediende');
  await db.prisma.registration.update({ where: { id: gone.id }, data: { state: 'removed' } });
  await db.prisma.registration.update({ where: { id: hidden.id }, data: { shielded: true } });
  await db.prisma.registration.update({
    where: { id: wit.id },
    data: { privateEmail: 'Thuis.Wit@Home.example', privatePhone: '+31 (0)6 98 76 54 32' },
  });
});
afterAll(() => db.close());

const search = (typed: string, filter: DossierFilter | null = null) =>
  searchDossiers({ typed, filter }, { actor: manager, ...later(20) });
const idsOf = async (typed: string, filter: DossierFilter | null = null) =>
  expectOk(await search(typed, filter)).hits.map(({ id }) => id);

describe('a manager finds somebody by', () => {
  it.each([
    ['the own name', 'witteveen'],
    ['the start of it, with initials', 'J. witte'],
    ['the partner’s name, which isn’t shown', 'van zuidhoek'],
    ['the login address', 'inlog.wit@gemeente.example'],
    ['the start of the login address', 'inlog.wi'],
    ['the login address in capitals', 'INLOG.WIT@'],
    ['the private address', 'thuis.wit@home.example'],
    ['the private address after the @', '@home.ex'],
    ['the same without the @', 'home.example'],
    ['the phone number, as written elsewhere', '0698765432'],
    ['the phone number from abroad', '0031 6 98 76 54 32'],
    ['the start of the phone number', '+31 6 9876'],
    ['an organisation', '100%_zeker'],
    ['an organisation and its kind', 'gemeente 100%_zeker'],
  ])('%s', async (_, typed) => {
    expect(await idsOf(typed)).toEqual([wit.id]);
  });

  it('a name, a partner’s name or a login address from before, and only whoever had it', async () => {
    const { actor, id } = await registrant(manager, { name: { ...name, birthSurname: 'Meisjesnaam' } });
    const about = { registrationId: id, at: later(15).now, changedByRole: 'register_manager' };
    const before = { ...name, birthSurname: 'Jeugdnaam', partnerPrefix: 'van', partnerSurname: 'Exman' };
    await db.prisma.registrationChange.createMany({
      data: [
        { ...about, section: 'name', before, after: { ...name, birthSurname: 'Meisjesnaam' } },
        { ...about, section: 'login', before: { email: 'Ooit@Werk.example' }, after: { email: actor.email } },
      ],
    });
    await renewSearchKeys();
    for (const typed of ['jeugdnaam', 'J. van exman', 'meisjesnaam', 'ooit@werk.example', '@werk.exam'])
      expect([typed, await idsOf(typed)]).toEqual([typed, [id]]);
    expect(await idsOf('jeugdnaam weggegaan')).toEqual([]);
    // Keys of an older form are written anew, those of names from before as well.
    await db.pool.query('DELETE FROM former_name_word');
    expect(await idsOf('jeugdnaam')).toEqual([]);
    await db.prisma.installation.updateMany({ data: { searchKeysVersion: 1 } });
    await renewSearchKeys();
    expect(await idsOf('jeugdnaam')).toEqual([id]);
    await db.prisma.registrationChange.deleteMany({ where: { registrationId: id } });
    await db.prisma.registration.update({ where: { id }, data: { state: 'certified', certifiedUntil: later(1).now } });
  });

  it('their number, in any spelling', async () => {
    const digits = wit.number.replace(/\D/g, '');
    for (const typed of [wit.number, digits, `00${digits}`, wit.number.toLowerCase().replace('-', ' ')])
      expect(await idsOf(typed)).toEqual([wit.id]);
    expect(await idsOf(old.number)).toEqual([old.id]);
  });

  it('a name, also when they left the register, are shielded or have no login', async () => {
    expect(await idsOf('weggegaan')).toEqual([gone.id]);
    expect(await idsOf('verborgen')).toEqual([hidden.id]);
    expect(await idsOf('oudgediende')).toEqual([old.id]);
  });

  it('data that an applicant handed in', async () => {
    for (const typed of ['aanvrager', 'J. Aanvr', 'vrager@gemeente', '06 12345678'])
      expect(await idsOf(typed, 'applicant')).toEqual([asking.actor.accountId]);
  });

  it('the address of a sign-up without an application, and nothing typed in a draft', async () => {
    expect(await idsOf('beginner@gemeente.example')).toEqual([beginner.accountId]);
    expect(await idsOf('geheimnaam')).toEqual([]);
    const [hit] = expectOk(await search('beginner@')).hits;
    expect(hit).toMatchObject({ name: null, number: null, state: 'applicant' });
  });

  it('an address, and lists the name of the account without the address', async () => {
    for (const answer of [await search('beginner@'), await search('', 'applicant')]) {
      const { hits } = expectOk(answer);
      expect(hits.find(({ id }) => id === beginner.accountId)?.accountName).toBe('Bea Geheimnaam');
      expect(JSON.stringify(hits)).not.toContain('@');
    }
  });
});

it.each(['%', '_', '%%%%', '___', 'inlog%', '%teveen', 'wit_eveen', 'gemeente 100__zeker'])(
  'takes %s for what it is, not for a pattern',
  async (typed) => {
    const answer = await search(typed);
    expect(answer.ok ? answer.hits : []).toEqual([]);
  },
);

it('a search narrowed by status lists its hits by surname', async () => {
  expect(await idsOf('', 'removed')).toEqual([gone.id]);
  expect(await idsOf('', 'shielded')).toEqual([hidden.id]);
  expect(await idsOf('', 'registered')).toEqual([old.id, hidden.id, wit.id]);
  expect(await idsOf('', 'applicant')).toEqual([asking.actor.accountId, beginner.accountId]);
  expect(await idsOf('witteveen', 'removed')).toEqual([]);
});

it('more hits than can be sorted come in pages, in the order of their numbers, each once', async () => {
  const many = Array.from({ length: 230 }, (_, nth) => nth);
  await db.prisma.registration.createMany({
    data: many.map((nth) => ({
      ...{ number: `LKLR-${500_000 + nth}`, numberNormalised: `${500_000 + nth}`, state: 'deregistered' as const },
      ...{ birthSurname: `Menigte${nth}`, registeredOn: later(1).now, createdAt: later(1).now },
    })),
  });
  const page = async (place: Place) =>
    expectOk(await searchDossiers({ typed: '', filter: 'deregistered' }, { actor: manager, ...later(20) }, place));
  const pages = [await page(null)];
  for (let last = pages[0]; last?.after; last = pages.at(-1)) pages.push(await page({ after: last.after }));
  expect(pages.map(({ total, byName, hits }) => [total, byName, hits.length])).toEqual([
    [230, false, 50],
    [230, false, 50],
    [230, false, 50],
    [230, false, 50],
    [230, false, 30],
  ]);
  const numbers = pages.flatMap(({ hits }) => hits.map(({ numberNormalised }) => Number(numberNormalised)));
  expect(numbers).toEqual(many.map((nth) => 500_000 + nth));
  const [first, second] = pages;
  expect(await page({ before: second?.before ?? '' })).toEqual(first);
  expect(await page({ after: 'none' })).toEqual(first);
  await db.prisma.registration.deleteMany({ where: { state: 'deregistered' } });
});

it('finds no colleague who was never a registrant', async () => {
  expect(await idsOf(manager.email)).toEqual([]);
});

it.each([
  ['', 'empty'],
  ['a', 'too_short'],
  ['x@', 'too_short'],
  ['a'.repeat(501), 'too_long'],
])('says of %j that it is %s', async (typed, code) => {
  expect(codesOf(await search(typed))).toEqual([code]);
});

describe('a search for what an applicant handed in', () => {
  let anna: AccountActor;
  beforeAll(async () => {
    anna = (
      await applicant({
        email: 'anna@voorbeeld.example',
        name: { ...name, initials: 'A.', birthSurname: 'Visser', partnerSurname: 'Noordhoek', nameUse: 'E' },
        appointment: { organisation: 'Gemeente Proefstad (RBL-Tweestad)' },
      })
    ).actor;
    const data = { privateEmail: 'Thuis@Anna.example', privatePhone: '+31 6 87654321' };
    await db.prisma.application.updateMany({ where: { accountId: anna.accountId }, data });
  });

  it.each([
    'visser',
    'A. Viss',
    'noordhoek',
    'anna@',
    'voorbeeld.example',
    'thuis@anna',
    '@anna.exa',
    '0687654',
    'proefstad gem',
    'tweestad',
    'rbl-twee',
  ])('finds them by %s', async (typed) => {
    expect(await idsOf(typed, 'applicant')).toEqual([anna.accountId]);
  });

  it.each(['isser', 'B. Visser', 'anna@elders', 'nna@voorbeeld', '87654321', 'roefstad', 'proefstad viersteden'])(
    'doesn’t by %s',
    async (typed) => {
      expect(await idsOf(typed, 'applicant')).not.toContain(anna.accountId);
    },
  );

  it('finds no registrant any more', async () => {
    const { actor, id } = await registrant(manager, { name: { ...name, birthSurname: 'Geregeld' } });
    expect(await idsOf('geregeld', 'applicant')).toEqual([]);
    expect(await idsOf('geregeld')).toEqual([id]);
    expect(await idsOf(actor.email, 'applicant')).toEqual([]);
  });
});

describe('a search by private data', () => {
  const told = async ({ accountId }: AccountActor) =>
    (await listOwnDossierViews(accountId)).rows.map(({ what, readerName, role }) => [what, readerName, role]);
  const found = ['dossier_found', 'Berend Heer', 'register_manager'];

  it.each([
    ['a login address', 'inlog.wit@gemeente.example'],
    ['a private address', '@home.example'],
    ['a phone number', '06 98765432'],
    ['an employer', '100%_zeker'],
  ])('of a search by %s', async (_, typed) => {
    const before = await told(wit.actor);
    await search(typed);
    expect(await told(wit.actor)).toEqual([found, ...before]);
    expect((await told(hidden.actor)).map(([what]) => what)).not.toContain('dossier_found');
  });

  it('is shown to an applicant without a registration, at their account', async () => {
    const before = await told(beginner);
    await search('beginner@gemeente.example');
    expect(await told(beginner)).toEqual([found, ...before]);
  });

  it('is the only kind that is shown: a search by name or number isn’t', async () => {
    const before = await told(wit.actor);
    for (const typed of ['witteveen', wit.number]) await search(typed);
    expect(await told(wit.actor)).toEqual(before);
  });
});

it('records each search once, with the number of hits and without what was typed', async () => {
  const recorded = () =>
    db.prisma.auditEvent.findMany({ where: { event: 'dossiers_searched' }, orderBy: { id: 'asc' } });
  const before = (await recorded()).length;
  await search('witteveen');
  await search('a');
  const events = await recorded();
  expect(events.length - before).toBe(1);
  expect(events.at(-1)).toMatchObject({
    actorId: manager.accountId,
    actorRole: 'register_manager',
    subjectId: REGISTER_SUBJECT.id,
    details: { hits: 1 },
  });
});
