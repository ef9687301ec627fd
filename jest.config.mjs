import nextJest from 'next/jest.js';

const createJestConfig = nextJest({ dir: './' });

const shared = {
  moduleNameMapper: {
    '^@prisma/client/runtime/(.+)\\.mjs$': '@prisma/client/runtime/$1.js',
    '^@/(.*)$': '<rootDir>/$1',
    '^server-only$': '<rootDir>/tests/support/empty-module.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.data/'],
};

const project = (displayName, options) =>
  createJestConfig({
    ...shared,
    displayName,
    testEnvironment: 'node',
    testMatch: [`<rootDir>/tests/${displayName}/**/*.test.{ts,tsx}`],
    ...options,
  })();

export default async () => ({
  projects: [
    await project('unit'),
    await project('components', { testEnvironment: 'jsdom', setupFilesAfterEnv: ['<rootDir>/tests/support/dom.ts'] }),
    await project('architecture'),
    await project('integration', { setupFiles: ['<rootDir>/tests/support/integration-env.ts'], testTimeout: 30_000 }),
  ],
});
