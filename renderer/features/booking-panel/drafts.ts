import type { JsonObject } from '@shared/domain/local/guards';
import type { LocalRecord } from '@shared/domain/local/record';
import { MERCHANT_ZONE } from '@shared/domain/booking';
import { dateIn } from '@shared/domain/plain-date';
import { newLocalId, orSay, openRecords, putLocal, removeLocal } from '../../state/local';
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

/** Records that were begun by an open panel, not by a person who put something aside. */
const begun = new Set<string>();

/** Puts what was typed aside on this computer; true when it is kept, or when there was nothing worth keeping. */
export async function park(state: Draftable = usePanel.getState()): Promise<boolean> {
  if (isWorthKeeping(state.typed)) return orSay(put({ ...state, draftId: recordOf(state) }));
  dropBlank(state.draftId);
  return true;
}

/** The record that it is from now on: whatever keeps it a moment later makes no second one. */
function recordOf({ typed, draftId }: Draftable): string {
  const id = draftId ?? newLocalId();
  if (usePanel.getState().typed === typed) usePanel.setState({ draftId: id });
  return id;
}

/** Keeps what stands in the open panel, without a word; booked, thrown away or put aside it is the same record. */
export async function keepTyped(): Promise<void> {
  const state = usePanel.getState();
  if (!isWorthKeeping(state.typed)) return;
  const id = recordOf(state);
  if (state.draftId === null) begun.add(id);
  await put({ ...state, draftId: id });
}

/** Everything was taken out of the panel again: what an open panel has kept of it in the meantime is nobody's. */
export function dropBlank(draftId: string | null): void {
  if (draftId !== null && begun.has(draftId)) void removeLocal(draftId);
}

type Draftable = Pick<ReturnType<typeof usePanel.getState>, 'typed' | 'draftId' | 'catalogue'>;

function put({ typed, draftId, catalogue }: Draftable & { readonly draftId: string }): ReturnType<typeof putLocal> {
  const item = itemOf({ typed, catalogue });
  const summary = [item?.name ?? '', wordsOf(typed.customer), typed.chosen === null ? '' : startWords(typed.chosen, catalogue)].filter((part) => part !== '').join(' · ').slice(0, LONGEST);
  const about: LocalRecord['about'] = {
    ...(typed.customer?.kind === 'known' ? { customerId: typed.customer.id } : {}),
    ...(item?.key.startsWith('s:') === true ? { serviceId: item.id } : {}),
    ...(typed.chosen === null ? {} : { date: dateIn(typed.chosen.start, MERCHANT_ZONE), resourceId: typed.chosen.resourceId }),
  };
  return putLocal('draft', { version: 1, summary, panel: typed as unknown as JsonObject }, { id: draftId, about });
}

/** The parked record of this panel is not needed any more: it was booked, or thrown away. */
export function dropDraft(): void {
  const { draftId } = usePanel.getState();
  if (draftId !== null) void removeLocal(draftId);
}
