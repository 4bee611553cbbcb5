import { appError } from '@shared/errors/app-error';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import type { z } from 'zod';
import type { Exchanged } from './exchange';

interface WithEnvelope {
  readonly IsError: boolean;
  readonly ErrorMessage: string | null;
  readonly ErrorParameter: string | null;
}

/** Longest piece of the server's words that is kept. */
const LONGEST_DETAIL = 300;

/** Reads the text of an answer: status, JSON, envelope, shape. 401 and 403 are the caller's. */
export function parseAnswer<T extends WithEnvelope>(action: string, exchanged: Exchanged, text: string, schema: z.ZodType<T>): Result<T> {
  if (exchanged.status !== 200) return fail(appError('server.status', { params: { status: exchanged.status, action } }));
  if (!exchanged.json) return fail(appError('server.notJson', { params: { action } }));
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return fail(appError('server.notJson', { params: { action } }));
  }
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return fail(appError('server.shape', { params: { action, path: issue?.path.join('.') ?? '' } }));
  }
  const answer = parsed.data;
  if (!answer.IsError) return ok(answer);
  return fail(
    appError('server.refused', {
      ...(answer.ErrorMessage === null ? {} : { detail: answer.ErrorMessage.slice(0, LONGEST_DETAIL) }),
      params: { action, parameter: answer.ErrorParameter ?? '' },
    }),
  );
}
