import { dayBounds } from '@shared/domain/days';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { RunningPult } from './electron';
import { startPult } from './electron';
import type { AtEnd } from './ends';
import { clientOf, type startSandbox } from './sandbox';
import { value } from './store';

/** A running sandbox of a test. */
export type TestSandbox = Awaited<ReturnType<typeof startSandbox>>;

/** The practice day. */
export const PRACTICE_DATE = '2026-11-23';

/** The sheet of the day. */
export const gridOf = (page: Page) => page.getByRole('grid', { name: 'Denní přehled' });
/** The drawer of what is open, by its name. */
export const drawerOf = (page: Page, name: string) => page.getByRole('complementary', { name });
/** The panel of a new booking. */
export const panelOf = (page: Page) => drawerOf(page, 'Nová rezervace');

/** The program in Czech on the practice day of a sandbox, everything read. */
export async function openCzechDesk(sandbox: TestSandbox, atEnd: AtEnd = onTestFinished): Promise<RunningPult> {
  const desk = await startPult({ locale: 'cs', env: { PULT_API_URL: sandbox.url, PULT_TOKEN: sandbox.longTimeToken, PULT_NOW: new Date(sandbox.now()).toISOString() }, atEnd });
  await gridOf(desk.page).getByRole('button', { name: /Jana Černá/ }).first().waitFor();
  await desk.page.locator('[data-connection=online][data-progress=none]').waitFor();
  return desk;
}

/** How often an action has reached the server. */
export async function arrivalsOf(sandbox: TestSandbox, action: string): Promise<number> {
  return ((await sandbox.control('arrivals')) as Readonly<Record<string, number>>)[action] ?? 0;
}

/** Statuses of a booking that takes its place. */
const LIVE = ['Confirmed', 'ConfirmationRequested'];

/** Live bookings of one person on the practice day, as the server tells any client. */
export async function dayOfPerson(sandbox: TestSandbox, name: string) {
  const { start, end } = dayBounds(PRACTICE_DATE, 'Europe/Prague');
  const { Events } = value(await clientOf(sandbox).call('Event/GetList', { StartDate: start / 1000, EndDate: end / 1000 }));
  return Events.filter(({ CustomerFullName, Status }) => CustomerFullName === name && LIVE.includes(String(Status)));
}
