import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { findRuntime } from './electron-runtime.mjs';
import { icnsOf, icoOf } from './packaging/icon-files.mjs';
import { hasDisplay, startXvfb } from './steps/display.mjs';

/** `node build/icons.mjs`: draws build/packaging/icons/icon.svg in every size that systems ask for. The results are committed. */
const folder = join(import.meta.dirname, 'packaging/icons');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512];

const runtime = await findRuntime();
const screen = hasDisplay() ? null : await startXvfb();
const work = mkdtempSync(join(tmpdir(), 'pult-icons-'));
try {
  writeFileSync(join(work, 'package.json'), '{"name":"icons","main":"main.cjs"}');
  writeFileSync(join(work, 'main.cjs'), "const { app, BrowserWindow } = require('electron'); app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('data:text/html,'));");
  const program = await _electron.launch({
    executablePath: runtime.executable,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${join(work, 'profile')}`, work],
    env: { ...process.env, ...(screen === null ? {} : { DISPLAY: screen.display }) },
  });
  const page = await program.firstWindow();
  const source = `data:image/svg+xml;base64,${readFileSync(join(folder, 'icon.svg')).toString('base64')}`;
  /** @type {Map<number, Buffer>} */
  const drawn = new Map();
  for (const size of [...SIZES, 1024]) {
    // A text, so that no type of the page's world is needed here.
    const script = `(async () => {
      const image = new Image(${size}, ${size});
      image.src = ${JSON.stringify(source)};
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: ${size}, height: ${size} });
      canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size});
      return canvas.toDataURL('image/png');
    })()`;
    drawn.set(size, Buffer.from(String(await page.evaluate(script)).split(',')[1] ?? '', 'base64'));
  }
  await program.close();
  for (const size of SIZES) writeFileSync(join(folder, `${size}x${size}.png`), /** @type {Buffer} */ (drawn.get(size)));
  writeFileSync(join(folder, 'icon.ico'), icoOf(drawn));
  writeFileSync(join(folder, 'icon.icns'), icnsOf(drawn));
} finally {
  screen?.stop();
  rmSync(work, { recursive: true, force: true });
}
