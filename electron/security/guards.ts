import type { App, Session } from 'electron/main';
import { APP_ORIGIN } from './app-scheme';

/** Denies everything that a page of ours never needs: windows, navigation, webviews. Set once, before any window. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** The one thing a page of ours is let do: to put a text into the clipboard when somebody asks for it. Reading it is denied. */
const CLIPBOARD_WRITE = 'clipboard-sanitized-write';

/** Denies every permission but {@link CLIPBOARD_WRITE}, and every request of the page that leaves its own scheme. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => answer(permission === CLIPBOARD_WRITE && isOwnPage(requestingUrl)));
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => permission === CLIPBOARD_WRITE && isOwnPage(requestingOrigin));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnRequest(details.url) });
  });
}

function isOwnPage(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`);
}

/** Own pages, their inline data, and the developer tools. */
export function isOwnRequest(url: string): boolean {
  return isOwnPage(url) || url.startsWith('data:') || url.startsWith('blob:') || url.startsWith('devtools:');
}
