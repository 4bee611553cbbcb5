import { useScan } from '@renderer/state/keyboard';
import { useNavigation } from '@renderer/state/navigation';
import { openScanned } from '@renderer/state/scan';
import { useConnection } from '@renderer/state/connection';
import { useToasts } from '@renderer/state/toasts';
import { appError } from '@shared/errors/app-error';
import type { ScannedBooking } from '@shared/ipc/scan-calls';
import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBridge, fine, later } from '../../../support/fake-bridge';
import { ONLINE } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

const BOOKING: ScannedBooking = { appointmentId: 5, customerId: 7, date: '2026-12-01' };
const said = () => useToasts.getState().toasts.map(({ kind, text, detail }) => [kind, text, detail]);

beforeEach(() => startWindow());

describe('a scanned code', () => {
  test('opens its booking on its day, from any page', async () => {
    fakeBridge().answer('scan.code', () => fine(BOOKING));
    useNavigation.setState({ page: 'settings' });
    await openScanned('AB12CD34');
    expect(fakeBridge().asked('scan.code')).toEqual([{ code: 'AB12CD34' }]);
    expect(useNavigation.getState()).toMatchObject({ page: 'today', date: '2026-12-01', drawer: { kind: 'booking', appointmentId: 5, customerId: 7 }, selected: 'b:5:7' });
  });

  test('of nobody is said with the code and the server’s words', async () => {
    fakeBridge().answer('scan.code', () => ({ ok: false, error: appError('server.refused', { detail: 'Nenalezeno.' }) }));
    await openScanned('AB12CD34');
    expect(said()).toEqual([['alert', 'The code AB12CD34 belongs to no booking.', 'Nenalezeno.']]);
    expect(useNavigation.getState().drawer).toBeNull();
  });

  test('that could not be asked about is not said to be nobody’s', async () => {
    fakeBridge().answer('scan.code', () => ({ ok: false, error: appError('network.unreachable') }));
    await openScanned('AB12CD34');
    expect(said()).toEqual([['alert', 'The code could not be checked. The server cannot be reached. Check the internet connection.', null]]);
  });

  test('needs the right, and no dialog in the way', async () => {
    useConnection.setState({ ...ONLINE, missingRights: ['Event_r'] });
    await openScanned('AB12CD34');
    useConnection.setState(ONLINE);
    document.body.append(Object.assign(document.createElement('dialog'), { open: true }));
    await openScanned('AB12CD34');
    document.querySelector('dialog')?.remove();
    expect(said().map(([, text]) => text)).toEqual(['The right Event_r is missing; ask the account owner.', 'Close the open dialog and scan the code again.']);
    expect(fakeBridge().asked('scan.code')).toEqual([]);
  });

  test('of two in a row only the later opens', async () => {
    const slow = later<ScannedBooking>();
    fakeBridge().answer('scan.code', ({ code }) => (code === 'FIRST001' ? slow.promise : fine(BOOKING)));
    const first = openScanned('FIRST001');
    await openScanned('SECOND02');
    slow.resolve(fine({ ...BOOKING, appointmentId: 99 }));
    await first;
    expect(useNavigation.getState().selected).toBe('b:5:7');
  });
});

test('a burst reaches whoever listens, and leaves nothing in a field of a dialog', () => {
  const codes: string[] = [];
  function Listens() {
    useScan((code) => void codes.push(code));
    return (
      <dialog open>
        <input aria-label="field" defaultValue="čern" />
      </dialog>
    );
  }
  render(<Listens />);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'field' });
  field.focus();
  // The reader's speed is not that of the computer which runs the test.
  let at = performance.now();
  const press = (key: string, code: string): void => {
    const event = createEvent.keyDown(field, { key, code });
    Object.defineProperty(event, 'timeStamp', { value: (at += 5) });
    fireEvent(field, event);
  };
  for (const digit of '12345678') {
    press(digit, `Digit${digit}`);
    fireEvent.change(field, { target: { value: field.value + digit } });
  }
  press('Enter', 'Enter');
  expect([codes, field.value]).toEqual([['12345678'], 'čern']);
});
