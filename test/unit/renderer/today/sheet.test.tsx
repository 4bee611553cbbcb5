import { modelOf } from '@renderer/features/today/day-model';
import { ColumnsMenu } from '@renderer/features/today/grid/columns-menu';
import { DayGrid } from '@renderer/features/today/grid/day-grid';
import { perform } from '@renderer/state/keyboard';
import type { SheetLook } from '@shared/domain/sheet-look';
import { USUAL_LOOK } from '@shared/domain/sheet-look';
import type { BlockView } from '@shared/domain/views';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { block, day, DAY_START, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const MINUTE = 60_000;
const column = (resourceId: number, over = {}) => ({ resourceId, name: `R${resourceId}`, subtitle: '', locationId: 1, open: [{ fromMin: 480, toMin: 1080 }], ...over });
const jana = block(1, 1, 'Jana', 630);

beforeEach(() => startWindow());

function show(blocks: readonly BlockView[] = [jana]) {
  const onMove = vi.fn();
  const onNew = vi.fn();
  const onOpen = vi.fn();
  const model = modelOf(day(blocks, { columns: [column(1), column(2)] }));
  const view = render(<DayGrid model={model} now={PRACTICE_NOW} selected={blocks[0]?.key ?? null} onSelect={() => undefined} onOpen={onOpen} onMove={onMove} onNew={onNew} />);
  return { onMove, onNew, onOpen, view };
}
const says = () => screen.getAllByRole('status').map((status) => status.textContent).join(' ');
const key = (name: string, more = {}): void => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, code: name, ...more });

describe('a block carried by keys', () => {
  test('says its new time, is put down by Enter, and nothing of it is left', () => {
    const { onMove } = show();
    act(() => screen.getByRole('button', { name: /Jana/ }).focus());
    act(() => key('ArrowDown', { shiftKey: true }));
    expect(says()).toContain('10:45–11:45');
    act(() => perform({ kind: 'down' }));
    act(() => perform({ kind: 'open' }));
    expect(onMove).toHaveBeenCalledWith(jana, { resourceId: 1, start: DAY_START + 660 * MINUTE, serviceId: null, serves: null });
    expect(says()).not.toContain('11:00');
  });

  test('says why another resource does not take it', () => {
    show();
    act(() => screen.getByRole('button', { name: /Jana/ }).focus());
    act(() => key('ArrowRight', { shiftKey: true }));
    expect(document.querySelector('[data-look=no]')).not.toBeNull();
    expect(says().length).toBeGreaterThan('10:30–11:30Jana'.length);
  });

  test('stays where it was after Esc, and when the focus goes', () => {
    const { onMove } = show();
    const button = screen.getByRole('button', { name: /Jana/ });
    act(() => button.focus());
    act(() => key('ArrowDown', { shiftKey: true }));
    act(() => perform({ kind: 'back' }));
    act(() => key('ArrowDown', { shiftKey: true }));
    act(() => button.blur());
    act(() => perform({ kind: 'open' }));
    expect(onMove).not.toHaveBeenCalled();
    expect(document.querySelector('[data-held]')).toBeNull();
  });
});

describe('a block dragged by pointer', () => {
  const at = (target: Element, type: 'pointerDown' | 'pointerMove' | 'pointerUp' | 'lostPointerCapture' | 'pointerCancel', clientX: number, clientY: number): void =>
    act(() => void fireEvent[type](target, { pointerId: 1, button: 0, clientX, clientY, bubbles: true }));
  const sheet = (): HTMLElement => {
    const grid = screen.getByRole('grid');
    grid.setPointerCapture = () => undefined;
    return grid;
  };

  test('goes by quarters, and its click opens nothing', () => {
    const { onMove, onOpen } = show();
    const grid = sheet();
    const button = screen.getByRole('button', { name: /Jana/ });
    at(button, 'pointerDown', 50, 250);
    at(grid, 'pointerMove', 50, 250 + 64);
    at(grid, 'pointerUp', 50, 250 + 64);
    fireEvent.click(button);
    expect(onMove).toHaveBeenCalledWith(jana, { resourceId: 1, start: DAY_START + 690 * MINUTE, serviceId: null, serves: null });
    expect(onOpen).not.toHaveBeenCalled();
  });

  test('by three pixels is a press', () => {
    const { onMove, onOpen } = show();
    const button = screen.getByRole('button', { name: /Jana/ });
    at(button, 'pointerDown', 50, 250);
    at(sheet(), 'pointerMove', 53, 253);
    at(sheet(), 'pointerUp', 53, 253);
    fireEvent.click(button);
    expect(onMove).not.toHaveBeenCalled();
    expect(onOpen).toHaveBeenCalledWith(jana.key);
  });

  test.each(['lostPointerCapture', 'pointerCancel'] as const)('is left where it was on %s', (lost) => {
    const { onMove } = show();
    at(screen.getByRole('button', { name: /Jana/ }), 'pointerDown', 50, 250);
    at(sheet(), 'pointerMove', 50, 314);
    at(sheet(), lost, 50, 314);
    at(sheet(), 'pointerUp', 50, 314);
    expect(onMove).not.toHaveBeenCalled();
  });

  test('that is gone when it is put down moves nothing', () => {
    const { onMove, view } = show();
    at(screen.getByRole('button', { name: /Jana/ }), 'pointerDown', 50, 250);
    at(sheet(), 'pointerMove', 50, 314);
    view.rerender(<DayGrid model={modelOf(day([], { columns: [column(1)] }))} now={PRACTICE_NOW} selected={null} onSelect={() => undefined} onOpen={() => undefined} onMove={onMove} onNew={() => undefined} />);
    at(sheet(), 'pointerUp', 50, 314);
    expect(onMove).not.toHaveBeenCalled();
  });
});

test('a day without bookings has an empty place to begin at', () => {
  const { onNew } = show([]);
  fireEvent.click(screen.getByRole('button', { name: '9:30, R1, new booking' }));
  expect(onNew).toHaveBeenCalledWith({ resourceId: 1, start: DAY_START + 570 * MINUTE, end: null });
});

test('empty places are walked by Ctrl and arrows, then by arrows, and never leave the day', () => {
  const { onNew } = show();
  act(() => screen.getByRole('button', { name: /Jana/ }).focus());
  act(() => key('ArrowDown', { ctrlKey: true }));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('11:30, R1, new booking');
  act(() => perform({ kind: 'right' }));
  act(() => perform({ kind: 'right' }));
  act(() => perform({ kind: 'up' }));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('11:00, R2, new booking');
  act(() => perform({ kind: 'newBooking' }));
  expect(onNew).toHaveBeenCalledWith({ resourceId: 2, start: DAY_START + 660 * MINUTE, end: null });
});

test('eighty bookings at once and one of no length are all there', () => {
  show([...Array.from({ length: 80 }, (_, index) => block(index + 1, index + 1, `Osoba ${index}`, 600)), block(99, 99, 'Nula', 720, { endMin: 720 })]);
  const cells = screen.getAllByRole('gridcell');
  expect(cells).toHaveLength(81);
  expect(parseFloat(screen.getByRole('button', { name: /Nula/ }).parentElement?.style.height ?? '0')).toBeGreaterThanOrEqual(15);
});

describe('the menu of columns', () => {
  const resources = [column(1), column(2), column(3)];
  function open(look: Partial<SheetLook> = {}) {
    const onChange = vi.fn();
    const onClose = vi.fn();
    render(<ColumnsMenu resources={resources} look={{ ...USUAL_LOOK, ...look }} hourPx={64} columnPx={80} onChange={onChange} onClose={onClose} />);
    return { onChange, onClose, menu: within(screen.getByRole('dialog')) };
  }

  test('hides and shows, moves by keys and says where to, and changes the scale', () => {
    const { onChange, onClose, menu } = open({ hidden: [3] });
    fireEvent.click(menu.getByRole('checkbox', { name: 'R1' }));
    expect(onChange).toHaveBeenLastCalledWith({ hidden: [3, 1] });
    fireEvent.click(menu.getByRole('checkbox', { name: 'R3' }));
    expect(onChange).toHaveBeenLastCalledWith({ hidden: [] });
    fireEvent.click(menu.getByRole('button', { name: 'Move back: R1' }));
    expect(onChange).toHaveBeenLastCalledWith({ order: [2, 1, 3] });
    expect(menu.getByText('R1: 2 of 3')).toBeTruthy();
    fireEvent.click(menu.getByRole('button', { name: 'Make hours taller' }));
    expect(onChange).toHaveBeenLastCalledWith({ hourPx: 80 });
    fireEvent.keyDown(menu.getByRole('checkbox', { name: 'R1' }), { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
  });
});
