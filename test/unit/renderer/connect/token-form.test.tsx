import { ConnectPage } from '@renderer/features/connect';
import { useSession } from '@renderer/state/session';
import type { Business } from '@shared/domain/connection';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { bootstrap, BUSINESS } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const TOKEN = 'ltt-0123456789';
const REAL: Business = { ...BUSINESS, id: '0123456789ab', practice: false };

beforeEach(async () => {
  await startWindow({ business: null });
  fakeBridge().answer('connect.list', () => fine([]));
  fakeBridge().answer('connect.vault', () => fine('available'));
  fakeBridge().answer('app.bootstrap', () => fine(bootstrap({ business: REAL })));
});

const field = () => screen.getByLabelText<HTMLInputElement>('Token');
const server = () => screen.getByLabelText<HTMLInputElement>('Server address');
const check = (): HTMLElement => screen.getByRole('button', { name: 'Check and connect' });

async function openForm(): Promise<void> {
  render(<ConnectPage />);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Paste a token…' })));
}

async function send(token: string, address?: string): Promise<void> {
  fireEvent.change(field(), { target: { value: token } });
  if (address !== undefined) fireEvent.change(server(), { target: { value: address } });
  await act(async () => fireEvent.click(check()));
}

test('the token is hidden until it is shown, and the server is the public one', async () => {
  await openForm();
  expect([field().type, field().autocomplete, server().value]).toEqual(['password', 'off', 'https://api.reservanto.cz']);
  expect(document.activeElement).toBe(field());
  fireEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(field().type).toBe('text');
  fireEvent.click(screen.getByRole('button', { name: 'Hide' }));
  expect(field().type).toBe('password');
});

test.each([
  ['available', /kept in the keyring/],
  ['locked', /keyring of this computer did not open.*memory only/],
  ['noBackend', /no secure place for secrets.*memory only/],
] as const)('it says beforehand how well the token can be kept: %s', async (state, text) => {
  fakeBridge().answer('connect.vault', () => fine(state));
  await openForm();
  expect(screen.getByText(text)).toBeTruthy();
});

test('what was pasted is cleaned, asked about once, and forgotten when it has worked', async () => {
  const slow = later<Business>();
  fakeBridge().answer('connect.token', () => slow.promise);
  await openForm();
  await send(` „${TOKEN}“ `);
  const checking = screen.getByRole<HTMLButtonElement>('button', { name: 'Checking…' });
  expect(checking.disabled).toBe(true);
  fireEvent.submit(checking.closest('form') ?? checking);
  await act(async () => slow.resolve(fine(REAL)));
  expect(fakeBridge().asked('connect.token')).toEqual([{ token: TOKEN, server: 'https://api.reservanto.cz', replaces: null }]);
  expect(useSession.getState().business?.id).toBe(REAL.id);
  expect(document.body.innerHTML).not.toContain(TOKEN);
  expect(screen.queryByLabelText('Token')).toBeNull();
});

test.each([
  ['', 'Paste a token.'],
  ['https://api.reservanto.cz/', 'This is an internet address, not a token.'],
  ['two words', 'This is a text with spaces. Paste the token alone.'],
  ['abc', 'This is too short for a token. Check that all of it was copied.'],
  ['příliš-žluťoučký', 'This is no token: it holds signs that a token does not have.'],
])('%j is not sent anywhere: it says why', async (token, text) => {
  await openForm();
  await send(token);
  expect(screen.getByRole('alert').textContent).toBe(text);
  expect(field().getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
  expect([field().getAttribute('aria-invalid'), document.activeElement]).toEqual(['true', field()]);
  expect(fakeBridge().asked('connect.token')).toEqual([]);
});

test('a server to which a token would go unencrypted is refused; this computer is none', async () => {
  fakeBridge().answer('connect.token', () => fine(REAL));
  await openForm();
  await send(TOKEN, 'http://api.reservanto.cz');
  expect(screen.getByRole('alert').textContent).toMatch(/begins with https/);
  await send(TOKEN, 'http://127.0.0.1:4711/');
  expect(fakeBridge().asked('connect.token')).toEqual([{ token: TOKEN, server: 'http://127.0.0.1:4711', replaces: null }]);
});

test.each([
  ['session.tokenRefused', undefined, 'Sign-in was refused. Ask the account owner for a new token.'],
  ['network.unreachable', undefined, 'The server cannot be reached. Check the internet connection.'],
  ['server.refused', 'Účet je zablokován.', 'The server refused it.Účet je zablokován.'],
] as const)('after %s what was typed is still there, with the reason', async (code, detail, text) => {
  fakeBridge().answer('connect.token', () => ({ ok: false, error: appError(code, detail === undefined ? {} : { detail }) }));
  await openForm();
  await send(TOKEN);
  expect(screen.getByRole('alert').textContent).toBe(text);
  expect([field().value, (check() as HTMLButtonElement).disabled]).toEqual([TOKEN, false]);
});

test('businesses of this computer open with one press; one that cannot be read says why and can be removed', async () => {
  fakeBridge().answer('connect.list', () =>
    fine([
      { id: '0123456789ab', name: 'Studio Letná', host: 'api.reservanto.cz', problem: null },
      { id: '0123456789ac', name: '', host: 'example.org', problem: null },
      { id: '0123456789ad', name: '', host: '', problem: appError('vault.backendChanged') },
    ]),
  );
  fakeBridge().answer('connect.open', () => ({ ok: false, error: appError('vault.locked') }));
  fakeBridge().answer('connect.disconnect', () => fine(null));
  render(<ConnectPage />);
  const known = within(await screen.findByRole('region', { name: 'Connected businesses' }));
  expect(known.getAllByRole('button').map((button) => button.textContent)).toEqual(['Open Studio Letná', 'Open example.org', 'Disconnect the business…']);
  expect(known.getByText(/Nothing was written over. Paste the token again/)).toBeTruthy();
  await act(async () => fireEvent.click(known.getByRole('button', { name: 'Open Studio Letná' })));
  expect(fakeBridge().asked('connect.open')).toEqual([{ id: '0123456789ab' }]);
  expect(known.getByRole('alert').textContent).toMatch(/did not open/);
  fireEvent.click(known.getByRole('button', { name: 'Disconnect the business…' }));
  expect(within(screen.getByRole('dialog')).getByText('It may hold unsent acts and records of this computer only; they are dropped.')).toBeTruthy();
});
