/**
 * @typedef {object} TestStep
 * @property {string} name
 * @property {(report: string) => readonly string[]} command
 * @property {boolean} [report] the command writes a vitest report
 * @property {boolean} [display] needs a display
 * @property {Record<string, string>} [env]
 */

const node = process.execPath;
const bin = (/** @type {string} */ path) => `node_modules/${path}`;
const vitest = (/** @type {readonly string[]} */ projects) => (/** @type {string} */ report) => [
  node,
  bin('vitest/vitest.mjs'),
  'run',
  ...projects.flatMap((project) => ['--project', project]),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
];

/** Everything that `npm test` runs, in this order. @type {readonly TestStep[]} */
export const TEST_STEPS = [
  { name: 'contract is fresh', command: () => [node, 'build/contract/generate.mjs', '--check'] },
  { name: 'types', command: () => [node, bin('typescript/bin/tsc'), '-b'] },
  { name: 'lint', command: () => [node, bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  { name: 'boundaries', command: () => [node, bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', 'build/dependency-cruiser.cjs', 'electron', 'renderer', 'shared'] },
  { name: 'unused code', command: () => [node, bin('knip/bin/knip.js')] },
  { name: 'unit, contract, integration (UTC)', command: vitest(['unit', 'components', 'contract', 'integration']), report: true, env: { TZ: 'UTC' } },
  { name: 'unit, contract (New York)', command: vitest(['unit', 'components', 'contract']), report: true, env: { TZ: 'America/New_York' } },
  { name: 'build', command: () => [node, bin('electron-vite/bin/electron-vite.js'), 'build', '--config', 'build/electron.vite.config.ts', '--logLevel', 'warn'] },
  { name: 'bundles', command: () => [node, 'build/checks/bundles.mjs'] },
  { name: 'end to end', command: vitest(['e2e']), report: true, display: true, env: { TZ: 'UTC' } },
  // Some of each: in one process, with real store processes, in the real program. `npm run faults` runs more.
  { name: 'faults', command: () => [node, 'build/faults.mjs', '--runs', '500', '--kills', '25', '--electron', '5'], display: true, env: { TZ: 'UTC' } },
  { name: 'package', command: () => [node, 'build/dist.mjs', '--dir'] },
  { name: 'package contents', command: () => [node, 'build/checks/package-contents.mjs'] },
  { name: 'package fuses', command: () => [node, 'build/checks/fuses.mjs'] },
  { name: 'packaged program', command: () => [node, 'build/checks/packaged-smoke.mjs'], display: true },
];
