import { modelOf, withDiff } from '@renderer/features/today/day-model';
import { ColumnsMenu } from '@renderer/features/today/grid/columns-menu';
import type { DayGridProps } from '@renderer/features/today/grid/day-grid';
import { DayGrid } from '@renderer/features/today/grid/day-grid';
import { perform } from '@renderer/state/keyboard';
import type { ChosenPlace } from '@renderer/state/new-booking';
import { showChosenPlace } from '@renderer/state/new-booking';
import type { SheetLook } from '@shared/domain/sheet-look';
import { USUAL_LOOK } from '@shared/domain/sheet-look';
import type { BlockView, ColumnView, DayView } from '@shared/domain/views';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { block, day, DAY_START, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const MINUTE = 60_000;
const column = (resourceId: number, over = {}) => ({ resourceId, name: `R${resourceId}`, subtitle: '', locationId: 1, open: [{ fromMin: 480, toMin: 1080 }], ...over });
const jana = block(1, 1, 'Jana', 630);

beforeEach(() => startWindow());

function show(blocks: readonly BlockView[] = [jana], more: { readonly columns?: readonly ColumnView[]; readonly over?: Partial<DayView>; readonly props?: Partial<DayGridProps> } = {}) {
  const onMove = vi.fn();
  const onNew = vi.fn();
  const onOpen = vi.fn();
  const model = modelOf(day(blocks, { columns: more.columns ?? [column(1), column(2)], ...more.over }));
  const view = render(<DayGrid model={model} now={PRACTICE_NOW} selected={blocks[0]?.key ?? null} onSelect={() => undefined} onOpen={onOpen} onMove={onMove} onNew={onNew} {...more.props} />);
  return { onMove, onNew, onOpen, view };
}
const says = () => screen.getAllByRole('status').map((status) => status.textContent).join(' ');
const key = (name: string, more = {}): void => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, code: name, ...more });

describe('a block that has the focus', () => {
  const goTo = (over: Partial<BlockView>): void => {
    const { view } = show([jana, block(2, 2, 'Petr', 900)]);
    act(() => screen.getByRole('button', { name: /Jana/ }).focus());
    const before = document.activeElement;
    const model = withDiff(modelOf(day([jana, block(2, 2, 'Petr', 900)], { columns: [column(1), column(2)] })), { date: day([]).date, locationId: day([]).locationId, upsert: [{ ...jana, ...over }], remove: [], people: {}, ages: day([]).ages, frame: null });
    view.rerender(<DayGrid model={model} now={PRACTICE_NOW} selected={jana.key} onSelect={() => undefined} onOpen={() => undefined} onMove={() => undefined} onNew={() => undefined} />);
    expect(before?.isConnected).toBe(false);
  };

  test.each<[string, Partial<BlockView>]>([
    ['hour', { start: jana.start + 180 * MINUTE, end: jana.end + 180 * MINUTE, startMin: 810, endMin: 870 }],
    ['column', { resourceId: 2 }],
  ])('has it in its other %s too', (_where, over) => {
    goTo(over);
    expect(document.activeElement?.getAttribute('data-key')).toBe(jana.key);
  });

  test('does not fetch it back from where it has gone meanwhile', () => {
    render(<button>elsewhere</button>);
    const { view } = show();
    act(() => screen.getByRole('button', { name: /Jana/ }).focus());
    act(() => screen.getByRole('button', { name: 'elsewhere' }).focus());
    act(() => (document.activeElement as HTMLElement).blur());
    view.rerender(<DayGrid model={modelOf(day([{ ...jana, startMin: 810, endMin: 870 }], { columns: [column(1), column(2)] }))} now={PRACTICE_NOW} selected={jana.key} onSelect={() => undefined} onOpen={() => undefined} onMove={() => undefined} onNew={() => undefined} />);
    expect(document.activeElement).toBe(document.body);
  });
});

test.each([{ altKey: true }, { metaKey: true }, { shiftKey: true, altKey: true }])('Ctrl and an arrow with %j is nothing of ours on the sheet', (more) => {
  const { view } = show();
  act(() => screen.getByRole('button', { name: /Jana/ }).focus());
  act(() => key('ArrowDown', { ctrlKey: true, ...more }));
  expect(view.container.querySelector('[data-place]')).toBeNull();
  act(() => key('ArrowDown', { shiftKey: true, ...more }));
  expect(document.querySelector('[data-look]')).toBeNull();
});

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

  test('of EMS goes to EMS only, and says so where it does not', () => {
    const ems = block(4, 4, 'Ivo', 840, { segment: 'EmsLike', endMin: 865 });
    const { onMove } = show([ems], { columns: [column(1, { serves: ['EmsLike'] }), column(2, { serves: ['OneToOne'] }), column(3, { serves: ['EmsLike'] })] });
    act(() => screen.getByRole('button', { name: /Ivo/ }).focus());
    act(() => key('ArrowRight', { shiftKey: true }));
    expect(document.querySelector('[data-look=no]')).not.toBeNull();
    expect(says()).toContain('no EMS training there');
    act(() => perform({ kind: 'right' }));
    expect(document.querySelector('[data-look=goes]')).not.toBeNull();
    act(() => perform({ kind: 'open' }));
    expect(onMove).toHaveBeenCalledWith(ems, { resourceId: 3, start: ems.start, serviceId: null, serves: ['EmsLike'] });
  });

  test.each<[string, Partial<BlockView>, RegExp]>([
    ['a class', { kind: 'class', customerId: null, segment: 'Classes', class: { capacity: 8, occupied: 1, alternates: null, here: 0, expected: 1, noShow: 0, lesson: null } }, /Classes cannot be moved here/],
    ['a rental', { segment: 'RentalLike' }, /Rentals cannot be moved here/],
    ['a place', { segment: 'PlaceRentalLike' }, /Bookings of a place cannot be moved here/],
  ])('%s says at the first step that it stays', (_, over, words) => {
    show([block(4, 4, 'Kurt', 840, over)]);
    act(() => screen.getByRole('button', { name: /Kurt/ }).focus());
    act(() => key('ArrowDown', { shiftKey: true }));
    expect(document.querySelector('[data-look=no]')).not.toBeNull();
    expect(says()).toMatch(words);
  });

  test('says that it would lie outside of the hours, and goes there all the same: the server decides', () => {
    const late = block(4, 4, 'Ida', 1005, { endMin: 1065 });
    const { onMove } = show([late]);
    act(() => screen.getByRole('button', { name: /Ida/ }).focus());
    act(() => key('ArrowDown', { shiftKey: true }));
    act(() => perform({ kind: 'down' }));
    expect(document.querySelector('[data-look=doubtful]')).not.toBeNull();
    expect(says()).toContain('Outside working hours.');
    act(() => perform({ kind: 'open' }));
    expect(onMove).toHaveBeenCalledOnce();
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

test('a booking over midnight is drawn on both days as far as they reach, and moves from where it begins', () => {
  const whole = { fromMin: 0, toMin: 1440 };
  const evening = show([block(1, 1, 'Noc', 1410, { endMin: 1470 })], { over: { shown: whole } });
  const boxOf = (): CSSStyleDeclaration | undefined => screen.getByRole('button', { name: /Noc/ }).parentElement?.style;
  const [top, height] = [parseFloat(boxOf()?.top ?? ''), parseFloat(boxOf()?.height ?? '')];
  expect(Math.round(top + height)).toBeLessThanOrEqual(Math.round((1440 * 64) / 60));
  act(() => screen.getByRole('button', { name: /Noc/ }).focus());
  act(() => key('ArrowUp', { shiftKey: true }));
  act(() => perform({ kind: 'open' }));
  expect(evening.onMove).toHaveBeenCalledWith(expect.anything(), { resourceId: 1, start: DAY_START + 1395 * MINUTE, serviceId: null, serves: null });
  evening.view.unmount();
  show([block(1, 1, 'Noc', -30, { endMin: 30 })], { over: { shown: whole } });
  expect(parseFloat(boxOf()?.top ?? '')).toBe(1);
});

describe('what is shut', () => {
  const columns = [column(1, { open: [{ fromMin: 480, toMin: 660 }, { fromMin: 720, toMin: 780 }], gaps: [{ fromMin: 660, toMin: 720 }, { fromMin: 780, toMin: 960 }] })];
  const timesOff = new Map([[1, [{ from: DAY_START + 780 * MINUTE, to: DAY_START + 840 * MINUTE, note: 'zubař' }]]]);
  const kinds = () => [...document.querySelectorAll<HTMLElement>('[data-shade]')].map((shade) => [shade.dataset['shade'], shade.getAttribute('aria-label')]);

  test('is told apart by word: time off of this computer, and what nobody here can explain', () => {
    show([], { columns, props: { timesOff } });
    expect(kinds()).toEqual([
      ['gap', '11:00–12:00, not bookable'],
      ['off', '13:00–14:00, time off: zubař'],
      ['gap', '14:00–16:00, not bookable'],
    ]);
    expect(document.querySelector('[data-shade=gap]')?.getAttribute('title')).toContain('cannot be told from here');
    expect(document.querySelectorAll('[title="outside working hours"]')).toHaveLength(1);
  });

  test('of which no hours were read is not shaded', () => {
    show([], { columns, props: { timesOff }, over: { ages: { bookings: PRACTICE_NOW, classes: null, hours: null } } });
    expect(kinds()).toEqual([]);
  });

  test('is not known of one column whose hours were not read', () => {
    show([], { columns: [...columns, column(2, { open: [], hoursUnknown: true })], props: { timesOff: new Map() } });
    expect(screen.getAllByRole('row').map((row) => row.querySelectorAll('[data-shade], [title="outside working hours"]').length)).toEqual([3, 0]);
  });

  test('is said by the empty place that the keys come to, which still begins a booking', () => {
    const { onNew } = show([block(1, 1, 'Jana', 600)], { columns, props: { timesOff } });
    act(() => screen.getByRole('button', { name: /Jana/ }).focus());
    act(() => key('ArrowDown', { ctrlKey: true }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('11:00, R1, not bookable, new booking');
    act(() => perform({ kind: 'newBooking' }));
    expect(onNew).toHaveBeenCalledWith({ resourceId: 1, start: DAY_START + 660 * MINUTE, end: null });
  });
});

describe('the head of a column', () => {
  test('is pressed, or asked by the menu key from anything in its column', () => {
    const onHead = vi.fn();
    show([block(1, 1, 'Jana', 600, { resourceId: 2 })], { props: { onHead } });
    fireEvent.click(within(screen.getAllByRole('rowheader')[0] ?? document.body).getByRole('button', { name: 'R1' }));
    expect(onHead.mock.lastCall?.[0]).toMatchObject({ resourceId: 1 });
    act(() => screen.getByRole('button', { name: /Jana/ }).focus());
    act(() => key('ContextMenu'));
    expect(onHead.mock.lastCall?.[0]).toMatchObject({ resourceId: 2 });
    act(() => key('F10', { shiftKey: true }));
    expect(onHead).toHaveBeenCalledTimes(3);
  });
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

describe('the start that the panel has chosen', () => {
  const at = (hour: number, over: Partial<ChosenPlace> = {}): ChosenPlace => ({ resourceId: 2, start: DAY_START + hour * 60 * MINUTE, end: DAY_START + (hour + 1) * 60 * MINUTE, on: 'sheet', state: 'chosen', ...over });
  const drawn = () => [...document.querySelectorAll('[data-chosen]')].map((cell) => [cell.closest('[role=row]')?.getAttribute('aria-rowindex'), cell.textContent === '' ? cell.getAttribute('aria-label') : cell.textContent]);
  const choose = (place: ChosenPlace | null): void => act(() => showChosenPlace(place));

  test('stands in its column as not booked, moves with the choice, says when it is on its way, and goes with the panel', () => {
    show();
    choose(at(14));
    expect(drawn()).toEqual([['2', '14:00 chosen, not booked yet']]);
    choose(at(9, { resourceId: 1 }));
    expect(drawn()).toEqual([['1', '9:00 chosen, not booked yet']]);
    choose(at(9, { resourceId: 1, state: 'sending' }));
    expect(drawn()).toEqual([['1', '9:00 Sending, not valid yet']]);
    choose(at(10, { on: 'class' }));
    expect(drawn()).toEqual([['2', '10:00 chosen, not booked yet']]);
    choose(null);
    expect(drawn()).toEqual([]);
  });

  test('of another day is not drawn', () => {
    show();
    choose(at(24 + 10));
    expect(drawn()).toEqual([]);
    choose(null);
  });
});
