import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { markdownPlugin } from './scripts/markdownPlugin';

export default defineConfig({
  plugins: [react(), markdownPlugin()],
  test: {
    pool: 'threads',
    maxWorkers: 2,
    // A busy machine takes its time.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/component/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/setup.ts'],
          // Read as text where pictures are drawn without a browser.
          css: { include: /tokens\.css/ },
        },
      },
    ],
  },
});
