import { create } from 'zustand';
import { goToPage } from './navigation';
import { useSession } from './session';

/** The business for which somebody confirmed in this session what the console can do; null: nobody. */
export const useConsoleDoor = create<{ readonly openFor: string | null }>(() => ({ openFor: null }));

/** Opens the console: it was confirmed for the open business. */
export function enterConsole(): void {
  useConsoleDoor.setState({ openFor: useSession.getState().business?.id ?? null });
  goToPage('console');
}
