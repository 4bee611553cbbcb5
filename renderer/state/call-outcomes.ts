import type { ActView } from '@shared/domain/acts/act-view';
import { hasEnded } from '@shared/domain/acts/act';
import { pendingActOf } from '@shared/domain/acts/pending';
import { isSettled } from '@shared/domain/call-outcome';
import type { CallEntry } from '@shared/domain/local/payloads';
import { listen } from '../bridge/bridge';
import { changeEntries } from './call-lists';
import { openRecords } from './local';

const OUTCOMES = { move: 'moved', cancel: 'cancelled', reject: 'cancelled' } as const;

/** Writes into call lists what becomes of acts on their bookings: done is settled, taken back or refused is to be talked about again. */
export function startCallOutcomes(): void {
  listen('acts.changed', (changed) => {
    for (const act of changed) if (hasEnded(act)) void write(act);
  });
}

async function write(act: ActView): Promise<void> {
  const what = pendingActOf(act);
  if (act.booking === null || what === null || what === 'confirm') return;
  const { appointmentId, customerId } = act.booking;
  const after = (entry: CallEntry): CallEntry => {
    if (entry.appointmentId !== appointmentId || entry.customerId !== customerId) return entry;
    if (act.state === 'done') return { ...entry, outcome: OUTCOMES[what] };
    return entry.agreed === what && !isSettled(entry) ? { ...entry, agreed: null } : entry;
  };
  for (const { id, payload } of openRecords('callList')) if (payload.entries.some((entry) => after(entry) !== entry)) await changeEntries(id, after);
}
