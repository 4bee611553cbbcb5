import type { Desk, DeskEvents } from '@electron/app/desk';
import { createDesks } from '@electron/app/desks';
import type { ConnectionView } from '@shared/domain/connection';
import { describe, expect, it, vi } from 'vitest';

const VIEW: ConnectionView = { state: 'online', since: 0, readAt: null, progress: null, reason: null, missingRights: [] };

function newDesks() {
  const told: unknown[][] = [];
  const order: string[] = [];
  const desks = createDesks({ broadcast: (event, payload) => void told.push([event, payload]), notice: (error) => void told.push(['notice', error.code]) });
  const make = (id: string, gate: Promise<unknown> = Promise.resolve(), closing: Promise<unknown> = Promise.resolve()) => {
    const listeners = new Map<string, (payload: unknown) => void>();
    let events: DeskEvents | null = null;
    const business = { id, name: id, practice: id === 'practice', locations: [] };
    const build = vi.fn(async (given: DeskEvents): Promise<Desk> => {
      events = given;
      order.push(`open ${id}`);
      await gate;
      return {
        business: () => business,
        store: { on: (event: string, listener: (payload: unknown) => void) => void listeners.set(event, listener) } as never,
        server: () => null,
        connection: () => VIEW,
        acts: {} as never,
        keepsActs: true,
      unkeptRecords: () => 0,
        firstDay: () => null,
        watch: () => undefined,
        close: async () => {
          await closing;
          order.push(`closed ${id}`);
        },
      };
    });
    return { build, business, say: (event: string, payload: unknown) => listeners.get(event)?.(payload), connection: () => events?.connection(VIEW) };
  };
  return { desks, told, order, make };
}

describe('desks', () => {
  it('open one business and tell it', async () => {
    const { desks, told, make } = newDesks();
    const practice = make('practice');
    const opened = await desks.open(practice.build);
    expect(desks.current()).toBe(opened);
    practice.say('customers.changed', { total: 1 });
    practice.connection();
    expect(told).toEqual([
      ['business.changed', practice.business],
      ['customers.changed', { total: 1 }],
      ['connection.changed', VIEW],
    ]);
  });

  it('end the one before the next begins, however fast they are asked for', async () => {
    const { desks, order, make } = newDesks();
    let ended: (value: null) => void = () => undefined;
    const [first, second] = [make('a', undefined, new Promise((done) => (ended = done))), make('b')];
    await desks.open(first.build);
    const [opening, leaving] = [desks.open(second.build), desks.leave()];
    await vi.waitFor(() => expect(desks.current()).toBeNull());
    expect(order).toEqual(['open a']);
    ended(null);
    await Promise.all([opening, leaving]);
    expect(order).toEqual(['open a', 'closed a', 'open b', 'closed b']);
    expect(desks.current()).toBeNull();
  });

  it('open practice once when it is asked for twice', async () => {
    const { desks, make } = newDesks();
    const practice = make('practice');
    const keep = (open: Desk) => open.business().practice;
    const [one, two] = await Promise.all([desks.open(practice.build, keep), desks.open(practice.build, keep)]);
    expect(one).toBe(two);
    expect(practice.build).toHaveBeenCalledTimes(1);
  });

  it('let nothing of a business through that was left', async () => {
    const { desks, told, make } = newDesks();
    const [first, second] = [make('a'), make('b')];
    await desks.open(first.build);
    await desks.leave();
    first.say('customers.changed', { total: 1 });
    first.connection();
    await desks.open(second.build);
    first.say('customers.changed', { total: 2 });
    first.connection();
    expect(told).toEqual([
      ['business.changed', first.business],
      ['business.changed', null],
      ['business.changed', second.business],
    ]);
  });

  it('go on after a business that could not be opened', async () => {
    const { desks, make } = newDesks();
    await expect(desks.open(make('a', Promise.reject(new Error('no'))).build)).rejects.toThrow('no');
    expect(desks.current()).toBeNull();
    await desks.open(make('b').build);
    expect(desks.current()?.business().id).toBe('b');
  });
});
