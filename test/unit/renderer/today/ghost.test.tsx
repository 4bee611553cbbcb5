import { createGhost } from '@renderer/features/today/grid/ghost';
import { GhostLayer } from '@renderer/features/today/grid/ghost-layer';
import { render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const FRAME = { left: 40, top: 48, columnPx: 100, scale: 1, columns: 3, shown: { fromMin: 480, toMin: 1200 } };
const TIMES = ['9:07–9:37', '9:15–9:45', '9:30–10:00'];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function held() {
  const layer = createRef<HTMLDivElement>();
  render(<GhostLayer ref={layer} />);
  if (layer.current === null) throw new Error('no layer');
  const ghost = createGhost(layer.current);
  const status = screen.getByRole('status');
  const clock = status.querySelector('i');
  const at = (time: string, aloud: 'now' | 'atRest' = 'atRest', says = ''): void => ghost.show({ column: 1, span: { fromMin: 540, toMin: 570 }, look: 'goes', time, title: 'Jana', says }, FRAME, document.body, aloud);
  ghost.prepare(TIMES);
  return { ghost, status, at, line: () => clock?.style.transform, times: () => clock?.dataset['times'] };
}

test('going from one prepared time to another turns the clock and writes nothing', async () => {
  const { status, at, line, times } = held();
  at('9:07–9:37');
  vi.advanceTimersByTime(1_000);
  const written = vi.fn();
  new MutationObserver(written).observe(status, { subtree: true, childList: true, characterData: true });
  at('9:30–10:00');
  expect(line()).toBe('translateY(-2.5em)');
  at('9:15–9:45');
  expect(line()).toBe('translateY(-1.25em)');
  expect(times()).toBe(TIMES.join('\n'));
  await Promise.resolve();
  expect(written).not.toHaveBeenCalled();
});

test('the time is said aloud when the pointer rests, by keys at once', () => {
  const { status, at } = held();
  at('9:15–9:45');
  vi.advanceTimersByTime(100);
  at('9:30–10:00');
  expect(status.textContent).toBe('Jana');
  vi.advanceTimersByTime(200);
  expect(status.textContent).toBe('Jana9:30–10:00');
  at('9:15–9:45', 'now', 'K někomu jinému ne.');
  expect(status.textContent).toBe('JanaK někomu jinému ne.9:15–9:45');
});

test('a time that nobody foresaw is shown all the same, and nothing is left when it is gone', () => {
  const { ghost, status, at, line, times } = held();
  at('13:01–13:31', 'now');
  expect([times(), line()]).toEqual(['13:01–13:31', 'translateY(0em)']);
  at('9:15–9:45');
  ghost.hide();
  vi.advanceTimersByTime(1_000);
  expect([status.textContent, times()]).toEqual(['', '']);
});
