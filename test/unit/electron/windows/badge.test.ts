import { badgeBitmap, BADGE_SIZE } from '@electron/windows/badge-bitmap';
import { showBadge } from '@electron/windows/badge';
import { describe, expect, it, vi } from 'vitest';

function place(platform: NodeJS.Platform, hasBadge: boolean) {
  const window = { setOverlayIcon: vi.fn(), setTitle: vi.fn(), isDestroyed: () => false };
  const app = { setBadgeCount: vi.fn(() => hasBadge) };
  return { window, app, show: (count: number) => showBadge({ app, window, platform, imageOf: (bitmap) => bitmap as never }, count) };
}

describe('the number of what waits', () => {
  it('lies over the icon on Windows, with words for a screen reader, and goes with the last', () => {
    const { window, app, show } = place('win32', true);
    show(3);
    show(0);
    expect(window.setOverlayIcon.mock.calls).toEqual([[badgeBitmap(3), '(3) Pult'], [null, 'Pult']]);
    expect(app.setBadgeCount).not.toHaveBeenCalled();
  });

  it('is the badge of the system where there is one', () => {
    const { window, app, show } = place('darwin', true);
    show(3);
    expect(app.setBadgeCount).toHaveBeenCalledWith(3);
    expect(window.setTitle).not.toHaveBeenCalled();
  });

  it('stands in the title elsewhere', () => {
    const { window, show } = place('linux', false);
    show(3);
    show(0);
    expect(window.setTitle.mock.calls).toEqual([['(3) Pult'], ['Pult']]);
  });
});

it('the picture is a disc with a digit of its own for each number, above nine the same', () => {
  const pictures = Array.from({ length: 12 }, (_, index) => badgeBitmap(index + 1).toString('base64'));
  expect(new Set(pictures).size).toBe(10);
  const one = badgeBitmap(1);
  expect(one).toHaveLength(BADGE_SIZE * BADGE_SIZE * 4);
  const alphaAt = (x: number, y: number): number | undefined => one[(y * BADGE_SIZE + x) * 4 + 3];
  expect([alphaAt(0, 0), alphaAt(16, 16), alphaAt(31, 31)]).toEqual([0, 255, 0]);
});
