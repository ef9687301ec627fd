// A register of made-up people, the same in every run, and what the public would type to find them.
import { writeFileSync } from 'node:fs';
import { faker } from '@faker-js/faker/locale/nl';
import { stringify } from 'csv-stringify/sync';

export const columns = [
  'registration_number',
  'initials',
  'birth_prefix',
  'birth_surname',
  'partner_prefix',
  'partner_surname',
  'name_use',
  'email',
  'status',
  'registered_on',
  'certified_until',
] as const;

export type Person = Record<(typeof columns)[number], string>;

const SEED = 20_260_901;
const prefixes = ['', '', '', '', 'de', 'van', 'van den', 'van der', "'t"];

export function makePeople(count: number): Person[] {
  faker.seed(SEED);
  return Array.from({ length: count }, (_, index) => somebody(index));
}

export function writePeople(file: string, people: Person[]) {
  writeFileSync(file, stringify(people, { header: true, columns: [...columns] }));
}

/** About fifty queries in the mix of a working day: surnames, with initials, numbers, beginnings, nobody. */
export function makeQueries(people: Person[]): string[] {
  const every = (step: number, from: number, count: number) =>
    Array.from({ length: count }, (_, place) => people[(from + place * step) % people.length]).filter((one) => !!one);
  const surname = ({ birth_prefix, birth_surname }: Person) => `${birth_prefix} ${birth_surname}`.trim();
  const queries = [
    ...every(397, 11, 14).map((one) => one.birth_surname),
    ...every(211, 5, 16).map((one) => `${one.initials} ${surname(one)}`),
    ...every(733, 3, 6).map((one) => one.registration_number),
    ...every(631, 7, 4).map((one) => one.registration_number.replace(/\D/g, '')),
    ...every(811, 2, 6).map((one) => one.birth_surname.slice(0, 4)),
    'Zwaneveld-Oudekerk',
    'Q.X. Quaedvlieg',
    'LKLR-999999',
    'Jansn',
  ];
  return [...new Set(queries)];
}

function somebody(index: number): Person {
  const hasPartner = index % 4 === 0;
  const isCertified = index % 3 === 0;
  return {
    registration_number: `LKLR-${300_000 + index}`,
    initials: [...faker.string.alpha({ length: { min: 1, max: 3 }, casing: 'upper' })].map((one) => `${one}.`).join(''),
    birth_prefix: faker.helpers.arrayElement(prefixes),
    birth_surname: surname(),
    partner_prefix: '',
    partner_surname: hasPartner ? surname() : '',
    name_use: hasPartner ? faker.helpers.arrayElement(['E', 'P', 'V', 'N']) : 'E',
    email: `persoon${index}@voorbeeld.example`,
    status: isCertified ? 'certified' : 'registered',
    registered_on: `20${10 + (index % 15)}-0${1 + (index % 9)}-1${index % 10}`,
    certified_until: isCertified ? '2099-12-31' : '',
  };
}

function surname(): string {
  return faker.person
    .lastName()
    .replace(/[^\p{L} '-]/gu, '')
    .trim();
}
