import fc from 'fast-check';
import type { PersonName } from '@/lib/names/person-name';
import { printedName } from '@/lib/names/printed-name';
import { arrangeHits } from '@/lib/register/arrange-hits';
import { publicEntry } from '@/lib/register/public-entry';
import { type Query, readQuery } from '@/lib/register/query';
import { matches } from '@/lib/register/search-keys';
import type { RegistrationState } from '@/lib/registration/registration-states';
import { createAccount } from '@/lib/server/access/data/accounts';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { findPublicByNumber } from '@/lib/server/register/data/public-register';
import { listPublicByWords } from '@/lib/server/register/data/public-search';
import { lookUpNumber } from '@/lib/server/register/look-up-number';
import { searchRegister } from '@/lib/server/register/search-register';
import { createRegistration } from '@/lib/server/registration/data/registrations';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { isLong } from '@/tests/support/tier';
import { anyName } from '@/tests/unit/register/people';
import { expectOk, name, now, today } from '../journey';

type Person = {
  name: PersonName;
  number: string;
  numberNormalised: string;
  state: RegistrationState;
  shielded: boolean;
};

const PEOPLE = 300;
const PREFIX = 'LKLR';
const states: RegistrationState[] = ['registered', 'certified', 'registered', 'removed', 'deregistered'];

let db: TestDatabase;
/** Written out and stored shortened, besides those of `anyName`. */
const prefixes = ['van der', 'v.d.', "van 't", 'op den', 'o.d.', 'aan de', "in 't", 'het', 'v/d', 'vd', 'v.'];
const people: Person[] = fc.sample(anyName, { seed: 2026, numRuns: PEOPLE }).map((generated, index) => ({
  name: index % 3 === 0 ? { ...generated, birthPrefix: prefixes[(index / 3) % prefixes.length] ?? '' } : generated,
  number: `LKLR-${300_000 + index}`,
  numberNormalised: String(300_000 + index),
  state: states[index % states.length] ?? 'registered',
  shielded: index % 11 === 0,
}));
const isPublic = ({ state, shielded }: Person) => (state === 'registered' || state === 'certified') && !shielded;

beforeAll(async () => {
  db = await openTestDatabase();
  await enter(...people);
}, 120_000);
afterAll(() => db.close());

const BATCH = 50;

/** In the register as they are stored; many in one transaction, and without the passwords that a login would hash. */
async function enter(...entered: Person[]) {
  for (let from = 0; from < entered.length; from += BATCH)
    await inTransaction(async (tx) => {
      for (const one of entered.slice(from, from + BATCH)) await enterOne(tx, one);
    });
}

async function enterOne(tx: Transaction, { state, shielded, ...person }: Person) {
  const email = `${person.numberNormalised}@search.example`;
  const login = { email, name: 'P', passwordHash: null, roles: [], createdAt: now };
  const accountId = (await createAccount(tx, login)) ?? '';
  const contact = { privateEmail: 'private@home.example', privatePhone: '0612345678', appointments: [] };
  const id = await createRegistration(tx, {
    acceptances: [],
    decidedById: null,
    ...person,
    ...contact,
    accountId,
    registeredOn: today,
    now,
  });
  const certifiedUntil = state === 'certified' ? new Date('2030-12-31') : null;
  await tx.registration.update({ where: { id }, data: { state, shielded, certifiedUntil } });
}

/** What people type of somebody: whole, in parts, in another order, shortened, spoiled. */
const anyQuery: fc.Arbitrary<string> = fc
  .record({
    of: fc.nat({ max: PEOPLE - 1 }),
    way: fc.nat({ max: 22 }),
    cut: fc.integer({ min: 1, max: 6 }),
    letter: fc.constantFrom(...'abdejmvz'),
  })
  .map(({ of, way, cut, letter }) => typed(people[of], way, cut, letter));

function typed(person: Person | undefined, way: number, cut: number, letter: string): string {
  const of = person?.name ?? name;
  const other = people[cut * 7]?.number ?? '';
  const whole = printedName(of);
  const short = of.birthPrefix.split(/[\s./]+/).map((word) => word.replace(/^['’]/, '').charAt(0));
  const { initials, birthSurname, partnerSurname } = of;
  const ways = [
    whole,
    whole.split(/\s+/).reverse().join(' '),
    whole.toUpperCase().normalize('NFD'),
    birthSurname.slice(0, cut + 1),
    `${initials.slice(0, cut)} ${birthSurname}`,
    `${letter} ${birthSurname.slice(0, cut)}`,
    `${partnerSurname || birthSurname} ${initials.replaceAll('.', '')}`,
    birthSurname.slice(1),
    `${whole} ${letter}${letter}`,
    // Prefixes shortened in every way: v.d., vd, v/d, v. d., and beside initials or behind the surname.
    `${short.map((first) => `${first}.`).join('')} ${birthSurname}`,
    `${short.join('')} ${birthSurname}`,
    `${short.join('/')} ${birthSurname.slice(0, cut + 2)}`,
    `${short.map((first) => `${first}.`).join(' ')} ${birthSurname}`.toUpperCase(),
    `${birthSurname}, ${initials} ${short.map((first) => `${first}.`).join('')}`,
    `${letter}. ${birthSurname}`,
    `'t ${birthSurname}`,
    // Words that only say which name is which, and brackets.
    `${partnerSurname || birthSurname} ${['geb.', 'e.v.', 'wed.'][cut % 3]} ${birthSurname}`,
    `${initials} ${partnerSurname || letter} (geb. ${birthSurname})`,
    `${initials} (${letter}${letter}) ${birthSurname}`,
    `${birthSurname} (${partnerSurname || whole})`,
    // A number with words or names beside it, their own and somebody else's.
    `${['nr.', 'nummer', 'registratienummer', ''][cut % 4]} ${person?.number}`,
    `${whole} ${person?.number}`,
    `${birthSurname} (${other})`,
  ];
  return ways[way] ?? whole;
}

const numbers = (list: { numberNormalised: string }[]) => list.map((one) => one.numberNormalised).sort();
const whoMatch = (query: Query) => people.filter((candidate) => isPublic(candidate) && matches(query, candidate));

/** The rule for a whole answer: what stood between brackets narrows, and a number that looks like a name comes last. */
function whoAreFound(query: Query): Person[] {
  if (query.kind === 'number') return whoMatch(query);
  const named = { ...query, orNumber: null };
  const narrow = whoMatch({ ...named, words: [...query.words, ...query.perhaps] });
  if (narrow.length > 0 && query.number === null) return narrow;
  const wide = whoMatch(named);
  return wide.length > 0 ? wide : whoMatch({ ...query, words: [], number: '-' });
}

const QUERIES = isLong ? 150 : 100;

describe('the database finds whom the rule says, and nobody else', () => {
  it.each(isLong ? [1, 2, 3] : [1])(
    `for ${QUERIES} queries, drawn with %i`,
    async (seed) => {
      let found = 0;
      for (const text of fc.sample(anyQuery, { seed, numRuns: QUERIES })) {
        const read = readQuery(text, PREFIX);
        if (!read.ok) continue;
        const { query } = read;
        if (query.kind === 'name') {
          const hits = await listPublicByWords(query.words, PEOPLE);
          expect([text, numbers(hits)]).toEqual([text, numbers(whoMatch({ ...query, number: null, orNumber: null }))]);
        }
        const expected = whoAreFound(query);
        found += expected.length;

        const answer = await searchRegister(text, { today });
        const { hits: shown, more } = arrangeHits(
          expected.map((one) => ({ ...one, status: one.state as 'registered' })),
          query.kind === 'name' ? query.words : [],
        );
        expect([text, answer]).toMatchObject([text, { ok: true, entries: shown.map(publicEntry), more }]);
      }
      expect(found).toBeGreaterThan(50);
    },
    90_000,
  );

  it('by number, in any spelling', async () => {
    for (const one of people.slice(0, 60)) {
      const entry = isPublic(one) ? publicEntry({ ...one, status: one.state as 'registered' }) : null;
      for (const spelling of [one.number, ` lklr ${one.numberNormalised}`, `00${one.numberNormalised}`]) {
        expect(await lookUpNumber(spelling, { today })).toEqual(entry);
        expect(await searchRegister(spelling, { today })).toMatchObject({ ok: true, entries: entry ? [entry] : [] });
      }
    }
  });
});

describe('people outside the public register', () => {
  const hidden = people.filter((one) => !isPublic(one));

  it('is found neither by name nor by number', async () => {
    expect(hidden.length).toBeGreaterThan(100);
    for (const { name: of, number, numberNormalised } of hidden.slice(0, 60)) {
      expect(await findPublicByNumber(numberNormalised)).toBeNull();
      const answer = await searchRegister(printedName(of), { today });
      expect(answer.ok && answer.entries.map((entry) => entry.registrationNumber)).not.toContain(number);
    }
  });

  it('is never suggested', async () => {
    await enter({
      ...entryNamed('Xylander'),
      state: 'removed',
      shielded: false,
      number: 'LKLR-400001',
      numberNormalised: '400001',
    });
    await enter({
      ...entryNamed('Xylandes'),
      state: 'registered',
      shielded: true,
      number: 'LKLR-400002',
      numberNormalised: '400002',
    });
    expect(await searchRegister('Xylandar', { today })).toMatchObject({ ok: true, entries: [], suggestions: [] });
    await enter({
      ...entryNamed('Xylanden'),
      state: 'registered',
      shielded: false,
      number: 'LKLR-400003',
      numberNormalised: '400003',
    });
    expect(await searchRegister('Xylandar', { today })).toMatchObject({
      entries: [],
      suggestions: [expect.stringContaining('Xylanden')],
    });
  });
});

describe('what leaves the server', () => {
  it('is name, number and status, whatever else is stored', async () => {
    const [somebody] = people.filter(isPublic);
    const answer = await searchRegister(printedName(somebody?.name ?? name), { today });
    if (!answer.ok) throw new Error('refused');
    expect(answer.entries.length).toBeGreaterThan(0);
    for (const entry of answer.entries)
      expect(Object.keys(entry).sort()).toEqual(['name', 'registrationNumber', 'status']);
  });

  it.each(['%', '_%', 'a%', '*', "'; DROP TABLE registration; --", '\\', 'jan\u0000sen'])(
    'takes %j as a word, never as a pattern or a command',
    async (text) => {
      const answer = await searchRegister(text, { today });
      if (answer.ok) expect(answer.entries.length).toBeLessThan(20);
      expect(await db.prisma.registration.count()).toBeGreaterThanOrEqual(PEOPLE);
    },
  );
});

describe('more hits than are sorted', () => {
  beforeAll(async () => {
    const from = 500_000;
    const crowd = Array.from({ length: 201 }, (_, index): Person => {
      const numberNormalised = String(from + index);
      const surname = index % 67 === 66 ? 'Breedveldt' : 'Breedveld';
      const number = `LKLR-${numberNormalised}`;
      return { ...entryNamed(surname, index), number, numberNormalised, state: 'registered', shielded: false };
    });
    await enter(...crowd);
  }, 120_000);

  it('come as the first twenty by the name searched for, then by initials, with the words that there are more', async () => {
    const { entries, more, people: count } = expectOk(await searchRegister('breedveld', { today }));
    expect(entries.map(({ name: printed }) => printed)).toEqual(Array.from({ length: 20 }, () => 'A. Breedveld'));
    expect([more, count]).toEqual([true, null]);
    const again = expectOk(await searchRegister('breedveld', { today }));
    expect(again.entries).toEqual(entries);
  });

  it('are fewer with the letter of the first initial', async () => {
    const { people: count, entries } = expectOk(await searchRegister('breedveld', { today }, 'a'));
    expect([count, entries.every((entry) => entry.name.startsWith('A.'))]).toEqual([21, true]);
  });

  it('are a choice when the other words that were typed are in nobody’s name', async () => {
    const chosen = { entries: [], suggestions: ['Breedveld'], nobodyHas: ['leerplicht', 'Appelscha'] };
    expect(await searchRegister('Breedveld leerplicht Appelscha', { today })).toMatchObject(chosen);
  });

  it('sorts two hundred hits by name', async () => {
    await db.prisma.registration.update({ where: { numberNormalised: '500199' }, data: { shielded: true } });
    const answer = await searchRegister('breedveld', { today });
    if (!answer.ok) throw new Error('refused');
    const names = answer.entries.map((entry) => entry.name);
    expect(names).toEqual([...names].sort());
    expect(names.every((shown) => shown.startsWith('A.'))).toBe(true);
    expect(answer.more).toBe(true);
  });
});

function entryNamed(birthSurname: string, index = 0): { name: PersonName } {
  // So that the order of names is another than that of numbers.
  const initials = `${String.fromCharCode(65 + (index % 10))}.`;
  return { name: { ...name, birthPrefix: '', birthSurname, initials } };
}
