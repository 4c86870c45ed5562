/** Jest runs the TypeScript as ES modules; `npm test` starts it with --experimental-vm-modules. */
export default {
  testEnvironment: '<rootDir>/tests/support/quick-globals.js',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  testTimeout: 30_000,
  // The browser tests mostly wait for their browser, so that one core can carry more than one.
  maxWorkers: 2,
  testSequencer: '<rootDir>/tests/support/slow-first.js',
};
