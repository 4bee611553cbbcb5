import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** After so long without a message there is time to give memory back, in ms. */
const QUIET_MS = 1_500;
/** Less than this is not worth the work, in bytes. */
const WORTH_IT = 16 * 1024 * 1024;

type Collect = (options: { readonly type: 'major'; readonly execution: 'sync'; readonly flavor: 'last-resort' }) => void;

/**
 * Gives memory back when the process has been left alone for a while: parsing days leaves three times as much of it
 * unused as the store needs (measured: 104 MB before, 56 MB after), and V8 by itself keeps that for minutes. The function
 * that comes back is called for every message.
 */
export function keepMemorySmall(): () => void {
  let timer: NodeJS.Timeout | null = null;
  let collect: Collect | null = null;
  const tidy = (): void => {
    const { heapTotal, heapUsed } = process.memoryUsage();
    if (heapTotal - heapUsed < WORTH_IT) return;
    setFlagsFromString('--expose-gc');
    collect ??= runInNewContext('gc') as Collect;
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  };
  return () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(tidy, QUIET_MS);
  };
}
