import { BrowserWindow, screen } from 'electron/main';
import { APP_PAGE } from '../security/app-scheme';

/** Where the window stood. */
export interface WindowBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** How the window is opened. */
export interface MainWindowOptions {
  readonly bounds: WindowBounds | null;
  /** File of the bridge. */
  readonly preload: string;
  readonly dark: boolean;
  readonly onBounds: (bounds: WindowBounds) => void;
  /** The page died; called with how often it has died in a row. */
  readonly onDeath: (times: number) => void;
}

const SMALLEST = { width: 1024, height: 640 };
const USUAL = { width: 1366, height: 768 };
/** A page that keeps dying is not reloaded more often than this. */
const MOST_RELOADS = 3;

/** Opens the program's window on its page. It shows itself when there is something to see. */
export function openMainWindow({ bounds, preload, dark, onBounds, onDeath }: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...USUAL,
    ...(bounds !== null && isVisible(bounds) ? bounds : {}),
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
  let deaths = 0;
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    deaths += 1;
    onDeath(deaths);
    if (deaths <= MOST_RELOADS) void window.loadURL(APP_PAGE);
  });
  void window.loadURL(APP_PAGE);
  return window;
}

/** At least the title bar must lie on a screen that is there. */
function isVisible(bounds: WindowBounds): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const [right, bottom] = [workArea.x + workArea.width, workArea.y + workArea.height];
    return bounds.x < right - 100 && bounds.x + bounds.width > workArea.x + 100 && bounds.y >= workArea.y - 10 && bounds.y < bottom - 60;
  });
}
