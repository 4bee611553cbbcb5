import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Act } from '@shared/domain/acts/act';
import { isOpen } from '@shared/domain/acts/act';
import type { Business, KnownBusiness, TokenFacts, VaultState } from '@shared/domain/connection';
import type { LocalRecord } from '@shared/domain/local/record';
import { isMissed, LOCAL_KINDS } from '@shared/domain/local/record';
import { hostOf, serverIn } from '@shared/domain/server-address';
import { tokenIn } from '@shared/domain/token';
import { appError } from '@shared/errors/app-error';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { Log } from '../platform/log';
import type { PreferencesFile } from '../platform/preferences';
import type { Desk, DeskEvents } from './desk';
import type { Desks } from './desks';
import type { BusinessMarks, KnownBusinesses } from './known-businesses';
import { marksOf } from './known-businesses';
import type { DeskDeps } from './open-desk';
import { loadClient, openDesk } from './open-desk';
import type { PlanDeps, TokenBusiness } from './plans';
import { filesOf, secretsOf, tokenPlan } from './plans';
import type { CheckedToken } from './token-check';
import { checkToken } from './token-check';
import type { TokenSecret } from './token-secret';
import { readSecret, writeSecret } from './token-secret';

/** Businesses by token: connecting, opening again, forgetting. The token goes from the window to the vault and the client, and nowhere else. */
export interface Businesses {
  /** Those of this computer; one that cannot be opened says why. */
  list(): Promise<readonly KnownBusiness[]>;
  vault(): Promise<VaultState>;
  /**
   * Asks the API about the token, keeps it and opens its business. `replaces`: it must be a token of this business. What was stored
   * of the business and cannot be read is put aside. Fails with nothing kept and what was open still open.
   */
  connect(wanted: { readonly token: string; readonly server: string; readonly replaces: string | null }): Promise<Result<Business>>;
  /** Opens one that is kept; fails when what is stored of it cannot be read. */
  open(id: string): Promise<Result<Business>>;
  /** Opens one that a test names; its token is not kept. */
  openGiven(given: { readonly url: string; readonly token: string }): Promise<Desk>;
  /** Of the open business; null when it has no token. */
  facts(): Promise<TokenFacts | null>;
  /**
   * Removes its token, keys, cache, acts and local records from this computer, and nothing of any other. `acts.unsent`, `local.open`, or why the
   * book of acts cannot be looked at, unless `dropActs`.
   */
  disconnect(id: string, dropActs: boolean): Promise<Result<null>>;
}

/** What {@link createBusinesses} puts together. */
export interface BusinessesDeps {
  readonly plan: PlanDeps;
  readonly desk: Omit<DeskDeps, 'events'>;
  readonly desks: Desks;
  readonly known: KnownBusinesses;
  readonly preferences: PreferencesFile;
  readonly log: Log;
  /** Back to the door. */
  readonly leave: () => Promise<void>;
  /** Where the clock stands with a business by token: null is the computer's. */
  readonly nowMs: number | null;
}

/** What a book that dies with its desk holds. */
interface InMemory {
  readonly acts: readonly Act[];
  readonly records: readonly LocalRecord[];
}

/** See {@link Businesses}. */
export function createBusinesses(deps: BusinessesDeps): Businesses {
  const { plan, desks, known, preferences } = deps;
  const { vault, profile } = plan;
  /** What this run was told and could not keep: gone when the program is closed. */
  const unkept = new Map<string, TokenSecret>();
  /** Of the businesses that were opened in this run. */
  const opened = new Map<string, Omit<TokenFacts, 'vault'>>();

  const openWith = (make: (events: DeskEvents) => Promise<TokenBusiness>, { keep, acts = [], records = [] }: { readonly keep?: (open: Desk) => boolean } & Partial<InMemory> = {}): Promise<Desk> =>
    desks.open(async (events) => {
      const business = await make(events);
      const desk = openDesk({ ...deps.desk, events }, await tokenPlan({ ...plan, notice: events.notice }, business, deps.nowMs));
      // Before the engine looks into the book: one message after the other.
      if (acts.length > 0) void desk.store.call('actsPut', { acts });
      if (records.length > 0) void desk.store.call('localTake', { records });
      return desk;
    }, keep);

  /** What would die with the desk of the open business: a new token does not lose it. What is being sent meanwhile is found out by reading. */
  const inMemory = async (id: string): Promise<InMemory> => {
    const desk = desks.current();
    if (desk === null || desk.keepsActs || desk.business().id !== id) return { acts: [], records: [] };
    const [acts, local] = await Promise.all([desk.store.call('actsAll', null), desk.store.call('localList', { kinds: LOCAL_KINDS })]);
    return { acts: acts.ok ? acts.value.acts : [], records: local.ok ? local.value.records : [] };
  };

  /** What is stored of a business, when all of it can be read. */
  const stored = async (id: string): Promise<Result<TokenSecret>> => {
    const here = unkept.get(id);
    if (here !== undefined) return ok(here);
    const { token, cacheKey, actsKey } = secretsOf(id);
    const [secret, ...keys] = await Promise.all([vault.open(token), vault.open(cacheKey), vault.open(actsKey)]);
    for (const answer of [secret, ...keys]) if (!answer.ok) return answer;
    const read = secret.ok && secret.value !== null ? readSecret(secret.value) : null;
    return read === null ? fail(appError('vault.cannotDecrypt')) : ok(read);
  };

  /** Files and keys that nobody can read any more are kept under other names, and new ones take their places. */
  const putAsideUnreadable = async (id: string): Promise<boolean> => {
    const [secrets, files] = [secretsOf(id), filesOf(id)];
    const now = Date.now();
    let found = false;
    for (const [name, file] of [[secrets.token, null], [secrets.cacheKey, files.cache], [secrets.actsKey, files.acts]] as const) {
      const answer = await vault.open(name);
      if (answer.ok) continue;
      found = true;
      await vault.putAside(name, now);
      if (file === null) continue;
      for (const each of readdirSync(profile)) if (each.startsWith(file) && !each.includes('.unreadable-')) renameSync(join(profile, each), join(profile, `${each}.unreadable-${now}`));
    }
    return found;
  };

  /** True when the token is kept for the next start. */
  const keep = async (id: string, marks: BusinessMarks, secret: TokenSecret, events: DeskEvents): Promise<boolean> => {
    if (!plan.writable || (await vault.state()) !== 'available') return false;
    if (await putAsideUnreadable(id)) events.notice(appError('vault.putAside'));
    const sealed = await vault.seal(secretsOf(id).token, writeSecret(secret));
    return sealed.ok && known.keep(id, marks);
  };

  const remove = async (id: string): Promise<void> => {
    if (desks.current()?.business().id === id) await deps.leave();
    if (preferences.get().last === id) preferences.set({ last: null });
    if (plan.writable) {
      const mine = Object.values(filesOf(id));
      for (const name of readdirSync(profile)) if (mine.some((file) => name.startsWith(file))) rmSync(join(profile, name), { force: true });
    }
    for (const name of Object.values(secretsOf(id))) await vault.remove(name);
    // The last: what was cut off in the middle is still in the list and can be removed again.
    known.forget(id);
    unkept.delete(id);
    opened.delete(id);
  };
  /** A list that is asked for meanwhile waits: the door comes before everything is gone. */
  let removing: Promise<unknown> = Promise.resolve();

  return {
    list: async () => {
      await removing;
      return Promise.all(
        [...new Set([...known.ids(), ...unkept.keys()])].map(async (id) => {
          const secret = await stored(id);
          return secret.ok ? { id, name: secret.value.name, host: hostOf(secret.value.url), problem: null } : { id, name: '', host: '', problem: secret.error };
        }),
      );
    },
    vault: () => vault.state(),
    connect: async ({ token: pasted, server, replaces }) => {
      const [found, url] = [tokenIn(pasted), serverIn(server)];
      if ('problem' in found || url === null) return fail(appError('input.invalid'));
      const { token } = found;
      const { createApiClient } = await loadClient();
      const checked = await checkToken(createApiClient({ baseUrl: url, longTimeToken: token, transport: deps.desk.transport(), clock: deps.desk.clock, log: deps.log }));
      if (!checked.ok) return checked;
      const marks = marksOf(url, token, checked.value);
      const id = known.idOf(marks);
      if (replaces !== null && replaces !== id) return fail(appError('session.otherBusiness'));
      const secret = secretOf(url, token, checked.value);
      const desk = await openWith(async (events) => {
        const isStored = await keep(id, marks, secret, events);
        if (isStored) unkept.delete(id);
        else unkept.set(id, secret);
        if (isStored) preferences.set({ last: id });
        opened.set(id, { host: hostOf(url), stored: isStored, held: secret.held });
        return { id, ...secret };
      }, await inMemory(id));
      return ok(desk.business());
    },
    open: async (id) => {
      const secret = await stored(id);
      if (!secret.ok) return secret;
      const desk = await openWith(
        () => {
          const isStored = !unkept.has(id);
          if (isStored) preferences.set({ last: id });
          opened.set(id, { host: hostOf(secret.value.url), stored: isStored, held: secret.value.held });
          return Promise.resolve({ id, ...secret.value });
        },
        { keep: (open) => open.business().id === id },
      );
      return ok(desk.business());
    },
    openGiven: ({ url, token }) => {
      const id = marksOf(url, token, { merchantId: null, locationIds: [] }).token;
      opened.set(id, { host: hostOf(url), stored: false, held: null });
      return openWith(() => Promise.resolve({ id, url, token, name: '', missing: [] }));
    },
    facts: async () => {
      const facts = opened.get(desks.current()?.business().id ?? '');
      return facts === undefined ? null : { ...facts, vault: await vault.state() };
    },
    disconnect: async (id, dropActs) => {
      const desk = desks.current();
      if (desk?.business().id === id && !dropActs) {
        // Out of the book itself: the engine may not have taken it up yet.
        const found = await desk.store.call('actsAll', null);
        if (!found.ok) return found;
        const count = found.value.acts.filter(isOpen).length + found.value.unreadable;
        if (count > 0) return fail(appError('acts.unsent', { params: { count } }));
        const local = await desk.store.call('localList', { kinds: LOCAL_KINDS });
        if (!local.ok) return local;
        const open = local.value.records.filter(isMissed).length + local.value.unreadable;
        if (open > 0) return fail(appError('local.open', { params: { count: open } }));
      }
      const removed = remove(id);
      removing = removed.catch(() => null);
      await removed;
      return ok(null);
    },
  };
}

function secretOf(url: string, token: string, checked: CheckedToken): TokenSecret {
  return { url, token, name: checked.merchantName, held: [...checked.held], missing: [...checked.missing] };
}
