import { randomBytes } from 'node:crypto';
import type { Act } from '@shared/domain/acts/act';
import type { Overlay } from '@shared/domain/acts/overlay';
import type { AppError } from '@shared/errors/app-error';
import { appError } from '@shared/errors/app-error';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { LocalKeeper } from '../local/local-keeper';
import { createLocalKeeper, failingLocalKeeper } from '../local/local-keeper';
import { openLocalBook } from '../local/local-book';
import type { ActsFound, StoreOptions } from '../port';
import { createSeal } from '../seal';
import type { ActsBook } from './acts-book';
import { openActsBook } from './acts-book';
import { NewerActs } from './acts-file';

/** The book of acts as the store answers for it; a book that cannot be opened fails as a value and leaves the cache usable. */
export interface ActsKeeper {
  all(): Result<ActsFound>;
  put(acts: readonly Act[]): Result<null>;
  /** What is kept on this computer only lies in the same file. */
  readonly local: LocalKeeper;
  close(): void;
}

/** Ended acts are history for so long, in ms; longer than anything that looks back at them. */
const HISTORY = 90 * 86_400_000;

/** The copy of a start is made at the latest after this time, in ms: the first views have gone out by then. */
const COPIED_WITHIN = 3_000;

/** Opens the book and lays its open acts over the views. `now` in epoch ms by the computer's clock, `offset` how far the program's stands from it, in ms. */
export function createActsKeeper(options: StoreOptions['acts'], overlay: Overlay, now: number, offset: number): ActsKeeper {
  const { file, key } = options ?? { file: null, key: randomBytes(32).toString('hex') };
  let book: ActsBook;
  let local: LocalKeeper;
  try {
    book = openActsBook(file, createSeal(key, 'pult acts'), now);
    book.forgetEnded(now - HISTORY);
    overlay.take(book.all());
    local = createLocalKeeper(openLocalBook(book, createSeal(key, 'pult local'), now + offset), (problem) => fail(writeError(problem)));
  } catch (problem) {
    const error = appError(problem instanceof NewerActs ? 'acts.newer' : 'acts.unavailable', { detail: codeOf(problem) });
    return { all: () => fail(error), put: () => fail(error), local: failingLocalKeeper(error), close: () => undefined };
  }
  const copying = setTimeout(() => {
    try {
      book.keepCopy();
    } catch {
      // The next write tries again, and says what is wrong.
    }
  }, COPIED_WITHIN);
  copying.unref();
  return {
    all: () => ok({ acts: book.all(), foundAs: book.foundAs, unreadable: book.unreadable() }),
    put: (acts) => {
      try {
        book.put(acts);
      } catch (problem) {
        return fail(writeError(problem));
      }
      overlay.take(acts);
      return ok(null);
    },
    local,
    close: () => {
      clearTimeout(copying);
      book.close();
    },
  };
}

function writeError(problem: unknown): AppError {
  return appError(codeOf(problem) === 'SQLITE_FULL' ? 'acts.diskFull' : 'acts.unavailable', { detail: codeOf(problem) });
}

function codeOf(problem: unknown): string {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : problem instanceof Error ? problem.name : '';
}
