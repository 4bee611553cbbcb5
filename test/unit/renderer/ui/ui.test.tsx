import { Button } from '@renderer/ui/button';
import { Checkbox } from '@renderer/ui/checkbox';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import { Dialog } from '@renderer/ui/dialog';
import { Facts } from '@renderer/ui/facts';
import { IconButton } from '@renderer/ui/icon-button';
import { Skeleton } from '@renderer/ui/message';
import { Segmented } from '@renderer/ui/segmented';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';

const UI = resolve(import.meta.dirname, '../../../../renderer/ui');

test('the key on a button is not part of its name', () => {
  render(<Button hint="X">No-show</Button>);
  expect(screen.getByRole('button', { name: 'No-show' }).textContent).toContain('X');
});

test('a button never sends a form by accident', () => {
  const sent = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
  render(
    <form onSubmit={sent}>
      <Button>a</Button>
      <IconButton icon="close" name="b" />
    </form>,
  );
  for (const button of screen.getAllByRole('button')) fireEvent.click(button);
  expect(sent).not.toHaveBeenCalled();
});

test('a dialog is named by its title; cross and Esc close it; the focus goes back', () => {
  const close = vi.fn();
  render(<button type="button">before</button>);
  screen.getByRole('button', { name: 'before' }).focus();
  const { unmount } = render(
    <Dialog title="Keys" closeName="Close" onClose={close}>
      text
    </Dialog>,
  );
  const dialog = screen.getByRole('dialog', { name: 'Keys' });
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  fireEvent(dialog, new Event('cancel', { cancelable: true }));
  expect(close).toHaveBeenCalledTimes(2);
  unmount();
  expect(document.activeElement?.textContent).toBe('before');
});

test('a question before an act has the safe answer in focus, and its act is deaf at first', () => {
  vi.useFakeTimers();
  const [safe, go] = [vi.fn(), vi.fn()];
  render(
    <ConfirmDialog title="Sure?" closeName="Close" safe="No" go="Yes" onSafe={safe} onGo={go}>
      text
    </ConfirmDialog>,
  );
  expect(document.activeElement?.textContent).toBe('No');
  fireEvent.click(screen.getByRole('button', { name: 'Yes' }));
  act(() => void vi.advanceTimersByTime(299));
  fireEvent.click(screen.getByRole('button', { name: 'Yes' }));
  expect(go).not.toHaveBeenCalled();
  act(() => void vi.advanceTimersByTime(1));
  fireEvent.click(screen.getByRole('button', { name: 'Yes' }));
  fireEvent.click(screen.getByRole('button', { name: 'No' }));
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect([go.mock.calls.length, safe.mock.calls.length]).toEqual([1, 2]);
  vi.useRealTimers();
});

test('a box to tick is named by its words, or by more than they say', () => {
  const ticked = vi.fn();
  render(<Checkbox text="null" name="Send Text as null" checked={false} onChange={ticked} />);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Send Text as null' }));
  expect(ticked).toHaveBeenCalledWith(true);
});

test('a choice of a few is radio buttons with one name', () => {
  const chosen = vi.fn();
  const options = [
    { value: 'a', text: 'first' },
    { value: 'b', text: 'second' },
  ] as const;
  render(<Segmented label="Choice" value="a" options={options} onChange={chosen} />);
  expect(screen.getByRole('radiogroup', { name: 'Choice' })).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'second' }));
  expect(chosen).toHaveBeenCalledWith('b');
});

test('what is on its way is said, not only drawn', () => {
  render(<Skeleton lines={3} label="Loading…" />);
  expect(screen.getByRole('status', { name: 'Loading…' }).children).toHaveLength(3);
});

test('parts know no catalogue, store or bridge', () => {
  const wrong = readdirSync(UI)
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) => /from '(\.\.\/(?:i18n|state|bridge|features|app)|@shared)/.test(readFileSync(join(UI, name), 'utf8')));
  expect(wrong).toEqual([]);
});

test('facts are parted by dots between them, none before the first or after the last', () => {
  const { container } = render(<Facts facts={['paid', '777 123 456', 'mat']} />);
  expect(container.textContent).toBe('paid · 777 123 456 · mat');
});

test('styles of a part give way to those of a screen, whichever comes first', () => {
  for (const name of readdirSync(UI).filter((file) => file.endsWith('.module.css'))) {
    const rules = readFileSync(join(UI, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').trim();
    expect([name, rules.startsWith("@layer ui {") && rules.endsWith("\n}") && !rules.includes('\n}\n')]).toEqual([name, true]);
  }
});
