import { faker } from '@faker-js/faker/locale/nl';
import { findPublicByNumber } from '@/lib/server/register/data/public-register';
import { tidy } from '@/lib/shared/typed-text';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { isLong } from '@/tests/support/tier';
import { importPeople, type Person, person } from './people-file';

const PEOPLE = isLong ? 10_000 : 1_000;
const prefixes = ['', '', '', 'de', 'van', 'van den', 'van der', "'t"];
const nameUses = ['E', 'P', 'V', 'N'];

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

function surname() {
  return tidy(faker.person.lastName().replace(/[^\p{L} '-]/gu, ''));
}

function somebody(index: number): Person {
  const initials = faker.string.alpha({ length: { min: 1, max: 3 }, casing: 'upper' });
  const hasPartner = index % 4 === 0;
  const isCertified = index % 3 === 0;
  return person(index % 100 === 0 ? '' : `LKLR-${300_000 + index}`, {
    initials: [...initials].map((letter) => `${letter}.`).join(''),
    birth_prefix: faker.helpers.arrayElement(prefixes),
    birth_surname: surname(),
    partner_surname: hasPartner ? surname() : '',
    name_use: hasPartner ? faker.helpers.arrayElement(nameUses) : 'E',
    email: index % 10 === 0 || index % 3 === 0 ? `persoon${index}@voorbeeld.example` : '',
    status: isCertified ? 'certified' : 'registered',
    certified_until: isCertified ? '2030-12-31' : '',
  });
}

it('imports thousands of people, and again without a change', async () => {
  faker.seed(20_260_901);
  const people = Array.from({ length: PEOPLE }, (_, index) => somebody(index));
  const withAddress = people.filter(({ email }) => email).length;

  expect(await importPeople(people)).toMatchObject({ outcome: 'imported', created: PEOPLE, accounts: withAddress });
  expect(await db.prisma.registration.count()).toBe(PEOPLE);
  expect(await db.prisma.account.count()).toBe(withAddress);
  expect(await findPublicByNumber('300001')).toMatchObject({
    number: 'LKLR-300001',
    name: { birthSurname: people[1]?.birth_surname },
  });

  expect(await importPeople(people)).toMatchObject({ outcome: 'nothing_new', created: 0, unchanged: PEOPLE });
  expect(await db.prisma.registration.count()).toBe(PEOPLE);
  expect(await db.prisma.auditEvent.count()).toBe(1);
}, 120_000);
