import { type Source, sample, sources } from './source';

const CODE = ['.ts', '.tsx', '.mts', '.mjs', '.css'];
const product = [
  ...sources(['app', 'components', 'lib', 'scripts', 'bench'], CODE),
  ...sources(['middleware.ts', 'instrumentation.ts']),
];
const tests = sources(['tests'], CODE);

const LONGEST = 300;
/** Tests that are longer, and why: each is one story or one table, no better in two halves. */
const LONGER_TESTS: Record<string, string> = {
  'tests/e2e/journey.test.ts': 'the whole journey, told in order',
  'tests/e2e/details-journey.test.ts': 'one installation whose days pass once, for both kinds of browser',
  'tests/e2e/production.test.ts': 'one installation in production, from its first command on',
  'tests/e2e/bad-requests.test.ts': 'one table of requests that no page of ours sends',
  'tests/integration/daily/daily.test.ts': 'one table of days and what each step of the daily job does on them',
  'tests/integration/register/import/import-register.test.ts': 'one table of rows and what becomes of them',
};

const longer = (files: Source[], than: number) =>
  files.filter(({ text }) => text.trimEnd().split('\n').length > than).map(({ path }) => path);

describe('the length of files', () => {
  it('is at most 300 lines in the product', () => {
    expect(product.length).toBeGreaterThan(200);
    expect(longer(product, LONGEST)).toEqual([]);
  });

  it('is at most 300 lines in tests, but for those listed with a reason', () => {
    expect(longer(tests, LONGEST).filter((path) => !LONGER_TESTS[path])).toEqual([]);
  });

  it('over 300 lines is found', () => {
    expect(
      longer([sample('lib/long.ts', 'x\n'.repeat(301)), sample('lib/short.ts', 'x\n'.repeat(300))], LONGEST),
    ).toEqual(['lib/long.ts']);
  });
});

const NAMELESS = /(^|\/|-)(utils?|helpers?|common|misc|manager|shared-stuff)(\.|\/|-|$)/;
/** Commands about the register manager, who is a person. */
const OF_THE_MANAGER = /^scripts\/manager-(create|reset-2fa)\.mts$/;
const namedBadly = (files: Source[]) =>
  files
    .map(({ path }) => path)
    .filter((path) => !OF_THE_MANAGER.test(path))
    .filter((path) => NAMELESS.test(path) || /\/[^/]*[A-Z_][^/]*\.\w+$/.test(path.replace(/\/_components\//g, '/')));

describe('names of files', () => {
  it('are in kebab-case and say what the file holds', () => {
    expect(namedBadly([...product, ...tests])).toEqual([]);
  });

  it.each([
    'lib/shared/utils.ts',
    'components/forms/form-helpers.tsx',
    'lib/names/personName.ts',
    'lib/server/mail_sender.ts',
  ])('are refused when they say nothing or have capitals: %s', (path) => {
    expect(namedBadly([sample(path, '')])).toEqual([path]);
  });
});

const ESCAPES: [what: string, pattern: RegExp][] = [
  ['any', /(:|<|as|\|)\s*any\b(?!\w)|\bany\[\]/],
  ['a type error looked away from', /@ts-(ignore|nocheck|expect-error)/],
  ['a lint error looked away from', /biome-ignore(?!.*: .{15,})|eslint-disable/],
  ['a test that doesn’t run', /\b(describe|it|test)\.(skip|only|todo)\b|\bx(it|describe)\(|\bf(it|describe)\(/],
];

/** Holds the patterns themselves. */
const THIS = 'tests/architecture/files.test.ts';

const escapes = (files: Source[]) =>
  files.flatMap(({ path, text }) =>
    ESCAPES.filter(([, pattern]) =>
      pattern.test(
        text.replace(/'(?:[^'\\\n]|\\.)*'|\/\/.*$|\/\*[\s\S]*?\*\//gm, (part) =>
          /^\/[/*]\s*(@ts|biome)/.test(part) ? part : '',
        ),
      ),
    ).map(([what]) => `${path}: ${what}`),
  );

describe('escapes from types, lint and tests', () => {
  it('are used nowhere', () => {
    expect(escapes([...product, ...tests].filter(({ path }) => /\.m?tsx?$/.test(path) && path !== THIS))).toEqual([]);
  });

  it.each([
    'const a: any = 1;',
    'const b = c as any;',
    '// @ts-expect-error\nf();',
    '// biome-ignore lint: no\nf();',
    'it.only(name, f);',
    'describe.skip(name, f);',
  ])('are found: %s', (text) => {
    expect(escapes([sample('lib/x.ts', text)])).toHaveLength(1);
  });
});
