import { useAction } from '@renderer/state/keyboard';
import { useRowMoved } from '@renderer/state/row-moved';
import { ROW_MOVED_DEAF_MS } from '@shared/domain/keys';
import type { BlockView } from '@shared/domain/views';
import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { block } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const KEY = 'b:5:7';
const jana = block(5, 7, 'Jana Černá', 600);
const heard: string[] = [];
let now = 0;

function Sheet({ of = '2026-11-23', selected = KEY, shown }: { of?: string; selected?: string | null; shown: BlockView | undefined }) {
  useRowMoved(of, selected, shown);
  useAction('open', () => {
    heard.push('open');
    return true;
  });
  return <button>beside</button>;
}

/** What Enter on the row did, and what was left of an Enter on a button. */
function enters(): { readonly row: boolean; readonly button: boolean } {
  const press = (target: HTMLElement): Event => {
    const event = createEvent.keyDown(target, { key: 'Enter', code: 'Enter' });
    Object.defineProperty(event, 'timeStamp', { value: now });
    fireEvent(target, event);
    return event;
  };
  const button = screen.getByRole('button');
  button.focus();
  const isLeft = !press(button).defaultPrevented;
  button.blur();
  heard.length = 0;
  press(document.body);
  return { row: heard.length > 0, button: isLeft };
}

beforeEach(async () => {
  await startWindow();
  now += 10_000;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  return () => clock.mockRestore();
});

test.each<[string, BlockView | undefined]>([
  ['begins at another time', { ...jana, start: jana.start + 900_000 }],
  ['is at somebody else', { ...jana, resourceId: 99 }],
  ['is gone', undefined],
])('a row that %s by itself is deaf for a moment, its buttons too', (_what, after) => {
  const { rerender } = render(<Sheet shown={jana} />);
  expect(enters()).toEqual({ row: true, button: true });
  rerender(<Sheet shown={after} />);
  expect(enters()).toEqual({ row: false, button: false });
  now += ROW_MOVED_DEAF_MS;
  expect(enters()).toEqual({ row: true, button: true });
});

test.each<[string, Parameters<typeof Sheet>[0]]>([
  ['was moved by the person', { shown: { ...jana, start: jana.start + 900_000, pending: 'held' } }],
  ['was marked', { shown: { ...jana, attendance: 'came', pending: 'writing' } }],
  ['is another one', { selected: 'b:6:8', shown: block(6, 8, 'Petr Čermák', 660) }],
  ['is not chosen any more', { selected: null, shown: undefined }],
  ['lies on a sheet that was left', { of: '2026-11-24', shown: undefined }],
])('a row that %s hears at once', (_what, after) => {
  const { rerender } = render(<Sheet shown={jana} />);
  rerender(<Sheet {...after} />);
  expect(enters()).toEqual({ row: true, button: true });
});
