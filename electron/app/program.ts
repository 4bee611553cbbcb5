import { join } from 'node:path';
import type { App } from 'electron/main';
import { standsInTheWay } from '@shared/domain/acts/leaving';
import { dateOf } from '@shared/domain/days';
import { MERCHANT_ZONE } from '@shared/domain/booking';
import type { DayView } from '@shared/domain/views';
import type { AppError } from '@shared/errors/app-error';
import { appError } from '@shared/errors/app-error';
import type { Bootstrap, EventName, Events, Preferences } from '@shared/ipc/channels';
import { CONTRACT_VERSION } from '@shared/ipc/channels';
import { createElectronTransport } from '../api/electron-transport';
import type { Transport } from '../api/transport';
import type { CallHandlers, Timed } from '../ipc/registrar';
import { writeAtomically } from '../platform/atomic-file';
import type { Log } from '../platform/log';
import { createLog } from '../platform/log';
import type { PreferencesFile } from '../platform/preferences';
import type { WatchedDay } from '../store/port';
import type { KeptDays } from '../sync/intervals';
import type { StoreChannel } from '../store/protocol';
import { createFileVault } from '../vault/file-vault';
import { createMemoryVault } from '../vault/memory-vault';
import { createSystemSealer, createTestSealer } from '../vault/sealers';
import { createBusinesses } from './businesses';
import { createCalls } from './calls';
import { createAppClock } from './clock';
import type { Desk } from './desk';
import { createDesks } from './desks';
import type { TestHooks } from './hooks';
import { openKnownBusinesses } from './known-businesses';
import { openDesk } from './open-desk';
import { followPending } from './pending-badge';
import { practicePlan } from './plans';
import { preparePracticeDay } from './practice-day';
import { createPracticeLine } from './practice-line';
import type { PracticeServer } from './processes';

/** What the program is put together from. */
export interface ProgramParts {
  readonly app: App;
  readonly hooks: TestHooks;
  readonly preferences: PreferencesFile;
  readonly profile: string;
  /** False when the profile is a passing folder, because the wanted one cannot be used. */
  readonly kept: boolean;
  readonly forkStore: () => StoreChannel & { stop(): Promise<void> };
  readonly startPracticeServer: (nowMs: number, booksFile: string | null) => Promise<PracticeServer>;
  readonly onTheme: (theme: Preferences['theme']) => void;
  readonly broadcast: <E extends EventName>(event: E, payload: Events[E]) => void;
  /** So many bookings wait for a confirmation. */
  readonly onPending: (count: number) => void;
  /** Hands an address to the system's browser. */
  readonly openExternal: (address: string) => Promise<void>;
  /** Asks the person where a file is to be written; null: nowhere. */
  readonly saveAs: (name: string) => Promise<string | null>;
  /** What becomes of the question before the program ends. */
  readonly answerLeaving: (answer: 'asked' | 'now') => void;
}

/** The running program. */
export interface Program {
  readonly handlers: CallHandlers;
  readonly timed: Timed;
  readonly log: Log;
  /** Acts of the open business are not over, or records live in memory only, and a person should know before the program ends. */
  mustAskBeforeLeaving(): boolean;
  /** Ends everything in order; resolves when it is safe to go. */
  close(): Promise<void>;
}

/** Longest wait for the window before the network is used all the same, in ms. */
const SHOWN_AT_LATEST = 3_000;

/** The composition root: builds every service, opens the business of the last run, answers the window. */
export function createProgram({ app, hooks, preferences, profile, kept, forkStore, startPracticeServer, onTheme, broadcast: tellWindows, onPending, openExternal, saveAs, answerLeaving }: ProgramParts): Program {
  const clock = createAppClock();
  clock.set(hooks.nowMs);
  const log = createLog(join(profile, 'logs/pult.log'), clock.now);
  const vault = hooks.fileVault
    ? createFileVault(join(profile, 'vault'), createTestSealer(), writeAtomically, true)
    : kept
      ? createFileVault(join(profile, 'vault'), createSystemSealer(), writeAtomically)
      : createMemoryVault();
  let tellShown: () => void = () => undefined;
  const shown = new Promise<void>((resolve) => {
    tellShown = resolve;
    setTimeout(resolve, SHOWN_AT_LATEST).unref();
  });
  const planDeps = { profile, writable: kept, clock, vault, forkStore, startPracticeServer, shown };
  let made: Transport | null = null;
  const transport = (): Transport => (made ??= createElectronTransport());
  const broadcast: ProgramParts['broadcast'] = (event, payload) => {
    tellWindows(event, payload);
    pendingMayChange(event);
  };
  const notices: AppError[] = [...(kept ? [] : [appError('store.unavailable')]), ...(preferences.setAside ? [appError('preferences.damaged')] : [])];
  const notice = (error: AppError): void => {
    notices.push(error);
    broadcast('app.notice', error);
  };
  const pendingMayChange = followPending(() => desks.current()?.store ?? null, onPending);
  const desks = createDesks({ broadcast, notice });
  const keptDays = (): KeptDays => ({ back: preferences.get().keptBack, ahead: preferences.get().keptAhead });
  const practiceLine = createPracticeLine();
  const deskDeps = { clock, log, transport, keptDays };

  const openPractice = (): Promise<Desk> =>
    desks.open(
      (events) => {
        preferences.set({ last: 'practice' });
        practiceLine.cut(false);
        const desk = openDesk({ ...deskDeps, transport: practiceLine.through(transport), events }, practicePlan(planDeps, hooks.nowMs));
        // No part of the way to the first paint.
        void shown.then(() => preparePracticeDay(desk, dateOf(clock.now(), MERCHANT_ZONE), clock.now));
        return Promise.resolve(desk);
      },
      (open) => open.business().practice,
    );

  const leave = async (): Promise<void> => {
    preferences.set({ last: null, locationId: null });
    await desks.leave();
    clock.set(hooks.nowMs);
    broadcast('preferences.changed', shownPreferences());
  };

  const businesses = createBusinesses({
    plan: planDeps,
    desk: deskDeps,
    desks,
    known: openKnownBusinesses(kept ? join(profile, 'businesses.json') : null, writeAtomically, Date.now()),
    preferences,
    log,
    leave,
    nowMs: hooks.nowMs,
  });

  /** What the last run had open, or what a test names. */
  const openFirst = async (): Promise<void> => {
    const { last } = preferences.get();
    if (hooks.business !== null) await businesses.openGiven(hooks.business);
    else if (hooks.startPractice || last === 'practice') await openPractice();
    else if (last !== null) {
      const opened = await businesses.open(last);
      if (!opened.ok) notices.push(opened.error);
    }
  };

  const today = (): WatchedDay => ({ date: dateOf(clock.now(), MERCHANT_ZONE), locationId: preferences.get().locationId });

  const cachedDay = async (opened: Desk | null): Promise<DayView | null> => {
    if (opened === null) return null;
    const { date, locationId } = today();
    const answer = await opened.store.call('dayView', { date, locationId });
    return answer.ok && answer.value.ages.bookings !== null ? answer.value : null;
  };

  const shownPreferences = (): Preferences => {
    const { locale, theme, locationId, graceSeconds, keptBack, keptAhead, messages, sheets, calendarResources, keys, privacy } = preferences.get();
    return { locale: hooks.locale ?? locale ?? 'cs', theme, locationId, graceSeconds, keptBack, keptAhead, messages, sheets, calendarResources, keys, privacy };
  };

  /** Opened and asked for its day before the page asks, so that the first answer is ready. */
  const opening: Promise<{ readonly day: Promise<DayView | null> }> = (async () => {
    try {
      await openFirst();
    } catch (problem) {
      log('desk.unopened', { detail: problem instanceof Error ? problem.message : '' });
      notices.push(appError('internal'));
    }
    const { date, locationId } = today();
    const kept = desks.current()?.firstDay(date, locationId) ?? null;
    return { day: kept === null ? cachedDay(desks.current()) : Promise.resolve(kept) };
  })();
  let firstDay: Promise<DayView | null> | null = opening.then(({ day }) => day);

  const bootstrap = async (): Promise<Bootstrap> => {
    await opening;
    const day = await (firstDay ?? cachedDay(desks.current()));
    firstDay = null;
    const desk = desks.current();
    return {
      contractVersion: CONTRACT_VERSION,
      version: app.getVersion(),
      packaged: app.isPackaged,
      now: clock.now(),
      preferences: shownPreferences(),
      business: desk?.business() ?? null,
      connection: desk?.connection() ?? { state: 'connecting', since: clock.now(), readAt: null, progress: null, reason: null, missingRights: [] },
      day,
      insecureVault: vault.insecure,
      notice: notices[0] ?? null,
    };
  };

  const handlers = createCalls({
    desk: desks.current,
    clock,
    log,
    bootstrap,
    openPractice,
    businesses,
    leave,
    graceMs: () => preferences.get().graceSeconds * 1000,
    setPreferences: (change) => {
      preferences.set(change);
      const next = shownPreferences();
      onTheme(next.theme);
      broadcast('preferences.changed', next);
      return next;
    },
    shown: () => tellShown(),
    openExternal,
    saveAs,
    answerLeaving,
    practiceLine,
  });

  return {
    handlers,
    timed: (channel, ms, outcome) => log('ipc', { channel, ms, outcome }),
    log,
    mustAskBeforeLeaving: () => {
      const desk = desks.current();
      return desk !== null && (desk.unkeptRecords() > 0 || desk.acts.acts().some((act) => standsInTheWay(act, desk.keepsActs)));
    },
    close: async () => {
      tellShown();
      await desks.leave();
    },
  };
}
