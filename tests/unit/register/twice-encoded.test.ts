import { isTwiceEncoded } from '@/lib/register/import/twice-encoded';

/** A text written as UTF-8 and read by a program that thinks of another encoding. */
const readAs = (encoding: string, text: string) => new TextDecoder(encoding).decode(new TextEncoder().encode(text));
const readByOldProgram = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

const names = [
  'René',
  'Zoë',
  'Çelik',
  'É',
  'Ørsted',
  'Šimić',
  'Łukasz',
  'Àlvarez',
  'D’Angelo',
  'Jans–Smit',
  'IJsbrandĳ',
  'Nguyễn',
];

it.each(names)('%s is right, and twice encoded it is seen', (name) => {
  expect(isTwiceEncoded(name)).toBe(false);
  expect(isTwiceEncoded(readAs('windows-1252', name))).toBe(true);
  expect(isTwiceEncoded(readByOldProgram(name))).toBe(true);
});

it.each(['Jansen', 'Weiß–Müller', 'Noé’s', 'BJÖRK', 'Ängström', "d'Éon", 'ÅÄÖ', 'São João', 'Þórður', 'Nağı', ''])(
  '%s is right',
  (name) => {
    expect(isTwiceEncoded(name)).toBe(false);
  },
);

it.each(['D\u0092Angelo', 'Jos\u0082', '\u008Cuvre'])(
  '%j holds a letter of Windows that was read as a control',
  (name) => {
    expect(isTwiceEncoded(name)).toBe(true);
  },
);
