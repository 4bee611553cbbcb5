import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

/** The floor that Pult is measured against: an Electron program that opens one window and nothing else. */
app.on('window-all-closed', () => app.quit());
// Not awaited at the top level: Electron becomes ready only when its main has been evaluated.
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: Number(process.env['BENCH_WIDTH'] ?? 1366),
    height: Number(process.env['BENCH_HEIGHT'] ?? 768),
    useContentSize: true,
    webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false },
  });
  window.setMenu(null);
  const page = process.env['BENCH_URL'];
  void (page === undefined ? window.loadFile(join(import.meta.dirname, 'empty.html')) : window.loadURL(page));
});
