import { actionOf, hasModifier, isButtonPress, isCharacter, isRowAction } from './key-bindings';
import type { KeyAction, KeyPress } from './key-bindings';
import type { KeyMap } from './key-map';
import { USUAL_KEY_MAP } from './key-map';
import type { BurstKey } from './scanner';
import { BURST_GAP_MS, canBeInCode, codeOf, LONGEST_CODE } from './scanner';

/** No act on a row, nor on a button of one, for this long after the focused row has moved by itself, in ms (product.md, Keys). */
export const ROW_MOVED_DEAF_MS = 400;

/** A dialog that has just opened hears nothing for this long, in ms (product.md, Keys). */
export const DIALOG_DEAF_MS = 300;

/** A button that went down this soon after the window came forward is the click that brought it there, in ms. */
export const ACTIVATION_MS = 150;

/** What the window tells the machine. All times are of one clock, that of the events' time stamps. */
export type KeyInput =
  | ({ readonly type: 'key' } & KeyPress)
  | { readonly type: 'click'; readonly downMs: number; readonly timeMs: number }
  | { readonly type: 'tick' | 'rowMoved' | 'dialogOpened' | 'windowActivated' | 'windowLeft'; readonly timeMs: number };

/** An action that waits until it is sure that no card reader typed it; ask with `tick` at `untilMs`. */
export interface HeldAction {
  readonly action: KeyAction;
  readonly untilMs: number;
}

/** What the window does now, in this order: takes back and opens the scan, does the actions, prevents the default if `consume`. */
export interface KeyOutcome {
  readonly actions: readonly KeyAction[];
  readonly hold: HeldAction | null;
  /** A scanned code; what the burst has typed into controls is to be taken back. */
  readonly scan: { readonly code: string } | null;
  readonly consume: boolean;
}

/** Memory of the machine; a plain value. */
export interface KeyState {
  readonly rowDeafUntil: number;
  readonly dialogDeafUntil: number;
  readonly activatedAt: number;
  readonly afterDead: boolean;
  readonly held: HeldAction | null;
  readonly burst: readonly BurstKey[];
  readonly lastMs: number;
}

/** The state of a window that has just opened. */
export const KEYS_AT_START: KeyState = {
  rowDeafUntil: -Infinity,
  dialogDeafUntil: -Infinity,
  activatedAt: -Infinity,
  afterDead: false,
  held: null,
  burst: [],
  lastMs: -Infinity,
};

interface Step {
  readonly state: KeyState;
  readonly outcome: KeyOutcome;
}

const QUIET = { burst: [], lastMs: -Infinity } as const;
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Fn']);

/** One step of the rules that keep a slip from acting (product.md, Keys). Pure: it starts no timers, the caller ticks. */
export function stepKeys(before: KeyState, input: KeyInput, map: KeyMap = USUAL_KEY_MAP): Step {
  const due = before.held !== null && before.held.untilMs <= input.timeMs ? before.held : null;
  const state = due === null ? before : { ...before, held: null };
  const { state: after, outcome } = stepWithoutDue(state, input, map);
  return { state: after, outcome: due === null ? outcome : { ...outcome, actions: [due.action, ...outcome.actions] } };
}

function stepWithoutDue(state: KeyState, input: KeyInput, map: KeyMap): Step {
  switch (input.type) {
    case 'key':
      return press(state, input, actionOf(input, map));
    case 'click':
      return answer(state, { consume: input.timeMs < state.dialogDeafUntil || Math.abs(input.downMs - state.activatedAt) < ACTIVATION_MS });
    case 'rowMoved': {
      const held = state.held !== null && isRowAction(state.held.action) ? null : state.held;
      return answer({ ...state, held, rowDeafUntil: input.timeMs + ROW_MOVED_DEAF_MS });
    }
    case 'dialogOpened':
      return answer({ ...state, ...QUIET, held: null, dialogDeafUntil: input.timeMs + DIALOG_DEAF_MS });
    case 'windowActivated':
      return answer({ ...state, activatedAt: input.timeMs });
    case 'windowLeft':
      return answer({ ...state, ...QUIET, held: null, afterDead: false });
    case 'tick':
      return answer(state);
  }
}

function press(state: KeyState, key: KeyPress, action: KeyAction | null): Step {
  if (MODIFIERS.has(key.key)) return answer(extended(state, key.timeMs));
  if (key.isComposing || key.key === 'Process') return answer({ ...state, ...QUIET });
  if (key.key === 'Dead') return answer({ ...state, ...QUIET, held: null, afterDead: true });
  if (state.afterDead) return answer({ ...state, ...QUIET, held: null, afterDead: false }, { consume: action !== null });
  if (key.timeMs < state.dialogDeafUntil) return answer({ ...state, ...QUIET, held: null }, { consume: true });
  if (key.repeat) return answer(state, repeated(key, action));
  if (isCharacter(key)) return character(state, key, action);
  return other(state, key, action);
}

/** Held arrows walk on, for walking is no act; every other repeat does nothing, neither ours nor the page's: a button is pressed once. */
function repeated(key: KeyPress, action: KeyAction | null): Partial<KeyOutcome> {
  if (action === null) return { consume: isButtonPress(key) };
  return { consume: true, actions: key.key.startsWith('Arrow') ? [action] : [] };
}

/** A Shift between the characters of a reader neither ends the burst nor lets its letters act. */
function extended(state: KeyState, timeMs: number): KeyState {
  if (timeMs - state.lastMs >= BURST_GAP_MS) return state;
  return { ...state, lastMs: timeMs, held: state.held === null ? null : { ...state.held, untilMs: timeMs + BURST_GAP_MS } };
}

function character(state: KeyState, key: KeyPress, action: KeyAction | null): Step {
  const follows = key.timeMs - state.lastMs < BURST_GAP_MS;
  const burst = follows ? [...state.burst, key].slice(0, LONGEST_CODE + 1) : [key];
  const isDeaf = action !== null && isRowAction(action) && key.timeMs < state.rowDeafUntil;
  if (!follows && action !== null && !canBeInCode(key)) return answer({ ...state, ...QUIET, held: null }, { actions: isDeaf ? [] : [action], consume: true });
  const wanted = follows ? joined(state.held, action) : isDeaf ? null : action;
  const held = wanted === null ? null : { action: wanted, untilMs: key.timeMs + BURST_GAP_MS };
  return answer({ ...state, held, burst, lastMs: key.timeMs }, { hold: held, consume: action !== null });
}

/** Characters in quick succession may be a card: only digits that open the search add up, everything else is dropped. */
function joined(held: HeldAction | null, action: KeyAction | null): KeyAction | null {
  if (held?.action.kind !== 'search' || action?.kind !== 'search') return null;
  return { kind: 'search', text: held.action.text + action.text };
}

function other(state: KeyState, key: KeyPress, action: KeyAction | null): Step {
  const typed = state.held?.action;
  if (typed?.kind === 'search' && key.key === ' ' && !hasModifier(key)) {
    const held = { action: { ...typed, text: `${typed.text} ` }, untilMs: key.timeMs + BURST_GAP_MS };
    return answer({ ...state, held, burst: [], lastMs: key.timeMs }, { hold: held, consume: true });
  }
  const quick = key.timeMs - state.lastMs < BURST_GAP_MS;
  const next: KeyState = { ...state, ...QUIET, held: null };
  if (key.key === 'Enter' && quick && !hasModifier(key)) {
    const code = codeOf(state.burst);
    if (code !== null) return answer(next, { scan: { code }, consume: true });
  }
  const released = state.held === null ? [] : [state.held.action];
  if (action === null) return answer(next, { actions: released, consume: key.target === 'button' && isButtonPress(key) && key.timeMs < state.rowDeafUntil });
  const endsTyping = typed?.kind === 'search' || (quick && state.burst.length > 1);
  const isMuted = isRowAction(action) && (endsTyping || key.timeMs < state.rowDeafUntil);
  return answer(next, { actions: isMuted ? released : [...released, action], consume: true });
}

function answer(state: KeyState, outcome: Partial<KeyOutcome> = {}): Step {
  return { state, outcome: { actions: [], hold: null, scan: null, consume: false, ...outcome } };
}
