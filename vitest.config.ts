import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const node = { environment: 'node', pool: 'forks' } as const;

const alias = {
  '@shared': resolve(import.meta.dirname, 'shared'),
  '@electron': resolve(import.meta.dirname, 'electron'),
  '@renderer': resolve(import.meta.dirname, 'renderer'),
};

export default defineConfig({
  resolve: { alias },
  test: {
    // Long enough for a busy machine: a test that hangs is found all the same.
    testTimeout: 20_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'], ...node } },
      {
        extends: true,
        plugins: [react()],
        test: { name: 'components', include: ['test/unit/**/*.test.tsx'], environment: 'happy-dom', setupFiles: ['test/support/dom.ts'] },
      },
      { extends: true, test: { name: 'contract', include: ['test/contract/**/*.test.ts'], ...node } },
      { extends: true, test: { name: 'integration', include: ['test/integration/**/*.test.ts'], testTimeout: 30_000, ...node } },
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], testTimeout: 90_000, hookTimeout: 90_000, fileParallelism: false, ...node } },
    ],
  },
});
