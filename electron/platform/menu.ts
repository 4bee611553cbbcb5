import type { MenuItemConstructorOptions } from 'electron/main';

/** The application's menu: macOS needs one for copy, paste and quit; elsewhere there is none, and none of its keys. */
export function applicationMenu(platform: NodeJS.Platform): MenuItemConstructorOptions[] | null {
  return platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] : null;
}
