import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPractice, SCENE_NAMES, showScene } from '../../build/steps/scenes.mjs';
import { DESK_SCENES } from '../../build/steps/scenes-of-desk.mjs';
import { askMain } from '../support/ask-main';
import { OF_COLOURS, smallTargets, violations } from '../support/axe';
import { startPult } from '../support/electron';
import { startSandbox } from '../support/sandbox';
import { AT_NOW } from '../support/token-door';

async function choose(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await askMain(page, 'app.setPreferences', { theme });
  await page.waitForFunction((chosen) => document.documentElement.dataset['theme'] === chosen, theme);
}

/** What is wrong with what is on the screen, in light and dark. */
async function faults(page: Page, scene: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await choose(page, theme);
    wrong.push(...(await violations(page, theme === 'light' ? null : OF_COLOURS)).map((line) => `${scene} ${theme} ${line}`));
  }
  wrong.push(...(await smallTargets(page)).map((line) => `${scene} small: ${line}`));
  const wide = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => element.scrollWidth > element.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)).map((element) => element.className));
  return [...wrong, ...wide.map((name) => `${scene} scrolls sideways: ${name}`)];
}

describe.each(['cs', 'en'] as const)('every screen in %s', (locale) => {
  test('passes axe in light and dark, has targets of 24 px and scrolls nowhere sideways', async () => {
    const { page, problems } = await startPult({ locale });
    await page.locator('main button').first().waitFor();
    // In it the system draws what is its own, fields for a date among it.
    expect(await page.evaluate(() => navigator.language)).toBe(locale === 'cs' ? 'cs' : 'en-GB');
    const wrong = await faults(page, 'door');
    await openPractice(page);
    for (const scene of SCENE_NAMES.filter((name) => name !== 'door')) {
      await showScene(page, scene);
      wrong.push(...(await faults(page, scene)));
    }
    expect(wrong).toEqual([]);
    expect(problems).toEqual([]);
  }, 240_000);
});

describe('what a business by token shows without a line or a right', () => {
  test.each(Object.entries(DESK_SCENES))('%s passes axe in light and dark', async (name, { rights, reach }) => {
    const sandbox = await startSandbox(rights === undefined ? {} : { rights: rights.split(',') });
    const { page } = await startPult({ locale: 'cs', env: { ...AT_NOW, PULT_API_URL: sandbox.url, PULT_TOKEN: sandbox.longTimeToken } });
    await page.locator('[role=gridcell]').first().waitFor();
    await page.locator('[data-connection=online][data-progress=none]').waitFor();
    await reach(page, sandbox.close);
    expect(await faults(page, name)).toEqual([]);
  });
});
