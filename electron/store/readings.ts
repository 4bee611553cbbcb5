import type { OpenReading } from './port';

/** Open readings and the bytes that have come for them. */
export interface Readings {
  open(reading: OpenReading): void;
  add(readingId: string, part: string, bytes: Uint8Array): void;
  /** Takes a reading out with what arrived, without the parts that failed; null when it is not open. */
  take(readingId: string, failedParts: readonly string[]): { readonly opened: OpenReading; readonly parts: ReadonlyMap<string, readonly Uint8Array[]> } | null;
  drop(readingId: string): void;
  /** Drops all of them. */
  clear(): void;
}

/** No readings yet. */
export function createReadings(): Readings {
  const open = new Map<string, { readonly opened: OpenReading; readonly parts: Map<string, Uint8Array[]> }>();
  return {
    open: (opened) => void open.set(opened.readingId, { opened, parts: new Map() }),
    add: (readingId, part, bytes) => {
      const parts = open.get(readingId)?.parts;
      const known = parts?.get(part);
      if (known === undefined) parts?.set(part, [bytes]);
      else known.push(bytes);
    },
    take: (readingId, failedParts) => {
      const found = open.get(readingId);
      open.delete(readingId);
      if (found === undefined) return null;
      for (const part of failedParts) found.parts.delete(part);
      return found;
    },
    drop: (readingId) => void open.delete(readingId),
    clear: () => open.clear(),
  };
}
