import { SettingsPage } from '@renderer/features/settings';
import { useSession } from '@renderer/state/session';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { BUSINESS, PREFERENCES } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

beforeEach(() => startWindow());

const grace = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Wait before sending/ });

describe('a number of the desk', () => {
  test('is kept when the field is left or with Enter, once', () => {
    render(<SettingsPage />);
    expect(grace().value).toBe('8');
    fireEvent.change(grace(), { target: { value: '12' } });
    fireEvent.blur(grace());
    fireEvent.change(grace(), { target: { value: '0' } });
    fireEvent.keyDown(grace(), { key: 'Enter' });
    expect(fakeBridge().asked('app.setPreferences')).toEqual([{ graceSeconds: 12 }, { graceSeconds: 0 }]);
  });

  test.each(['31', '', '-1', '1.5', '1e1', 'x'])('%o is no number of seconds: it is said, and not kept', (typed) => {
    render(<SettingsPage />);
    fireEvent.change(grace(), { target: { value: typed } });
    expect(screen.getByRole('alert').textContent).toBe('0 to 30');
    fireEvent.blur(grace());
    expect(fakeBridge().asked('app.setPreferences')).toEqual([]);
    expect(grace().value).toBe('8');
  });

  test('the screen that faces the queue is said here', () => {
    render(<SettingsPage />);
    fireEvent.click(screen.getByRole('checkbox', { name: /^Customers see the screen/ }));
    expect(fakeBridge().asked('app.setPreferences')).toEqual([{ privacy: true }]);
  });

  test('days kept on this computer have limits of their own', () => {
    render(<SettingsPage />);
    const ahead = screen.getByRole('textbox', { name: /^Days ahead/ });
    fireEvent.change(ahead, { target: { value: '0' } });
    expect(screen.getByRole('alert').textContent).toBe('1 to 120');
    fireEvent.change(ahead, { target: { value: '90' } });
    fireEvent.blur(ahead);
    expect(fakeBridge().asked('app.setPreferences')).toEqual([{ keptAhead: 90 }]);
  });
});

test('a person says whether the token of this business messages its customers', () => {
  fakeBridge().answer('connect.facts', () => fine(null));
  useSession.setState({ business: { ...BUSINESS, practice: false, id: '0123456789ab' }, preferences: { ...PREFERENCES, messages: { ba9876543210: true } } });
  render(<SettingsPage />);
  const choice = within(screen.getByRole('radiogroup', { name: 'Messages to customers' }));
  expect(choice.getByRole<HTMLInputElement>('radio', { name: 'Not known' }).checked).toBe(true);
  fireEvent.click(choice.getByRole('radio', { name: 'Not sent' }));
  fireEvent.click(choice.getByRole('radio', { name: 'Sent' }));
  expect(fakeBridge().asked('app.setPreferences')).toEqual([{ messages: { ba9876543210: true, '0123456789ab': false } }, { messages: { ba9876543210: true, '0123456789ab': true } }]);
});
