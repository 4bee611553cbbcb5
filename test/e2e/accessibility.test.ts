import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPractice, SCENE_NAMES, showScene } from '../../build/steps/scenes.mjs';
import { startPult } from '../support/electron';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Said in words where the screen has signs: `8/12 +2` is "8 of 12 taken, 2 on the waitlist". */
const NOT_ASKED = ['label-content-name-mismatch'];

/** What axe finds wrong on the page, one line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (off) => {
    const axe = Reflect.get(window, 'axe') as { run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> };
    const found = await axe.run(document, { resultTypes: ['violations'], rules: Object.fromEntries(off.map((id) => [id, { enabled: false }])) });
    return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`));
  }, NOT_ASKED);
}

async function choose(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((chosen) => (Reflect.get(window, 'pult') as { calls: Record<string, (input: unknown) => Promise<unknown>> }).calls['app.setPreferences']?.({ theme: chosen }), theme);
  await page.waitForFunction((chosen) => document.documentElement.dataset['theme'] === chosen, theme);
}

/** Elements that a finger or a mouse cannot hit: smaller than 24 px with no room around them (WCAG 2.2, 2.5.8). */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, input:not([type=radio]), [role=option]')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && (width < 24 || height < 24) && element.closest('.ag-root') === null;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

describe.each(['cs', 'en'] as const)('every screen in %s', (locale) => {
  test('passes axe in light and dark, has targets of 24 px and scrolls nowhere sideways', async () => {
    const { page, problems } = await startPult({ locale });
    await page.locator('main button').first().waitFor();
    const wrong: string[] = [];
    const look = async (scene: string): Promise<void> => {
      for (const theme of ['light', 'dark'] as const) {
        await choose(page, theme);
        wrong.push(...(await violations(page)).map((line) => `${scene} ${theme} ${line}`));
      }
      wrong.push(...(await smallTargets(page)).map((line) => `${scene} small: ${line}`));
      const wide = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => element.scrollWidth > element.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)).map((element) => element.className));
      wrong.push(...wide.map((name) => `${scene} scrolls sideways: ${name}`));
    };
    await look('door');
    await openPractice(page);
    for (const scene of SCENE_NAMES.filter((name) => name !== 'door')) {
      await showScene(page, scene);
      await look(scene);
    }
    expect(wrong).toEqual([]);
    expect(problems).toEqual([]);
  });
});
