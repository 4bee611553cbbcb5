import { LOCAL_LIMITS } from '@shared/domain/local/limits';
import type { LocalKind, LocalRecord, LocalWanted } from '@shared/domain/local/record';
import { isLocalRecord, isOpenRecord } from '@shared/domain/local/record';
import { appError } from '@shared/errors/app-error';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { LocalBook } from './local-book';

/** Records as the store answers for them. Times in epoch ms of the program's clock. */
export interface LocalKeeper {
  list(kinds: readonly LocalKind[]): Result<{ readonly records: readonly LocalRecord[]; readonly unreadable: number }>;
  put(wanted: LocalWanted, now: number): Result<LocalRecord>;
  /** Changes when it was done or removed. */
  mark(id: string, marks: { readonly doneAt?: number | null; readonly removedAt?: number | null }): Result<LocalRecord>;
  /** As they are, from a book that dies with its program. */
  take(records: readonly LocalRecord[]): Result<null>;
}

/** Answers out of an open book; `failed` says of what the book threw why it could not be written. */
export function createLocalKeeper(book: LocalBook, failed: (problem: unknown) => Result<never>): LocalKeeper {
  const written = (record: LocalRecord): Result<LocalRecord> => {
    try {
      book.put(record);
      return ok(record);
    } catch (problem) {
      return failed(problem);
    }
  };
  return {
    list: (kinds) => ok({ records: book.all().filter(({ kind }) => kinds.includes(kind)), unreadable: book.unreadable() }),
    put: (wanted, now) => {
      const { size, count } = LOCAL_LIMITS[wanted.kind];
      const before = book.get(wanted.id);
      if (before !== null && before.kind !== wanted.kind) return fail(appError('input.invalid', { params: { field: 'kind' } }));
      if (JSON.stringify(wanted.payload).length > size) return fail(appError('local.tooLarge', { params: { most: size } }));
      const wasOpen = before !== null && isOpenRecord(before);
      if (!wasOpen && book.all().filter((record) => record.kind === wanted.kind && isOpenRecord(record)).length >= count) return fail(appError('local.tooMany', { params: { most: count } }));
      const record: unknown = { ...wanted, createdAt: before?.createdAt ?? now, updatedAt: now, doneAt: before?.doneAt ?? null, removedAt: null };
      return isLocalRecord(record) ? written(record) : fail(appError('input.invalid'));
    },
    mark: (id, marks) => {
      const before = book.get(id);
      return before === null ? fail(appError('notFound')) : written({ ...before, ...marks });
    },
    take: (records) => {
      for (const record of records) {
        const taken = written(record);
        if (!taken.ok) return taken;
      }
      return ok(null);
    },
  };
}

/** Answers of a book that could not be opened: always the same error. */
export function failingLocalKeeper(error: ReturnType<typeof appError>): LocalKeeper {
  return { list: () => fail(error), put: () => fail(error), mark: () => fail(error), take: () => fail(error) };
}
