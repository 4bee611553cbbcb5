import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

/** The grid page alone, built as the program's own pages are. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  resolve: { alias: { '@shared': resolve(root, 'shared'), '@renderer': resolve(root, 'renderer') } },
  build: { target: 'chrome130', outDir: resolve(root, 'out/bench/grid'), emptyOutDir: true, minify: true, modulePreload: { polyfill: false } },
});
