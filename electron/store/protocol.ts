import type { AppError } from '@shared/errors/app-error';
import type { Result } from '@shared/util/result';
import type { StoreCalls, StoreEvents, StoreOptions } from './port';

/** Messages to the store process. Bytes are copied by the channel; everything else is small. */
export type ToStore =
  | { readonly type: 'start'; readonly options: StoreOptions }
  | { readonly type: 'call'; readonly id: number; readonly method: keyof StoreCalls; readonly input: unknown }
  | { readonly type: 'chunk'; readonly readingId: string; readonly part: string; readonly bytes: Uint8Array }
  | { readonly type: 'stop' };

/** Messages from the store process. */
export type FromStore =
  | { readonly type: 'ready'; readonly setAside: boolean }
  | { readonly type: 'failed'; readonly error: AppError }
  | { readonly type: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly type: 'event'; readonly event: keyof StoreEvents; readonly payload: unknown };

/** A channel between the two, whatever it is made of. */
export interface StoreChannel {
  post(message: ToStore): void;
  onMessage(listener: (message: FromStore) => void): void;
  /** The other end is gone. */
  onClose(listener: () => void): void;
}
