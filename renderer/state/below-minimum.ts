import { MERCHANT_ZONE } from '@shared/domain/booking';
import { isBelowMinimum, peopleOf } from '@shared/domain/minimum';
import { dateIn } from '@shared/domain/plain-date';
import type { BlockView } from '@shared/domain/views';
import { create } from 'zustand';
import { call, listen } from '../bridge/bridge';
import { translate } from '../i18n/i18n';
import { openRecords, useLocal } from './local';
import { openDrawer } from './navigation';
import { now, useSession } from './session';
import { say } from './toasts';

/** A class that begins soon with fewer people than it needs. */
export interface ShortClass {
  readonly block: BlockView;
  readonly date: string;
  readonly people: number;
  readonly minimum: number;
}

/** Classes below their minimum, by start. */
export const useBelowMinimum = create<{ readonly classes: readonly ShortClass[] }>(() => ({ classes: [] }));

/** How many people a class of a service needs; undefined: nobody has said. */
export function minimumOf(serviceId: number | null): number | undefined {
  return openRecords('minimum').find(({ about }) => about.serviceId === serviceId)?.payload.people;
}

/** Opens the drawer of a class that is short. */
export function openShort({ block, date }: ShortClass): void {
  openDrawer({ kind: 'class', appointmentId: block.appointmentId }, date);
}

/** Classes that were announced since the start, so that each is once. */
const announced = new Set<string>();
let turn = 0;

/** Looks each minute and after each change which classes are short, and says so once for each; called once. */
export function startBelowMinimum(): void {
  void look();
  listen('details.changed', ({ appointmentIds }) => {
    if (appointmentIds.length > 0) void look();
  });
  useLocal.subscribe((after, before) => {
    if (after.records !== before.records) void look();
  });
  useSession.subscribe((after, before) => {
    if (after.minute !== before.minute || after.business?.id !== before.business?.id) void look();
  });
}

async function look(): Promise<void> {
  const mine = (turn += 1);
  const business = useSession.getState().business;
  // Nobody has said how many any class needs: nothing to ask for.
  if (business === null || openRecords('minimum').length === 0) {
    if (useBelowMinimum.getState().classes.length > 0) useBelowMinimum.setState({ classes: [] });
    return;
  }
  const answer = await call('classes.soon', null);
  if (mine !== turn || !answer.ok) return;
  const classes = answer.value.filter((block) => isBelowMinimum(block, minimumOf(block.serviceId), now())).map(shortOf);
  useBelowMinimum.setState({ classes });
  for (const short of classes) announce(business.id, short);
}

function shortOf(block: BlockView): ShortClass {
  return { block, date: dateIn(block.start, MERCHANT_ZONE), people: peopleOf(block), minimum: minimumOf(block.serviceId) ?? 0 };
}

function announce(businessId: string, short: ShortClass): void {
  const { block, people, minimum } = short;
  const name = `${businessId} ${block.appointmentId}`;
  if (announced.has(name)) return;
  announced.add(name);
  say('status', translate('class.short.toast', { name: block.title, time: block.startLabel, people, minimum }), null, { text: translate('class.short.open'), run: () => openShort(short) });
}
