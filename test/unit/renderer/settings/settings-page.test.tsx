import { SettingsPage } from '@renderer/features/settings';
import { chooseLocale } from '@renderer/i18n/i18n';
import { useSession } from '@renderer/state/session';
import { useConsoleDoor } from '@renderer/state/console-door';
import { useNavigation } from '@renderer/state/navigation';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { fakeBridge } from '../../../support/fake-bridge';
import { BUSINESS } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

beforeEach(() => startWindow());

test('language and colours show what is chosen and change it', () => {
  render(<SettingsPage />);
  const theme = within(screen.getByRole('radiogroup', { name: 'Colours' }));
  expect(theme.getByRole<HTMLInputElement>('radio', { checked: true }).labels?.[0]?.textContent).toMatch(/system/i);
  fireEvent.click(theme.getByRole('radio', { name: /dark/i }));
  fireEvent.click(screen.getByRole('radio', { name: 'Čeština' }));
  expect(fakeBridge().asked('app.setPreferences')).toEqual([{ theme: 'dark' }, { locale: 'cs' }]);
});

test('a change of language renames what is on the screen', async () => {
  render(<SettingsPage />);
  await act(() => chooseLocale('cs'));
  expect(screen.getByRole('region', { name: 'Nastavení' })).toBeTruthy();
});

test('practice can be left; a real business has no such button', () => {
  const { unmount } = render(<SettingsPage />);
  fireEvent.click(screen.getByRole('button', { name: 'Leave practice' }));
  expect(fakeBridge().asked('connect.leave')).toEqual([null]);
  unmount();
  useSession.setState({ business: { ...BUSINESS, practice: false } });
  render(<SettingsPage />);
  expect(screen.queryByRole('button', { name: 'Leave practice' })).toBeNull();
});

test('the version is named', () => {
  render(<SettingsPage />);
  expect(screen.getByText(/0\.1\.0/)).toBeTruthy();
});

test('the console opens after a confirmation, and needs none again for the same business', async () => {
  useConsoleDoor.setState({ openFor: null });
  const { unmount } = render(<SettingsPage />);
  fireEvent.click(screen.getByRole('button', { name: 'Open the console…' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Open the console of all actions?' }));
  expect(document.activeElement?.textContent).toBe('Not now');
  fireEvent.click(dialog.getByRole('button', { name: 'Not now' }));
  expect([screen.queryByRole('dialog'), useNavigation.getState().page]).toEqual([null, 'today']);
  fireEvent.click(screen.getByRole('button', { name: 'Open the console…' }));
  const go = within(screen.getByRole('dialog')).getByRole<HTMLButtonElement>('button', { name: 'Open the console' });
  expect(go.disabled).toBe(true);
  await waitFor(() => expect(go.disabled).toBe(false));
  fireEvent.click(go);
  expect(useNavigation.getState().page).toBe('console');
  unmount();
  render(<SettingsPage />);
  fireEvent.click(screen.getByRole('button', { name: 'Open the console' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('before real data the confirmation says that customers may be messaged', () => {
  useConsoleDoor.setState({ openFor: null });
  useSession.setState({ business: { ...BUSINESS, practice: false } });
  render(<SettingsPage />);
  fireEvent.click(screen.getByRole('button', { name: 'Open the console…' }));
  expect(screen.getByText('Twelve of them message the customer if the token holds CustomerNotifications.')).toBeTruthy();
});
