import { SettingsPage } from '@renderer/features/settings';
import { chooseLocale } from '@renderer/i18n/i18n';
import { useConnection } from '@renderer/state/connection';
import { useSession } from '@renderer/state/session';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { fakeBridge } from '../../../support/fake-bridge';
import { BUSINESS, ONLINE } from '../../../support/renderer-data';
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

test('missing rights and the version are named', () => {
  useConnection.setState({ ...ONLINE, missingRights: ['Customer_r'] });
  render(<SettingsPage />);
  expect(screen.getByText('Customer_r')).toBeTruthy();
  expect(screen.getByText(/0\.1\.0/)).toBeTruthy();
});
