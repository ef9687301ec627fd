import { isMailable } from '@/lib/shared/mailable-address';

it.each([
  ['zorg&veiligheid@gemeente.example', true],
  ['a/b@gemeente.example', true],
  ['jan=rmc@gemeente.example', true],
  ['jan~rmc@gemeente.example', true],
  ["o'brien@gemeente.example", true],
  ['jan+lklr@gemeente.example', true],
  ["!#$%&'*+-/=?^_`{|}~@gemeente.example", true],
  ['Jan.de.Vries@sub.gemeente.example', true],
  ['jan@xn--bcher-kva.example', true],
  [`${'a'.repeat(64)}@gemeente.example`, true],
  ['jan..rmc@gemeente.example', false],
  ['.jan@gemeente.example', false],
  ['jan.@gemeente.example', false],
  ['jan@gemeente', false],
  ['jan rmc@gemeente.example', false],
  ['"jan rmc"@gemeente.example', false],
  ['jan@rmc@gemeente.example', false],
  ['jan,piet@gemeente.example', false],
  ['jan@-gemeente.example', false],
  ['jan@gemeente-.example', false],
  ['jan@gemeente..example', false],
  ['jan@127.0.0.1', false],
  ['@gemeente.example', false],
  ['jan@', false],
  [`${'a'.repeat(65)}@gemeente.example`, false],
  [`jan@${'a.'.repeat(150)}example`, false],
])('mail can go to %s: %s', (address, answer) => {
  expect(isMailable(address)).toBe(answer);
});
