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
  // Two cores carry three: tests mostly wait for a browser, a store, or the end of what they put wrong.
  maxWorkers: 3,
  // On a busy machine a worker that holds nothing open may still need longer to end than Jest's half second.
  workerGracefulExitTimeout: 10_000,
  testSequencer: '<rootDir>/tests/support/slow-first.js',
};
