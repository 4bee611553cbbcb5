import { openAdmin } from '@renderer/state/open-admin';
import { useToasts } from '@renderer/state/toasts';
import { appError } from '@shared/errors/app-error';
import { beforeEach, expect, test } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { startWindow } from '../../../support/start-window';

beforeEach(() => startWindow());

const ADDRESS = 'https://merchant.reservanto.cz/';
const said = () => useToasts.getState().toasts.map(({ kind, text }) => `${kind}: ${text}`);

test('a page whose address is known is opened, and that is all there is to say', async () => {
  fakeBridge().answer('app.openAdmin', () => fine({ address: ADDRESS, exact: true, opened: true }));
  await openAdmin('calendar');
  expect(said()).toEqual(['status: Reservanto is opening in the browser.']);
});

test('where only the first page is known, it is said where to go on', async () => {
  fakeBridge().answer('app.openAdmin', () => fine({ address: ADDRESS, exact: false, opened: true }));
  await openAdmin('hours');
  expect(said()).toEqual(['status: Reservanto is opening in the browser. It begins on its first page; go on to working hours and time off from there.']);
});

test('practice opens nothing and says what would', async () => {
  fakeBridge().answer('app.openAdmin', () => fine({ address: ADDRESS, exact: false, opened: false }));
  await openAdmin('calendar');
  expect(said()).toEqual([`status: Practice: the browser would open ${ADDRESS}. It begins on its first page; go on to the calendar from there.`]);
});

test('no browser is an alert', async () => {
  fakeBridge().answer('app.openAdmin', () => ({ ok: false, error: appError('app.browser', { params: { address: ADDRESS } }) }));
  await openAdmin('calendar');
  expect(said()[0]).toMatch(/^alert: /);
});
