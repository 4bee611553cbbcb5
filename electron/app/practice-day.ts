import type { BlockView } from '@shared/domain/views';
import type { PlainDate } from '@shared/domain/booking';
import type { LocalWanted } from '@shared/domain/local/record';
import { attendanceAct } from '../sync/attendance';
import type { Desk } from './desk';

/** The message that the shift before has left at the practice desk: Czech, as everything invented there. */
const NOTE = { id: '5f0c1a52-0a1e-4c1f-9c52-3a1f5b7e9d10', kind: 'handover', about: {}, payload: { version: 1, text: 'Klíč od skříňky 12 má pan Kos, vrátí ho odpoledne.', readBy: [] } } as const;

/** A class within three hours that needs one more than it has, by its name; and who has come more than half an hour early. */
const SHORT_CLASS = { id: '5f0c1a52-0a1e-4c1f-9c52-3a1f5b7e9d11', title: 'Kruhový trénink', people: 5 } as const;
const EARLY = 'Blanka Suchá';

type PracticeDesk = Pick<Desk, 'acts'> & { readonly store: Pick<Desk['store'], 'call' | 'on'> };

/**
 * Leaves at the practice desk what only a computer holds and a shift would find (product.md, Practice): a message, how many a class needs, and
 * a check-in that waits for its time. Once on each practice day: what a person has done or removed does not come back. `date` is the practice
 * day; the two that need its bookings follow when those are read.
 */
export async function preparePracticeDay(desk: PracticeDesk, date: PlainDate, now: () => number): Promise<void> {
  const found = await desk.store.call('localList', { kinds: ['handover'] });
  if (!found.ok || found.value.records.some(({ id }) => id === NOTE.id)) return;
  await desk.store.call('localPut', NOTE);
  const left = new Set<string>();
  const stop = desk.store.on('days.read', (days) => {
    if (days.from <= date && date <= days.to) void look();
  });
  const once = (what: string): boolean => {
    const isFirst = !left.has(what);
    left.add(what);
    return isFirst;
  };
  const look = async (): Promise<void> => {
    const view = await desk.store.call('dayView', { date, locationId: null });
    const blocks = view.ok ? view.value.blocks : [];
    const serviceId = blocks.find(({ kind, title }) => kind === 'class' && title === SHORT_CLASS.title)?.serviceId ?? null;
    if (serviceId !== null && once('minimum')) await desk.store.call('localPut', minimum(serviceId));
    const early = blocks.find(({ title, attendance }) => title === EARLY && attendance === 'unknown');
    if (early !== undefined && once('early')) await checkIn(desk, early, now());
    if (left.size === 2) stop();
  };
}

function minimum(serviceId: number): LocalWanted {
  return { id: SHORT_CLASS.id, kind: 'minimum', about: { serviceId }, payload: { version: 1, people: SHORT_CLASS.people } };
}

async function checkIn({ acts }: Pick<PracticeDesk, 'acts'>, block: BlockView, now: number): Promise<void> {
  if (block.customerId !== null) await acts.decide(attendanceAct({ appointmentId: block.appointmentId, customerId: block.customerId, attendance: 'came' }, { block }, now));
}
