import { dictionary } from '@zxcvbn-ts/language-common';
import fc from 'fast-check';
import { tidyPassword } from '@/lib/access/password-fields';
import { checkPassword } from '@/lib/access/password-rules';

const owner = { email: 'c.jansen-visser@gemeente-zuidwijk.example', name: 'Carla Jansen-Visser' };
const ranks = new Map((dictionary.passwords as string[]).map((word, rank) => [word, rank]));
const reviewed = (password: string) => {
  const answer = checkPassword(password, owner, (word) => ranks.get(word));
  return answer.ok ? 'taken' : answer.reasons.map(({ code }) => code).join();
};

describe('a password that anybody guesses is refused', () => {
  it.each([
    ['the trade', 'leerplichtambtenaar'],
    ['the trade and a year', 'leerplicht2026'],
    ['the register and a number', 'lklr-register-1'],
    ['its words in capitals with signs', 'RMC-Functionaris!!'],
    ['its full name', 'landelijk kwaliteitsregister leerplicht en rmc'],
    ['its words in a row', 'LeerplichtRegisterKwaliteit2026!'],
    ['its words with figures for letters', 'L33rpl1cht4mbt3n44r'],
    ['its words letter by letter', 'l-e-e-r-p-l-i-c-h-t'],
    ['its words from back to front', 'thcilpreel-rmc-2026'],
    ['its words with many figures', 'leerplicht8471936250'],
    ['a word twice', 'registerregister'],
    ['the trade in the plural', 'schoolverzuimers 2026'],
  ])('of the register, %s: %s', (_, password) => {
    expect(reviewed(password)).toBe('password_of_register');
  });

  it.each([
    ['the address', owner.email],
    ['the address in capitals', owner.email.toUpperCase()],
    ['its first half and a year', 'c.jansen-visser2026'],
    ['its second half', 'gemeentezuidwijk1'],
    ['the name', 'carlajansenvisser'],
    ['the name and a date of birth', 'Jansen12-03-1985'],
    ['the name padded', '!!!Carla!!!1985!!!'],
    ['the name in figures', 'C4rl4J4ns3n99'],
    ['the name from back to front', 'nesnajalrac2026'],
    ['an initial and the name', 'cjansen-visser#1'],
  ])('of its owner, %s: %s', (_, password) => {
    expect(reviewed(password)).toBe('password_of_owner');
  });

  it.each([
    ['a common one twice', 'Welkom01Welkom01'],
    ['the alphabet', 'abcdefghijkl'],
    ['the alphabet backwards', 'zyxwvutsrqponm'],
    ['every second letter', 'acegikmoqsuwy'],
    ['the upper row', 'qwertyuiop[]'],
    ['the upper row backwards', 'poiuytrewq1234'],
    ['rows in turn', 'qwerasdfzxcv'],
    ['columns', '1qaz2wsx3edc4rfv'],
    ['columns and back', 'zaq12wsxcde34rfv'],
    ['two rows by turns', 'q1w2e3r4t5y6'],
    ['a French row', 'azertyuiopqs'],
    ['figures', '123456789012'],
    ['figures with shift', '!@#$%^&*()!@'],
    ['one key', 'aaaaaaaaaaaa'],
    ['keys in pairs', 'aabbccddeeff'],
    ['two keys', 'xyxyxyxyxyxy'],
    ['an unlisted word over and over', 'kaasplankkaasplank'],
    ['one with separators', 'fietsbel fietsbel fietsbel'],
    ['one with a figure', 'appelgebakappelgebak1'],
    ['one and its mirror', 'kaasplanknalpsaak'],
    ['a common one with figures', 'password1234'],
    ['a common one with many figures', 'dragon8471936250'],
    ['a common one with signs round it', '#!?(dragon)?!#84'],
    ['a common one in disguise', 'P@$$w0rd!P@$$w0rd!'],
    ['common ones side by side', 'monkeydragon12'],
    ['a season and a year', 'Zomer2026!!!'],
    ['a city', 'Amsterdam-1275!'],
    ['months', 'januari-februari'],
    ['a day of birth', '12-03-1985-1203'],
    ['accents', 'wélkömwáchtwóórd'],
  ])('as others choose it, %s: %s', (_, password) => {
    expect(reviewed(password)).toBe('password_common');
  });
});

describe('a password that has enough beside what is guessed is taken', () => {
  it.each([
    'ganzen vliegen zuidwaarts',
    'lang genoeg wachtwoord',
    'een ander goed wachtwoord',
    'een wachtwoord dat niemand kent',
    'de leerplicht van mijn kat is blauw',
    'registerkaasplanktafelpoot',
    'Carla heeft drie schildpadden',
    'zomer koffie paardenstal lamp',
    'correct horse battery staple',
    'mijn fiets staat bij het register',
    'x$9!kL2@qZ#p',
    '7hq2vx9kd3mz',
    'vuurtorenwachters',
    'Twaalf Rode Ballonnen 2026',
  ])('%s', (password) => {
    expect(reviewed(password)).toBe('taken');
  });

  it('as a registrant of passwords draws it, of letters, figures and signs', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&*+-?@_'];
    const drawn = fc.uniqueArray(fc.constantFrom(...letters), { minLength: 18, maxLength: 30 });
    fc.assert(fc.property(drawn, (signs) => reviewed(signs.join('')) === 'taken'));
  });
});

it('is reviewed in little time, however it is made', () => {
  const worst = ['a'.repeat(128), 'ab1!'.repeat(32), '1'.repeat(128), 'leerplicht'.repeat(12), 'ﷺ'.repeat(128)];
  const begun = performance.now();
  for (const password of worst) reviewed(password);
  expect(performance.now() - begun).toBeLessThan(2_000);
});

it.each([
  ['spaces alone', ' '.repeat(14)],
  ['a space too many', 'kaasplanken '],
])('of %s what is left is too short', (_, password) => {
  expect(reviewed(password)).toBe('password_too_short');
});

describe('the space round a password', () => {
  it.each([
    ['spaces', '  a b  ', 'a b'],
    ['a line end', 'a b\r\n', 'a b'],
    ['a tab and a hard space', '\ta b\u00a0', 'a b'],
    ['signs that nobody sees', '\ufeffa\u200bb\u200b', 'a\u200bb'],
    ['marks of direction and soft hyphens', '\u202a\u200ea b\u202c\u00ad\u2069', 'a b'],
    ['nothing', 'a  b', 'a  b'],
    ['nothing else', ' \n ', ''],
  ])('goes: %s', (_, typed, kept) => {
    expect(tidyPassword(typed)).toBe(kept);
  });
});
