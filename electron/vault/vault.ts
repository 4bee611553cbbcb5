import type { Result } from '@shared/util/result';

/** How well secrets can be kept on this computer. */
export type VaultState = 'available' | 'noBackend' | 'backendChanged' | 'cannotDecrypt';

/** Keeps secrets by name. Asynchronous from the first day: the synchronous calls of Electron are going away. */
export interface Vault {
  state(): Promise<VaultState>;
  /** Keeps a secret. Fails with `vault.noBackend` when nothing secure is there; what cannot be read is never written over. */
  seal(name: string, secret: string): Promise<Result<null>>;
  /** The secret, or null when none was ever kept. Fails when one is there and cannot be read. */
  open(name: string): Promise<Result<string | null>>;
  remove(name: string): Promise<Result<null>>;
  /** True only for the adapter of tests: the window says so. */
  readonly insecure: boolean;
}

/** What turns a secret into bytes for the disk and back; the operating system's, or a test's. */
export interface Sealer {
  /** Name of the backend, or null when there is none that protects anything (`basic_text` counts as none). */
  backend(): Promise<string | null>;
  encrypt(text: string): Promise<Buffer>;
  decrypt(bytes: Buffer): Promise<string>;
}
