import { ok } from '@shared/util/result';
import type { Vault } from './vault';

/** Secrets for the time that the program runs: where nothing secure is there. */
export function createMemoryVault(): Vault {
  const secrets = new Map<string, string>();
  return {
    insecure: false,
    state: () => Promise.resolve('noBackend'),
    seal: (name, secret) => {
      secrets.set(name, secret);
      return Promise.resolve(ok(null));
    },
    open: (name) => Promise.resolve(ok(secrets.get(name) ?? null)),
    putAside: () => Promise.resolve(ok(null)),
    remove: (name) => {
      secrets.delete(name);
      return Promise.resolve(ok(null));
    },
  };
}
