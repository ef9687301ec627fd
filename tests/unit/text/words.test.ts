import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'lib/text/nl';

/** Words that the register doesn't use, each with what it says instead. */
const NEVER: [wrong: RegExp, instead: string][] = [
  [/\bhaar\b/i, 'the noun, or "hem" or "die"'],
  [/(?<!hij of )\bzij\b(?! aan)/i, 'the noun; "ze" for people'],
  [/\bstand(en)?\b/i, 'status'],
  [/\b(dient|dienen) te\b/i, 'moet'],
  [/\bmiddels\b/i, 'met, door'],
  [/\bongeldige invoer\b/i, 'what is wrong, in words of the field'],
  [/^(Dit|Dat) (kan|mag|lukt|lukte|is niet (gelukt|gedaan)|is intussen)\b/, 'what can’t be done, or wasn’t'],
];

it.each(NEVER)('no text says %s, but %s', (wrong) => {
  const said = textFiles().flatMap((file) =>
    wordsIn(file).flatMap((words) => (wrong.test(words) ? [`${file}: ${words}`] : [])),
  );
  expect(said).toEqual([]);
});

function textFiles(): string[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.ts')).map((file) => join(FOLDER, file));
}

/** What is said, without the code around it: what stands between quotes and has a space in it or begins with a capital. */
function wordsIn(file: string): string[] {
  const code = readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^import .*$/gm, '')
    .replace(/\$\{[^{}]*\}/g, '…');
  const quoted = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)];
  return quoted.map(([, plain, template]) => plain ?? template ?? '').filter((words) => /\s|^[A-Z]/.test(words));
}
