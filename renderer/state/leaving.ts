import { standsInTheWay } from '@shared/domain/acts/leaving';
import type { ActView } from '@shared/domain/acts/act-view';
import { create } from 'zustand';
import { call, listen } from '../bridge/bridge';
import { useActs } from './acts';
import { recordsInTheWay } from './local';

/** What a person is about to leave while acts are not over, and what leaves it. */
export interface Leaving {
  readonly what: 'program' | 'business';
  go(): void;
}

/** The question that is on the screen, if any. */
export const useLeaving = create<{ readonly leaving: Leaving | null }>(() => ({ leaving: null }));

/** Acts that a person should know of before they leave. */
function actsInTheWay(): readonly ActView[] {
  const { acts, found } = useActs.getState();
  return [...acts.values()].filter((act) => standsInTheWay(act, found.kept));
}

/** Puts something half-typed aside; false: it could not be kept. */
type Keeper = () => Promise<boolean>;

const keepers = new Set<Keeper>();

/** What is typed and belongs to the open business is put aside by this before it is left. Returns how to take that back. */
export function keepBeforeLeaving(keeper: Keeper): () => void {
  keepers.add(keeper);
  return () => void keepers.delete(keeper);
}

/** Leaves the business, or asks first when acts are not over or records would be lost. It is not left while something typed could not be put aside. */
export function leaveBusiness(go: () => void): void {
  if (keepers.size === 0) goOrAsk(go);
  else void Promise.all([...keepers].map((keep) => keep())).then((kept) => kept.every(Boolean) && goOrAsk(go));
}

function goOrAsk(go: () => void): void {
  if (actsInTheWay().length === 0 && recordsInTheWay() === 0) go();
  else useLeaving.setState({ leaving: { what: 'business', go } });
}

/** Takes the question away. */
export function stay(): void {
  useLeaving.setState({ leaving: null });
}

/** Asks when main says that somebody closes the program; called once. */
export function startLeaving(): void {
  listen('app.leaving', () => useLeaving.setState({ leaving: { what: 'program', go: () => void call('app.leave', { answer: 'now' }) } }));
}
