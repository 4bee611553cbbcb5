import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { KeyPress } from '@shared/domain/key-bindings';
import type { KeySettings } from '@shared/domain/key-settings';
import { keyMapOf } from '@shared/domain/key-map';
import type { KeyInput, KeyOutcome, KeyState } from '@shared/domain/keys';
import { KEYS_AT_START, stepKeys } from '@shared/domain/keys';

function codeFor(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  return key === ' ' ? 'Space' : key;
}

function press(key: string, timeMs: number, more: Partial<KeyPress> = {}): KeyInput {
  return { type: 'key', key, code: codeFor(key), ctrl: false, alt: false, meta: false, shift: false, altGraph: false, repeat: false, isComposing: false, timeMs, target: 'none', ...more };
}

interface Run {
  readonly actions: string[];
  readonly scans: NonNullable<KeyOutcome['scan']>[];
  readonly consumed: boolean[];
  readonly state: KeyState;
}

function run(...inputs: readonly KeyInput[]): Run {
  let state = KEYS_AT_START;
  const result = { actions: [] as string[], scans: [] as NonNullable<KeyOutcome['scan']>[], consumed: [] as boolean[] };
  for (const input of inputs) {
    const step = stepKeys(state, input);
    state = step.state;
    result.actions.push(...step.outcome.actions.map((action) => (action.kind === 'search' ? `search:${action.text}` : action.kind)));
    if (step.outcome.scan !== null) result.scans.push(step.outcome.scan);
    result.consumed.push(step.outcome.consume);
  }
  return { ...result, state };
}

/** As run, then long enough for anything held to act. */
function settled(...inputs: readonly KeyInput[]): string[] {
  const last = inputs.at(-1)?.timeMs ?? 0;
  return run(...inputs, { type: 'tick', timeMs: last + 10_000 }).actions;
}

/** What a reader with a US layout sends to a Czech one: the positions are right, the characters are not. */
function scanned(code: string, from: number, gap: number, more: Partial<KeyPress> = {}): KeyInput[] {
  const czech: Record<string, string> = { '1': '+', '2': 'ě', '3': 'š', '4': 'č', '5': 'ř', '6': 'ž', '7': 'ý', '8': 'á', '9': 'í', '0': 'é', y: 'z', z: 'y', '-': '=' };
  let at = from;
  const inputs: KeyInput[] = [];
  for (const character of code) {
    const upper = /[A-Z]/.test(character);
    if (upper) {
      inputs.push(press('Shift', at, { shift: true, ...more }));
      at += gap;
    }
    const lower = czech[character.toLowerCase()] ?? character.toLowerCase();
    inputs.push(press(upper ? lower.toUpperCase() : lower, at, { code: character === '-' ? 'Minus' : codeFor(character), shift: upper, ...more }));
    at += gap;
  }
  return [...inputs, press('Enter', at, more)];
}

describe('what a key does with nothing focused', () => {
  it.each<[string, string, Partial<KeyPress>?]>([
    ['/', 'search:', { code: 'BracketLeft', shift: true }],
    ['/', 'search:', { code: 'NumpadDivide' }],
    ['F1', 'palette'],
    ['k', 'palette', { ctrl: true }],
    ['K', 'palette', { ctrl: true }],
    ['Enter', 'save', { ctrl: true }],
    ['n', 'newBooking'],
    ['d', 'dayView'],
    ['w', 'weekView'],
    ['m', 'monthView'],
    ['a', 'agendaView'],
    ['z', 'undo', { ctrl: true }],
    ['p', 'move'],
    ['s', 'cancel'],
    ['7', 'search:7'],
    ['ý', 'search:ý', { code: 'Digit7' }],
    ['t', 'today'],
    ['T', 'today'],
    ['PageUp', 'previousDay'],
    ['PageDown', 'nextDay'],
    [' ', 'came'],
    ['x', 'noShow'],
    ['Backspace', 'clearAttendance'],
    ['v', 'cameAndPaid'],
    ['u', 'pay'],
    ['c', 'allCame'],
    ['Enter', 'open'],
    ['Escape', 'back'],
    ['F5', 'refresh'],
    ['?', 'keys', { shift: true, code: 'Comma' }],
    ['ArrowDown', 'down'],
    ['ArrowLeft', 'left'],
  ])('%s is %s', (key, action, more) => {
    expect(settled(press(key, 1_000, more))).toEqual([action]);
  });

  it.each<[string, Partial<KeyPress>]>([
    ['x', { shift: true }],
    ['x', { ctrl: true }],
    ['x', { alt: true }],
    ['x', { meta: true }],
    ['x', { ctrl: true, alt: true }],
    ['x', { altGraph: true }],
    ['x', { repeat: true }],
    ['x', { isComposing: true }],
    ['k', { ctrl: true, alt: true }],
    ['k', { ctrl: true, altGraph: true }],
    ['z', { ctrl: true, alt: true }],
    ['z', { ctrl: true, repeat: true }],
    ['Enter', { ctrl: true, alt: true }],
    ['Enter', { ctrl: true, repeat: true }],
    ['F1', { shift: true }],
    ['n', { shift: true }],
    ['s', { ctrl: true }],
    ['p', { ctrl: true }],
    ['k', { ctrl: true, shift: true }],
    [' ', { repeat: true }],
    [' ', { ctrl: true }],
    ['Enter', { alt: true }],
    ['q', {}],
    ['ý', { code: 'KeyY' }],
  ])('%s with %j does nothing', (key, more) => {
    expect(settled(press(key, 1_000, more))).toEqual([]);
  });

  it('lets a held arrow walk on and keeps every other repeat from the page', () => {
    expect(settled(press('ArrowDown', 0, { repeat: true }))).toEqual(['down']);
    expect(run(press(' ', 0, { repeat: true })).consumed).toEqual([true]);
  });

  it.each(['button', 'dialog', 'menu'] as const)('a held Enter or Space presses a focused %s once', (target) => {
    for (const key of ['Enter', ' ']) expect([key, run(press(key, 0, { target }), press(key, 500, { target, repeat: true }), press(key, 530, { target, repeat: true })).consumed]).toEqual([key, [false, true, true]]);
  });

  it.each(['field', 'dialogField', 'editor'] as const)('a held Enter or Space stays text in a %s', (target) => {
    for (const key of ['Enter', ' ']) expect([key, run(press(key, 0, { target, repeat: true })).consumed]).toEqual([key, [false]]);
  });
});

describe('where the focus is', () => {
  it.each(['field', 'list', 'menu', 'dialog', 'dialogField', 'editor'] as const)('no single key acts in a %s', (target) => {
    for (const key of ['x', 'v', 'u', 'c', 't', 'n', 'p', 's', 'd', 'w', 'm', 'a', ' ', 'Backspace', 'Enter', '7', '/', '?', 'PageDown', 'ArrowDown']) {
      const { consumed } = run(press(key, 0, { target }));
      expect([key, settled(press(key, 0, { target })), consumed]).toEqual([key, [], [false]]);
    }
  });

  it('on a row of the agenda only the marks act, with the keys that they have', () => {
    const target = 'listRow';
    for (const key of ['t', 'n', 'p', 's', 'v', 'u', 'Enter', '7', '/', 'PageDown', 'ArrowDown']) expect([key, settled(press(key, 0, { target }))]).toEqual([key, []]);
    expect(settled(press(' ', 0, { target }), press('x', 100, { target }), press('Backspace', 200, { target }), press('k', 300, { ctrl: true, target }))).toEqual(['came', 'noShow', 'clearAttendance', 'palette']);
  });

  it('Ctrl+K and Esc work in a field, a focused button keeps Enter and Space', () => {
    for (const target of ['field', 'list', 'editor'] as const) {
      expect(settled(press('k', 0, { ctrl: true, target }), press('F1', 100, { target }), press('Enter', 200, { ctrl: true, target }))).toEqual(['palette', 'palette', 'save']);
    }
    for (const target of ['none', 'button', 'field', 'list'] as const) expect([target, settled(press('Escape', 0, { target }))]).toEqual([target, ['back']]);
    for (const target of ['menu', 'dialog', 'dialogField', 'editor'] as const) expect([target, settled(press('Escape', 0, { target }))]).toEqual([target, []]);
    expect(settled(press('Enter', 0, { target: 'button' }), press(' ', 100, { target: 'button' }), press('x', 200, { target: 'button' }))).toEqual(['noShow']);
    for (const target of ['dialog', 'dialogField', 'menu'] as const) {
      expect(settled(press('k', 0, { ctrl: true, target }), press('F1', 100, { target }), press('Enter', 200, { ctrl: true, target }), press('Escape', 300, { target }))).toEqual([]);
    }
    expect(settled(press('F5', 0, { target: 'dialog' }))).toEqual(['refresh']);
    for (const target of ['field', 'dialog', 'editor'] as const) expect(settled(press('z', 0, { ctrl: true, target }))).toEqual([]);
  });
});

describe('dead keys', () => {
  it('a dead key and the key after it are ignored, the next acts', () => {
    expect(settled(press('Dead', 0, { code: 'Equal' }), press('x', 200), press(' ', 400))).toEqual(['came']);
  });
  it('Shift between them changes nothing', () => {
    expect(settled(press('Dead', 0), press('Shift', 100), press('x', 200))).toEqual([]);
  });
  it('is forgotten when the window is left', () => {
    expect(settled(press('Dead', 0), { type: 'windowLeft', timeMs: 50 }, press('x', 200))).toEqual(['noShow']);
  });
});

describe('deafness', () => {
  it('acts on a row wait 400 ms after it moved, walking and searching do not', () => {
    const moved: KeyInput = { type: 'rowMoved', timeMs: 1_000 };
    for (const key of ['x', 'v', 'u', ' ', 'Backspace', 'Enter', 'p', 's']) {
      expect([key, settled(moved, press(key, 1_399))]).toEqual([key, []]);
      expect(settled(moved, press(key, 1_400))).toHaveLength(1);
    }
    expect(settled(moved, press('ArrowDown', 1_100), press('/', 1_200), press('7', 1_300))).toEqual(['down', 'search:', 'search:7']);
  });
  it('a button of the row that came into the place waits as long, other keys and other places do not', () => {
    const moved: KeyInput = { type: 'rowMoved', timeMs: 1_000 };
    for (const key of ['Enter', ' ']) {
      expect([key, run(moved, press(key, 1_399, { target: 'button' })).consumed[1]]).toEqual([key, true]);
      expect([key, run(moved, press(key, 1_400, { target: 'button' })).consumed[1]]).toEqual([key, false]);
      for (const target of ['field', 'list', 'menu', 'dialog', 'dialogField', 'editor'] as const) expect([key, target, run(moved, press(key, 1_100, { target })).consumed[1]]).toEqual([key, target, false]);
    }
    expect(run(moved, press('Tab', 1_100, { target: 'button' })).consumed[1]).toBe(false);
  });
  it('a held act does not fall upon the row that moved under it', () => {
    expect(settled(press('x', 1_000), { type: 'rowMoved', timeMs: 1_020 })).toEqual([]);
  });
  it('a dialog that has just opened hears nothing for 300 ms, clicks included', () => {
    const opened: KeyInput = { type: 'dialogOpened', timeMs: 1_000 };
    expect(run(opened, press('Enter', 1_299, { target: 'dialog' })).consumed[1]).toBe(true);
    expect(run(opened, press('Enter', 1_300, { target: 'dialog' })).consumed[1]).toBe(false);
    expect(run(opened, { type: 'click', downMs: 1_250, timeMs: 1_299 }).consumed[1]).toBe(true);
    expect(run(opened, { type: 'click', downMs: 1_290, timeMs: 1_300 }).consumed[1]).toBe(false);
    expect(settled(press('x', 990), opened)).toEqual([]);
  });
  it('the click that brings the window forward does nothing, the next one acts', () => {
    const forward: KeyInput = { type: 'windowActivated', timeMs: 5_000 };
    expect(run(forward, { type: 'click', downMs: 5_004, timeMs: 5_900 }).consumed[1]).toBe(true);
    expect(run(forward, { type: 'click', downMs: 4_998, timeMs: 5_080 }).consumed[1]).toBe(true);
    expect(run(forward, { type: 'click', downMs: 5_400, timeMs: 5_480 }).consumed[1]).toBe(false);
  });
});

describe('a single letter waits for what follows', () => {
  it('is held 40 ms and let go by a tick, once', () => {
    const first = stepKeys(KEYS_AT_START, press('x', 1_000));
    expect(first.outcome).toMatchObject({ actions: [], hold: { action: { kind: 'noShow' }, untilMs: 1_040 }, consume: true });
    expect(stepKeys(first.state, { type: 'tick', timeMs: 1_039 }).outcome.actions).toEqual([]);
    const due = stepKeys(first.state, { type: 'tick', timeMs: 1_040 });
    expect(due.outcome.actions).toEqual([{ kind: 'noShow' }]);
    expect(stepKeys(due.state, { type: 'tick', timeMs: 9_000 }).outcome.actions).toEqual([]);
  });
  it('acts before a later key when the tick was late', () => {
    expect(run(press('x', 0), press('ArrowDown', 100)).actions).toEqual(['noShow', 'down']);
  });
  it('a quick arrow does not swallow it, a quick letter does', () => {
    expect(run(press('x', 0), press('ArrowDown', 10)).actions).toEqual(['noShow', 'down']);
    expect(settled(press('x', 0), press('t', 10))).toEqual([]);
  });
  it('search opens at once, and quick digits add up', () => {
    expect(run(press('/', 0)).actions).toEqual(['search:']);
    expect(settled(press('7', 0), press('7', 5), press('7', 10), press(' ', 15), press('1', 20))).toEqual(['search:777 1']);
    expect(settled(press('7', 0), press('Enter', 10))).toEqual(['search:7']);
  });
});

describe('card and code readers', () => {
  it('reads a US reader on a Czech layout, with nothing focused, without any act', () => {
    for (const code of ['X7T4Y2Z9', '00012345', 'ABCDEFGH', 'tx-2026-yz']) {
      const result = run(...scanned(code, 1_000, 15), { type: 'tick', timeMs: 9_000 });
      expect([code, result.scans, result.actions]).toEqual([code, [{ code }], []]);
      expect(result.consumed.at(-2)).toBe(true);
    }
  });
  it('leaves what it types to the field until it is sure', () => {
    const result = run(...scanned('AB12cd34', 0, 10, { target: 'field' }));
    expect(result.scans).toEqual([{ code: 'AB12cd34' }]);
    expect(result.consumed.slice(0, -1)).not.toContain(true);
  });
  it('reads a reader that is set to Czech by its characters', () => {
    const keys = Array.from('12345678').map((digit, index) => press(digit, index * 10, { shift: true }));
    expect(run(...keys, press('Enter', 80)).scans).toEqual([{ code: '12345678' }]);
  });
  it('its Enter confirms nothing in a dialog', () => {
    expect(run(...scanned('12345678', 0, 10, { target: 'dialog' })).consumed.at(-1)).toBe(true);
  });
  it.each<[string, KeyInput[]]>([
    ['too slow', scanned('12345678', 0, 40, { target: 'field' })],
    ['too short', scanned('1234567', 0, 10, { target: 'field' })],
    ['too long', scanned('1'.repeat(65), 0, 10, { target: 'field' })],
    ['a quickly typed name', scanned('novakova', 0, 5, { target: 'field' })],
    ['a late Enter', [...scanned('12345678', 0, 10, { target: 'field' }).slice(0, -1), press('Enter', 200, { target: 'field' })]],
  ])('%s is no scan, and Enter stays with the field', (_name, inputs) => {
    const result = run(...inputs);
    expect(result.scans).toEqual([]);
    expect(result.consumed.at(-1)).toBe(false);
  });
  it('a short quick burst with nothing focused opens nothing by its Enter', () => {
    expect(settled(press('x', 0), press('t', 10), press('x', 20), press('Enter', 30))).toEqual([]);
  });
  it('any code at any speed of a reader is read whole and never acts', () => {
    const code = fc.string({ unit: fc.constantFrom(...Array.from('ABCXTYZabcxtyz0123456789-')), minLength: 8, maxLength: 64 }).filter((text) => /\d/.test(text));
    fc.assert(
      fc.property(code, fc.integer({ min: 1, max: 39 }), (text, gap) => {
        const result = run(...scanned(text, 500, gap), { type: 'tick', timeMs: 1e9 });
        expect(result.scans).toEqual([{ code: text }]);
        expect(result.actions).toEqual([]);
      }),
    );
  });
});

describe('random keys', () => {
  const any = fc.record({
    key: fc.constantFrom('x', 't', '7', '/', '?', ' ', 'Enter', 'Backspace', 'Escape', 'ArrowUp', 'Dead', 'Shift', 'k', 'F5', 'ě'),
    wait: fc.integer({ min: 0, max: 500 }),
    ctrl: fc.boolean(),
    alt: fc.boolean(),
    repeat: fc.boolean(),
    target: fc.constantFrom<KeyPress['target']>('none', 'button', 'field', 'list', 'menu', 'dialog', 'editor'),
  });

  it('never act on a row from a field, with a modifier, or twice for one press', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (presses) => {
        let at = 0;
        const inputs = presses.map(({ wait, key, ...more }) => press(key, (at += wait), more));
        const allowed = presses.filter(({ key, ctrl, alt, repeat, target }) => !ctrl && !alt && !repeat && (target === 'none' || target === 'button') && ['x', ' ', 'Enter', 'Backspace'].includes(key)).length;
        const acts = settled(...inputs).filter((action) => ['came', 'noShow', 'clearAttendance', 'open'].includes(action));
        expect(acts.length).toBeLessThanOrEqual(allowed);
      }),
    );
  });
});

describe('Space', () => {
  it('sets and never toggles: each press says the same', () => {
    expect(settled(press(' ', 0), press(' ', 500))).toEqual(['came', 'came']);
  });
});

describe('keys that were changed or switched off', () => {
  const step = (keys: KeySettings, ...inputs: readonly KeyInput[]): { readonly actions: string[]; readonly consumed: boolean } => {
    let state = KEYS_AT_START;
    let consumed = false;
    const actions: string[] = [];
    for (const input of [...inputs, { type: 'tick', timeMs: 1e9 } as const]) {
      const { state: next, outcome } = stepKeys(state, input, keyMapOf(keys));
      state = next;
      consumed ||= outcome.consume;
      actions.push(...outcome.actions.map(({ kind }) => kind));
    }
    return { actions, consumed };
  };

  it.each(['x', 't', 'n', 'p', 's', '/', '?', '7'])('%s does nothing and is left to the page', (key) => {
    expect(step({ letters: false, own: {} }, press(key, 0))).toEqual({ actions: [], consumed: false });
  });
  it('named keys and Ctrl shortcuts stay', () => {
    const off = { letters: false, own: {} };
    expect(step(off, press(' ', 0), press('Enter', 100), press('k', 200, { ctrl: true }), press('F1', 300), press('F5', 400), press('Escape', 500)).actions).toEqual(['came', 'open', 'palette', 'palette', 'refresh', 'back']);
  });
  it('digits stay switched off when the search has a function key', () => {
    const off = { letters: false, own: { search: 'F2' } };
    expect(step(off, press('7', 0), press('ý', 100, { code: 'Digit7' }), press('F2', 200)).actions).toEqual(['search']);
  });
  it('the new key acts, the old one does not', () => {
    const changed = { letters: true, own: { noShow: 'q' } };
    expect(step(changed, press('q', 0)).actions).toEqual(['noShow']);
    expect(step(changed, press('x', 0))).toEqual({ actions: [], consumed: false });
  });
  it('a changed key keeps every rule: deaf rows, dead keys, repeats, fields, scans', () => {
    const changed = { letters: true, own: { noShow: 'q' } };
    expect(step(changed, { type: 'rowMoved', timeMs: 0 }, press('q', 399)).actions).toEqual([]);
    expect(step(changed, press('Dead', 0), press('q', 100)).actions).toEqual([]);
    expect(step(changed, press('q', 0, { repeat: true })).actions).toEqual([]);
    expect(step(changed, press('q', 0, { target: 'field' })).actions).toEqual([]);
    expect(step(changed, press('q', 0), press('q', 10)).actions).toEqual([]);
  });
  it('a function key in the place of a letter acts with letters off too', () => {
    expect(step({ letters: false, own: { noShow: 'F8' } }, press('F8', 0)).actions).toEqual(['noShow']);
  });
});

it('is read in a field of a dialog and on a list too', () => {
  for (const target of ['dialogField', 'list'] as const) expect(run(...scanned('AB12cd34', 0, 10, { target })).scans).toEqual([{ code: 'AB12cd34' }]);
});
