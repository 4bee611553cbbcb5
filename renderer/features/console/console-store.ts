import type { AppError } from '@shared/errors/app-error';
import type { ActionName } from '@shared/reservanto/generated/actions';
import type { RawAnswer } from '@shared/reservanto/raw-answer';
import { create } from 'zustand';
import { call } from '../../bridge/bridge';
import { useSession } from '../../state/session';
import type { Drafts } from './draft';

/** How the last run of an action stands. */
export type Run =
  | { readonly kind: 'running' }
  | { readonly kind: 'answered'; readonly answer: RawAnswer }
  | { readonly kind: 'failed'; readonly error: AppError };

/** What one action holds while the console is open: another can be run in between to look an Id up. */
export interface ActionState {
  readonly drafts: Drafts;
  /** The request as somebody has edited it; null: the one of the form. */
  readonly edited: string | null;
  readonly run: Run | null;
}

interface ConsoleState {
  readonly query: string;
  readonly selected: ActionName;
  readonly actions: Readonly<Partial<Record<ActionName, ActionState>>>;
}

const AT_START: ConsoleState = { query: '', selected: 'Test/Echo', actions: {} };
const UNTOUCHED: ActionState = { drafts: {}, edited: null, run: null };

/** The console's own memory; it ends with the business, because answers hold its people. */
export const useConsole = create<ConsoleState>(() => AT_START);

useSession.subscribe((after, before) => {
  if (after.business?.id !== before.business?.id) useConsole.setState(AT_START);
});

/** What an action holds now. */
export function actionState(state: ConsoleState, action: ActionName): ActionState {
  return state.actions[action] ?? UNTOUCHED;
}

/** Changes what an action holds. */
export function changeAction(action: ActionName, change: Partial<ActionState>): void {
  useConsole.setState((state) => ({ actions: { ...state.actions, [action]: { ...actionState(state, action), ...change } } }));
}

/** Sends an action; what comes back after its business was left is dropped. */
export async function runAction(action: ActionName, request: string): Promise<void> {
  const business = useSession.getState().business?.id;
  changeAction(action, { run: { kind: 'running' } });
  const answer = await call('console.run', { action, request });
  if (useSession.getState().business?.id !== business) return;
  changeAction(action, { run: answer.ok ? { kind: 'answered', answer: answer.value } : { kind: 'failed', error: answer.error } });
}

/** Gives up waiting for an action. */
export function stopAction(action: ActionName): void {
  void call('console.stop', { action });
}
