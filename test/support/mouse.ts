import type { Locator, Page } from 'playwright-core';

/** A control that somebody is to hit is at least so large, in px (WCAG 2.2, 2.5.8). */
const LEAST = 24;
/** What is not reachable by then is covered, off or not there, in ms. */
const PATIENCE = 10_000;

/** The hand on the mouse: it presses what is in sight, and types only where a text belongs. It counts what it does. */
export interface Mouse {
  /** Presses a control: seen, large enough, not covered, not off. One act. */
  press(control: Locator): Promise<void>;
  /** Drags a block by px and lets go. One act. `seen`: while it is held. */
  drag(block: Locator, dx: number, dy: number, seen?: () => Promise<unknown>): Promise<void>;
  /** Types into the field that has the focus; no act. */
  type(text: string): Promise<void>;
  /** Acts since it was asked last. */
  acts(): number;
}

/** The mouse of a window. */
export function mouseOf(page: Page): Mouse {
  let acts = 0;
  return {
    press: async (control) => {
      await control.waitFor({ timeout: PATIENCE });
      const { width, height } = (await control.boundingBox()) ?? { width: 0, height: 0 };
      // A radio or a tick is pressed by its words as well.
      const isLabelled = await control.evaluate((element) => element instanceof HTMLInputElement && (element.labels?.length ?? 0) > 0);
      if (!isLabelled && (width < LEAST || height < LEAST)) throw new Error(`${String(control)} is ${width} × ${height} px`);
      await control.click({ timeout: PATIENCE });
      acts += 1;
    },
    drag: async (block, dx, dy, seen) => {
      await block.scrollIntoViewIfNeeded();
      const box = await block.boundingBox();
      if (box === null) throw new Error('the block is not on the screen');
      const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 12)];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + dx / 2, y + dy / 2);
      await page.mouse.move(x + dx, y + dy);
      await seen?.();
      await page.mouse.up();
      acts += 1;
    },
    type: async (text) => {
      await page.locator('input:focus, textarea:focus').waitFor({ timeout: PATIENCE });
      await page.keyboard.type(text);
    },
    acts: () => {
      const done = acts;
      acts = 0;
      return done;
    },
  };
}
