import type { PracticeEvent, PracticeStep } from '@shared/domain/practice-steps';
import { PRACTICE_STEPS, practiceStepOf } from '@shared/domain/practice-steps';
import { listen } from '../../bridge/bridge';
import { useConnection } from '../../state/connection';
import { useFound } from '../../state/found';
import { markLocalDone, openRecords, orSay, putLocal, useLocal } from '../../state/local';
import { useSession } from '../../state/session';

/** The one record of the card. */
const CARD = '5f0c1a52-0a1e-4c1f-9c52-3a1f5b7e9d12';

let done: readonly PracticeStep[] = [];
let isListening = false;

/** Ticks the card off by what really happens at the desk, whatever page is shown; begins with the first card and goes on. */
export function followPractice(): void {
  if (isListening) return;
  isListening = true;
  const read = (): void => void (done = openRecords('practiceCard')[0]?.payload.done ?? []);
  read();
  useLocal.subscribe(read);
  useFound.subscribe(({ name }) => {
    if (name !== null) tick({ kind: 'found', name });
  });
  listen('acts.changed', (acts) => {
    const isOnline = useConnection.getState().state === 'online';
    for (const { action, state } of acts) tick({ kind: 'act', action, state, isOnline });
  });
  useConnection.subscribe(({ state }, before) => {
    if (state !== before.state && (state === 'online' || state === 'offline')) tick({ kind: 'line', isUp: state === 'online' });
  });
}

/** What is ticked off is kept at once: two things in one turn are both there. */
function tick(event: PracticeEvent): void {
  if (useSession.getState().business?.practice !== true || useLocal.getState().state !== 'ready' || isCardClosed()) return;
  const step = practiceStepOf(event, done);
  if (step === null || done.includes(step)) return;
  done = PRACTICE_STEPS.filter((one) => one === step || done.includes(one));
  void orSay(putLocal('practiceCard', { version: 1, done }, { id: CARD }));
}

function isCardClosed(): boolean {
  return (useLocal.getState().records.get(CARD)?.doneAt ?? null) !== null;
}

/** Puts the card away until the next practice day. */
export async function closeCard(): Promise<void> {
  if ((await orSay(putLocal('practiceCard', { version: 1, done }, { id: CARD })))) await orSay(markLocalDone(CARD));
}

/** What is ticked off; null: the card is closed, or it is not known yet whether it is. */
export function usePracticeCard(): readonly PracticeStep[] | null {
  const state = useLocal((local) => local.state);
  const record = useLocal(({ records }) => records.get(CARD));
  if (state !== 'ready' || (record !== undefined && record.doneAt !== null)) return null;
  return record?.kind === 'practiceCard' ? record.payload.done : [];
}
