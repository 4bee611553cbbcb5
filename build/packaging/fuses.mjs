import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/** How every fuse of the packaged program stands. */
export const PACKAGED_FUSES = /** @type {const} */ ({
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
});

const NAMES = /** @type {(keyof typeof PACKAGED_FUSES)[]} */ (Object.keys(PACKAGED_FUSES));

/** Sets all fuses of a packaged program. @param {string} program executable (Windows, Linux) or .app (macOS) */
export async function setPackagedFuses(program) {
  const fuses = Object.fromEntries(NAMES.map((name) => [FuseV1Options[name], PACKAGED_FUSES[name]]));
  await flipFuses(program, { version: FuseVersion.V1, resetAdHocDarwinSignature: process.platform === 'darwin', ...fuses });
}

/** What of the fuses is not as it should be, one line each. @param {string} program */
export async function fuseProblems(program) {
  const wire = await getCurrentFuseWire(program);
  return NAMES.flatMap((name) => {
    // Fuses are kept as the characters '0' and '1'.
    const found = wire[FuseV1Options[name]];
    const wanted = (PACKAGED_FUSES[name] ? '1' : '0').charCodeAt(0);
    return found === wanted ? [] : [`${name} is ${found === undefined ? 'missing' : String.fromCharCode(found)}, not ${String.fromCharCode(wanted)}`];
  });
}

/**
 * Where the packaged program's executable lies.
 * @param {{ appOutDir: string, electronPlatformName: string, productFilename: string }} place
 */
export function packagedProgram({ appOutDir, electronPlatformName, productFilename }) {
  if (electronPlatformName === 'darwin') return join(appOutDir, `${productFilename}.app`);
  return join(appOutDir, electronPlatformName === 'win32' ? `${productFilename}.exe` : 'pult');
}
