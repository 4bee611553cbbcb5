import { ROW_MOVED_DEAF_MS } from '@shared/domain/keys';
import type { Locator, Page } from 'playwright-core';
import { vi } from 'vitest';

/** Steps of one walk; more than a person would take, so a place that no key reaches is a failure. */
const MOST_STEPS = 120;

/** Goes to a control by Tab, or back by Shift+Tab, as a person without a mouse does. */
export async function tabTo(page: Page, key: 'Tab' | 'Shift+Tab', control: Locator): Promise<void> {
  await control.waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('the focus does not come there');
}

/** Goes to a block of the sheet: by Tab into the sheet, then by arrows from block to block. */
export async function walkTo(page: Page, block: Locator): Promise<void> {
  await block.waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const key = await block.evaluate((element) => {
      const { activeElement } = document;
      if (activeElement === element) return null;
      if (activeElement?.matches('[role=grid] [data-key]') !== true) return 'Tab';
      const [from, to] = [activeElement.getBoundingClientRect(), element.getBoundingClientRect()];
      const column = (one: Element): Element | null => one.closest('[role=row]');
      if (column(activeElement) !== column(element)) return from.left < to.left ? 'ArrowRight' : 'ArrowLeft';
      return from.top < to.top || (from.top === to.top && from.left < to.left) ? 'ArrowDown' : 'ArrowUp';
    });
    if (key === null) return;
    await page.keyboard.press(key);
  }
  throw new Error('the walk does not come there');
}

/** Presses a key until it is heard: keys that act on a row are deaf for a moment after the focus has come there by itself (product.md, Keys), and a test is quicker than a hand. */
export async function pressUntil(page: Page, key: string, shown: Locator): Promise<void> {
  await vi.waitFor(async () => {
    await page.keyboard.press(key);
    await shown.waitFor({ timeout: 200 });
  }, 5_000);
}

/** Lets the moment pass for which the keys are deaf after the focus has come somewhere by itself, where a second press would do something else. */
export async function untilHeard(page: Page): Promise<void> {
  const end = (await page.evaluate(() => performance.now())) + ROW_MOVED_DEAF_MS;
  await page.waitForFunction((at) => performance.now() >= at, end);
}

/** Goes to a group of choices by Tab and takes one by arrows. */
export async function choose(page: Page, group: Locator, name: string): Promise<void> {
  const checked = group.locator('input:checked');
  const entrance = (await checked.count()) > 0 ? checked : group.getByRole('radio').first();
  await tabTo(page, 'Tab', entrance);
  const wanted = group.getByRole('radio', { name });
  const choices = await group.getByRole('radio').count();
  for (let step = 0; step < choices && !(await wanted.evaluate((element) => element === document.activeElement)); step += 1) await page.keyboard.press('ArrowRight');
  await group.getByRole('radio', { name, checked: true }).waitFor();
}
