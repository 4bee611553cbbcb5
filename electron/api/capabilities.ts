import type { ActionName } from '@shared/reservanto/generated/actions';
import type { Capabilities } from './ports';

/** Remembers which actions were refused with 403, so that they are not asked again and again. */
export function createCapabilities(): Capabilities & { refused(action: ActionName, rights: readonly string[]): void; granted(action: ActionName): void } {
  const missing = new Map<ActionName, readonly string[]>();
  const listeners = new Set<() => void>();
  return {
    missing: () => missing,
    allows: (action) => !missing.has(action),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refused: (action, rights) => {
      if (missing.has(action)) return;
      missing.set(action, rights);
      for (const listener of listeners) listener();
    },
    granted: (action) => {
      if (missing.delete(action)) for (const listener of listeners) listener();
    },
  };
}
