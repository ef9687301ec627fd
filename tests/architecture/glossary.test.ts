import { readFileSync } from 'node:fs';
import { type Source, sample, sources } from './source';

/** The words that the glossary replaces, with the term that stands for each. */
function replacedWords(markdown: string): Map<string, string> {
  const rows = markdown.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(
    rows.flatMap(([, , term = '', , not = '']) =>
      term.startsWith('`') && not ? not.split(', ').map((word): [string, string] => [word, term]) : [],
    ),
  );
}

const glossary = readFileSync('docs/glossary.md', 'utf8');
const replaced = replacedWords(glossary);

const wordsOf = (name: string) =>
  (name.match(/[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());
const exportedNames = ({ text }: Source) =>
  [...text.matchAll(/^export (?:default )?(?:async )?(?:function\*?|const|let|class|type|interface) (\w+)/gm)].map(
    ([, name = '']) => name,
  );

const replacedIn = (files: Source[], words = replaced) =>
  files.flatMap((file) =>
    [file.path.split('/').at(-1) ?? '', ...exportedNames(file)].flatMap((name) =>
      wordsOf(name)
        .filter((word) => words.has(word))
        .map((word) => `${file.path}: ${name} says ${word}, the glossary ${words.get(word)}`),
    ),
  );

describe('the glossary', () => {
  it('lists terms and the words that they replace', () => {
    expect(glossary.match(/^\|[^|]+\| `\w+/gm)?.length).toBeGreaterThan(30);
    expect([...replaced.keys()]).toEqual(expect.arrayContaining(['judge', 'verdict', 'yardstick', 'hindrance']));
  });

  it('has none of the replaced words in names of files and exports', () => {
    const code = sources(['app', 'components', 'lib', 'scripts', 'bench', 'tests'], ['.ts', '.tsx', '.mts', '.mjs']);
    expect(code.length).toBeGreaterThan(700);
    expect(replacedIn(code)).toEqual([]);
  });

  it.each([
    ['lib/server/review/judge-activity.ts', ''],
    ['lib/review/x.ts', 'export function verdictOf() {}'],
    ['app/x/because.tsx', ''],
    ['lib/x.ts', 'export type RequirementYardstick = {};'],
  ])('finds a replaced word in %s %s', (path, text) => {
    expect(replacedIn([sample(path, text)])).toHaveLength(1);
  });
});
