import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { nativeImage } from 'electron/common';
import { app, BrowserWindow, ipcMain, Menu, nativeTheme, protocol, session } from 'electron/main';
import { appError } from '@shared/errors/app-error';
import { readHooks } from './app/hooks';
import { forkStore, startPracticeServer } from './app/processes';
import type { Program } from './app/program';
import type { Dispatcher, KnownWindows } from './ipc/registrar';
import { createBroadcast, registerCalls } from './ipc/registrar';
import { applicationMenu } from './platform/menu';
import { surviveUncaught } from './platform/uncaught';
import type { PreferencesFile } from './platform/preferences';
import { openPreferences } from './platform/preferences';
import { openProfile } from './platform/profile-folder';
import { APP_SCHEME, serveApp } from './security/app-scheme';
import { guardContents, guardSession } from './security/guards';
import { systemBrowser } from './security/system-browser';
import { showBadge } from './windows/badge';
import { askWhereToSave } from './windows/save-dialog';
import { createLeaving } from './windows/leaving';
import { openMainWindow } from './windows/main-window';

/*
 * The entry: as little as possible before the window. The rest is loaded while the window's process starts.
 */

const readyWhenEvaluated = app.isReady();
const hooks = readHooks(process.env, app.isPackaged);
if (typeof hooks === 'string') {
  process.stderr.write(`pult: ${hooks}\n`);
  process.exit(2);
}
if (!app.isPackaged) Object.assign(globalThis, { pultReadyWhenEvaluated: readyWhenEvaluated });
const profile = openProfile(hooks.profileDir === null ? app.getPath('userData') : resolve(hooks.profileDir));
app.setPath('userData', profile.path);

if (!app.requestSingleInstanceLock()) {
  app.exit(0);
} else {
  // Over HTTP/2 and QUIC Chromium sends a request again by itself when a connection fails; see electron/api/once-sender.ts.
  for (const name of ['disable-http2', 'disable-quic']) app.commandLine.appendSwitch(name);
  // What the system draws in the window is in the language of the program and not of the computer.
  const preferences = openPreferences(resolve(profile.path, 'preferences.json'), Date.now());
  app.commandLine.appendSwitch('lang', (hooks.locale ?? preferences.get().locale) === 'en' ? 'en-GB' : 'cs');
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true, supportFetchAPI: true } }]);
  const menu = applicationMenu(process.platform);
  Menu.setApplicationMenu(menu === null ? null : Menu.buildFromTemplate(menu));
  guardContents(app);
  void app.whenReady().then(() => start(preferences));
}

function start(preferences: PreferencesFile): void {
  if (typeof hooks === 'string') return;
  const folder = import.meta.dirname;
  const { theme, bounds } = preferences.get();
  nativeTheme.themeSource = theme;

  const known = new Set<Electron.WebContents>();
  const windows: KnownWindows = { has: (contents) => known.has(contents), all: () => [...known] };
  const pages = resolve(folder, '../renderer');
  let pageServed: () => void = () => undefined;
  // Main has one thread: what the program consists of is loaded while the window's process takes in the page, not before it is served.
  const served = new Promise<void>((resolve) => (pageServed = resolve));
  // `protocol.handle` makes a Request and a Response, for which Node loads its whole HTTP client before the first page: a tenth of a start.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the same answers without that; there as long as both Electron versions have it
  protocol.registerBufferProtocol(APP_SCHEME, (request, answer) => void serveApp(pages, request, randomUUID).then(answer).then(pageServed));
  guardSession(session.defaultSession);

  const broadcast = createBroadcast(windows);
  let running: Program | null = null;
  const leaving = createLeaving({
    mustAsk: () => !window.isDestroyed() && running?.mustAskBeforeLeaving() === true,
    ask: () => {
      if (window.isMinimized()) window.restore();
      window.focus();
      broadcast('app.leaving', null);
    },
    leave: () => window.close(),
    after: (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
  });
  const program: Promise<Program> = served.then(() => import('./app/program')).then(({ createProgram }) =>
    createProgram({ app, hooks, preferences, profile: profile.path, kept: profile.kept, forkStore: () => forkStore(folder), startPracticeServer: (nowMs, booksFile) => startPracticeServer(folder, nowMs, booksFile), onTheme: (next) => void (nativeTheme.themeSource = next), broadcast, onPending: (count) => showBadge({ app, window, platform: process.platform, imageOf: (bitmap, size) => nativeImage.createFromBitmap(bitmap, { width: size, height: size }) }, count), openExternal: systemBrowser, saveAs: askWhereToSave, answerLeaving: leaving.answered }),
  );
  void program.then(
    (ready) => {
      running = ready;
      surviveUncaught((event, listener) => process.on(event, listener), ready.log, () => broadcast('app.notice', appError('internal')));
    },
    () => undefined,
  );
  // The system ends the program: there is nobody to ask, and nothing is lost.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      leaving.dontAsk();
      app.quit();
    });
  }
  // The first question takes nothing; the schemas of the others, which hold main up while they are made, wait until the page has its day.
  const parse: Dispatcher['parse'] = async (channel, input) => {
    if (channel === 'app.bootstrap') return input === null ? { value: null } : null;
    return (await import('@shared/ipc/schemas')).parseInput(channel, input);
  };
  registerCalls(ipcMain, windows, program.then(({ handlers, timed }): Dispatcher => ({ handlers, timed, parse })));

  const window = openMainWindow({
    bounds,
    preload: resolve(folder, '../preload/index.cjs'),
    dark: nativeTheme.shouldUseDarkColors,
    onBounds: (next) => void preferences.set({ bounds: next }),
    onDeath: (reason, again) => void program.then(({ log }) => log('page.died', { reason, again })),
  });
  known.add(window.webContents);
  window.once('closed', () => known.clear());
  window.on('session-end', leaving.dontAsk);
  window.on('close', (event) => {
    if (!leaving.attempt()) event.preventDefault();
  });

  app.on('second-instance', () => {
    const [first] = BrowserWindow.getAllWindows();
    if (first?.isMinimized() === true) first.restore();
    first?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    if (!leaving.attempt()) return;
    leaving.dontAsk();
    void close().finally(() => {
      closed = true;
      app.quit();
    });
  });
  const close = async (): Promise<void> => (await program).close();
}
