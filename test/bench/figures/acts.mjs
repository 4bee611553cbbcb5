import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleForNode } from '../../../build/steps/node-bundle.mjs';
import { figure } from '../measure/statistics.mjs';

/** @typedef {import('../measure/context.mjs').BenchContext} BenchContext */

/** How fast acts settle, and what a thousand of them cost. @param {BenchContext} context */
export async function actsFigures({ root }) {
  const outDir = await bundleForNode(root, 'bench-acts', { acts: 'test/bench/acts/main.ts' });
  try {
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
