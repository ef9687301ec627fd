import nextJest from 'next/jest.js';

/**
 * What pages cost in a full register; what is drawn to be sent to every door; kills beside those of a journey, of several
 * processes, of a cycle's end and of an import, which are in every run.
 */
const LONG_ALONE = ['/e2e/(page-bounds|crafted-requests|generated-requests|portfolio-kill)\\.test\\.ts$'];

/**
 * The journeys in real Chromium, against the production build. Each worker has one browser, and one server for the files
 * that need no more than a demo installation.
 */
const createConfig = nextJest({ dir: './' })({
  displayName: 'e2e',
  testEnvironment: 'node',
  globalSetup: '<rootDir>/tests/support/e2e/once/setup.ts',
  globalTeardown: '<rootDir>/tests/support/e2e/once/teardown.ts',
  testSequencer: '<rootDir>/tests/support/e2e/longest-first.mjs',
  testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
  testTimeout: 240_000,
  testPathIgnorePatterns: [
    // Production mode, what pages cost, sessions that are made older and several processes want a Postgres server: `.ci/run` starts one.
    ...(process.env.TEST_DATABASE_URL ? [] : ['/e2e/(production|page-bounds|session-end|workers)\\.test\\.ts$']),
    ...(process.env.LONG === '1' ? [] : LONG_ALONE),
  ],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.data/'],
});

/** Packages that are modules only, which jest can't require as they are. */
const TRANSFORMED =
  'css-select|css-what|cssomnom|boolbase|dom-serializer|dom(elementtype|handler|utils)|entities|htmlparser2|nth-check';

export default async () => ({
  ...(await createConfig()),
  transformIgnorePatterns: [`/node_modules/(?!(${TRANSFORMED})/)`],
});
