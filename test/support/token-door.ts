import type { Page } from 'playwright-core';
import { NOW } from './sandbox';

/** Where the clock of a real business stands in tests: that of the sandbox. */
export const AT_NOW = { PULT_NOW: new Date(NOW).toISOString() } as const;

/** Opens the form for a token and fills it in; nothing is sent yet. */
export async function fillTokenForm(page: Page, token: string, server: string): Promise<void> {
  await page.getByRole('button', { name: 'Paste a token…' }).click();
  await page.getByLabel('Token', { exact: true }).fill(token);
  await page.getByText('Advanced').click();
  await page.getByLabel('Server address').fill(server);
}

/** Connects a business by its token through the door. */
export async function connectByToken(page: Page, token: string, server: string): Promise<void> {
  await fillTokenForm(page, token, server);
  await page.getByRole('button', { name: 'Check and connect' }).click();
}
