import { appError } from '@shared/errors/app-error';
import type { PracticeCalls } from '@shared/ipc/practice-calls';
import { fail, ok } from '@shared/util/result';
import type { Transport } from '../api/transport';
import type { CallHandlers } from '../ipc/registrar';
import type { Desk } from './desk';

/** The line of the practice desk, which a person can cut to see what happens then. */
export interface PracticeLine {
  /** The same transport while the line is up; nothing reaches the server while it is cut. */
  through(transport: () => Transport): () => Transport;
  cut(isCut: boolean): void;
}

/** A line that is up. */
export function createPracticeLine(): PracticeLine {
  let isDown = false;
  return {
    through: (transport) => () => (request) => (isDown ? Promise.reject(new Error('the practice line is cut')) : transport()(request)),
    cut: (isCut) => void (isDown = isCut),
  };
}

/** The handler by which the window cuts it; a business by token has no such line. */
export function createPracticeCalls({ desk, practiceLine }: { readonly desk: () => Desk | null; readonly practiceLine: PracticeLine }): Pick<CallHandlers, keyof PracticeCalls> {
  return {
    'practice.line': ({ isCut }) => {
      const open = desk();
      if (open?.business().practice !== true) return Promise.resolve(fail(appError('notFound')));
      practiceLine.cut(isCut);
      // What was waited for is tried at once.
      if (!isCut) open.server()?.sync.refresh();
      return Promise.resolve(ok(null));
    },
  };
}
