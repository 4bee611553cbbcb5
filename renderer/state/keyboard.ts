import type { KeyAction, KeyTarget } from '@shared/domain/key-bindings';
import type { KeyInput, KeyOutcome, KeyState } from '@shared/domain/keys';
import { KEYS_AT_START, stepKeys } from '@shared/domain/keys';
import { useEffect, useRef } from 'react';

/** Name of an act of a key. */
export type ActionKind = KeyAction['kind'];

type Handler = (action: KeyAction) => boolean;

const handlers = new Map<ActionKind, Handler[]>();
let state: KeyState = KEYS_AT_START;
let timer: ReturnType<typeof setTimeout> | null = null;

/** Does the act if somebody is there for it; the latest who registered comes first and may let it pass on by answering false. */
export function perform(action: KeyAction): void {
  for (const handler of [...(handlers.get(action.kind) ?? [])].reverse()) if (handler(action)) return;
}

/** While the component is on the screen, it is there for this act. */
export function useAction(kind: ActionKind, handler: Handler, enabled = true): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!enabled) return;
    const own: Handler = (action) => latest.current(action);
    handlers.set(kind, [...(handlers.get(kind) ?? []), own]);
    return () => void handlers.set(kind, (handlers.get(kind) ?? []).filter((handler) => handler !== own));
  }, [kind, enabled]);
}

/** The focused row has moved by itself: keys that act on it are deaf for a moment. */
export function rowMoved(): void {
  feed({ type: 'rowMoved', timeMs: performance.now() });
}

/** While the component is new on the screen nothing is heard: it is a dialog, and what was typed or clicked meant what lay under it. */
export function useDeafAtFirst(): void {
  useEffect(() => void feed({ type: 'dialogOpened', timeMs: performance.now() }), []);
}

function feed(input: KeyInput): KeyOutcome {
  const step = stepKeys(state, input);
  state = step.state;
  if (timer !== null) clearTimeout(timer);
  timer = state.held === null ? null : setTimeout(() => feed({ type: 'tick', timeMs: performance.now() }), Math.max(0, state.held.untilMs - performance.now()) + 1);
  if (step.outcome.scan !== null) takeBack(step.outcome.scan.takeBack);
  for (const action of step.outcome.actions) perform(action);
  return step.outcome;
}

/** Removes what a card reader typed into the focused field: the end of what stands before the cursor. */
function takeBack(characters: number): void {
  const field = document.activeElement;
  if (characters === 0 || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const cursor = field.selectionStart ?? field.value.length;
  const rest = field.value.slice(0, Math.max(0, cursor - characters)) + field.value.slice(cursor);
  // Through the setter of the element itself: React sees the change only so.
  const proto = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, rest);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What has the focus, as the rules see it: blocks and rows are the page, whatever element they are. */
export function targetOf(element: Element | null): KeyTarget {
  if (element === null) return 'none';
  if (element.closest('dialog, [role=dialog], [role=alertdialog]') !== null) return 'dialog';
  if (element.closest('[role=menu]') !== null) return 'menu';
  if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')) return 'list';
  if (element.closest('input, textarea, [contenteditable=true], [role=combobox]') !== null) return 'field';
  if (element.closest('select, [role=listbox], .ag-root') !== null) return 'list';
  if (element.closest('[data-key]') !== null && element.closest('[data-act]') === null) return 'none';
  return element.closest('button, a, [role=button]') === null ? 'none' : 'button';
}

/** Listens to the window's keys and clicks; called once. */
export function startKeyboard(): void {
  addEventListener(
    'keydown',
    (event) => {
      const outcome = feed({
        type: 'key',
        key: event.key,
        code: event.code,
        ctrl: event.ctrlKey,
        alt: event.altKey,
        meta: event.metaKey,
        shift: event.shiftKey,
        altGraph: event.getModifierState('AltGraph'),
        repeat: event.repeat,
        isComposing: event.isComposing,
        timeMs: event.timeStamp,
        target: targetOf(document.activeElement === document.body ? null : document.activeElement),
      });
      if (outcome.consume) event.preventDefault();
    },
    { capture: true },
  );
  let downMs = -Infinity;
  addEventListener('pointerdown', (event) => void (downMs = event.timeStamp), { capture: true });
  addEventListener(
    'click',
    (event) => {
      if (event.detail === 0 || !feed({ type: 'click', downMs, timeMs: event.timeStamp }).consume) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  addEventListener('focus', () => void feed({ type: 'windowActivated', timeMs: performance.now() }));
  addEventListener('blur', () => void feed({ type: 'windowLeft', timeMs: performance.now() }));
}
