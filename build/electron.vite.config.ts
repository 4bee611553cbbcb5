import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { preloadTexts } from './steps/preload-texts.mjs';

const root = resolve(import.meta.dirname, '..');
const at = (path: string): string => resolve(root, path);

const alias = { '@shared': at('shared') };

/** One configuration, three bundles; targets are the oldest runtime that the program is run on (see ARCHITECTURE.md). */
export default defineConfig({
  main: {
    root,
    resolve: { alias },
    build: {
      target: 'node20.18',
      outDir: at('out/main'),
      minify: true,
      externalizeDeps: { exclude: ['zod', 'hono', '@hono/node-server', 'temporal-polyfill'] },
      rolldownOptions: {
        input: {
          index: at('electron/main.ts'),
          store: at('electron/store/utility-entry.ts'),
          sandbox: at('electron/sandbox/utility-entry.ts'),
          'sandbox-cli': at('electron/sandbox/cli.ts'),
        },
      },
    },
  },
  preload: {
    root,
    resolve: { alias },
    build: {
      target: 'node20.18',
      outDir: at('out/preload'),
      minify: true,
      rolldownOptions: {
        input: { index: at('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), preloadTexts()],
    resolve: { alias },
    build: {
      target: 'chrome130',
      outDir: at('out/renderer'),
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: at('renderer/index.html') },
        // Every file of the first load is one more request to main: what the entry needs is one file, whoever else needs it too.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
});
