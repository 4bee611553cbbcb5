import type { IntervalName } from './intervals';

/** One thing that is read over and over while it is wanted. */
export interface Job {
  /** Says that two jobs are the same thing, for instance `day:2026-11-23`. */
  readonly key: string;
  readonly interval: IntervalName;
  /** Reads it; false asks for another try soon. Never throws. */
  run(signal: AbortSignal): Promise<boolean>;
}

/** Remembers when each job is next due; knows no timers. Times in ms of a monotonic clock. */
export interface Agenda {
  /** The first job of the list that is due, or null. A job never seen is due at once. */
  due(jobs: readonly Job[], now: number): Job | null;
  /** Ms until the first of the jobs is due; null when there are none. */
  wait(jobs: readonly Job[], now: number): number | null;
  /** The job is begun: what hurries it from now on means another run. */
  began(job: Job): void;
  /** The job ran; it is due again after `wait` ms. */
  ran(job: Job, now: number, wait: number): void;
  /** Makes the jobs whose keys begin so due at once. */
  hurry(prefix: string): void;
  /** Makes everything due at once. */
  hurryAll(): void;
}

/** An empty agenda. */
export function createAgenda(): Agenda {
  const dueAt = new Map<string, number>();
  /** Jobs under way; true for one that was hurried meanwhile: what it read may be older than what is wanted. */
  const running = new Map<string, boolean>();
  const at = (job: Job): number => dueAt.get(job.key) ?? 0;
  return {
    due: (jobs, now) => jobs.find((job) => at(job) <= now) ?? null,
    wait: (jobs, now) => (jobs.length === 0 ? null : Math.max(0, Math.min(...jobs.map(at)) - now)),
    began: (job) => void running.set(job.key, false),
    ran: (job, now, wait) => {
      if (running.get(job.key) === true) dueAt.delete(job.key);
      else dueAt.set(job.key, now + wait);
      running.delete(job.key);
    },
    hurry: (prefix) => {
      for (const key of dueAt.keys()) if (key.startsWith(prefix)) dueAt.delete(key);
      for (const key of running.keys()) if (key.startsWith(prefix)) running.set(key, true);
    },
    hurryAll: () => dueAt.clear(),
  };
}
