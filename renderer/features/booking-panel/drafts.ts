import type { JsonObject } from '@shared/domain/local/guards';
import type { LocalRecord } from '@shared/domain/local/record';
import { MERCHANT_ZONE } from '@shared/domain/booking';
import { dateIn } from '@shared/domain/plain-date';
import { orSay, openRecords, putLocal, removeLocal } from '../../state/local';
import { itemOf, usePanel } from './panel-store';
import type { Typed } from './typed';
import { BLANK, isWorthKeeping } from './typed';
import { startWords, wordsOf } from './words';

/** Longest line of a list, in characters (a record takes no more). */
const LONGEST = 200;

/** What was parked under this record, or null. Fields that an earlier version did not know are blank. */
export function draftOf(id: string): Typed | null {
  const record = openRecords('draft').find((draft) => draft.id === id);
  return record === undefined ? null : { ...BLANK, ...(record.payload.panel as Partial<Typed>) };
}

/** Puts what was typed aside on this computer; true when it is kept, or when there was nothing worth keeping. */
export async function park({ typed, draftId, catalogue }: Pick<ReturnType<typeof usePanel.getState>, 'typed' | 'draftId' | 'catalogue'> = usePanel.getState()): Promise<boolean> {
  if (!isWorthKeeping(typed)) return true;
  const item = itemOf({ typed, catalogue });
  const summary = [item?.name ?? '', wordsOf(typed.customer), typed.chosen === null ? '' : startWords(typed.chosen, catalogue)].filter((part) => part !== '').join(' · ').slice(0, LONGEST);
  const about: LocalRecord['about'] = {
    ...(typed.customer?.kind === 'known' ? { customerId: typed.customer.id } : {}),
    ...(item?.key.startsWith('s:') === true ? { serviceId: item.id } : {}),
    ...(typed.chosen === null ? {} : { date: dateIn(typed.chosen.start, MERCHANT_ZONE), resourceId: typed.chosen.resourceId }),
  };
  return orSay(putLocal('draft', { version: 1, summary, panel: typed as unknown as JsonObject }, { ...(draftId === null ? {} : { id: draftId }), about }));
}

/** The parked record of this panel is not needed any more: it was booked, or thrown away. */
export function dropDraft(): void {
  const { draftId } = usePanel.getState();
  if (draftId !== null) void removeLocal(draftId);
}
