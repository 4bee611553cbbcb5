import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createActs } from '@electron/sync/acts/engine';
import { actsStoreOf } from '@electron/sync/acts/store-adapter';
import { realTimer } from '@electron/sync/acts/timer';
import { attendanceAct } from '@electron/sync/attendance';
import { valueAct } from '@electron/sync/custom-values';
import { noteAct } from '@electron/sync/notes';
import { read } from '@electron/sync/reader';
import { catalogueParts, customerParts, customersParts, dayParts } from '@electron/sync/readings';
import { todaysBase } from '@electron/sync/todays-base';
import type { ReadingKind } from '@electron/store/port';
import { worthShowing } from '@shared/domain/acts/worth-showing';
import { dayBounds } from '@shared/domain/days';
import type { CustomerDetail, ValueField } from '@shared/domain/views';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { clientOf, startSandbox } from '../support/sandbox';
import { inMemory, startStore, value } from '../support/store';

const DATE = '2026-11-23';
const ZONE = 'Europe/Prague';
const KEY = '0f'.repeat(32);
const JANA_NOTE = 'Volat odpoledne, ráno pracuje.';

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/** A desk without the polling: what is read, and when, is the test's. Its files outlive it. */
async function openDesk(sandbox: Sandbox, folder: string) {
  const store = await startStore({ ...inMemory(), file: join(folder, 'cache.db'), key: KEY, acts: { file: join(folder, 'acts.db'), key: KEY } });
  const api = clientOf(sandbox);
  const engine = createActs({ api, store: actsStoreOf(store), timer: realTimer(sandbox.now, () => 0.5), log: () => undefined });
  value(await engine.start());
  const close = async (): Promise<void> => {
    await engine.stop();
    store.stop();
  };
  onTestFinished(close);
  const reading = async (kind: ReadingKind, parts: Parameters<typeof read>[2], now = sandbox.now()): Promise<void> => {
    expect(value(await read({ api, store, clock: { ...sandbox, now: () => now } }, kind, parts, new AbortController().signal)).complete).toBe(true);
  };
  const detail = async (customerId: number): Promise<CustomerDetail> => value(await store.call('customerDetail', { customerId }));
  const readCustomer = (customerId: number, now?: number): Promise<void> => reading({ kind: 'customer', customerId }, customerParts(customerId), now);
  const decide = async (...[act]: Parameters<typeof engine.decide>) => value(await engine.decide(act));
  return { store, api, engine, close, reading, readCustomer, detail, decide };
}

async function desk() {
  const folder = mkdtempSync(join(tmpdir(), 'pult-records-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const sandbox = await startSandbox();
  const opened = await openDesk(sandbox, folder);
  await opened.reading({ kind: 'catalogue' }, catalogueParts());
  await opened.reading({ kind: 'customers', full: true }, customersParts(null));
  const { catalogue } = value(await opened.store.call('status', null));
  await opened.reading({ kind: 'day', date: DATE }, dayParts(dayBounds(DATE, ZONE), catalogue));
  const { blocks } = value(await opened.store.call('dayView', { date: DATE, locationId: null }));
  const blockOf = (title: string) => {
    const found = blocks.find((block) => block.title === title);
    if (found === undefined) throw new Error(`no block ${title}`);
    return found;
  };
  const jana = blockOf('Jana Černá').customerId ?? 0;
  await opened.readCustomer(jana);
  const notesInBooks = async (): Promise<(string | null)[]> => (value(await opened.api.call('Customer/Details', { CustomerId: jana })).CustomerDetails?.Notes ?? []).map((note) => note.Text);
  return { ...opened, sandbox, jana, blockOf, notesInBooks, reopen: () => openDesk(sandbox, folder) };
}

const add = (customerId: number, text: string) => noteAct({ customerId, noteId: null, text, shown: null }, 'Jana Černá');
const fieldOf = (fields: readonly ValueField[], name: string): ValueField | undefined => fields.find((field) => field.name === name);

describe('notes', () => {
  it('without a network show at once, outlive the program, and land once', async () => {
    const { engine, decide, detail, jana, close, reopen, notesInBooks, sandbox } = await desk();
    engine.lineChanged(false);
    await decide(add(jana, '  Alergie na levanduli. '));
    expect((await detail(jana)).notes).toMatchObject([{ text: JANA_NOTE, pending: null }, { id: null, text: 'Alergie na levanduli.', pending: 'waiting' }]);
    await close();

    const again = await reopen();
    again.engine.lineChanged(false);
    expect((await again.detail(jana)).notes[1]).toMatchObject({ text: 'Alergie na levanduli.', pending: 'waiting' });
    again.engine.lineChanged(true);
    await vi.waitFor(() => expect(again.engine.acts().map(({ state }) => state)).toEqual(['done']), 10_000);
    expect(await notesInBooks()).toEqual([JANA_NOTE, 'Alergie na levanduli.']);
    expect(await sandbox.control('arrivals')).toMatchObject({ 'Customer/Note': 1 });
    expect((await again.detail(jana)).notes[1]).toMatchObject({ id: null, text: 'Alergie na levanduli.', pending: null, actId: null });
    await again.readCustomer(jana);
    const [, read] = (await again.detail(jana)).notes;
    expect(read).toMatchObject({ text: 'Alergie na levanduli.', pending: null });
    expect(read?.id).toBeGreaterThan(1);
  });

  it('written and deleted, are not undone by a reading that began earlier', async () => {
    const { engine, decide, detail, jana, readCustomer, sandbox, api } = await desk();
    const began = sandbox.now() - 1_000;
    const removed = await decide(noteAct({ customerId: jana, noteId: 1, text: null, shown: JANA_NOTE }, 'Jana Černá'));
    expect((await detail(jana)).notes).toMatchObject([{ id: 1, deleting: true }]);
    expect(await engine.settled(removed.id)).toMatchObject({ state: 'done' });
    expect((await detail(jana)).notes).toEqual([]);
    // What an older answer would bring: the note is there again, on the server too, but this reading began before.
    value(await api.call('Customer/Note', { CustomerId: jana, IsDelete: false, Text: JANA_NOTE }));
    await readCustomer(jana, began);
    expect((await detail(jana)).notes).toEqual([]);
    await readCustomer(jana);
    expect((await detail(jana)).notes).toMatchObject([{ text: JANA_NOTE }]);
  });

  it('that somebody else has changed stand before the person, who sees both texts', async () => {
    const { engine, decide, jana, api, notesInBooks } = await desk();
    engine.lineChanged(false);
    const edited = await decide(noteAct({ customerId: jana, noteId: 1, text: 'Volat po 17.', shown: JANA_NOTE }, 'Jana Černá'));
    value(await api.call('Customer/Note', { CustomerId: jana, NoteId: 1, IsDelete: false, Text: 'Nevolat vůbec.' }));
    engine.lineChanged(true);
    expect(await engine.settled(edited.id)).toMatchObject({ state: 'asked', askedFor: 'clash', base: { text: JANA_NOTE }, after: { facts: { text: 'Nevolat vůbec.' } } });
    expect(await notesInBooks()).toEqual(['Nevolat vůbec.']);
  });
});

describe('custom values', () => {
  it('that are not set can be set, by name, for a customer and for a booking of their segment', async () => {
    const { engine, decide, detail, jana, store, blockOf, api } = await desk();
    expect(fieldOf((await detail(jana)).customValues, 'Číslo karty')).toMatchObject({ value: null, kind: 'text', of: 'customer', pending: null });
    const yoga = blockOf('Jóga pro začátečníky');
    const [member] = value(await store.call('classDetail', { appointmentId: yoga.appointmentId })).roster;
    const pair = { appointmentId: yoga.appointmentId, customerId: member?.customerId ?? 0 };
    const ofBooking = async () => fieldOf(value(await store.call('bookingDetail', pair)).customValues, 'Skříňka');
    const locker = await ofBooking();
    expect(locker).toMatchObject({ value: null, of: 'booking' });
    expect(fieldOf(value(await store.call('bookingDetail', { appointmentId: blockOf('Jana Černá').appointmentId, customerId: jana })).customValues, 'Skříňka')).toBeUndefined();

    const set = await decide(valueAct({ ...pair, definitionId: locker?.definitionId ?? 0, value: '12', before: null }, 'x', 'Skříňka'));
    expect(await ofBooking()).toMatchObject({ value: '12' });
    expect(await engine.settled(set.id)).toMatchObject({ state: 'done' });
    expect(await ofBooking()).toMatchObject({ value: '12', pending: null });
    const event = value(await api.call('Event/Get', { AppointmentId: pair.appointmentId, CustomerId: pair.customerId })).Result;
    expect(event?.CustomValues.map(({ StringValue }) => StringValue)).toEqual(['12']);
  });

  it('of a customer are not undone by a reading of everyone that began earlier', async () => {
    const { engine, decide, detail, jana, reading, sandbox, api } = await desk();
    const began = sandbox.now() - 1_000;
    const card = fieldOf((await detail(jana)).customValues, 'Číslo karty');
    const set = await decide(valueAct({ appointmentId: null, customerId: jana, definitionId: card?.definitionId ?? 0, value: '4711', before: null }, 'Jana Černá', 'Číslo karty'));
    expect(await engine.settled(set.id)).toMatchObject({ state: 'done' });
    value(await api.call('Customer/EditCustomValues', { CustomerId: jana, Values: [{ CustomValueDefinitionId: card?.definitionId ?? 0, Operation: 'Delete' }] }));
    await reading({ kind: 'customers', full: true }, customersParts(null), began);
    expect(fieldOf((await detail(jana)).customValues, 'Číslo karty')).toMatchObject({ value: '4711' });
    await reading({ kind: 'customers', full: true }, customersParts(null));
    expect(fieldOf((await detail(jana)).customValues, 'Číslo karty')).toMatchObject({ value: null });
  });
});

describe('an act that failed', () => {
  async function refused() {
    const opened = await desk();
    const { engine, decide, store, sandbox, blockOf } = opened;
    const { appointmentId, customerId } = blockOf('Jana Černá');
    const pair = { appointmentId, customerId: customerId ?? 0 };
    await sandbox.control('status', { ...pair, value: 'Canceled' });
    const shown = value(await store.call('bookingDetail', pair));
    const act = await decide(attendanceAct({ ...pair, attendance: 'noShow' }, shown, sandbox.now()));
    expect(await engine.settled(act.id)).toMatchObject({ state: 'refused' });
    await sandbox.control('status', { ...pair, value: 'Confirmed' });
    const failed = () => {
      const found = engine.acts().find(({ id }) => id === act.id);
      if (found === undefined) throw new Error('gone');
      return found;
    };
    return { ...opened, pair, failed };
  }

  it('is tried again as another act on what is shown now, and is listed no more', async () => {
    const { engine, store, sandbox, pair, failed, close, reopen } = await refused();
    const base = value(await todaysBase(store, failed()));
    expect(base).toEqual({ attendance: 0 });
    const again = value(await engine.retry(failed().id, base));
    expect(again.id).not.toBe(failed().id);
    expect(await engine.settled(again.id)).toMatchObject({ state: 'done' });
    expect(await sandbox.control('book', pair)).toMatchObject({ attendance: 9 });
    expect(worthShowing(engine.acts(), sandbox.now())).toEqual([]);
    expect(await engine.retry(again.id, base)).toMatchObject({ ok: false, error: { code: 'notFound' } });
    await close();
    const { engine: next } = await reopen();
    expect(next.acts().map(({ state, dismissedAt }) => [state, dismissedAt !== undefined])).toEqual([['refused', true], ['done', false]]);
  });

  it('tried again twice at once is one act', async () => {
    const { engine, failed } = await refused();
    const [one, other] = await Promise.all([engine.retry(failed().id, null), engine.retry(failed().id, null)]);
    expect(value(one).id).toBe(value(other).id);
    await engine.settled(value(one).id);
    expect(engine.acts()).toHaveLength(2);
  });

  it('can be put away, and stays in the book', async () => {
    const { engine, sandbox, failed } = await refused();
    expect(worthShowing(engine.acts(), sandbox.now())).toHaveLength(1);
    value(await engine.decideOn(failed().id, 'dismiss'));
    expect(worthShowing(engine.acts(), sandbox.now())).toEqual([]);
    expect(failed()).toMatchObject({ state: 'refused' });
  });
});
