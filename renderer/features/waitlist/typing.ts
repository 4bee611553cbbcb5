import { useNewBooking } from '../../state/new-booking';

/** True while a person types, decides in a dialog or makes a booking: nothing opens by itself then. */
export function isTyping(): boolean {
  const { activeElement } = document;
  const isField = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement || (activeElement instanceof HTMLElement && activeElement.isContentEditable);
  return isField || document.querySelector('dialog[open]') !== null || useNewBooking.getState().from !== null;
}
