import nextJest from 'next/jest.js';

/**
 * The journeys in real Chromium, against the production build. Each worker has one browser, and one server for the files
 * that need no more than a demo installation.
 */
export default nextJest({ dir: './' })({
  displayName: 'e2e',
  testEnvironment: 'node',
  globalSetup: '<rootDir>/tests/support/e2e/once/setup.ts',
  globalTeardown: '<rootDir>/tests/support/e2e/once/teardown.ts',
  testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
  testTimeout: 240_000,
  // Production mode and what statements cost want a Postgres server: `.ci/run` starts one.
  testPathIgnorePatterns: process.env.TEST_DATABASE_URL ? [] : ['/e2e/(production|page-bounds)\\.test\\.ts$'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.data/'],
});
