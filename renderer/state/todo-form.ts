import { create } from 'zustand';
import { goToPage } from './navigation';

/** Which form of the To do page is open. */
export const useTodoForm = create<{ readonly open: 'handover' | 'callback' | null }>(() => ({ open: null }));

/** Opens the form of a message or a call-back on the To do page, from wherever. */
export function openTodoForm(open: 'handover' | 'callback'): void {
  useTodoForm.setState({ open });
  goToPage('todo');
}
