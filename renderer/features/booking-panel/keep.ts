import { useEffect } from 'react';
import { removeLocal } from '../../state/local';
import { useOpenDraft } from '../../state/parked';
import { keepTyped } from './drafts';
import { usePanel } from './panel-store';

/** So long nothing may change before it is kept, in ms: what a crash takes is what was typed within it. */
const REST = 1_500;

/**
 * While the panel is open what is typed is kept as it would be put aside, so that neither a crash nor closing the program loses
 * it. Once it is on its way the act holds it, and nobody finds it as a parked booking beside that.
 */
export function useKept(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stop = usePanel.subscribe((after, before) => {
      if (after.draftId !== before.draftId) useOpenDraft.setState({ id: after.draftId });
      if (after.saving === 'sending' && before.saving !== 'sending') letGo(after.draftId);
      if (after.typed === before.typed && after.saving === before.saving) return;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void keep(), REST);
    });
    useOpenDraft.setState({ id: usePanel.getState().draftId });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
      useOpenDraft.setState({ id: null });
    };
  }, []);
}

/** What is on its way, or of what nobody knows whether it was done, is the act's. */
async function keep(): Promise<void> {
  const { saving, refusal } = usePanel.getState();
  if (saving !== 'sending' && saving !== 'unknown' && refusal?.what !== 'undecided') await keepTyped();
}

/** After the act has been asked for, in that order. */
function letGo(draftId: string | null): void {
  if (draftId !== null) setTimeout(() => void removeLocal(draftId), 0);
}
