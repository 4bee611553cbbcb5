import { modelOf } from '@renderer/features/today/day-model';
import { DaySheet } from '@renderer/features/today/grid/day-sheet';
import { HeadMenu } from '@renderer/features/today/grid/head-menu';
import { refusalOfCommand } from '@renderer/state/commands';
import { useConnection } from '@renderer/state/connection';
import { perform } from '@renderer/state/keyboard';
import { useNavigation } from '@renderer/state/navigation';
import { useSession } from '@renderer/state/session';
import { closeTimeOff, useTimeOff } from '@renderer/state/time-off';
import { useToasts } from '@renderer/state/toasts';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { block, day, ONLINE, PRACTICE_DATE, PRACTICE_NOW, PREFERENCES } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

beforeEach(async () => {
  await startWindow();
  closeTimeOff();
  useConnection.setState({ ...ONLINE });
  fakeBridge().answer('app.setPreferences', () => fine(PREFERENCES));
});

function show(date = PRACTICE_DATE) {
  const onClose = vi.fn();
  const view = render(<HeadMenu resource={{ resourceId: 3, name: 'Petr' }} date={date} at={{ x: 10, y: 10 }} onClose={onClose} />);
  return { onClose, view };
}
const item = (name: RegExp) => screen.getByRole('menuitem', { name });
const key = (name: string): void => act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name }));

describe('the menu of a column', () => {
  test('has the focus, is walked round by arrows, and ends with Esc', () => {
    const { onClose } = show();
    expect(document.activeElement).toBe(item(/Sick from now on/));
    key('ArrowUp');
    expect(document.activeElement).toBe(item(/Hide the column/));
    key('ArrowDown');
    key('ArrowDown');
    expect(document.activeElement).toBe(item(/New time off/));
    key('Escape');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('begins a sick day from now on where the day is today', () => {
    const { onClose } = show();
    fireEvent.click(item(/Sick from now on/));
    expect(useTimeOff.getState().start).toMatchObject({ resourceIds: [3], date: PRACTICE_DATE, fromMin: 592, isSick: true });
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('and all of another day', () => {
    show('2026-11-25');
    fireEvent.click(item(/Sick on this day/));
    expect(useTimeOff.getState().start).toMatchObject({ resourceIds: [3], date: '2026-11-25', fromMin: null, toMin: null, isSick: true });
  });

  test('says which right is missing, and does nothing then', () => {
    useConnection.setState({ missingRights: ['FreeTime_w'] });
    show();
    expect(item(/Sick from now on.*FreeTime_w/).getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(item(/Sick from now on/));
    expect(useTimeOff.getState().start).toBeNull();
  });

  test('hides the column, remembers it and says how it comes back', () => {
    show();
    fireEvent.click(item(/Hide the column/));
    expect(useSession.getState().preferences.sheets['practice']?.hidden).toEqual([3]);
    expect(fakeBridge().asked('app.setPreferences')).toMatchObject([{ sheets: { practice: { hidden: [3] } } }]);
    expect(useToasts.getState().toasts).toMatchObject([{ kind: 'status', text: expect.stringContaining('The column Petr is hidden.') }]);
  });

  test('gives the focus back to where it was', () => {
    const before = document.body.appendChild(document.createElement('button'));
    before.focus();
    const { view } = show();
    view.unmount();
    expect(document.activeElement).toBe(before);
    before.remove();
  });
});

describe('the sheet of a day', () => {
  const jana = block(1, 1, 'Jana', 600);
  const model = modelOf(day([jana]));
  const sheet = (selected: string | null) => render(<DaySheet whole={model} shown={model} isUnfolded={false} isFront now={PRACTICE_NOW} selected={selected} onUnfold={() => undefined} onSelect={() => undefined} onOpen={() => undefined} />);

  test('opens the menu under the head that was pressed', async () => {
    sheet(null);
    fireEvent.click(screen.getByRole('button', { name: /Vilém Brána/ }));
    await screen.findByRole('menu', { name: 'Vilém Brána' });
    key('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
  });

  test('knows from the palette who is ill: whose booking is selected', () => {
    useNavigation.setState({ selected: jana.key });
    sheet(jana.key);
    expect(refusalOfCommand('sickDay')).toBeNull();
    act(() => perform({ kind: 'sickDay' }));
    expect(useTimeOff.getState().start).toMatchObject({ resourceIds: [1], isSick: true });
  });

  test('asks for a booking to be selected first', () => {
    useNavigation.setState({ selected: null });
    sheet(null);
    expect(refusalOfCommand('sickDay')).toBe('Select a booking first.');
  });
});
