import type { LocalAbout } from '@shared/domain/local/record';
import { create } from 'zustand';
import { translate } from '../i18n/i18n';
import { goToPage } from './navigation';
import { say } from './toasts';

/** A call-back as it is typed; `about`: whose it is, where it was begun from their booking or card. */
export interface TypedCallback {
  readonly name: string;
  readonly phone: string;
  readonly text: string;
  readonly when: string;
  readonly about: LocalAbout;
}

interface TodoForm {
  readonly open: 'handover' | 'callback' | null;
  readonly handover: string;
  readonly callback: TypedCallback;
}

export const BLANK_CALLBACK: TypedCallback = { name: '', phone: '', text: '', when: '', about: {} };
const CLOSED: TodoForm = { open: null, handover: '', callback: BLANK_CALLBACK };

/** Which form of the To do page is open, and what is typed in both: whoever goes away finds it again until it is saved or thrown away. */
export const useTodoForm = create<TodoForm>(() => CLOSED);

/** Opens the form of a message or a call-back on the To do page, from wherever. */
export function openTodoForm(open: 'handover' | 'callback'): void {
  useTodoForm.setState({ open });
  goToPage('todo');
}

/** Opens the form of a call-back for somebody. One that is being typed for somebody else stays, and that is said. */
export function openCallback(whom: Pick<TypedCallback, 'name' | 'phone' | 'about'>): void {
  const { callback } = useTodoForm.getState();
  const isFree = [callback.name, callback.phone, callback.text, callback.when].every((typed) => typed.trim() === '');
  if (isFree) useTodoForm.setState({ callback: { ...BLANK_CALLBACK, ...whom } });
  else if (callback.about.customerId !== whom.about.customerId) say('alert', translate('todo.callback.typed', { name: callback.name === '' ? callback.phone : callback.name }));
  openTodoForm('callback');
}

/** Nothing that was typed of one business is seen in another. */
export function forgetTodoForm(): void {
  useTodoForm.setState(CLOSED);
}
