import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { figure } from '../measure/statistics.mjs';

/** @typedef {import('../measure/context.mjs').BenchContext} BenchContext */

/** How fast acts settle, and what a thousand of them cost. @param {BenchContext} context */
export async function actsFigures({ root }) {
  const outDir = mkdtempSync(join(root, 'out/bench-acts-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@shared': join(root, 'shared'), '@electron': join(root, 'electron') } },
      ssr: { external: ['libsql'], noExternal: true },
      build: { ssr: true, target: 'node20.18', outDir, emptyOutDir: true, rolldownOptions: { input: { acts: join(root, 'test/bench/acts/main.ts') } } },
    });
    const done = spawnSync(process.execPath, [join(outDir, 'acts.js')], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    const { settledIn, fewView, manyView, openings } = JSON.parse(String(done.stdout).trim().split('\n').at(-1) ?? '');
    return [
      figure('acts.hundred-settled-s', settledIn, 's', 5, '100 acts after the line is back, 40 ms of delay'),
      figure('acts.thousand-view-ms', manyView - fewView, 'ms', 5, `a day view takes ${manyView.toFixed(1)} ms with 1,000 acts that are not over, ${fewView.toFixed(1)} ms without`),
      figure('acts.thousand-open-ms', openings.many - openings.few, 'ms', 50, `the store opens and shows its day in ${Math.round(openings.many)} ms with 1,000 acts, in ${Math.round(openings.few)} ms without`),
    ];
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
