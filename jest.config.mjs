import nextJest from 'next/jest.js';
import { LONG_ALONE } from './tests/support/long-alone.mjs';

const createJestConfig = nextJest({ dir: './' });

const shared = {
  testEnvironment: 'node',
  moduleNameMapper: {
    '^@prisma/client/runtime/(.+)\\.mjs$': '@prisma/client/runtime/$1.js',
    '^@/(.*)$': '<rootDir>/$1',
    '^server-only$': '<rootDir>/tests/support/empty-module.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.data/'],
};

/** Packages that are modules only, which jest can't require as they are. */
const MARKDOWN = [
  'react-markdown|rehype-.*|remark-.*|unified|unist-.*|hast-.*|hastscript|mdast-.*|micromark.*|vfile.*',
  'property-information|space-separated-tokens|comma-separated-tokens|devlop|bail|trough|is-plain-obj|html-url-attributes',
  'trim-lines|decode-named-character-reference|character-.*|estree-util-.*|zwitch|longest-streak|ccount',
  'escape-string-regexp|markdown-table|stringify-entities|parse-entities|is-.*|style-to-.*|inline-style-parser|@ungap',
].join('|');
const FAKER = '@faker-js';
const FILE_TYPE = 'file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit';

const PROPERTIES = '<rootDir>/tests/support/property-seed.ts';

/**
 * What `npm test` asks of the embedded database: what could be otherwise on it than on a server, or says whether it
 * works at all. Everything of tests/integration runs on a server, by `npm run test:server`.
 */
const EMBEDDED = [
  'platform/{constraints,environment,folder-lock,migrations,reference-indexes}',
  'register/search-cases',
  'register/import/import-spoiled',
  'application/two-at-once',
  'start/production-start',
  'mail/outbox',
];

async function project(displayName, { transformed, testMatch = everyTestOf(displayName), ...options } = {}) {
  const config = await createJestConfig({ ...shared, displayName, testMatch, ...options })();
  // In the place of Next's own patterns, which leave every package alone: one that matches is enough to be left alone.
  return transformed ? { ...config, transformIgnorePatterns: [`/node_modules/(?!(${transformed})/)`] } : config;
}

const everyTestOf = (folder) => [`<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`];

const DATABASE = [PROPERTIES, '<rootDir>/tests/support/integration-env.ts'];

export default async () => ({
  // Of all projects: jest doesn't hear it from one. Long enough that only a test that hangs reaches it: one that
  // is given up keeps running beside the next file. The long tier draws ten times as much.
  testTimeout: process.env.LONG === '1' ? 600_000 : 120_000,
  maxWorkers: '100%',
  projects: [
    await project('unit', { setupFiles: [PROPERTIES] }),
    await project('components', {
      setupFiles: [PROPERTIES],
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/tests/support/dom.ts'],
      transformed: MARKDOWN,
    }),
    await project('architecture'),
    await project('integration', {
      testPathIgnorePatterns: [
        // Several processes on one database want a Postgres server: `.ci/run` starts one. On one there is no folder to lock.
        ...(process.env.TEST_DATABASE_URL ? ['/platform/folder-lock'] : ['/integration/processes/']),
        ...(process.env.LONG === '1' ? [] : LONG_ALONE),
      ],
      globalSetup: '<rootDir>/tests/support/server-template.mjs',
      globalTeardown: '<rootDir>/tests/support/server-template-end.mjs',
      setupFiles: DATABASE,
      transformed: `${FAKER}|${FILE_TYPE}`,
    }),
    await project('embedded', {
      testMatch: EMBEDDED.map((path) => `<rootDir>/tests/integration/${path}.test.ts`),
      setupFiles: ['<rootDir>/tests/support/embedded-env.ts', ...DATABASE],
      transformed: `${FAKER}|${FILE_TYPE}`,
    }),
  ],
});
