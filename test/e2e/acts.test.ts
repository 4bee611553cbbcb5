import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { startPult, temporaryFolder } from '../support/electron';
import { startSandbox } from '../support/sandbox';

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

const envOf = (sandbox: Sandbox) => ({ PULT_API_URL: sandbox.url, PULT_TOKEN: sandbox.longTimeToken, PULT_NOW: new Date(sandbox.now()).toISOString() });
const gridOf = (page: Page) => page.getByRole('grid', { name: 'Day grid' });
const connectionOf = (page: Page) => page.getByRole('status', { name: 'Connection' });

async function idsOf(page: Page, title: string): Promise<{ appointmentId: number; customerId: number }> {
  const key = await gridOf(page).getByRole('button', { name: new RegExp(title) }).first().getAttribute('data-key');
  const [, appointmentId, customerId] = (key ?? '').split(':');
  return { appointmentId: Number(appointmentId), customerId: Number(customerId) };
}

async function onlineDesk(sandbox: Sandbox, profile = temporaryFolder()) {
  const desk = await startPult({ profile, env: envOf(sandbox) });
  await gridOf(desk.page).getByRole('button', { name: /Jana Černá/ }).waitFor();
  await connectionOf(desk.page).filter({ hasText: 'Online · as of' }).waitFor();
  return desk;
}

async function cutLine(sandbox: Sandbox, page: Page): Promise<void> {
  await sandbox.control('fault', { action: '*', kind: 'drop', times: 100_000 });
  await page.keyboard.press('F5');
  await connectionOf(page).filter({ hasText: 'Offline' }).waitFor();
}

/** Ten people of the morning whose attendance is not recorded or can be changed. */
const TEN = ['Jana Černá', 'Tomáš Řehoř', 'Ondřej Dvořák', 'Šárka Němcová', 'Alena Malá', 'Karel Vrba', 'Roman Beneš', 'Růžena Bílá', 'Adam Kos', 'Filip Ryba'] as const;

describe('acts while the line is down', () => {
  it('ten marks outlive kill -9, are there after a start without a network, and land once each', async () => {
    const sandbox = await startSandbox();
    const first = await onlineDesk(sandbox);
    const ids = await Promise.all(TEN.map((name) => idsOf(first.page, name)));
    await cutLine(sandbox, first.page);
    for (const name of TEN) {
      const block = gridOf(first.page).getByRole('button', { name: new RegExp(name) });
      const isHere = /, here|, came/.test((await block.getAttribute('aria-label')) ?? '');
      await block.focus();
      await first.page.keyboard.press(isHere ? 'x' : 'Space');
      await gridOf(first.page).getByRole('button', { name: new RegExp(`${name}.*not sent`) }).waitFor();
    }
    await first.page.getByRole('button', { name: 'Unsent: 10' }).waitFor();
    const ended = once(first.app.process(), 'exit');
    first.app.process().kill('SIGKILL');
    await ended;

    const second = await startPult({ profile: first.profile, env: envOf(sandbox) });
    await gridOf(second.page).getByRole('button', { name: /Jana Černá.*here.*not sent/ }).waitFor();
    await second.page.getByRole('button', { name: 'Unsent: 10' }).waitFor();
    await connectionOf(second.page).filter({ hasText: /Offline, data from 9:5\d/ }).waitFor();
    for (const pair of ids) expect(await sandbox.control('book', pair)).toBeTruthy();

    await sandbox.control('clear-faults');
    await second.page.keyboard.press('F5');
    await second.page.getByRole('button', { name: /Unsent/ }).waitFor({ state: 'hidden', timeout: 30_000 });
    await gridOf(second.page).getByRole('button', { name: /^(?!.*not sent).*Jana Černá, Masáž zad, confirmed, here/ }).waitFor();
    const attendance = await Promise.all(ids.map(async (pair) => ((await sandbox.control('book', pair)) as { attendance: number }).attendance));
    expect(attendance).toEqual([1, 1, 1, 1, 9, 9, 1, 9, 9, 9]);
  });

  it('"here" long before the start is kept, listed, and can be taken back', async () => {
    const sandbox = await startSandbox();
    const { page, problems } = await onlineDesk(sandbox);
    const block = gridOf(page).getByRole('button', { name: /Zdeněk Beran/ });
    await block.focus();
    await page.keyboard.press('Space');
    await page.getByText('Check-in noted: Zdeněk Beran. It is sent at 16:00.').waitFor();
    await page.getByRole('button', { name: 'Unsent: 1' }).click();
    const list = page.getByRole('dialog', { name: 'Unsent acts' });
    await list.getByText('Will be sent at 16:00.').waitFor();
    await list.getByRole('button', { name: 'Undo' }).click();
    await list.getByText('Everything has been sent.').waitFor();
    await page.keyboard.press('Escape');
    await gridOf(page).getByRole('button', { name: /Zdeněk Beran.*not recorded/ }).waitFor();
    expect(await sandbox.control('arrivals')).not.toHaveProperty('Booking/SetNoShowState');
    expect(problems).toEqual([]);
  });

  it('what somebody else has changed meanwhile stands before the person with both values', async () => {
    const sandbox = await startSandbox();
    const { page } = await onlineDesk(sandbox);
    const jana = await idsOf(page, 'Jana Černá');
    await cutLine(sandbox, page);
    await gridOf(page).getByRole('button', { name: /Jana Černá/ }).focus();
    await page.keyboard.press('Space');
    await gridOf(page).getByRole('button', { name: /Jana Černá.*here.*not sent/ }).waitFor();
    await sandbox.control('attendance', { ...jana, value: 9 });
    await sandbox.control('clear-faults');
    await page.keyboard.press('F5');
    await page.getByRole('alert').getByText('Changed by somebody meanwhile: Check-in: Jana Černá').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Unsent: 1' }).click();
    const list = page.getByRole('dialog', { name: 'Unsent acts' });
    await list.getByText('Somebody changed it meanwhile. Decide what holds.').waitFor();
    await list.getByRole('button', { name: 'Send' }).click();
    await list.getByText('Everything has been sent.').waitFor();
    await vi.waitFor(async () => expect(await sandbox.control('book', jana)).toMatchObject({ attendance: 1 }), 10_000);
  });
});

describe('a mark by key', () => {
  it('is in the document before the next frame, and stays from then on', async () => {
    const sandbox = await startSandbox();
    const { page, problems } = await onlineDesk(sandbox);
    const block = gridOf(page).getByRole('button', { name: /Jana Černá/ });
    await block.focus();
    const said = await block.evaluateHandle((element) => {
      const names: string[] = [];
      new MutationObserver(() => names.push(element.ariaLabel ?? '')).observe(element, { attributeFilter: ['aria-label'] });
      addEventListener('keydown', () => requestAnimationFrame(() => names.push('frame')), { once: true });
      return names;
    });
    await page.keyboard.press('Space');
    await vi.waitFor(async () => expect(await sandbox.control('book', await idsOf(page, 'Jana Černá'))).toMatchObject({ attendance: 1 }), 10_000);
    await gridOf(page).getByRole('button', { name: /^(?!.*(being recorded|not sent|sending)).*Jana Černá.*here/ }).waitFor();
    const names = await said.jsonValue();
    expect(names[0]).toMatch(/Jana Černá.*here.*being recorded$/);
    expect(names.filter((name) => name !== 'frame' && !name.includes('here'))).toEqual([]);
    expect(names.indexOf('frame')).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });
});
