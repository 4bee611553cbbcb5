/* eslint-disable @typescript-eslint/no-deprecated -- the synchronous calls are the only ones of older runtimes; the asynchronous are used where they exist */
import { safeStorage } from 'electron/main';
import type { Sealer } from './vault';

interface AsyncSafeStorage {
  isAsyncEncryptionAvailable?: () => Promise<boolean>;
  encryptStringAsync?: (text: string) => Promise<Buffer>;
  decryptStringAsync?: (bytes: Buffer) => Promise<string | { readonly result: string }>;
}

/** The operating system's keyring. Newer Electron has asynchronous calls; they are used where they exist. */
export function createSystemSealer(): Sealer {
  const modern = safeStorage as unknown as AsyncSafeStorage;
  return {
    backend: async () => {
      const available = modern.isAsyncEncryptionAvailable === undefined ? safeStorage.isEncryptionAvailable() : await modern.isAsyncEncryptionAvailable();
      if (!available) return null;
      if (process.platform !== 'linux') return process.platform;
      const backend = safeStorage.getSelectedStorageBackend();
      return backend === 'basic_text' || backend === 'unknown' ? null : backend;
    },
    isLocked: () => {
      if (process.platform !== 'linux') return Promise.resolve(false);
      const backend = safeStorage.getSelectedStorageBackend();
      return Promise.resolve(backend !== 'basic_text' && backend !== 'unknown');
    },
    encrypt: (text) => modern.encryptStringAsync?.(text) ?? Promise.resolve(safeStorage.encryptString(text)),
    decrypt: async (bytes) => {
      const answer = (await modern.decryptStringAsync?.(bytes)) ?? safeStorage.decryptString(bytes);
      return typeof answer === 'string' ? answer : answer.result;
    },
  };
}

/** For tests without a keyring: hides nothing. The unpackaged program takes it only when it is told to, and its window says so. */
export function createTestSealer(): Sealer {
  return {
    backend: () => Promise.resolve('test'),
    isLocked: () => Promise.resolve(false),
    encrypt: (text) => Promise.resolve(Buffer.from(text, 'utf8')),
    decrypt: (bytes) => Promise.resolve(bytes.toString('utf8')),
  };
}
