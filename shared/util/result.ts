import type { AppError } from '../errors/app-error';

/** The outcome of an operation that can fail: an error is a value, never a thrown surprise and never a bare `undefined`. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

/** A success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failure. */
export function fail<T = never>(error: AppError): Result<T> {
  return { ok: false, error };
}
