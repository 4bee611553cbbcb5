import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Order, Report } from './worker';

/** More workers would be in each other's way: histories with real processes have to keep time. */
const MOST_WORKERS = 4;

/** Worker processes, one for each core, that run histories. */
export interface Crew {
  readonly size: number;
  /** Runs a history in one of the workers. Rejects when that worker ends. */
  run(worker: number, order: Omit<Order, 'id'>): Promise<Report>;
  end(): void;
}

/** Starts the workers; `folder` holds their bundle. */
export function createCrew(folder: string): Crew {
  let last = 0;
  const workers = Array.from({ length: Math.min(MOST_WORKERS, availableParallelism()) }, () => {
    const child = fork(join(folder, 'worker.js'), { stdio: 'inherit' });
    const waiting = new Map<number, { readonly resolve: (report: Report) => void; readonly reject: (problem: Error) => void }>();
    child.on('message', (report: Report) => {
      waiting.get(report.id)?.resolve(report);
      waiting.delete(report.id);
    });
    child.once('exit', (status, signal) => {
      for (const { reject } of waiting.values()) reject(new Error(`a worker ended with ${signal ?? status ?? 'nothing'}`));
    });
    return { child, waiting };
  });
  return {
    size: workers.length,
    run: (index, order) => {
      const worker = workers[index];
      if (worker?.child.connected !== true) return Promise.reject(new Error('no such worker'));
      const id = (last += 1);
      worker.child.send({ ...order, id } satisfies Order);
      return new Promise((resolve, reject) => worker.waiting.set(id, { resolve, reject }));
    },
    end: () => {
      for (const { child } of workers) if (child.connected) child.disconnect();
    },
  };
}
