type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Before {
  readonly value: string;
  /** null: it has no cursor that could be put anywhere. */
  readonly selection: readonly [start: number, end: number] | null;
}

/** What stood in each control that the burst of keys has gone into. */
const before = new Map<Control, Before>();

/** The next key begins a burst: what was typed until now stays. */
export function forgetTyped(): void {
  before.clear();
}

/** Remembers what stands in a control before the first key of the burst changes it. */
export function rememberTyped(element: Element | null): void {
  if (!isControl(element) || before.has(element)) return;
  const [start, end] = element instanceof HTMLSelectElement ? [null, null] : [element.selectionStart, element.selectionEnd];
  before.set(element, { value: element.value, selection: start === null || end === null ? null : [start, end] });
}

/** Puts everything back as it was before the burst: a card reader is no typist. A cut text, a number and a choice by first letters are put back as well. */
export function putTypedBack(): void {
  for (const [control, { value, selection }] of before) {
    if (control.value !== value) putBack(control, value);
    if (selection !== null && !(control instanceof HTMLSelectElement)) control.setSelectionRange(...selection);
  }
  forgetTyped();
}

function isControl(element: Element | null): element is Control {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

function putBack(control: Control, value: string): void {
  const { prototype } = control instanceof HTMLInputElement ? HTMLInputElement : control instanceof HTMLSelectElement ? HTMLSelectElement : HTMLTextAreaElement;
  // Through the setter of the element itself: React sees the change only so.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
  control.dispatchEvent(new Event('input', { bubbles: true }));
  if (control instanceof HTMLSelectElement) control.dispatchEvent(new Event('change', { bubbles: true }));
}
