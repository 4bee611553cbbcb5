import { addDays, dateOf } from '@shared/domain/days';
import type { StorePort, StoreStatus } from '../store/port';
import type { Job } from './agenda';
import { createAgenda } from './agenda';
import type { KeptDays } from './intervals';
import { KEPT_DAYS, nextWait } from './intervals';
import { createLane } from './lane';
import { createLine } from './line';
import type { Clock, Log, ReadApi, Sync, Watch } from './ports';
import { createSight } from './sight';
import { createTasks } from './tasks';

/** What sync is built from. */
export interface SyncDeps {
  readonly api: ReadApi;
  readonly store: StorePort;
  readonly clock: Clock;
  readonly zone: string;
  readonly log: Log;
  /** See {@link TaskDeps}. */
  readonly resumes: boolean;
  /** Rights that the token is known to lack from the start. */
  readonly missingRights?: readonly string[];
  /** Days that are kept, as chosen in the settings; asked each time. */
  readonly keptDays?: () => KeptDays;
  /** In [0, 1); jitter only. */
  readonly random?: () => number;
}

const NOTHING_WATCHED: Watch = { day: null, booking: null, customerId: null, days: null, visible: true };

/** Builds the reading side of the program. Two lanes: what is on the screen never waits behind the first synchronisation. */
export function createSync(deps: SyncDeps): Sync {
  const { clock, zone } = deps;
  const random = deps.random ?? Math.random;
  const monotonic = (): number => performance.now();
  const line = createLine({ clock, monotonic, random, log: deps.log, missingRights: deps.missingRights ?? [] });
  const tasks = createTasks({ ...deps, line });
  const agenda = createAgenda();
  const catalogueListeners = new Set<() => void>();
  const sight = createSight(monotonic);
  let watched = NOTHING_WATCHED;

  const catalogueJob: Job = { key: 'catalogue', interval: 'catalogue', run: tasks.readCatalogue };
  /** A catalogue that has just been read opens the way for everything else. */
  const onRan = (job: Job): void => {
    if (job !== catalogueJob) return;
    for (const listener of catalogueListeners) listener();
    wake();
  };
  const dayJob = (date: string, interval: Job['interval']): Job => ({
    key: `day:${date}`,
    interval,
    run: async (signal) => {
      const success = await tasks.readDay(date, date === watched.day?.date, signal);
      if (success) sight.dayRead(date);
      return success;
    },
  });
  /** Customers whom an act has touched and nobody looks at: read once, with the turn in which that was asked for. */
  const touched = new Map<number, number>();
  let turn = 0;
  const customerJob = (customerId: number): Job => ({
    key: `customer:${customerId}`,
    interval: 'entitlements',
    run: async (signal) => {
      const asked = touched.get(customerId);
      const success = await tasks.readCustomer(customerId, signal);
      // What was asked for meanwhile means another reading.
      if (success && touched.get(customerId) === asked) touched.delete(customerId);
      return success;
    },
  });

  /** What is on the screen, most urgent first. While the line is down the first of them is the probe. */
  const screenJobs = (): Job[] => {
    const { state } = line.view();
    if (state === 'refused') return [];
    if (tasks.catalogue() === null) return [catalogueJob];
    const { day, booking, customerId, classId } = watched;
    const jobs: Job[] = [];
    if (day !== null) jobs.push(dayJob(day.date, 'day'));
    if (state === 'offline') return jobs.length > 0 ? jobs : [catalogueJob];
    if (booking !== null) {
      const key = `booking:${booking.appointmentId}:${booking.customerId}`;
      jobs.push({ key, interval: 'booking', run: (signal) => tasks.readBooking(booking.appointmentId, booking.customerId, signal) });
      jobs.push(customerJob(booking.customerId));
    }
    if (customerId !== null) jobs.push(customerJob(customerId));
    for (const id of touched.keys()) jobs.push(customerJob(id));
    if (classId !== undefined && classId !== null) jobs.push({ key: `class:${classId}`, interval: 'entitlements', run: (signal) => tasks.readClass(classId, signal) });
    if (day !== null) {
      const { date } = day;
      jobs.push({ key: `hours:${date}`, interval: 'hours', run: (signal) => tasks.readHours(date, date, signal) });
      jobs.push({ key: `due:${date}`, interval: 'entitlements', run: (signal) => tasks.readDuePeople(date, signal) });
    }
    for (const date of sight.days(watched)) jobs.push(dayJob(date, 'neighbour'));
    const beyond = watched.days !== null && isBeyondKept(watched.days) ? watched.days : null;
    if (beyond !== null) jobs.push({ key: `hours:${beyond.from}:${beyond.to}`, interval: 'hours', run: (signal) => tasks.readHours(beyond.from, beyond.to, signal) });
    return jobs;
  };

  /** Days whose hours the background does not read. */
  const isBeyondKept = ({ from, to }: NonNullable<Watch['days']>): boolean => {
    const today = dateOf(clock.now(), zone);
    const { back, ahead } = (deps.keptDays ?? (() => KEPT_DAYS))();
    return from < addDays(today, -back) || to > addDays(today, ahead);
  };

  /** Everything else, one after the other. */
  const backgroundJobs = (): Job[] => {
    if (line.view().state !== 'online' || tasks.catalogue() === null) return [];
    const today = dateOf(clock.now(), zone);
    const centre = watched.day?.date ?? today;
    const { back, ahead } = (deps.keptDays ?? (() => KEPT_DAYS))();
    const [from, to] = [addDays(today, -back), addDays(today, ahead)];
    const jobs: Job[] = [
      catalogueJob,
      { key: 'customers', interval: 'customers', run: tasks.readCustomers },
      { key: `alternates:${centre}`, interval: 'alternates', run: (signal) => tasks.readAlternates(centre, signal) },
      ...sight.weekDays(watched).map((date): Job => ({ key: `alternates:${date}`, interval: 'hours', run: (signal) => tasks.readAlternates(date, signal) })),
      dayJob(addDays(centre, 1), 'neighbour'),
      dayJob(addDays(centre, -1), 'neighbour'),
      { key: `hours:${from}:${to}`, interval: 'far', run: (signal) => tasks.readHours(from, to, signal) },
    ];
    for (let distance = 2; distance <= Math.max(back, ahead); distance += 1) {
      if (distance <= ahead) jobs.push(dayJob(addDays(today, distance), 'far'));
      if (distance <= back) jobs.push(dayJob(addDays(today, -distance), 'far'));
    }
    const onScreen = new Set([watched.day?.date, ...sight.days(watched)].map((date) => `day:${date}`));
    return jobs.filter((job) => !onScreen.has(job.key));
  };

  /** Days that an earlier run read a short while ago keep their turn, so that a restart does not read three weeks at once. */
  const learn = (days: StoreStatus['days']): void => {
    const today = dateOf(clock.now(), zone);
    const near = new Set([-1, 0, 1].map((distance) => addDays(today, distance)));
    for (const [date, { bookings }] of Object.entries(days)) {
      const age = bookings === null ? -1 : clock.now() - bookings;
      if (age < 0 || near.has(date)) continue;
      agenda.ran(dayJob(date, 'far'), monotonic(), Math.max(0, nextWait('far', true, random()) - age));
    }
  };

  /** Nobody looks at a hidden window: its line is seen with the next reading. */
  const pulseJobs = (): Job[] => (watched.visible && line.view().state !== 'refused' ? [{ key: 'pulse', interval: 'pulse', run: tasks.pulse }] : []);

  const waitAfter = (job: Job, success: boolean): number => {
    if (job.interval === 'pulse') return nextWait('pulse', true, random());
    if (line.view().state === 'offline') return line.probeIn();
    return nextWait(success ? job.interval : 'booking', watched.visible, random());
  };

  const lanes = [screenJobs, backgroundJobs, pulseJobs].map((jobs) => createLane({ agenda, waitAfter, monotonic, onRan, jobs }));
  const wake = (): void => {
    for (const lane of lanes) lane.wake();
  };
  line.listen((view, before) => {
    if (before.state === view.state) return;
    if (before.state === 'offline' && view.state === 'online') agenda.hurryAll();
    wake();
  });

  return {
    start: () => {
      void tasks.resume().then((status) => {
        if (status !== null) learn(status.days);
        for (const lane of lanes) lane.start();
      });
    },
    stop: async () => {
      await Promise.all(lanes.map((lane) => lane.stop()));
    },
    watch: (next) => {
      const before = watched;
      watched = next;
      if (next.day !== null && next.day.date !== before.day?.date) agenda.hurry(`day:${next.day.date}`);
      if (next.booking !== null && next.booking.customerId !== before.booking?.customerId) agenda.hurry(`customer:${next.booking.customerId}`);
      if (next.customerId !== null && next.customerId !== before.customerId) agenda.hurry(`customer:${next.customerId}`);
      if (next.classId !== undefined && next.classId !== null && next.classId !== before.classId) agenda.hurry(`class:${next.classId}`);
      for (const date of sight.stale(before, next)) agenda.hurry(`day:${date}`);
      if (next.visible && !before.visible) agenda.hurry('day:');
      wake();
    },
    refresh: () => {
      tasks.forgetFreshness();
      line.probeNow();
      agenda.hurryAll();
      wake();
    },
    readSoon: (keys) => {
      for (const key of keys) {
        const customerId = /^customer:(\d+)$/.exec(key)?.[1];
        if (customerId !== undefined) touched.set(Number(customerId), (turn += 1));
        agenda.hurry(key);
      }
      wake();
    },
    connection: line.view,
    onConnection: (listener) => line.listen(listener),
    onCatalogue: (listener) => {
      catalogueListeners.add(listener);
      return () => catalogueListeners.delete(listener);
    },
  };
}
