import { decideMove } from '@renderer/features/changes';
import { useOpenChange } from '@renderer/features/changes/change-store';
import { useNavigation } from '@renderer/state/navigation';
import { useToasts } from '@renderer/state/toasts';
import type { BlockView } from '@shared/domain/views';
import { appError } from '@shared/errors/app-error';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { anActView } from '../../../support/acts';
import { fakeBridge, fine } from '../../../support/fake-bridge';
import { block } from '../../../support/renderer-data';
import { startWindow } from '../../../support/start-window';

beforeEach(() => startWindow());

const jana = block(5, 7, 'Jana Černá', 14 * 60);
const toasts = () => useToasts.getState().toasts;

describe('a booking that was put down where it cannot go', () => {
  test.each<[string, Partial<BlockView>, string]>([
    ['another resource, of one to one', {}, 'Only the time can be changed here'],
    ['a resource without EMS', { segment: 'EmsLike' }, 'There is no EMS training there.'],
    ['a class', { segment: 'Classes' }, 'Classes cannot be moved here'],
    ['a rental', { segment: 'RentalLike' }, 'Rentals cannot be moved here'],
    ['a place, for which the API has no action', { segment: 'PlaceRentalLike' }, 'Bookings of a place cannot be moved here'],
  ])('%s: nothing is sent, and the reason offers the way to the web administration', async (_, over, words) => {
    fakeBridge().answer('app.openAdmin', () => fine({ opened: true, exact: true, address: '' }));
    const answer = await decideMove({ ...jana, ...over }, { resourceId: 2, start: jana.start, serves: ['OneToOne'] }, 'held');
    expect(answer.kind).toBe('refused');
    expect(fakeBridge().asked('act.run')).toEqual([]);
    expect(toasts()[0]).toMatchObject({ kind: 'alert', text: expect.stringContaining(words) as string, act: { text: 'Open in Reservanto' } });
    toasts()[0]?.act?.run();
    await vi.waitFor(() => expect(fakeBridge().asked('app.openAdmin')).toEqual([{ page: 'calendar' }]));
  });

  test('refused by the server later: the message leads to another time, with that target and its refusal', async () => {
    const held = anActView({ id: '8c2c0f3e-6f6b-4a43-9d8f-1d1a6d3f0b11', action: 'OneToOne/MoveBooking', state: 'held', title: { name: 'Jana Černá' } });
    fakeBridge().answer('act.run', () => fine(held));
    fakeBridge().answer('acts.decide', () => fine(held));
    fakeBridge().answer('view.booking', () => ({ ok: false, error: appError('notFound') }));
    const start = jana.start + 3_600_000;
    await decideMove(jana, { resourceId: 1, start }, 'held');
    const error = appError('server.refused', { detail: 'V tuto dobu je obsazeno.' });
    fakeBridge().emit('acts.changed', [{ ...held, state: 'refused', error }]);
    expect(toasts()[0]).toMatchObject({ kind: 'alert', detail: 'V tuto dobu je obsazeno.', act: { text: 'Another time' } });
    toasts()[0]?.act?.run();
    expect(useOpenChange.getState().open).toEqual({ kind: 'move', appointmentId: 5, customerId: 7, refused: { start, resourceId: 1, error } });
    expect(useNavigation.getState().drawer).toEqual({ kind: 'booking', appointmentId: 5, customerId: 7 });
    expect(fakeBridge().asked('acts.decide')).toEqual([{ id: held.id, decision: 'dismiss' }]);
  });

  test('what nobody can move says so and sends nobody anywhere', async () => {
    await decideMove({ ...jana, start: 0 }, { resourceId: 1, start: jana.start }, 'held');
    expect(toasts()[0]?.act).toBeUndefined();
    expect(toasts()[0]?.text).toBe('The booking has begun and cannot be moved.');
  });
});
