import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages, nodeProblem } from './steps/dependencies.mjs';
import { packageVersion, publishProblem, readDistOptions } from './packaging/release.mjs';

/**
 * `npm run dist`: packages the program into dist/. `--dir` stops at the unpacked program, `--quick` compresses little,
 * `--publish` also publishes, and refuses to with the test runtime.
 */
const root = resolve(import.meta.dirname, '..');
/** @param {string} line */
const say = (line) => process.stderr.write(`pult: ${line}\n`);

try {
  const options = readDistOptions(process.argv.slice(2));
  if (typeof options === 'string') throw new Error(options);
  const problem = nodeProblem(process.versions.node);
  if (problem !== null) throw new Error(problem);
  ensurePackages(root, say);
  const { findRuntime } = await import('./electron-runtime.mjs');
  const { ensureBundles } = await import('./steps/bundles.mjs');
  const runtime = await findRuntime(say);
  const { version, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const refusal = options.publish ? publishProblem(runtime.version, devDependencies.electron) : null;
  if (refusal !== null) throw new Error(refusal);
  ensureBundles(root, say);

  if (process.platform === 'linux' && process.env['CUSTOM_FPM_PATH'] === undefined && process.env['USE_SYSTEM_FPM'] === undefined) {
    const shim = fileURLToPath(new URL('packaging/fpm-shim/fpm.mjs', import.meta.url));
    chmodSync(shim, 0o755);
    process.env['CUSTOM_FPM_PATH'] = shim;
  }
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const { build } = await import('electron-builder');
  const { builderConfig } = await import('./electron-builder.config.mjs');
  const made = await build({
    projectDir: root,
    dir: options.unpackedOnly,
    publish: options.publish ? 'always' : 'never',
    config: builderConfig({
      electronVersion: runtime.version,
      electronDist: runtime.dist,
      version: packageVersion(version, runtime.version, devDependencies.electron),
      quick: options.quick || options.unpackedOnly,
    }),
  });
  for (const file of made) process.stdout.write(`${file}\n`);
} catch (problem) {
  say(problem instanceof Error ? problem.message : String(problem));
  process.exit(1);
}
