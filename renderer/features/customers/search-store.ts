import type { SearchAnswer } from '@shared/domain/views';
import { create } from 'zustand';
import { call } from '../../bridge/bridge';

interface SearchState {
  readonly text: string;
  /** The latest answer; it may be about an older text. */
  readonly answer: SearchAnswer | null;
  readonly active: number;
  readonly open: boolean;
}

/** Hits shown at once. */
const SHOWN = 8;

/** The search box. */
export const useSearch = create<SearchState>(() => ({ text: '', answer: null, active: 0, open: false }));

/** True when the answer is about exactly what is typed: only then may Enter act. */
export function isAnswerCurrent({ text, answer }: Pick<SearchState, 'text' | 'answer'>): boolean {
  return answer !== null && answer.query === text.trim();
}

/** Something was typed: asks at once; an answer about an older text never replaces a newer one. */
export async function typeSearch(text: string): Promise<void> {
  useSearch.setState({ text, open: true, active: 0 });
  const query = text.trim();
  if (query === '') {
    useSearch.setState({ answer: null });
    return;
  }
  const answer = await call('search.customers', { query, limit: SHOWN });
  if (!answer.ok || useSearch.getState().text.trim() !== query) return;
  useSearch.setState({ answer: answer.value });
}

/** Moves the marked hit; the ends are ends. */
export function moveActive(step: 1 | -1): void {
  useSearch.setState(({ active, answer }) => ({ active: Math.min(Math.max(0, active + step), Math.max(0, (answer?.hits.length ?? 0) - 1)) }));
}

/** Empties the box. */
export function clearSearch(): void {
  useSearch.setState({ text: '', answer: null, active: 0, open: false });
}
