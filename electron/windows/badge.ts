import type { NativeImage } from 'electron/common';
import type { App, BrowserWindow } from 'electron/main';
import { badgeBitmap, BADGE_SIZE } from './badge-bitmap';

/** Where the number of what waits is shown. */
export interface BadgePlace {
  readonly app: Pick<App, 'setBadgeCount'>;
  readonly window: Pick<BrowserWindow, 'setOverlayIcon' | 'setTitle' | 'isDestroyed'>;
  readonly platform: NodeJS.Platform;
  readonly imageOf: (bitmap: Buffer, size: number) => NativeImage;
}

/** Shows how many bookings wait for a confirmation: over the icon in the taskbar where the system can, else in the title of the window. */
export function showBadge({ app, window, platform, imageOf }: BadgePlace, count: number): void {
  if (window.isDestroyed()) return;
  const title = count === 0 ? 'Pult' : `(${count}) Pult`;
  if (platform === 'win32') window.setOverlayIcon(count === 0 ? null : imageOf(badgeBitmap(count), BADGE_SIZE), title);
  // Most desktops of Linux have no badge and say so.
  else if (!app.setBadgeCount(count)) window.setTitle(title);
}
