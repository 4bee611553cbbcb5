import { BrowserWindow, screen } from 'electron/main';
import { APP_PAGE } from '../security/app-scheme';
import type { WindowBounds } from './bounds';
import { isVisible } from './bounds';
import { createReloadLimit } from './reload-limit';

/** How the window is opened. */
export interface MainWindowOptions {
  readonly bounds: WindowBounds | null;
  /** File of the bridge. */
  readonly preload: string;
  readonly dark: boolean;
  readonly onBounds: (bounds: WindowBounds) => void;
  /** The page's process died, and whether the page is loaded again. */
  readonly onDeath: (reason: string, again: boolean) => void;
}

const SMALLEST = { width: 1024, height: 640 };
const USUAL = { width: 1366, height: 768 };

/** Opens the program's window on its page. It shows itself when there is something to see. */
export function openMainWindow({ bounds, preload, dark, onBounds, onDeath }: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...USUAL,
    ...(bounds !== null && isVisible(bounds, screen.getAllDisplays().map(({ workArea }) => workArea)) ? bounds : {}),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Pult',
    backgroundColor: dark ? '#161719' : '#f4f4f1',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
      v8CacheOptions: 'bypassHeatCheck',
    },
  });
  if (bounds?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  const remember = (): void => onBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  window.on('close', remember);
  const mayReload = createReloadLimit(() => process.uptime() * 1000);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const again = mayReload();
    onDeath(reason, again);
    if (again) void window.loadURL(APP_PAGE);
  });
  void window.loadURL(APP_PAGE);
  return window;
}
