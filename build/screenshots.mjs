import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { _electron } from 'playwright-core';
import { findRuntime } from './electron-runtime.mjs';
import { ensureBundles } from './steps/bundles.mjs';
import { hasDisplay, startXvfb } from './steps/display.mjs';
import { captureDesk, DESK_SCENE_NAMES } from './steps/desk-scenes.mjs';
import { captureScenes, SCENE_NAMES } from './steps/scenes.mjs';

/*
 * Pictures of every screen in practice: `npm run screenshots -- [--out DIR] [--scene day,door] [--locale cs] [--theme dark]
 * [--size 1366x768]`. Without an option all of them are taken; `--docs` renews those of the documentation and no others.
 */

/** What the documentation shows, in Czech at the size of a small screen: scene and colours. */
const DOCS = { scenes: ['day', 'week', 'month', 'agenda', 'panel', 'todo', 'pending', 'hours', 'waitlist', 'palette'], dark: ['day'], locale: 'cs', size: '1366x768' };

const root = resolve(import.meta.dirname, '..');
const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);
const list = (/** @type {string | undefined} */ given, /** @type {readonly string[]} */ all) => (given === undefined ? all : given.split(','));

const { values } = parseArgs({ options: { docs: { type: 'boolean' }, out: { type: 'string' }, scene: { type: 'string' }, locale: { type: 'string' }, theme: { type: 'string' }, size: { type: 'string' } } });
const isDocs = values.docs === true;
const out = resolve(values.out ?? join(root, isDocs ? 'docs/screenshots' : 'out/screenshots'));
const all = [...SCENE_NAMES, ...DESK_SCENE_NAMES];
const scenes = isDocs ? DOCS.scenes : list(values.scene, all);
const unknown = scenes.filter((scene) => !all.includes(scene));
if (unknown.length > 0) {
  say(`unknown scene: ${unknown.join(', ')}; there are ${all.join(', ')}`);
  process.exit(2);
}

const runtime = await findRuntime(say);
ensureBundles(root, say);
const work = mkdtempSync(join(tmpdir(), 'pult-screenshots-'));
const xvfb = hasDisplay() ? null : await startXvfb('2000x1200x24');
try {
  // The bundles are copied, so that a build beside this one does not change the program under the camera.
  cpSync(join(root, 'out/main'), join(work, 'out/main'), { recursive: true });
  cpSync(join(root, 'out/preload'), join(work, 'out/preload'), { recursive: true });
  cpSync(join(root, 'out/renderer'), join(work, 'out/renderer'), { recursive: true });
  cpSync(join(root, 'package.json'), join(work, 'package.json'));
  if (existsSync(join(root, 'node_modules'))) symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'));
  mkdirSync(out, { recursive: true });
  for (const locale of isDocs ? [DOCS.locale] : list(values.locale, ['cs', 'en'])) {
    let profiles = 0;
    /** @param {Record<string, string>} env */
    const launch = (env) =>
      _electron.launch({
        executablePath: runtime.executable,
        args: [...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--force-device-scale-factor=1', work],
        env: { ...process.env, ...(xvfb === null ? {} : { DISPLAY: xvfb.display }), PULT_PROFILE_DIR: join(work, `profile-${locale}-${profiles++}`), PULT_LOCALE: locale, ...env },
      });
    const wish = {
      scenes,
      themesOf: (/** @type {string} */ scene) => (isDocs ? ['light', ...(DOCS.dark.includes(scene) ? ['dark'] : [])] : list(values.theme, ['light', 'dark'])),
      sizes: isDocs ? [DOCS.size] : list(values.size, ['1366x768', '1920x1080']),
      nameOf: (/** @type {string} */ scene, /** @type {string} */ theme, /** @type {string} */ size) => join(out, `${scene}-${locale}-${theme}-${size}.png`),
      say,
    };
    if (scenes.some((scene) => SCENE_NAMES.includes(scene))) {
      const app = await launch({});
      try {
        await captureScenes(app, wish);
      } finally {
        await app.close();
      }
    }
    await captureDesk(root, launch, wish);
  }
} finally {
  xvfb?.stop();
  rmSync(work, { recursive: true, force: true });
}
