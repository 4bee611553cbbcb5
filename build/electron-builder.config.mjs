import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { packagedProgram, setPackagedFuses } from './packaging/fuses.mjs';

/** The only packages that stay outside the bundles: the native database and what loads it. */
const KEPT_PACKAGES = ['libsql', '@libsql', '@neon-rs', 'detect-libc'];

/** @param {import('electron-builder').AfterPackContext} context */
async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const productFilename = packager.appInfo.productFilename;
  rmSync(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
  await setPackagedFuses(packagedProgram({ appOutDir, electronPlatformName, productFilename }));
}

/**
 * How the program is packaged.
 * @param {{ electronVersion: string, electronDist: string, version: string, quick: boolean }} what
 * @returns {import('electron-builder').Configuration}
 */
export function builderConfig({ electronVersion, electronDist, version, quick }) {
  return {
    appId: 'org.example.pult',
    productName: 'Pult',
    copyright: 'Pult',
    electronVersion,
    electronDist,
    // The native database is Node-API: it runs on any Electron as it is.
    npmRebuild: false,
    extraMetadata: { version },
    directories: { output: 'dist', buildResources: 'build/packaging' },
    files: [
      'package.json',
      'out/main/**/*',
      'out/preload/**/*',
      'out/renderer/**/*',
      '!**/*.map',
      `!**/node_modules/!(${KEPT_PACKAGES.join('|')}){,/**/*}`,
      '!**/node_modules/@libsql/*-musl*{,/**/*}',
      '!**/node_modules/**/*.{md,d.ts,mts,cts}',
    ],
    asar: true,
    asarUnpack: ['**/*.node'],
    electronLanguages: ['cs', 'en-US', 'en-GB'],
    compression: quick ? 'store' : 'normal',
    artifactName: '${name}_${version}_${os}_${arch}.${ext}',
    afterPack,
    linux: {
      executableName: 'pult',
      icon: 'build/packaging/icons',
      category: 'Office',
      synopsis: 'The reception desk of your business',
      syncDesktopName: true,
      desktop: {
        entry: {
          Name: 'Pult',
          'Name[cs]': 'Pult',
          'Name[en]': 'Pult',
          GenericName: 'Reception desk',
          'GenericName[cs]': 'Recepce',
          'Comment[cs]': 'Recepce pro provozy, které přijímají rezervace přes Reservanto.',
          Keywords: 'booking;reception;calendar;',
          'Keywords[cs]': 'rezervace;recepce;kalendář;',
        },
      },
      target: ['deb'],
    },
    deb: {
      artifactName: '${name}_${version}_${arch}.${ext}',
      compression: quick ? 'gz' : 'xz',
      packageCategory: 'misc',
    },
    win: { icon: 'build/packaging/icons/icon.ico', target: ['nsis'] },
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true, installerLanguages: ['cs_CZ', 'en_US'] },
    mac: { icon: 'build/packaging/icons/icon.icns', category: 'public.app-category.business', hardenedRuntime: true, target: ['dmg', 'zip'] },
  };
}
