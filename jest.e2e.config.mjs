import nextJest from 'next/jest.js';

/** The journeys in real Chromium, against the production build; each file has a server and a browser of its own. */
export default nextJest({ dir: './' })({
  displayName: 'e2e',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
  testTimeout: 240_000,
  // Production mode and what statements cost want a Postgres server: `.ci/run` starts one.
  testPathIgnorePatterns: process.env.TEST_DATABASE_URL ? [] : ['/e2e/(production|page-bounds)\\.test\\.ts$'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.data/'],
});
