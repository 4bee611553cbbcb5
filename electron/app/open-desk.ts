import { MERCHANT_ZONE } from '@shared/domain/booking';
import { actView } from '@shared/domain/acts/act-view';
import type { Business, ConnectionView } from '@shared/domain/connection';
import { isMissed } from '@shared/domain/local/record';
import { appError } from '@shared/errors/app-error';
import { fail } from '@shared/util/result';
import { watchServerClock } from '../api/server-clock';
import type { Transport } from '../api/transport';
import type { ApiClient } from '../api/ports';
import type { Log } from '../platform/log';
import type { FirstDays } from '../store/first-day';
import type { SupervisedStore } from '../store/supervisor';
import type { KeptDays } from '../sync/intervals';
import type { Sync, Watch } from '../sync/ports';
import { createActs } from '../sync/acts/engine';
import { readAfter } from '../sync/acts/read-after';
import { actsStoreOf } from '../sync/acts/store-adapter';
import { realTimer } from '../sync/acts/timer';
import { createSync } from '../sync/sync';
import type { AppClock } from './clock';
import type { Desk, DeskEvents } from './desk';
import { withinRights } from './rights';
import { rememberTimeOff } from './time-off';

/** What every desk is made with. */
export interface DeskDeps {
  readonly clock: AppClock;
  readonly log: Log;
  /** Made when the first server is found: its sessions are no part of the way to the first paint. */
  readonly transport: () => Transport;
  readonly events: DeskEvents;
  readonly keptDays: () => KeptDays;
}

/** What makes this desk different from others. */
export interface DeskPlan {
  readonly id: string;
  readonly practice: boolean;
  /** Shown until the server has said its name. */
  readonly fallbackName: string;
  readonly store: SupervisedStore;
  readonly keepsActs: boolean;
  /** Rights that the token is known to lack before anything is asked. */
  readonly missingRights: readonly string[];
  /** A day as it was last shown, there before the store process is. */
  readonly firstDay: FirstDays['read'];
  /** Finds the server; practice starts one. Rejects when there is none. */
  readonly findServer: () => Promise<{ readonly url: string; readonly longTimeToken: string; stop(): Promise<void> }>;
}

/**
 * The schemas of all actions are no part of the way to the first paint, and they are made in two goes: main is not held up
 * for as long as both take.
 */
export async function loadClient() {
  await import('@shared/reservanto/generated/requests');
  await import('@shared/reservanto/generated/responses');
  return import('../api/client');
}

/** Opens a desk: its views are there as soon as its store is; reading begins when its server is found. */
export function openDesk({ clock, log, transport, events, keptDays }: DeskDeps, plan: DeskPlan): Desk {
  let server: { readonly api: ApiClient; readonly sync: Sync } | null = null;
  let business: Business = { id: plan.id, name: plan.fallbackName, practice: plan.practice, locations: [] };
  const waiting: ConnectionView = { state: 'connecting', since: clock.now(), readAt: null, progress: null, reason: null, missingRights: plan.missingRights };
  const connection = (): ConnectionView => server?.sync.connection() ?? waiting;
  let closing = false;
  let tellFound: (api: ApiClient | null) => void;
  const client = new Promise<ApiClient | null>((resolve) => (tellFound = resolve));
  const acts = createActs({
    // Acts may be decided before the server is found.
    api: { call: async (action, request, options) => (await client)?.call(action, request, options) ?? fail(appError('network.unreachable')) },
    store: actsStoreOf(plan.store),
    timer: realTimer(clock.now),
    log,
  });
  acts.lineChanged(false);
  acts.onChange((changed) => {
    events.acts(changed.map(actView));
    void rememberTimeOff(plan.store, changed);
    for (const act of changed) if (act.state === 'done') server?.sync.readSoon(readAfter(act, MERCHANT_ZONE));
  });
  let watched: Watch | null = null;
  const unkept = new Set<string>();
  // What practice holds is invented.
  if (!plan.keepsActs && !plan.practice) {
    plan.store.on('local.changed', (changed) => {
      for (const record of changed) {
        if (isMissed(record)) unkept.add(record.id);
        else unkept.delete(record.id);
      }
    });
  }

  const refreshBusiness = async (): Promise<void> => {
    const status = await plan.store.call('status', null);
    if (!status.ok) return;
    const { merchantName, locations } = status.value.catalogue;
    const next = { ...business, name: merchantName === null || merchantName === '' ? plan.fallbackName : merchantName, locations: [...locations] };
    if (JSON.stringify(next) === JSON.stringify(business)) return;
    business = next;
    events.business(business);
  };

  const begin = async (): Promise<void> => {
    await plan.store.call('setClock', { offset: clock.offset() });
    await refreshBusiness();
    if (plan.store.setAside()) events.notice(appError('store.damaged'));
    const started = await acts.start();
    if (!started.ok) events.notice(started.error);
    // The program may have ended between an answer and its record.
    else await rememberTimeOff(plan.store, acts.acts());
  };

  const found = plan.findServer().then(
    async (place) => {
      const { createApiClient } = await loadClient();
      if (closing) return place;
      // A clock that somebody placed (practice, tests) stands where it was placed.
      const sends = clock.offset() === 0 ? watchServerClock(transport(), clock.now, (minutes) => events.notice(appError('clock.wrong', { params: { minutes: Math.abs(minutes) } }))) : transport();
      const api = createApiClient({ baseUrl: place.url, longTimeToken: place.longTimeToken, transport: sends, clock, log });
      const sync = createSync({ api, store: plan.store, clock, zone: MERCHANT_ZONE, log, resumes: !plan.practice, missingRights: plan.missingRights, keptDays });
      server = { api, sync };
      tellFound(api);
      sync.onConnection((view) => {
        acts.lineChanged(view.state === 'online');
        events.connection(view);
      });
      sync.onCatalogue(() => void refreshBusiness());
      if (watched !== null) sync.watch(watched);
      sync.start();
      return place;
    },
    (problem: unknown) => {
      tellFound(null);
      log('server.missing', { detail: problem instanceof Error ? problem.message : '' });
      events.notice(appError('practice.unavailable'));
      return null;
    },
  );
  void begin();
  plan.store.onRestart(() => {
    log('store.restarted', {});
    events.notice(appError('store.damaged'));
    void acts.bookReopened();
    server?.sync.refresh();
  });

  return {
    business: () => business,
    store: plan.store,
    acts: withinRights(acts, () => connection().missingRights),
    keepsActs: plan.keepsActs,
    unkeptRecords: () => unkept.size,
    firstDay: plan.firstDay,
    server: () => server,
    connection,
    watch: (watch) => {
      watched = watch;
      server?.sync.watch(watch);
    },
    close: async () => {
      closing = true;
      await acts.stop();
      await server?.sync.stop();
      const place = await found;
      await place?.stop();
      await plan.store.stop();
    },
  };
}
