import type { LocalRecord } from '@shared/domain/local/record';
import { useMemo } from 'react';
import { create } from 'zustand';
import { openRecords, useOpenRecords } from './local';

/** The half-typed booking that stands in the open panel, by its record; null: none that is kept. It waits for nobody while it stands there. */
export const useOpenDraft = create<{ readonly id: string | null }>(() => ({ id: null }));

/** Half-typed bookings that wait to be taken up, oldest first. */
export function useParked(): readonly LocalRecord<'draft'>[] {
  const drafts = useOpenRecords('draft');
  const open = useOpenDraft(({ id }) => id);
  return useMemo(() => drafts.filter(({ id }) => id !== open), [drafts, open]);
}

/** The same outside of components. */
export function parkedNow(): readonly LocalRecord<'draft'>[] {
  return openRecords('draft').filter(({ id }) => id !== useOpenDraft.getState().id);
}
