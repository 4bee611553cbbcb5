import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { VaultState } from '@shared/domain/connection';
import type { AppError } from '@shared/errors/app-error';
import { appError } from '@shared/errors/app-error';
import type { Result } from '@shared/util/result';
import { fail, ok } from '@shared/util/result';
import { isText, shapeOf, textLike } from '@shared/util/checks';
import type { Sealer, Vault } from './vault';

/** What a file holds: the backend that sealed it, and what it sealed, in base64. */
interface Stored {
  readonly backend: string;
  readonly bytes: string;
}

const isStored = shapeOf<Stored>({ backend: isText, bytes: textLike(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/) });

/** Secrets in files of a folder, each sealed by the sealer. `write` replaces a file as a whole. */
export function createFileVault(folder: string, sealer: Sealer, write: (file: string, content: string) => void, insecure = false): Vault {
  const plain = (name: string): string => name.replace(/[^a-z0-9-]/gi, '_');
  const fileOf = (name: string): string => join(folder, `${plain(name)}.sealed`);
  /** Nothing can be sealed now: why. */
  const closed = async (): Promise<AppError> => appError((await sealer.isLocked()) ? 'vault.locked' : 'vault.noBackend');

  const stored = (name: string): Stored | 'none' | 'unreadable' => {
    const file = fileOf(name);
    if (!existsSync(file)) return 'none';
    try {
      const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
      return isStored(found) ? found : 'unreadable';
    } catch {
      return 'unreadable';
    }
  };

  const open = async (name: string): Promise<Result<string | null>> => {
    const found = stored(name);
    if (found === 'none') return ok(null);
    if (found === 'unreadable') return fail(appError('vault.cannotDecrypt'));
    const backend = await sealer.backend();
    if (backend === null) return fail(await closed());
    if (backend !== found.backend) return fail(appError('vault.backendChanged'));
    try {
      return ok(await sealer.decrypt(Buffer.from(found.bytes, 'base64')));
    } catch {
      return fail(appError('vault.cannotDecrypt'));
    }
  };

  return {
    insecure,
    open,
    state: async (): Promise<VaultState> => {
      if ((await sealer.backend()) !== null) return 'available';
      return (await sealer.isLocked()) ? 'locked' : 'noBackend';
    },
    seal: async (name, secret) => {
      const backend = await sealer.backend();
      if (backend === null) return fail(await closed());
      const before = await open(name);
      if (!before.ok) return before;
      try {
        const bytes = await sealer.encrypt(secret);
        write(fileOf(name), JSON.stringify({ backend, bytes: bytes.toString('base64') }));
        return ok(null);
      } catch {
        return fail(appError('vault.noBackend'));
      }
    },
    putAside: (name, now) => {
      if (!existsSync(fileOf(name))) return Promise.resolve(ok(null));
      try {
        renameSync(fileOf(name), join(folder, `${plain(name)}.unreadable-${now}`));
        return Promise.resolve(ok(null));
      } catch {
        return Promise.resolve(fail(appError('vault.cannotDecrypt')));
      }
    },
    remove: (name) => {
      for (const file of existsSync(folder) ? readdirSync(folder) : []) {
        if (file.startsWith(`${plain(name)}.`)) rmSync(join(folder, file), { force: true });
      }
      return Promise.resolve(ok(null));
    },
  };
}
