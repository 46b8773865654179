import { defineConfig } from 'vitest/config';

/** The journey in three engines, one after another, on the build in dist/: `npm test -- engines`. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/engines/**/*.test.ts'],
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
