import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPractice, SCENE_NAMES, showScene } from '../../build/steps/scenes.mjs';
import { smallTargets, violations } from '../support/axe';
import { startPult } from '../support/electron';

async function choose(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((chosen) => (Reflect.get(window, 'pult') as { calls: Record<string, (input: unknown) => Promise<unknown>> }).calls['app.setPreferences']?.({ theme: chosen }), theme);
  await page.waitForFunction((chosen) => document.documentElement.dataset['theme'] === chosen, theme);
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
