import { ClassDrawer } from '@renderer/features/bookings/class-drawer';
import { UnsentButton } from '@renderer/features/acts';
import { foundGroups } from '@renderer/features/palette/found';
import { translate } from '@renderer/i18n/i18n';
import { useActs } from '@renderer/state/acts';
import { refusalOfCommand } from '@renderer/state/commands';
import { perform } from '@renderer/state/keyboard';
import { actionOfCommand } from '@shared/domain/key-bindings';
import { COMMANDS } from '@shared/domain/commands';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { anActView } from '../../../support/acts';
import { classBlock, classDetail, member, waiting } from '../../../support/class-data';
import { fakeBridge, fine } from '../../../support/fake-bridge';
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

  test('the waitlist: adding has the field, removing asks about who is in hand, a place is given only where there is one', async () => {
    open();
    run('waitlistAdd');
    expect(document.activeElement?.getAttribute('role')).toBe('combobox');
    expect(refusalOfCommand('waitlistPromote')).toBe('The class is full.');
    act(() => document.querySelector<HTMLElement>('[data-row-id="10"] [data-row-focus]')?.focus());
    run('waitlistRemove');
    expect(within(await screen.findByRole('dialog')).getByText(/Monika Tesařová/)).toBeTruthy();
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
