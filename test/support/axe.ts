import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Said in words where the screen has signs: `8/12 +2` is "8 of 12 taken, 2 on the waitlist". */
const NOT_ASKED = ['label-content-name-mismatch'];

/** Rules that may say otherwise in other colours. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block'] as const;

/** What axe finds wrong on the page, one line each; by all of its rules, or by those alone. */
export async function violations(page: Page, only: readonly string[] | null = null): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async ({ off, only }) => {
    const axe = Reflect.get(window, 'axe') as { run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> };
    const found = await axe.run(document, { resultTypes: ['violations'], ...(only === null ? { rules: Object.fromEntries(off.map((id) => [id, { enabled: false }])) } : { runOnly: only }) });
    return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`));
  }, { off: NOT_ASKED, only });
}

/** Elements that a finger or a mouse cannot hit: smaller than 24 px with no room around them (WCAG 2.2, 2.5.8). */
export function smallTargets(page: Page): Promise<string[]> {
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
