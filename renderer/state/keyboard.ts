import type { CommandKind } from '@shared/domain/commands';
import type { KeyAction, KeyPress, KeyTarget } from '@shared/domain/key-bindings';
import type { KeyMap } from '@shared/domain/key-map';
import { keyMapOf } from '@shared/domain/key-map';
import type { KeyInput, KeyOutcome, KeyState } from '@shared/domain/keys';
import { KEYS_AT_START, stepKeys } from '@shared/domain/keys';
import type { BurstKey } from '@shared/domain/scanner';
import { useEffect, useRef } from 'react';
import { useSession } from './session';
import { forgetTyped, putTypedBack, rememberTyped } from './typed-over';

/** Does the act; false lets it pass on to whoever was there before. */
type Handler = (action: KeyAction) => boolean;

/** Why it cannot be done now, in words; null: it can. */
type Refusal = () => string | null;

/** Whether it is heard now; what is not is passed over, as if it were not there. */
type Turn = () => boolean;

interface Registered {
  readonly act: Handler;
  readonly refusal: Refusal;
  readonly isOn: Turn;
}

/** What a command opens is there while its key is still held, and is taken back when the key proves to be a card reader's. */
interface ShownAtOnce {
  /** Whether it could be taken back now without a trace. */
  readonly canTakeBack: () => boolean;
  readonly takeBack: () => void;
}

const handlers = new Map<CommandKind, readonly Registered[]>();
const shownAtOnce = new Map<CommandKind, ShownAtOnce>();
const scanned = new Set<(code: string) => void>();
let map: KeyMap = keyMapOf(useSession.getState().preferences.keys);
let state: KeyState = KEYS_AT_START;
let timer: ReturnType<typeof setTimeout> | null = null;
/** What was shown at once, by the first key of a burst. */
let early: { readonly action: KeyAction; readonly key: BurstKey | undefined; readonly takeBack: () => void } | null = null;

/** Whether the keydown that is on its way means to go back, if nothing closer to the focus takes it. */
let isBackDue = false;

/** Does the act if somebody is there for it; the latest who registered comes first and may let it pass on by answering false. */
export function perform(action: KeyAction): void {
  for (const { act, isOn } of [...(handlers.get(action.kind) ?? [])].reverse()) if (isOn() && act(action)) return;
}

/** Whether somebody is there for the command, and what the latest who registered says against it. */
export function standing(kind: CommandKind): { readonly isThere: boolean; readonly refusal: string | null } {
  const latest = handlers.get(kind)?.findLast(({ isOn }) => isOn());
  return { isThere: latest !== undefined, refusal: latest?.refusal() ?? null };
}

const ALWAYS: Turn = () => true;

/** While the component is on the screen and `enabled` (a function is asked at each key), it is there for this command, by its key and in the palette. `refusal` says why it could not do it now. */
export function useAction(kind: CommandKind, handler: Handler, enabled: boolean | Turn = true, refusal: Refusal = () => null): void {
  const isOn = typeof enabled === 'function' ? enabled : ALWAYS;
  const isThere = enabled !== false;
  const latest = useRef<Registered>({ act: handler, refusal, isOn });
  useEffect(() => {
    latest.current = { act: handler, refusal, isOn };
  });
  useEffect(() => {
    if (!isThere) return;
    const own: Registered = { act: (action) => latest.current.act(action), refusal: () => latest.current.refusal(), isOn: () => latest.current.isOn() };
    handlers.set(kind, [...(handlers.get(kind) ?? []), own]);
    return () => void handlers.set(kind, (handlers.get(kind) ?? []).filter((registered) => registered !== own));
  }, [kind, isThere]);
}

/**
 * While the component is on the screen this command, which only shows something, does not wait until its key is told from a
 * card reader's: like the text of a burst it is there at once, and goes again when that proves to be a scan.
 */
export function useShownAtOnce(kind: CommandKind, shown: ShownAtOnce): void {
  useEffect(() => {
    shownAtOnce.set(kind, shown);
    return () => void shownAtOnce.delete(kind);
  }, [kind, shown]);
}

/** While the component is on the screen it is given every code that a reader reads. */
export function useScan(handler: (code: string) => void): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    const own = (code: string): void => latest.current(code);
    scanned.add(own);
    return () => void scanned.delete(own);
  }, []);
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
  const [first] = state.burst;
  const step = stepKeys(state, input, map);
  state = step.state;
  if (timer !== null) clearTimeout(timer);
  timer = state.held === null ? null : setTimeout(() => feed({ type: 'tick', timeMs: performance.now() }), Math.max(0, state.held.untilMs - performance.now()) + 1);
  if (step.outcome.scan !== null) {
    putTypedBack();
    if (early !== null && early.key === first) early.takeBack();
    for (const handler of scanned) handler(step.outcome.scan.code);
  }
  if (state.burst[0] !== first) forgetTyped();
  if (input.type === 'key' && state.burst.length > 0) rememberTyped(document.activeElement);
  for (const action of step.outcome.actions) {
    if (action.kind === 'back') isBackDue = true;
    else if (action !== early?.action) perform(action);
  }
  if (step.outcome.hold !== null) showEarly(step.outcome.hold.action);
  return step.outcome;
}

/** Shows what a held key opens, if it can be taken back. */
function showEarly(action: KeyAction): void {
  const shown = shownAtOnce.get(action.kind);
  if (shown?.canTakeBack() !== true) return;
  const focused = document.activeElement;
  early = {
    action,
    key: state.burst[0],
    takeBack: () => {
      shown.takeBack();
      if (focused instanceof HTMLElement) focused.focus();
    },
  };
  perform(action);
}

/** What has the focus, as the rules see it: blocks and rows are the page, whatever element they are. */
export function targetOf(element: Element | null): KeyTarget {
  if (element === null) return 'none';
  if (element.closest('dialog, [role=dialog], [role=alertdialog]') !== null) return isText(element) ? 'dialogField' : 'dialog';
  if (element.closest('[role=menu]') !== null) return 'menu';
  if (element instanceof HTMLInputElement && !isText(element)) return 'list';
  if (isText(element) || element.closest('[contenteditable=true], [role=combobox]') !== null) return 'field';
  if (element.closest('[data-marks] .ag-row') !== null) return 'listRow';
  if (element.closest('select, [role=listbox], .ag-root') !== null) return 'list';
  if (element.closest('[data-key]') !== null && element.closest('[data-act]') === null) return 'none';
  return element.closest('button, a, summary, [role=button]') === null ? 'none' : 'button';
}

function isText(element: Element): boolean {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type !== 'radio' && element.type !== 'checkbox');
}

/** A keydown as the rules see it. */
export function pressOf(event: KeyboardEvent): KeyPress {
  return {
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
  };
}

/** Listens to the window's keys and clicks, by the keys that Settings have; called once. */
export function startKeyboard(): void {
  const follow = (): void => void (map = keyMapOf(useSession.getState().preferences.keys));
  follow();
  useSession.subscribe(({ preferences }, before) => {
    if (preferences.keys !== before.preferences.keys) follow();
  });
  addEventListener(
    'keydown',
    (event) => {
      isBackDue = false;
      const outcome = feed({ type: 'key', ...pressOf(event) });
      if (outcome.consume) event.preventDefault();
      // What must do nothing (a repeat, the Enter of a reader, a key too early) does nothing in a form's own handler either.
      if (outcome.consume && outcome.hold === null && outcome.actions.length === 0) event.stopPropagation();
    },
    { capture: true },
  );
  // Last of all: a list or an editor that is open in the page closes first, and stops the key there.
  addEventListener('keydown', () => {
    if (isBackDue) perform({ kind: 'back' });
    isBackDue = false;
  });
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
