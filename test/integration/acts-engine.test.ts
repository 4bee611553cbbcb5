import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decideMark } from '@electron/app/decide-mark';
import { createActs } from '@electron/sync/acts/engine';
import type { ActsEngine } from '@electron/sync/acts/ports';
import { actsStoreOf } from '@electron/sync/acts/store-adapter';
import { realTimer } from '@electron/sync/acts/timer';
import { createSync } from '@electron/sync/sync';
import type { Act } from '@shared/domain/acts/act';
import type { BlockView, DayView } from '@shared/domain/views';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { anAct } from '../support/acts';
import { clientOf, startSandbox } from '../support/sandbox';
import { inMemory, startStore, value } from '../support/store';

const DATE = '2026-11-23';
const KEY = '0f'.repeat(32);

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/** A desk whose acts lie in a file: it can be ended and opened again. */
async function openDesk(sandbox: Sandbox, folder: string) {
  const store = await startStore({ ...inMemory(), file: join(folder, 'cache.db'), key: KEY, acts: { file: join(folder, 'acts.db'), key: KEY } });
  const api = clientOf(sandbox);
  const engine: ActsEngine = createActs({ api, store: actsStoreOf(store), timer: realTimer(sandbox.now, () => 0.5), log: () => undefined });
  value(await engine.start());
  const sync = createSync({ api, store, clock: sandbox, zone: 'Europe/Prague', log: () => undefined, resumes: true, random: () => 0 });
  const close = async (): Promise<void> => {
    await engine.stop();
    await sync.stop();
    store.stop();
  };
  onTestFinished(close);
  const day = async (): Promise<DayView> => value(await store.call('dayView', { date: DATE, locationId: null }));
  const block = async (title: string): Promise<BlockView> => {
    const found = (await day()).blocks.find((candidate) => candidate.title === title);
    if (found === undefined) throw new Error(`no block ${title}`);
    return found;
  };
  const mark = async (title: string, attendance: 'came' | 'noShow' | 'unknown'): Promise<Act> => {
    const { appointmentId, customerId } = await block(title);
    return value(await decideMark({ store, acts: engine }, { appointmentId, customerId: customerId ?? 0, attendance }, sandbox.now()));
  };
  const read = async (): Promise<void> => {
    sync.watch({ day: { date: DATE, locationId: null }, booking: null, customerId: null, days: null, visible: true });
    sync.start();
    await vi.waitFor(async () => expect((await day()).ages.bookings).not.toBeNull(), 15_000);
  };
  return { store, engine, sync, day, block, mark, read, close };
}

async function desk(options: Parameters<typeof startSandbox>[0] = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'pult-acts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const sandbox = await startSandbox(options);
  const opened = await openDesk(sandbox, folder);
  await opened.read();
  const inBooks = async (title: string) => {
    const { appointmentId, customerId } = await opened.block(title);
    return (await sandbox.control('book', { appointmentId, customerId })) as { readonly attendance: number };
  };
  return { ...opened, sandbox, folder, inBooks, reopen: () => openDesk(sandbox, folder) };
}

describe('a mark with the line up', () => {
  it('shows at once, reaches the books once and ends done', async () => {
    const { engine, mark, block, inBooks, sandbox } = await desk();
    const act = await mark('Jana Černá', 'came');
    expect(await block('Jana Černá')).toMatchObject({ attendance: 'came' });
    expect(await engine.settled(act.id)).toMatchObject({ state: 'done', attempts: 1 });
    expect(await inBooks('Jana Černá')).toMatchObject({ attendance: 1 });
    expect(await block('Jana Černá')).toMatchObject({ attendance: 'came', pending: null });
    expect(await sandbox.control('arrivals')).toMatchObject({ 'Booking/SetNoShowState': 1 });
  });

  it('pressed twice is one act', async () => {
    const { engine, mark } = await desk();
    const [first, second] = await Promise.all([mark('Jana Černá', 'came'), mark('Jana Černá', 'came')]);
    expect(second.id).toBe(first.id);
    await engine.settled(first.id);
    expect(engine.acts()).toHaveLength(1);
  });

  it('"here" long before the start is kept and sent at the start', async () => {
    const { engine, mark, block, inBooks, sandbox } = await desk();
    const beran = await block('Zdeněk Beran');
    const act = await mark('Zdeněk Beran', 'came');
    expect(act).toMatchObject({ state: 'ready', notBefore: beran.start });
    expect(await block('Zdeněk Beran')).toMatchObject({ attendance: 'came', pending: 'waiting' });
    expect(await inBooks('Zdeněk Beran')).toMatchObject({ attendance: 0 });
    await sandbox.control('clock', { now: new Date(beran.start).toISOString() });
    engine.lineChanged(false);
    engine.lineChanged(true);
    expect(await engine.settled(act.id)).toMatchObject({ state: 'done' });
    expect(await inBooks('Zdeněk Beran')).toMatchObject({ attendance: 1 });
  });

  it('"here" that the server refuses in the last half hour is sent again at the start, once', async () => {
    const { engine, mark, block, inBooks, sandbox } = await desk({ attendanceFrom: 0 });
    const jana = await block('Jana Černá');
    const act = await mark('Jana Černá', 'came');
    expect(act).toMatchObject({ state: 'ready', notBefore: null });
    expect(await engine.settled(act.id)).toMatchObject({ state: 'ready', notBefore: jana.start, attempts: 1, error: { code: 'server.refused' } });
    expect(await block('Jana Černá')).toMatchObject({ attendance: 'came', pending: 'waiting' });
    await sandbox.control('clock', { now: new Date(jana.start).toISOString() });
    engine.lineChanged(false);
    engine.lineChanged(true);
    expect(await engine.settled(act.id)).toMatchObject({ state: 'done', attempts: 2 });
    expect(await inBooks('Jana Černá')).toMatchObject({ attendance: 1 });
  });

  it.each(['unknown', 'noShow'] as const)('an early "here" is taken back by %s and never sent', async (attendance) => {
    const { engine, mark, block, sandbox } = await desk();
    const early = await mark('Zdeněk Beran', 'came');
    const after = await mark('Zdeněk Beran', attendance);
    expect(engine.acts().find(({ id }) => id === early.id)).toMatchObject({ state: 'withdrawn' });
    if (attendance === 'unknown') expect([after.id, engine.acts().length]).toEqual([early.id, 1]);
    else expect(after).toMatchObject({ request: { NoShowStatus: 9 }, base: { attendance: 0 } });
    // A line that breaks while the other mark is on its way would have it sent again.
    await engine.settled(after.id);
    const beran = await block('Zdeněk Beran');
    expect(beran.attendance).toBe(attendance === 'unknown' ? 'unknown' : beran.attendance);
    await sandbox.control('clock', { now: new Date(beran.start).toISOString() });
    engine.lineChanged(false);
    engine.lineChanged(true);
    await engine.settled(after.id);
    expect(((await sandbox.control('arrivals')) as Record<string, number>)['Booking/SetNoShowState'] ?? 0).toBe(attendance === 'unknown' ? 0 : 1);
  });

  it('a mark that waits for the line is not contradicted but taken back, and what is wanted already is the same act', async () => {
    const { engine, mark, block, inBooks } = await desk();
    engine.lineChanged(false);
    const first = await mark('Jana Černá', 'came');
    expect((await mark('Jana Černá', 'came')).id).toBe(first.id);
    expect(await mark('Jana Černá', 'noShow')).toMatchObject({ base: { attendance: 0 } });
    expect((await mark('Jana Černá', 'unknown')).state).toBe('withdrawn');
    expect(engine.acts().map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    expect(await block('Jana Černá')).toMatchObject({ attendance: 'unknown', pending: null });
    engine.lineChanged(true);
    expect(await inBooks('Jana Černá')).toMatchObject({ attendance: 0 });
  });

  it('a refusal takes the mark back and keeps the server’s words', async () => {
    const { engine, mark, block, sandbox } = await desk();
    const jana = await block('Jana Černá');
    await sandbox.control('status', { appointmentId: jana.appointmentId, customerId: jana.customerId, value: 'Canceled' });
    const act = await mark('Jana Černá', 'noShow');
    expect(await engine.settled(act.id)).toMatchObject({ state: 'refused', error: { code: 'server.refused', detail: 'Účast lze zapsat jen u potvrzené rezervace.' } });
    expect(await block('Jana Černá')).toMatchObject({ attendance: 'unknown', pending: null });
  });
});

describe('a mark whose answer never came', () => {
  it.each(['drop', 'drop-after'] as const)('%s: is found out by reading and is in the books once', async (kind) => {
    const { engine, mark, inBooks, sandbox } = await desk();
    await sandbox.control('fault', { action: 'Booking/SetNoShowState', kind });
    const act = await mark('Jana Černá', 'came');
    await vi.waitFor(() => expect(engine.acts().find(({ id }) => id === act.id)?.state).toBe('done'), 10_000);
    expect(await inBooks('Jana Černá')).toMatchObject({ attendance: 1 });
  });
});

describe('a server that is not what it was', () => {
  it('knows the booking no more: the mark is refused with its words, and nothing is sent again', async () => {
    const { engine, mark, block, sandbox } = await desk();
    const { appointmentId } = await block('Jana Černá');
    engine.lineChanged(false);
    const act = await mark('Jana Černá', 'came');
    sandbox.books.db.run('DELETE FROM bookings WHERE appointment_id = ?', appointmentId);
    engine.lineChanged(true);
    expect(await engine.settled(act.id)).toMatchObject({ state: expect.stringMatching(/refused|asked/) });
    expect(engine.acts()).toHaveLength(1);
    expect((await sandbox.control('arrivals')) as Record<string, number>).toSatisfy((counts: Record<string, number>) => (counts['Booking/SetNoShowState'] ?? 0) <= 1);
  });

  it('has an older book: a mark without an answer that it does not hold is sent again', async () => {
    const { engine, mark, inBooks, block, sandbox } = await desk();
    await sandbox.control('fault', { action: 'Booking/SetNoShowState', kind: 'drop-after' });
    await sandbox.control('fault', { action: 'Event/Get', kind: 'status', status: 500, skip: 1, times: 1 });
    const act = await mark('Jana Černá', 'came');
    await vi.waitFor(() => expect(engine.acts()[0]?.state).toBe('unknown'), 10_000);
    const { appointmentId, customerId } = await block('Jana Černá');
    await sandbox.control('attendance', { appointmentId, customerId, value: 0 });
    await vi.waitFor(() => expect(engine.acts().find(({ id }) => id === act.id)?.state).toBe('done'), 20_000);
    expect(await inBooks('Jana Černá')).toMatchObject({ attendance: 1 });
  });
});

describe('with the line down', () => {
  it('marks are kept, outlive the program and land once each when the line is back', async () => {
    const { engine, mark, block, close, reopen, sandbox } = await desk();
    const people = ['Jana Černá', 'Tomáš Řehoř', 'Ondřej Dvořák'];
    const pairs = await Promise.all(people.map(async (name) => block(name)));
    engine.lineChanged(false);
    for (const name of people) expect(await mark(name, 'came')).toMatchObject({ state: 'ready' });
    await close();
    const again = await reopen();
    again.engine.lineChanged(false);
    for (const name of people) expect(await again.block(name)).toMatchObject({ attendance: 'came', pending: 'waiting' });
    again.engine.lineChanged(true);
    await vi.waitFor(() => expect(again.engine.acts().every((act) => act.state === 'done')).toBe(true), 10_000);
    for (const { appointmentId, customerId } of pairs) expect(await sandbox.control('book', { appointmentId, customerId })).toMatchObject({ attendance: 1 });
    expect(await sandbox.control('arrivals')).toMatchObject({ 'Booking/SetNoShowState': 3 });
  });

  it('what somebody else has changed meanwhile stands before the person', async () => {
    const { engine, mark, block, inBooks, sandbox } = await desk();
    const jana = await block('Jana Černá');
    engine.lineChanged(false);
    const act = await mark('Jana Černá', 'came');
    await sandbox.control('attendance', { appointmentId: jana.appointmentId, customerId: jana.customerId, value: 9 });
    engine.lineChanged(true);
    expect(await engine.settled(act.id)).toMatchObject({ state: 'asked', askedFor: 'clash', after: { facts: { attendance: 9 } } });
    expect(await inBooks('Jana Černá')).toMatchObject({ attendance: 9 });
    value(await engine.decideOn(act.id, 'send'));
    expect(await engine.settled(act.id)).toMatchObject({ state: 'done' });
    expect(await inBooks('Jana Černá')).toMatchObject({ attendance: 1 });
  });

  it('what needs the line is refused at once and nothing is kept', async () => {
    const { engine, block } = await desk();
    const jana = await block('Jana Černá');
    engine.lineChanged(false);
    const answer = await engine.decide({ action: 'Booking/Cancel', request: { AppointmentId: jana.appointmentId, CustomerId: jana.customerId }, base: null, notBefore: null, title: {} });
    expect(answer).toMatchObject({ ok: false, error: { code: 'network.unreachable' } });
    expect(engine.acts()).toEqual([]);
  });
});

it('100 acts decided offline settle within five seconds of the line, with 40 ms of delay', async () => {
  const { engine, day, store, sandbox } = await desk();
  const people = (await day()).blocks.filter((block) => block.class !== null);
  const roster = (await Promise.all(people.map((block) => store.call('classDetail', { appointmentId: block.appointmentId })))).flatMap((detail) => value(detail).roster.map((person) => ({ appointmentId: value(detail).block.appointmentId, ...person })));
  const singles = (await day()).blocks.flatMap((block) => (block.customerId === null ? [] : [{ appointmentId: block.appointmentId, customerId: block.customerId, attendance: block.attendance }]));
  const all = [...roster, ...singles].slice(0, 80);
  engine.lineChanged(false);
  for (const { appointmentId, customerId, attendance } of all) {
    const request = { AppointmentId: appointmentId, CustomerId: customerId, NoShowStatus: attendance === 'unknown' ? 9 : 0 };
    value(await engine.decide({ action: 'Booking/SetNoShowState', request, base: null, notBefore: null, title: {} }));
  }
  for (let index = 1; index <= 20; index += 1) value(await engine.decide({ action: 'Customer/Note', request: { CustomerId: index, Text: `Volat ${index}` }, base: null, notBefore: null, title: {} }));
  expect(engine.acts()).toHaveLength(100);
  for (const action of ['Customer/Details', 'Customer/Note']) await sandbox.control('fault', { action, kind: 'delay', ms: 40, times: 1_000 });
  await sandbox.control('fault', { action: 'Event/Get', kind: 'delay', ms: 40, times: 1_000 });
  await sandbox.control('fault', { action: 'Booking/SetNoShowState', kind: 'delay', ms: 40, times: 1_000 });
  const startedAt = performance.now();
  engine.lineChanged(true);
  await vi.waitFor(() => expect(engine.acts().every((act) => act.state === 'done' || act.state === 'refused')).toBe(true), { timeout: 20_000, interval: 20 });
  const ms = performance.now() - startedAt;
  process.stdout.write(`100 acts settled in ${Math.round(ms)} ms\n`);
  expect(ms).toBeLessThan(5_000);
});

it('an act whose keeping was lost with the process of the book is not sent behind the person’s back', async () => {
  const { engine, store, sandbox } = await desk();
  engine.lineChanged(false);
  const orphan = anAct({ id: '8c2c0f3e-6f6b-4a43-9d8f-1d1a6d3f0b11', order: 900, state: 'ready' });
  // The book has it, the engine was never told that it does.
  value(await store.call('actsPut', { acts: [orphan] }));
  await engine.bookReopened();
  engine.lineChanged(true);
  expect(value(await store.call('actsAll', null)).acts).toMatchObject([{ id: orphan.id, state: 'withdrawn' }]);
  expect(await sandbox.control('arrivals')).not.toHaveProperty('Booking/SetNoShowState');
});
