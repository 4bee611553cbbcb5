import { ensurePackages } from './dependencies.mjs';
import { hasDisplay } from './display.mjs';
import { ensureSystem } from './system.mjs';

/**
 * Makes this machine ready to open windows: packages, an Electron runtime, system libraries and, without a display, Xvfb; a keyring
 * where it is wanted. Answers the runtime; throws with what to do.
 * @param {string} root the project @param {(line: string) => void} say @param {{ keyring?: boolean }} [needs]
 */
export async function readyMachine(root, say, needs = {}) {
  ensurePackages(root, say);
  // It needs a package itself.
  const { findRuntime } = await import('../electron-runtime.mjs');
  const runtime = await findRuntime(say);
  ensureSystem(runtime.executable, { display: !hasDisplay(), ...needs }, say);
  return runtime;
}
