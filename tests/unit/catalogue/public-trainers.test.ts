import { publicTrainers } from '@/lib/catalogue/public-trainers';

it.each([
  ['M. van Dongen', 'M. van Dongen'],
  ['M. van Dongen, gesprekstrainer sinds 2009', 'M. van Dongen, gesprekstrainer sinds 2009'],
  ['M. van Dongen (LKLR-104233)', 'M. van Dongen'],
  ['M. van Dongen, lklr-104233, jurist', 'M. van Dongen, jurist'],
  ['M. van Dongen 104233\nS. Bakker, nummer 104234', 'M. van Dongen\nS. Bakker'],
  ['M. van Dongen, registratienummer: OUD-7', 'M. van Dongen'],
])('of the trainers %j everybody reads %j', (typed, shown) => {
  expect(publicTrainers(typed)).toBe(shown);
});
