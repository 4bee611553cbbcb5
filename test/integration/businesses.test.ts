import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeTransport } from '@electron/api/transport';
import type { Businesses } from '@electron/app/businesses';
import { createBusinesses } from '@electron/app/businesses';
import { createAppClock } from '@electron/app/clock';
import type { Desks } from '@electron/app/desks';
import { createDesks } from '@electron/app/desks';
import { openKnownBusinesses } from '@electron/app/known-businesses';
import { writeAtomically } from '@electron/platform/atomic-file';
import { openPreferences } from '@electron/platform/preferences';
import type { FromStore } from '@electron/store/protocol';
import { serveStore } from '@electron/store/serve';
import type { StoreProcess } from '@electron/store/supervisor';
import { createFileVault } from '@electron/vault/file-vault';
import { KEPT_DAYS } from '@electron/sync/intervals';
import { createTestSealer } from '@electron/vault/sealers';
import type { Act } from '@shared/domain/acts/act';
import { LOCAL_KINDS } from '@shared/domain/local/record';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { localId, wanted } from '../support/local';
import { NOW, startSandbox } from '../support/sandbox';
import { value } from '../support/store';

vi.mock('electron/main', () => ({ safeStorage: {} }));

/** The store in this process, over its real protocol. */
function storeHere(): StoreProcess {
  let receive: ((message: FromStore) => void) | null = null;
  const send = serveStore((message) => queueMicrotask(() => receive?.(structuredClone(message))), () => undefined);
  return {
    post: (message) => send(structuredClone(message)),
    onMessage: (listener) => void (receive = listener),
    onClose: () => undefined,
    stop: () => {
      send({ type: 'stop' });
      return Promise.resolve();
    },
  };
}

interface Program {
  readonly businesses: Businesses;
  readonly desks: Desks;
  readonly notices: string[];
  readonly last: () => string | null;
}

function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'pult-businesses-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
  return profile;
}

/** A run of the program without its window; `sealer` null: there is no secure place. */
function start(profile: string, { secure = true } = {}): Program {
  const clock = createAppClock();
  const notices: string[] = [];
  const log = (): void => undefined;
  const sealer = { ...createTestSealer(), ...(secure ? {} : { backend: () => Promise.resolve(null) }) };
  const desks = createDesks({ broadcast: () => undefined, notice: (error) => void notices.push(error.code) });
  const preferences = openPreferences(join(profile, 'preferences.json'), 1);
  const vault = createFileVault(join(profile, 'vault'), sealer, writeAtomically);
  const businesses = createBusinesses({
    plan: { profile, writable: true, clock, vault, forkStore: storeHere, startPracticeServer: () => Promise.reject(new Error('none')), shown: Promise.resolve() },
    desk: { clock, log, transport: () => nodeTransport, keptDays: () => KEPT_DAYS },
    desks,
    known: openKnownBusinesses(join(profile, 'businesses.json'), writeAtomically, 1),
    preferences,
    log,
    leave: async () => {
      preferences.set({ last: null });
      await desks.leave();
    },
    nowMs: NOW,
  });
  onTestFinished(() => desks.leave());
  return { businesses, desks, notices, last: () => preferences.get().last };
}

const pasted = ({ longTimeToken: token, url: server }: { readonly longTimeToken: string; readonly url: string }, replaces: string | null = null) => ({ token, server, replaces });
const files = (profile: string, id: string): string[] => [...readdirSync(profile), ...readdirSync(join(profile, 'vault'))].filter((name) => name.includes(id)).sort();
/** Without what SQLite lays beside a database and takes away when the last handle of it is gone. */
const kept = (profile: string, id: string): string[] => files(profile, id).filter((name) => !/-(?:wal|shm)$/.test(name));
const failing = (code: string) => ({ ok: false, error: { code } });

/** An act that waits for the line. */
async function decideOffline({ desks }: Program): Promise<Act> {
  const acts = desks.current()?.acts;
  if (acts === undefined) throw new Error('no desk');
  const request = { AppointmentId: 1, CustomerId: 1, NoShowStatus: 1 };
  // Taken once the book of the last run has been looked at.
  return vi.waitFor(async () => value(await acts.decide({ action: 'Booking/SetNoShowState', request, base: { attendance: 'unknown' }, notBefore: NOW + 86_400_000, title: { name: 'Jana' } })));
}

describe('businesses by token', () => {
  it('are kept apart, opened again in another run, and removed one by one', async () => {
    const [one, two] = [await startSandbox(), await startSandbox({ seed: 'busy' })];
    const profile = newProfile();
    const first = start(profile);
    const a = value(await first.businesses.connect(pasted(one)));
    const b = value(await first.businesses.connect(pasted(two)));
    expect(a.id).not.toBe(b.id);
    expect(first.desks.current()?.business().id).toBe(b.id);
    expect(await first.businesses.list()).toMatchObject([{ id: a.id, host: new URL(one.url).host, problem: null }, { id: b.id, problem: null }]);
    await first.desks.leave();

    const second = start(profile);
    expect(second.last()).toBe(b.id);
    expect(value(await second.businesses.open(a.id)).id).toBe(a.id);
    expect(await second.businesses.facts()).toMatchObject({ stored: true, vault: 'available', host: new URL(one.url).host });
    const others = kept(profile, b.id);
    expect(await second.businesses.disconnect(a.id, false)).toMatchObject({ ok: true });
    expect(files(profile, a.id)).toEqual([]);
    expect(kept(profile, b.id)).toEqual(others);
    expect((await second.businesses.list()).map(({ id }) => id)).toEqual([b.id]);
    expect([second.desks.current(), second.last()]).toEqual([null, null]);
    expect(readFileSync(join(profile, 'businesses.json'), 'utf8')).not.toContain(a.id);
  });

  it('with acts that are not over are not removed unless a person says so', async () => {
    const sandbox = await startSandbox();
    const profile = newProfile();
    const program = start(profile);
    const { id } = value(await program.businesses.connect(pasted(sandbox)));
    await decideOffline(program);
    const before = kept(profile, id);
    expect(await program.businesses.disconnect(id, false)).toMatchObject({ ok: false, error: { code: 'acts.unsent', params: { count: 1 } } });
    expect(kept(profile, id)).toEqual(before);
    expect(await program.businesses.disconnect(id, true)).toMatchObject({ ok: true });
    expect(files(profile, id)).toEqual([]);
  });

  it('with records of this computer only are not removed unless a person says so; how the desk is set asks nobody', async () => {
    const sandbox = await startSandbox();
    const profile = newProfile();
    const program = start(profile);
    const { id } = value(await program.businesses.connect(pasted(sandbox)));
    value((await program.desks.current()?.store.call('localPut', wanted('handover', 1)))!);
    value((await program.desks.current()?.store.call('localPut', wanted('minimum', 2)))!);
    expect(await program.businesses.disconnect(id, false)).toMatchObject({ ok: false, error: { code: 'local.open', params: { count: 1 } } });
    value((await program.desks.current()?.store.call('localDone', { id: localId(1), done: true }))!);
    expect(await program.businesses.disconnect(id, false)).toMatchObject({ ok: true });
    expect(files(profile, id)).toEqual([]);
  });

  it('take a new token only of the same merchant, and keep their acts with it', async () => {
    const [one, two] = [await startSandbox(), await startSandbox({ seed: 'busy' })];
    const program = start(newProfile());
    const { id } = value(await program.businesses.connect(pasted(one)));
    const act = await decideOffline(program);
    expect(await program.businesses.connect(pasted(two, id))).toMatchObject(failing('session.otherBusiness'));
    expect(program.desks.current()?.business().id).toBe(id);
    expect(await program.businesses.connect({ ...pasted(one, id), token: 'ltt-wrong-token' })).toMatchObject(failing('session.tokenRefused'));
    expect(program.desks.current()?.business().id).toBe(id);
    expect(value(await program.businesses.connect(pasted(one, id))).id).toBe(id);
    await vi.waitFor(() => expect(program.desks.current()?.acts.acts().map((each) => each.id)).toEqual([act.id]));
  });

  it('are not opened when what is stored cannot be read; pasting the token again puts it aside', async () => {
    const sandbox = await startSandbox();
    const profile = newProfile();
    const first = start(profile);
    const { id } = value(await first.businesses.connect(pasted(sandbox)));
    await decideOffline(first);
    await first.desks.leave();
    for (const name of readdirSync(join(profile, 'vault'))) writeFileSync(join(profile, 'vault', name), `{"backend":"kwallet6","bytes":"AA=="}`);
    const before = kept(profile, id);

    const second = start(profile);
    expect(await second.businesses.open(id)).toMatchObject(failing('vault.backendChanged'));
    expect(await second.businesses.list()).toMatchObject([{ id, name: '', host: '', problem: { code: 'vault.backendChanged' } }]);
    expect(kept(profile, id)).toEqual(before);
    expect(value(await second.businesses.connect(pasted(sandbox))).id).toBe(id);
    expect(second.notices).toContain('vault.putAside');
    const after = kept(profile, id);
    for (const name of ['acts-', 'cache-', 'token-', 'acts-key-', 'cache-key-']) expect(after.some((file) => file.startsWith(name + id) && file.includes('.unreadable-')), name).toBe(true);
    expect(second.desks.current()?.acts.acts()).toEqual([]);
    await second.desks.leave();
    expect(value(await start(profile).businesses.open(id)).id).toBe(id);
  });

  it('leave no trace where there is no secure place, and can be opened again within the run', async () => {
    const sandbox = await startSandbox();
    const profile = newProfile();
    const program = start(profile, { secure: false });
    const { id } = value(await program.businesses.connect(pasted(sandbox)));
    expect(await program.businesses.facts()).toMatchObject({ stored: false, vault: 'noBackend' });
    expect(program.notices).toContain('vault.noBackend');
    expect(program.desks.current()?.keepsActs).toBe(false);
    await program.desks.leave();
    expect(value(await program.businesses.open(id)).id).toBe(id);
    expect([program.last(), readdirSync(profile)]).toEqual([null, []]);
    expect(await start(profile).businesses.list()).toEqual([]);
  });

  it('leave what an earlier run sealed as it is while the keyring is closed, though the token is pasted again', async () => {
    const sandbox = await startSandbox();
    const profile = newProfile();
    const first = start(profile);
    const { id } = value(await first.businesses.connect(pasted(sandbox)));
    const act = await decideOffline(first);
    await first.desks.leave();
    const before = kept(profile, id);

    const closed = start(profile, { secure: false });
    expect(await closed.businesses.open(id)).toMatchObject(failing('vault.noBackend'));
    expect(value(await closed.businesses.connect(pasted(sandbox))).id).toBe(id);
    await closed.desks.leave();
    expect([kept(profile, id), closed.last()]).toEqual([before, id]);

    const again = start(profile);
    expect(value(await again.businesses.open(id)).id).toBe(id);
    await vi.waitFor(() => expect(again.desks.current()?.acts.acts().map((each) => each.id)).toEqual([act.id]));
  });

  it('keep acts that live in memory when a new token is pasted', async () => {
    const sandbox = await startSandbox();
    const program = start(newProfile(), { secure: false });
    const { id } = value(await program.businesses.connect(pasted(sandbox)));
    const act = await decideOffline(program);
    const record = value((await program.desks.current()?.store.call('localPut', wanted('callback', 1)))!);
    expect(program.desks.current()?.unkeptRecords()).toBe(1);
    value(await program.businesses.connect(pasted(sandbox, id)));
    await vi.waitFor(() => expect(program.desks.current()?.acts.acts().map((each) => each.id)).toEqual([act.id]));
    expect(program.desks.current()?.unkeptRecords()).toBe(1);
    expect(value((await program.desks.current()?.store.call('localList', { kinds: LOCAL_KINDS }))!).records).toEqual([record]);
  });

  it('refuse an act that the token has no right to before it is written down', async () => {
    const sandbox = await startSandbox({ rights: ['Merchant_r', 'Location_r'] });
    const program = start(newProfile());
    value(await program.businesses.connect(pasted(sandbox)));
    await expect(decideOffline(program)).rejects.toThrow(/session.rightMissing.*Booking_w/);
    expect(program.desks.current()?.acts.acts()).toEqual([]);
    expect(program.desks.current()?.connection().missingRights).toContain('Customer_r');
  });

  it('ask nobody about what is no token or no safe address', async () => {
    const sandbox = await startSandbox();
    const { businesses } = start(newProfile());
    expect(await businesses.connect({ ...pasted(sandbox), token: 'two words' })).toMatchObject(failing('input.invalid'));
    expect(await businesses.connect({ ...pasted(sandbox), server: 'http://example.org' })).toMatchObject(failing('input.invalid'));
    expect(await sandbox.control('arrivals')).toEqual({});
  });
});
