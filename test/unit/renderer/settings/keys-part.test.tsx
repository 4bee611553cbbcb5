import { KeysPart } from '@renderer/features/settings/keys-part';
import { useKeyHint } from '@renderer/state/key-hints';
import { useAction } from '@renderer/state/keyboard';
import { useSession } from '@renderer/state/session';
import { Button } from '@renderer/ui/button';
import type { Preferences } from '@shared/ipc/channels';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { startWindow } from '../../../support/start-window';

/** As main does: what was chosen is what holds. */
const keep = (change: Partial<Preferences>): void => act(() => useSession.setState(({ preferences }) => ({ preferences: { ...preferences, ...change } })));
const keys = () => useSession.getState().preferences.keys;
const press = (key: string, more: Partial<KeyboardEventInit> = {}): void => void fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key, ...more });
const change = (what: string): void => void fireEvent.click(screen.getByRole('button', { name: `Change the key: ${what}` }));

function NoShow({ heard }: { readonly heard: string[] }) {
  useAction('noShow', () => {
    heard.push('noShow');
    return true;
  });
  return <Button {...useKeyHint('noShow')}>No-show</Button>;
}

beforeEach(() => startWindow());

describe('Settings, Keys', () => {
  test('the next key pressed is the new one; the hint and the window follow; it can be reset', async () => {
    const heard: string[] = [];
    render(
      <>
        <KeysPart onChange={keep} />
        <NoShow heard={heard} />
      </>,
    );
    const button = screen.getByRole('button', { name: 'No-show' });
    expect(button.getAttribute('aria-keyshortcuts')).toBe('X');
    change('Mark no-show');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Press the new key');
    press('q');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(keys()).toEqual({ letters: true, own: { noShow: 'q' } });
    expect(button.textContent).toBe('No-showQ');
    (document.activeElement as HTMLElement).blur();
    // A named key in between: letters in quick succession are a card reader's.
    press('x', { code: 'KeyX' });
    press('Home');
    press('q', { code: 'KeyQ' });
    await waitFor(() => expect(heard).toEqual(['noShow']));
    fireEvent.click(screen.getByRole('button', { name: 'Reset the key: Mark no-show' }));
    expect(keys()).toEqual({ letters: true, own: {} });
    expect(button.textContent).toBe('No-showX');
  });

  test.each<[string, Partial<KeyboardEventInit>, string]>([
    ['t', {}, 'T is the key of: Today'],
    ['7', {}, 'Digits open the search and cannot be the key of a command.'],
    ['q', { ctrlKey: true }, 'A key can be a letter, a sign, or F2 to F12 but F5.'],
    ['F5', {}, 'F5 is the key of: Read from the server again'],
    ['Home', {}, 'A key can be a letter, a sign, or F2 to F12 but F5.'],
  ])('%s %j is not taken, and it is said why', (key, more, said) => {
    render(<KeysPart onChange={keep} />);
    change('Mark no-show');
    press(key, more);
    expect(within(screen.getByRole('dialog')).getByRole('alert').textContent).toBe(said);
    expect(keys().own).toEqual({});
  });

  test('dead keys, repeats and modifiers alone are passed over', () => {
    render(<KeysPart onChange={keep} />);
    change('Mark no-show');
    press('Dead');
    press('Shift', { shiftKey: true });
    press('q', { repeat: true });
    expect(within(screen.getByRole('dialog')).getByRole('alert').textContent).toBe('');
    expect(keys().own).toEqual({});
  });

  test('switched off, a letter does nothing, no hint is shown, and the changed keys are kept for later', async () => {
    const heard: string[] = [];
    keep({ keys: { letters: true, own: { noShow: 'q' } } });
    render(
      <>
        <KeysPart onChange={keep} />
        <NoShow heard={heard} />
      </>,
    );
    fireEvent.click(screen.getByRole('checkbox', { name: 'Letters and signs work as keys' }));
    expect(keys()).toEqual({ letters: false, own: { noShow: 'q' } });
    const button = screen.getByRole('button', { name: 'No-show' });
    expect([button.textContent, button.getAttribute('aria-keyshortcuts')]).toEqual(['No-show', null]);
    (document.activeElement as HTMLElement | null)?.blur();
    for (const key of ['q', 'x']) {
      press(key, { code: `Key${key.toUpperCase()}` });
      press('Home');
    }
    expect(heard).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Reset all keys' }));
    expect(keys()).toEqual({ letters: false, own: {} });
  });

  test('a usual key that somebody else has meanwhile cannot come back, and says who has it', () => {
    keep({ keys: { letters: true, own: { noShow: 'q', today: 'x' } } });
    render(<KeysPart onChange={keep} />);
    const reset = screen.getByRole('button', { name: 'Reset the key: Mark no-show' });
    expect([reset.hasAttribute('disabled'), reset.title]).toEqual([true, 'X is the key of: Today']);
  });
});
