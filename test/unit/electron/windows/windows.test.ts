import { isVisible } from '@electron/windows/bounds';
import { createReloadLimit } from '@electron/windows/reload-limit';
import { describe, expect, it } from 'vitest';

const left = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1366, height: 728 };
const window = (x: number, y: number) => ({ x, y, width: 1366, height: 768, maximized: false });

describe('isVisible', () => {
  it.each([
    [0, 0],
    [1900, 10],
    [-1200, 0],
    [3000, 600],
  ])('a window at %i, %i can be reached', (x, y) => {
    expect(isVisible(window(x, y), [left, right])).toBe(true);
  });

  it.each([
    [5000, 0],
    [-1300, 0],
    [0, -400],
    [0, 1030],
    [2500, 700],
  ])('a window at %i, %i cannot', (x, y) => {
    expect(isVisible(window(x, y), [left, right])).toBe(false);
  });

  it('is lost with its screen', () => {
    expect(isVisible(window(2000, 0), [left])).toBe(false);
    expect(isVisible(window(0, 0), [])).toBe(false);
  });
});

describe('createReloadLimit', () => {
  it('gives up on a page that keeps dying, and begins anew after a while', () => {
    let now = 0;
    const mayReload = createReloadLimit(() => now);
    expect([1, 2, 3, 4, 5].map(() => mayReload())).toEqual([true, true, true, false, false]);
    now = 61_000;
    expect(mayReload()).toBe(true);
  });
});
