import { isOpenRecord } from '@shared/domain/local/record';
import { useActs } from './acts';
import { useBelowMinimum } from './below-minimum';
import { useLocal } from './local';
import { useOpenDraft } from './parked';
import { usePendingList } from './pending-list';

/** Kinds of records that wait for a person. */
const WAIT: ReadonlySet<string> = new Set(['handover', 'callback', 'draft', 'callList']);

/** How much waits for a person: what the To do page lists. */
export function useWaiting(): number {
  const pending = usePendingList((state) => state.pending.length);
  const acts = useActs((state) => state.acts.size);
  const short = useBelowMinimum((state) => state.classes.length);
  const open = useOpenDraft(({ id }) => id);
  const records = useLocal((state) => [...state.records.values()].filter((record) => WAIT.has(record.kind) && record.id !== open && isOpenRecord(record)).length);
  return pending + acts + short + records;
}
