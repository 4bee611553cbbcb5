import type { FileHandle } from 'node:fs/promises';
import { open, rename, rm } from 'node:fs/promises';

/** A file that grows beside its place and takes it when it is whole. Every method rejects when the disk does. */
export interface GrowingFile {
  append(text: string): Promise<void>;
  /** It takes its place; one that was there before is replaced. */
  keep(): Promise<void>;
  /** Nothing of it stays. */
  drop(): Promise<void>;
}

/** Begins a file that the person has named; readable by its owner only. */
export async function growFile(file: string): Promise<GrowingFile> {
  const beside = `${file}.part`;
  const handle: FileHandle = await open(beside, 'w', 0o600);
  return {
    append: async (text) => {
      await handle.write(text);
    },
    keep: async () => {
      await handle.sync();
      await handle.close();
      await rename(beside, file);
    },
    drop: async () => {
      await handle.close().catch(() => undefined);
      await rm(beside, { force: true });
    },
  };
}
