import { bookingKey } from '@shared/domain/booking';
import { outcomeOf } from '@shared/domain/call-outcome';
import type { CallEntry } from '@shared/domain/local/payloads';
import type { LocalRecord } from '@shared/domain/local/record';
import type { BlockView } from '@shared/domain/views';
import { useEffect, useRef, useState } from 'react';
import { call, listen } from '../../bridge/bridge';
import { changeEntries } from '../../state/call-lists';

type Pair = Pick<CallEntry, 'appointmentId' | 'customerId'>;

const keyOf = ({ appointmentId, customerId }: Pair): string => bookingKey(appointmentId, customerId);

/** Bookings that are asked for at once: one drawing for so many. */
const AT_ONCE = 20;

/** The bookings of a call list as they are now, by the keys of their blocks; what they are seen to have become is kept in the list. Those that are not known here are missing. */
export function useCallBlocks(list: LocalRecord<'callList'> | undefined): ReadonlyMap<string, BlockView> {
  const [blocks, setBlocks] = useState<ReadonlyMap<string, BlockView>>(new Map());
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  });
  const key = (list?.payload.entries ?? []).map(keyOf).join(' ');
  useEffect(() => {
    let current = true;
    const ask = async (pairs: readonly Pair[]): Promise<void> => {
      for (let at = 0; at < pairs.length; at += AT_ONCE) {
        const answers = await Promise.all(pairs.slice(at, at + AT_ONCE).map(({ appointmentId, customerId }) => call('view.booking', { appointmentId, customerId })));
        if (!current) return;
        const read = new Map(answers.flatMap((answer) => (answer.ok ? [[bookingKey(answer.value.block.appointmentId, answer.value.customer.id), answer.value.block] as const] : [])));
        setBlocks((before) => new Map([...before, ...read]));
        await keepSeen(latest.current, read);
      }
    };
    const entries = latest.current?.payload.entries ?? [];
    void ask(entries);
    const stop = listen('details.changed', ({ bookings }) => {
      const changed = new Set(bookings.map(keyOf));
      void ask(entries.filter((entry) => changed.has(keyOf(entry))));
    });
    return () => {
      current = false;
      stop();
    };
  }, [key]);
  return blocks;
}

async function keepSeen(list: LocalRecord<'callList'> | undefined, read: ReadonlyMap<string, BlockView>): Promise<void> {
  const after = (entry: CallEntry): CallEntry => {
    const block = read.get(keyOf(entry));
    const outcome = block === undefined ? null : outcomeOf(entry, block);
    return outcome === null || outcome === entry.outcome ? entry : { ...entry, outcome };
  };
  if (list?.payload.entries.some((entry) => after(entry) !== entry) === true) await changeEntries(list.id, after);
}
