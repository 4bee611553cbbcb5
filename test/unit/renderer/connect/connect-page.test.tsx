import { ConnectPage } from '@renderer/features/connect';
import { useSession } from '@renderer/state/session';
import type { Business } from '@shared/domain/connection';
import { appError } from '@shared/errors/app-error';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { bootstrap, BUSINESS } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

beforeEach(() => startWindow({ business: null }));

const door = (): HTMLElement => screen.getByRole('button', { name: 'Open practice' });

test('practice has the focus and needs nothing typed; the form for a token waits behind its button, and nobody is asked about the keyring', () => {
  render(<ConnectPage />);
  expect(document.activeElement).toBe(door());
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Open practice', 'Paste a token…']);
  expect(fakeBridge().asked('connect.vault')).toEqual([]);
});

test('one press opens practice once, and says that it is being opened', async () => {
  const slow = later<Business>();
  fakeBridge().answer('connect.practice', () => slow.promise);
  fakeBridge().answer('app.bootstrap', () => fine(bootstrap()));
  render(<ConnectPage />);
  fireEvent.click(door());
  const opening = screen.getByRole<HTMLButtonElement>('button', { name: 'Opening…' });
  expect(opening.disabled).toBe(true);
  fireEvent.click(opening);
  await act(async () => slow.resolve(fine(BUSINESS)));
  expect(fakeBridge().asked('connect.practice')).toHaveLength(1);
  expect(useSession.getState().business).toEqual(BUSINESS);
});

test('a door that does not open says why, and can be tried again', async () => {
  fakeBridge().answer('connect.practice', () => ({ ok: false, error: appError('practice.unavailable') }));
  render(<ConnectPage />);
  fireEvent.click(door());
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not be started/);
  expect((door() as HTMLButtonElement).disabled).toBe(false);
});

test('the language is chosen before anything else is read', () => {
  render(<ConnectPage />);
  fireEvent.click(screen.getByRole('radio', { name: 'Čeština' }));
  expect(fakeBridge().asked('app.setPreferences')).toEqual([{ locale: 'cs' }]);
});
