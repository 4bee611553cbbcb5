import type { VaultState } from '@shared/domain/connection';
import type { Result } from '@shared/util/result';

/** Keeps secrets by name. Asynchronous from the first day: the synchronous calls of Electron are going away. */
export interface Vault {
  state(): Promise<VaultState>;
  /** Keeps a secret. Fails with `vault.noBackend` or `vault.locked` when nothing secure is there; what cannot be read is never written over. */
  seal(name: string, secret: string): Promise<Result<null>>;
  /** The secret, or null when none was ever kept. Fails when one is there and cannot be read. */
  open(name: string): Promise<Result<string | null>>;
  /** Removes a secret and what was put aside under its name. */
  remove(name: string): Promise<Result<null>>;
  /** Makes room for another secret of this name: what cannot be read is kept under another. `now` in epoch ms names it. */
  putAside(name: string, now: number): Promise<Result<null>>;
  /** True only for the adapter of tests: the window says so. */
  readonly insecure: boolean;
}

/** What turns a secret into bytes for the disk and back; the operating system's, or a test's. */
export interface Sealer {
  /** Name of the backend, or null when there is none that protects anything (`basic_text` counts as none). */
  backend(): Promise<string | null>;
  /** A keyring is there and does not open: nobody has unlocked it, or its service does not run. Asked when there is no backend. */
  isLocked(): Promise<boolean>;
  encrypt(text: string): Promise<Buffer>;
  decrypt(bytes: Buffer): Promise<string>;
}
