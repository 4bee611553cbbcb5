import { decideMove } from '@renderer/features/changes';
import { useToasts } from '@renderer/state/toasts';
import type { BlockView } from '@shared/domain/views';
import { beforeEach, describe, expect, test, vi } from 'vitest';
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

  test('what nobody can move says so and sends nobody anywhere', async () => {
    await decideMove({ ...jana, start: 0 }, { resourceId: 1, start: jana.start }, 'held');
    expect(toasts()[0]?.act).toBeUndefined();
    expect(toasts()[0]?.text).toBe('The booking has begun and cannot be moved.');
  });
});
