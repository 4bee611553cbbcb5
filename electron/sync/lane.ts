import type { Agenda, Job } from './agenda';

/** What a lane needs to know before it runs a job. Times in ms of a monotonic clock. */
export interface LaneOptions {
  readonly agenda: Agenda;
  /** The jobs wanted now, most urgent first. */
  readonly jobs: () => readonly Job[];
  /** Ms until the job is due again after it ran. */
  readonly waitAfter: (job: Job, success: boolean) => number;
  readonly monotonic: () => number;
  /** Called when a job has ended and its next time is noted. */
  readonly onRan: (job: Job) => void;
}

/** One job after the other; several lanes keep a long reading from delaying what is on the screen. */
export interface Lane {
  start(): void;
  /** Looks again at what is due: something was asked for. */
  wake(): void;
  /** Cancels the job under way and resolves when it has ended. */
  stop(): Promise<void>;
}

/** A longer sleep is cut to this, so that a computer that slept catches up soon. */
const LONGEST_SLEEP = 15_000;

/** A lane that is not running yet. */
export function createLane({ agenda, jobs, waitAfter, monotonic, onRan }: LaneOptions): Lane {
  let running: Promise<void> | null = null;
  let stopping = new AbortController();
  let wakeUp: (() => void) | null = null;

  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(ms, LONGEST_SLEEP));
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const loop = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const wanted = jobs();
      const job = agenda.due(wanted, monotonic());
      if (job === null) {
        await sleep(agenda.wait(wanted, monotonic()) ?? LONGEST_SLEEP);
        continue;
      }
      agenda.began(job);
      const success = await job.run(signal);
      agenda.ran(job, monotonic(), waitAfter(job, success));
      onRan(job);
    }
  };

  return {
    start: () => {
      if (running !== null) return;
      stopping = new AbortController();
      running = loop(stopping.signal);
    },
    wake: () => wakeUp?.(),
    stop: async () => {
      stopping.abort();
      wakeUp?.();
      await running;
      running = null;
    },
  };
}
