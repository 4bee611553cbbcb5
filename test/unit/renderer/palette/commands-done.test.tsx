import { ClassDrawer } from '@renderer/features/bookings/class-drawer';
import { UnsentButton } from '@renderer/features/acts';
import { TopBar } from '@renderer/app/top-bar';
import { showDay, TodayPage } from '@renderer/features/today';
import { useSession } from '@renderer/state/session';
import { PendingPage } from '@renderer/features/pending';
import { useConnection } from '@renderer/state/connection';
import { usePendingList } from '@renderer/state/pending-list';
import { foundGroups } from '@renderer/features/palette/found';
import { translate } from '@renderer/i18n/i18n';
import { useActs } from '@renderer/state/acts';
import { refusalOfCommand } from '@renderer/state/commands';
import { perform, useAction } from '@renderer/state/keyboard';
import { selectBlock } from '@renderer/state/navigation';
import { Dialog } from '@renderer/ui/dialog';
import { actionOfCommand } from '@shared/domain/key-bindings';
import { COMMANDS } from '@shared/domain/commands';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { anActView } from '../../../support/acts';
import { classBlock, classDetail, member, waiting } from '../../../support/class-data';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { block, day, ONLINE, PRACTICE_DATE, PRACTICE_NOW } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const run = (kind: Parameters<typeof actionOfCommand>[0]): void => act(() => perform(actionOfCommand(kind)));

beforeEach(async () => {
  await startWindow();
  fakeBridge().answer('act.attendance', () => fine(anActView()));
  fakeBridge().answer('act.run', () => fine(anActView({ id: 'w' })));
});

test('every command but those of walking is found by its whole name, with a reason while nobody on the screen does it', () => {
  for (const { kind, group } of COMMANDS) {
    if (group === 'moving') continue;
    const name = translate(`command.${kind}`);
    const found = foundGroups(name, translate).flatMap(({ commands }) => commands);
    expect(found.find((command) => command.kind === kind), name).toBeDefined();
    expect(found.find((command) => command.kind === kind)?.refusal, name).toBeTruthy();
  }
});

describe('on an open class', () => {
  const open = (over: Parameters<typeof classDetail>[0] = {}): void => void render(<ClassDrawer detail={classDetail({ roster: [member(7, 'Jana Černá'), member(8, 'Petr Šťastný', { attendance: 'noShow' })], waitlist: [waiting(9, 'Libor Skála'), waiting(10, 'Monika Tesařová')], ...over })} />);

  test('everybody is marked of whom nothing is recorded', async () => {
    open();
    run('allCame');
    await waitFor(() => expect(fakeBridge().asked('act.attendance')).toEqual([{ appointmentId: 8, customerId: 7, attendance: 'came' }]));
  });

  test('it has a key of its own that stands on the button, and is taken back by name', async () => {
    open();
    expect(screen.getByRole('button', { name: 'All came (1)' }).getAttribute('aria-keyshortcuts')).toBe('C');
    expect(refusalOfCommand('undoAllCame')).toBe('Nobody here was marked all at once.');
    fireEvent.keyDown(document.body, { key: 'c', code: 'KeyC' });
    await waitFor(() => expect(fakeBridge().asked('act.attendance')).toEqual([{ appointmentId: 8, customerId: 7, attendance: 'came' }]));
  });

  test('what was marked all at once is cleared by name', async () => {
    const { rerender } = render(<ClassDrawer detail={classDetail({ roster: [member(7, 'Jana Černá')] })} />);
    run('allCame');
    await waitFor(() => expect(fakeBridge().asked('act.attendance')).toHaveLength(1));
    rerender(<ClassDrawer detail={classDetail({ roster: [member(7, 'Jana Černá', { attendance: 'came' })] })} />);
    await waitFor(() => expect(refusalOfCommand('undoAllCame')).toBeNull());
    run('undoAllCame');
    await waitFor(() => expect(fakeBridge().asked('act.attendance').at(-1)).toEqual({ appointmentId: 8, customerId: 7, attendance: 'unknown' }));
  });

  test('the waitlist: adding has the field, removing asks about who is in hand, a place is given only where there is one', async () => {
    open();
    run('waitlistAdd');
    expect(document.activeElement?.getAttribute('role')).toBe('combobox');
    expect(refusalOfCommand('waitlistPromote')).toBe('The class is full.');
    act(() => document.querySelector<HTMLElement>('[data-row-id="10"] [data-row-focus]')?.focus());
    run('waitlistRemove');
    expect(within(await screen.findByRole('dialog')).getByText(/Monika Tesařová/)).toBeTruthy();
  });

  test('a person in hand is marked from the palette as by the key, and nobody is once the row has lost the focus', async () => {
    function Page({ isAsked }: { readonly isAsked: boolean }) {
      useAction('came', () => false, true, () => 'One by one.');
      return (
        <>
          <ClassDrawer detail={classDetail({ roster: [member(7, 'Jana Černá'), member(8, 'Petr Šťastný')] })} />
          <button>elsewhere</button>
          {isAsked ? (
            <Dialog title="Commands" closeName="Close" onClose={() => undefined}>
              <input data-first-focus="" />
            </Dialog>
          ) : null}
        </>
      );
    }
    selectBlock('c:8');
    const { rerender } = render(<Page isAsked={false} />);
    act(() => document.querySelector<HTMLElement>('[data-row-id="8"] [data-row-focus]')?.focus());
    rerender(<Page isAsked />);
    expect(document.activeElement?.matches('dialog input')).toBe(true);
    expect(refusalOfCommand('came')).toBeNull();
    rerender(<Page isAsked={false} />);
    run('came');
    await waitFor(() => expect(fakeBridge().asked('act.attendance')).toEqual([{ appointmentId: 8, customerId: 8, attendance: 'came' }]));
    act(() => screen.getByRole('button', { name: 'elsewhere' }).focus());
    expect(refusalOfCommand('came')).toBe('One by one.');
  });

  test('a row that is gone when the dialog closes leaves its keys to the page', () => {
    const heard: string[] = [];
    function Page() {
      useAction('came', () => heard.push('page') > 0);
      return <ClassDrawer detail={classDetail({ roster: [member(7, 'Jana Černá')] })} />;
    }
    render(
      <>
        <Page />
        <dialog open>
          <input />
        </dialog>
      </>,
    );
    act(() => document.querySelector<HTMLElement>('[data-row-id="7"] [data-row-focus]')?.focus());
    act(() => document.querySelector<HTMLElement>('dialog input')?.focus());
    run('came');
    expect(heard).toEqual(['page']);
  });

  test('the first who waits is given a free place', async () => {
    open({ block: classBlock({}, { occupied: 1 }) });
    expect(refusalOfCommand('waitlistPromote')).toBeNull();
    run('waitlistPromote');
    await waitFor(() => expect(fakeBridge().asked('act.run')).toMatchObject([{ action: 'Classes/CreateBooking', request: expect.stringContaining('"CustomerId":9') as string }]));
  });
});

test('unsent acts: all that failed are tried again, of what waits the last is taken back', async () => {
  fakeBridge().answer('acts.retry', () => fine(anActView()));
  fakeBridge().answer('acts.decide', () => fine(anActView({ state: 'withdrawn' })));
  render(<UnsentButton />);
  expect([refusalOfCommand('retryUnsent'), refusalOfCommand('withdrawUnsent')]).toEqual(['There is nothing to try again.', 'Nothing waits to be sent.']);
  act(() => useActs.setState({ acts: new Map([anActView({ id: 'a', state: 'refused', order: 1 }), anActView({ id: 'b', state: 'ready', order: 3 }), anActView({ id: 'c', state: 'ready', order: 2 })].map((one) => [one.id, one])) }));
  run('retryUnsent');
  run('withdrawUnsent');
  await waitFor(() => expect(fakeBridge().asked('acts.decide')).toEqual([{ id: 'b', decision: 'withdraw' }]));
  expect(fakeBridge().asked('acts.retry')).toEqual([{ id: 'a' }]);
});

test('an opened row of those that wait for a confirmation is answered by name, and says why it cannot be any more', async () => {
  useConnection.setState(ONLINE);
  usePendingList.setState({ state: 'ready', pending: [{ appointmentId: 3, customerId: 4, seenAt: PRACTICE_NOW, name: 'Iva Hájková', phone: null, start: PRACTICE_NOW, end: PRACTICE_NOW + 3_600_000, date: PRACTICE_DATE, service: 'Massage', resourceName: 'Vilém', count: 1, note: null, visits: 0, noShows: 0, lastSeen: null, pending: null, pendingAct: null }] });
  render(<PendingPage />);
  expect(refusalOfCommand('confirm')).toBe('Open a booking first for which this is possible.');
  fireEvent.click(screen.getByRole('button', { name: /Iva/ }));
  expect([refusalOfCommand('confirm'), refusalOfCommand('reject')]).toEqual([null, null]);
  run('reject');
  await waitFor(() => expect(fakeBridge().asked('act.run')).toMatchObject([{ action: 'Booking/Reject', request: JSON.stringify({ AppointmentId: 3, CustomerId: 4 }) }]));
  act(() => useActs.setState({ acts: new Map([['h', anActView({ id: 'h', action: 'Booking/Reject', state: 'held', booking: { appointmentId: 3, customerId: 4 } })]]) }));
  fireEvent.click(screen.getByRole('button', { name: /Iva/, expanded: false }));
  expect(refusalOfCommand('confirm')).toContain('still being sent');
});

test('the menu of columns opens, and the choice of a location has the focus', async () => {
  useSession.setState(({ business }) => ({ business: business === null ? null : { ...business, locations: [{ id: 1, name: 'Letná' }, { id: 2, name: 'Karlín' }] } }));
  showDay(day([block(5, 7, 'Jana Černá', 600)]));
  await act(async () => void render(
    <>
      <TopBar />
      <TodayPage />
    </>,
  ));
  expect([refusalOfCommand('columns'), refusalOfCommand('location')]).toEqual([null, null]);
  run('columns');
  expect(screen.getByRole('dialog', { name: 'Columns and scale' })).toBeTruthy();
  run('location');
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Location' }));
});
