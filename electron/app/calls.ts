import { appError } from '@shared/errors/app-error';
import type { Bootstrap, Preferences } from '@shared/ipc/channels';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { CallHandlers } from '../ipc/registrar';
import type { Log } from '../platform/log';
import type { StoreCalls } from '../store/port';
import { createActCalls } from './act-calls';
import { createAdminCalls } from './admin-calls';
import type { PracticeLine } from './practice-line';
import { createPracticeCalls } from './practice-line';
import { createHoursCalls } from './hours-calls';
import type { Businesses } from './businesses';
import type { AppClock } from './clock';
import { createChangeCalls } from './change-calls';
import { createConsole } from './console';
import type { Desk } from './desk';
import { createOfferCalls } from './offer-calls';
import { createScanCalls } from './scan-calls';
import { createCalendarCalls } from './calendar-calls';
import { createLocalCalls } from './local-calls';
import { createClassCalls } from './class-calls';

/** What the handlers hand on to. */
export interface CallDeps {
  readonly desk: () => Desk | null;
  readonly clock: AppClock;
  readonly log: Log;
  readonly bootstrap: () => Promise<Bootstrap>;
  readonly openPractice: () => Promise<Desk>;
  readonly businesses: Businesses;
  readonly leave: () => Promise<void>;
  /** How long a held act waits with undo in sight, ms. */
  readonly graceMs: () => number;
  readonly setPreferences: (change: Partial<Preferences>) => Preferences;
  /** The window shows something: what waited for it may begin. */
  readonly shown: () => void;
  /** The line of practice. */
  readonly practiceLine: PracticeLine;
  /** Hands an address to the system's browser; only `security/admin-link.ts` calls it. */
  readonly openExternal: (address: string) => Promise<void>;
  /** Asks the person where a file is to be written; null: nowhere. */
  readonly saveAs: (name: string) => Promise<string | null>;
  /** What becomes of the question before the program ends. */
  readonly answerLeaving: (answer: 'asked' | 'now') => void;
}

/** One thin handler for each channel of the bridge. */
export function createCalls(deps: CallDeps): CallHandlers {
  const store = <M extends keyof StoreCalls>(method: M, input: StoreCalls[M]['input']): Promise<Result<StoreCalls[M]['output']>> => {
    const desk = deps.desk();
    return desk === null ? Promise.resolve(fail(appError('session.none'))) : desk.store.call(method, input);
  };
  const actionsConsole = createConsole(deps.desk);
  return {
    'app.bootstrap': async () => ok(await deps.bootstrap()),
    'app.setPreferences': (change) => ok(deps.setPreferences(change)),
    'app.reportProblem': ({ name, stack }) => {
      deps.log('window.problem', { name, stack: stack.split('\n').slice(0, 12).join(' | ') });
      return ok(null);
    },
    'app.leave': ({ answer }) => {
      deps.answerLeaving(answer);
      return ok(null);
    },
    'connect.practice': async () => ok((await deps.openPractice()).business()),
    'connect.leave': async () => {
      await deps.leave();
      return ok(null);
    },
    'connect.list': async () => ok(await deps.businesses.list()),
    'connect.vault': async () => ok(await deps.businesses.vault()),
    'connect.token': (input) => deps.businesses.connect(input),
    'connect.open': ({ id }) => deps.businesses.open(id),
    'connect.facts': async () => ok(await deps.businesses.facts()),
    'connect.disconnect': ({ id, dropActs }) => deps.businesses.disconnect(id, dropActs),
    'view.day': (input) => store('dayView', input),
    'view.dayBeside': (input) => store('dayBeside', input),
    'view.booking': (input) => store('bookingDetail', input),
    'view.class': (input) => store('classDetail', input),
    'view.customers': (input) => store('customersPage', input),
    'view.customer': (input) => store('customerDetail', input),
    'search.customers': (input) => store('search', input),
    'sync.watch': async (watch) => {
      deps.shown();
      const desk = deps.desk();
      if (desk === null) return ok(null);
      desk.watch(watch);
      return store('watch', watch.day);
    },
    'sync.refresh': () => {
      deps.desk()?.server()?.sync.refresh();
      return ok(null);
    },
    ...createActCalls(deps),
    ...createChangeCalls(deps),
    ...createOfferCalls(deps),
    ...createScanCalls(deps),
    ...createAdminCalls(deps),
    ...createPracticeCalls(deps),
    ...createHoursCalls(deps),
    ...createLocalCalls(deps.desk),
    ...createClassCalls(deps),
    ...createCalendarCalls(deps),
    'console.run': actionsConsole.run,
    'console.stop': actionsConsole.stop,
  };
}
