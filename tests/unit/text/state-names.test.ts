import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applicationStateNames } from '@/lib/text/nl/application/application';
import { claimStateNames } from '@/lib/text/nl/attendance/claims';
import { runStateNames } from '@/lib/text/nl/attendance/runs';
import { certificationStateNames } from '@/lib/text/nl/certification/certification';
import { accreditationStateNames } from '@/lib/text/nl/courses/courses';
import { invoiceStateNames } from '@/lib/text/nl/invoices/invoices';
import { mailingStateNames } from '@/lib/text/nl/mailings/mailings';
import { draftStateNames } from '@/lib/text/nl/normsets/normsets';
import { activityStateNames } from '@/lib/text/nl/portfolio/portfolio';
import { providerStateNames } from '@/lib/text/nl/providers/provider-management';
import { registrationStateNames } from '@/lib/text/nl/registration/registration';

const FOLDER = 'lib/text/nl';
const glossary = readFileSync('docs/glossary.md', 'utf8').split('\n## States\n')[1] ?? '';

const names: Record<string, Record<string, string>> = {
  registratie: registrationStateNames,
  aanvraag: applicationStateNames,
  activiteit: activityStateNames,
  certificering: certificationStateNames,
  opleider: providerStateNames,
  accreditatieaanvraag: accreditationStateNames,
  factuur: invoiceStateNames,
  uitvoering: runStateNames,
  'melding van aanwezigheid': claimStateNames,
  'concept van een normenset': draftStateNames,
  'bericht aan een selectie': mailingStateNames,
};

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
/** The same words for something else: points of a class, what is late, paid or not yet, drafts that are counted. */
const OTHER_WORDS = ['geaccrediteerd', 'gepland', 'te laat', 'open', 'concept', 'betaald'];
/** The same codes for something else: what happened, and lists that hold more than one state. */
const OTHER_THINGS = [/tatusEventTexts$/, /^invoices.*\.lists$/];

const everyName = Object.values(names).flatMap((ofOne) => Object.values(ofOne));

it('the glossary lists each state with its one name', () => {
  const listed = [...glossary.matchAll(/^\| ([^|]+?) +\| `(\w+)` +\| ([^|]+?) +\|$/gm)].map((row) => row.slice(1));
  const used = Object.entries(names).flatMap(([of, ofOne]) =>
    Object.entries(ofOne).map(([state, name]) => [of, state, name]),
  );
  expect(listed).toEqual(used);
});

it('a name of a state begins with a capital, wherever it stands alone', () => {
  const known = new Map(everyName.map((name) => [name.toLowerCase(), name]));
  const other = files.flatMap((file) =>
    [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/'([^'\n]+)'/g)]
      .map(([, words = '']) => words)
      .filter((words) => !OTHER_WORDS.includes(words) && words !== (known.get(words.toLowerCase()) ?? words))
      .map((words) => `${file}: ${words}`),
  );
  expect(everyName.filter((name) => !/^\p{Lu}/u.test(name))).toEqual([]);
  expect(other).toEqual([]);
});

/** Every object of words in a module, with its place: those that are functions or sentences aren't labels. */
function labelsIn(value: unknown, place: string): { place: string; labels: Record<string, string> }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, part]) => labelsIn(part, `${place}.${key}`));
  const words = Object.entries(value).filter(([, word]) => typeof word === 'string' && !word.endsWith('.'));
  return [...inside, { place, labels: Object.fromEntries(words) }];
}

it('what names all states of a thing uses their names, for every reader', async () => {
  const modules = await Promise.all(
    files.map(async (file) => labelsIn(await import(`@/lib/text/nl/${file.replace(/\.ts$/, '')}`), file)),
  );
  const found = modules.flat().filter(({ place }) => !OTHER_THINGS.some((other) => other.test(place)));
  const other = found.flatMap(({ place, labels }) => {
    const things = Object.values(names).filter((ofOne) => Object.keys(ofOne).every((state) => state in labels));
    const right = things.some((ofOne) => Object.entries(ofOne).every(([state, name]) => labels[state] === name));
    return things.length === 0 || right ? [] : [place];
  });
  expect(found.length).toBeGreaterThan(100);
  expect(other).toEqual([]);
});

it('a name within a sentence gets its small letter by the one function', () => {
  const screens = ['app', 'components', 'lib/text', 'lib/server/reports'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  );
  expect(screens.length).toBeGreaterThan(500);
  const lowered = (file: string) => /\.toLowerCase\(\)/.test(readFileSync(file, 'utf8'));
  expect(screens.filter(lowered)).toEqual(['lib/text/nl/shared/format.ts']);
});
