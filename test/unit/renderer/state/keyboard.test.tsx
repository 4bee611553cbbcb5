import { perform, standing, targetOf, useAction, useScan, useShownAtOnce } from '@renderer/state/keyboard';
import type { KeyAction } from '@shared/domain/key-bindings';
import { BURST_GAP_MS } from '@shared/domain/scanner';
import { createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useRef, useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startWindow } from '../../../support/start-window';

beforeEach(() => startWindow());

function Hears({ kind, name, heard, passes = false, enabled = true }: { kind: KeyAction['kind']; name: string; heard: string[]; passes?: boolean; enabled?: boolean }) {
  useAction(
    kind,
    () => {
      heard.push(name);
      return !passes;
    },
    enabled,
  );
  return null;
}

/** Types as fast as a reader, whatever the speed of the computer that runs the test. */
function reader(): (field: HTMLElement, key: string, code: string) => void {
  let at = performance.now();
  return (field, key, code) => {
    const event = createEvent.keyDown(field, { key, code });
    Object.defineProperty(event, 'timeStamp', { value: (at += 5) });
    fireEvent(field, event);
  };
}

describe('acts of keys', () => {
  test('the latest on the screen comes first and may let it pass on', () => {
    const heard: string[] = [];
    const { rerender } = render([<Hears key="a" kind="back" name="page" heard={heard} />, <Hears key="b" kind="back" name="box" heard={heard} passes />]);
    perform({ kind: 'back' });
    expect(heard).toEqual(['box', 'page']);
    rerender([<Hears key="a" kind="back" name="page" heard={heard} />, <Hears key="b" kind="back" name="box" heard={heard} />]);
    perform({ kind: 'back' });
    expect(heard).toEqual(['box', 'page', 'box']);
    rerender([<Hears key="a" kind="back" name="page" heard={heard} />]);
    perform({ kind: 'back' });
    expect(heard.at(-1)).toBe('page');
  });

  test('one whose turn it is not is passed over, in the palette too', () => {
    const heard: string[] = [];
    function Box({ isOurs }: { isOurs: () => boolean }) {
      useAction('back', () => heard.push('box') > 0, isOurs, () => 'not the box');
      return null;
    }
    let turn = false;
    render([<Hears key="a" kind="back" name="page" heard={heard} />, <Box key="b" isOurs={() => turn} />]);
    perform({ kind: 'back' });
    expect([heard, standing('back')]).toEqual([['page'], { isThere: true, refusal: null }]);
    turn = true;
    perform({ kind: 'back' });
    expect([heard, standing('back')]).toEqual([['page', 'box'], { isThere: true, refusal: 'not the box' }]);
  });

  test('one that is switched off hears nothing', () => {
    const heard: string[] = [];
    render(<Hears kind="refresh" name="off" heard={heard} enabled={false} />);
    perform({ kind: 'refresh' });
    expect(heard).toEqual([]);
  });

  test('a key of the window becomes an act; in a field it is a letter', async () => {
    const heard: string[] = [];
    render(
      <>
        <Hears kind="today" name="today" heard={heard} />
        <input aria-label="field" />
      </>,
    );
    screen.getByRole('textbox').focus();
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 't', code: 'KeyT' });
    screen.getByRole('textbox').blur();
    fireEvent.keyDown(document.body, { key: 'F5', code: 'F5' });
    expect(heard).toEqual([]);
    fireEvent.keyDown(document.body, { key: 't', code: 'KeyT' });
    await waitFor(() => expect(heard).toEqual(['today']));
  });
});

describe('Esc', () => {
  test.each(['<select aria-label="x"></select>', '<input type="radio" aria-label="x">', '<div class="ag-root"><div tabindex="0" aria-label="x"></div></div>', '<input aria-label="x">'])('goes back from %s', (html) => {
    const heard: string[] = [];
    render(
      <>
        <Hears kind="back" name="back" heard={heard} />
        <div dangerouslySetInnerHTML={{ __html: html }} />
      </>,
    );
    screen.getByLabelText('x').focus();
    fireEvent.keyDown(screen.getByLabelText('x'), { key: 'Escape', code: 'Escape' });
    expect(heard).toEqual(['back']);
  });

  test('is first for what is open around the focus, and goes back only where that leaves it', () => {
    const heard: string[] = [];
    render(
      <>
        <Hears kind="back" name="back" heard={heard} />
        <div
          onKeyDown={(event) => {
            heard.push('box');
            event.stopPropagation();
          }}
        >
          <button>in the box</button>
        </div>
      </>,
    );
    screen.getByRole('button').focus();
    fireEvent.keyDown(screen.getByRole('button'), { key: 'Escape', code: 'Escape' });
    expect(heard).toEqual(['box']);
    screen.getByRole('button').blur();
    fireEvent.keyDown(document.body, { key: 'Escape', code: 'Escape' });
    expect(heard).toEqual(['box', 'back']);
  });
});

describe('what a key only shows', () => {
  const heard: string[] = [];
  let canTakeBack = true;
  const AT_ONCE = { canTakeBack: () => canTakeBack, takeBack: () => void heard.push('taken back') };
  function Shows() {
    const field = useRef<HTMLInputElement>(null);
    useAction('newBooking', () => {
      heard.push('shown');
      field.current?.focus();
      return true;
    });
    useShownAtOnce('newBooking', AT_ONCE);
    return (
      <>
        <button>place</button>
        <input ref={field} aria-label="field" />
      </>
    );
  }
  const place = () => screen.getByRole('button', { name: 'place' });
  /** Presses a key so many ms after the last one, where the focus is. */
  const press = (key: string, code: string, after: number): void => {
    vi.advanceTimersByTime(after);
    const target = document.activeElement ?? document.body;
    const event = createEvent.keyDown(target, { key, code });
    Object.defineProperty(event, 'timeStamp', { value: performance.now() });
    fireEvent(target, event);
  };
  const waitUntilSure = (): void => void vi.advanceTimersByTime(BURST_GAP_MS + 1);

  beforeEach(() => {
    heard.length = 0;
    canTakeBack = true;
    window.dispatchEvent(new Event('blur'));
    vi.useFakeTimers();
    render(<Shows />);
    place().focus();
  });
  afterEach(() => void vi.useRealTimers());

  test('is there at once and once', () => {
    press('n', 'KeyN', 0);
    expect(heard).toEqual(['shown']);
    waitUntilSure();
    press('x', 'KeyX', 500);
    expect(heard).toEqual(['shown']);
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  test('is taken back when a card reader typed it, before its code is opened, and the focus is where it was', () => {
    function Listens() {
      useScan((code) => void heard.push(code));
      return null;
    }
    render(<Listens />);
    press('n', 'KeyN', 0);
    for (const digit of '12345678') press(digit, `Digit${digit}`, 5);
    expect(heard).toEqual(['shown']);
    press('Enter', 'Enter', 5);
    waitUntilSure();
    expect(heard).toEqual(['shown', 'taken back', 'n12345678']);
    expect(document.activeElement).toBe(place());
  });

  test('stays when somebody types on as quickly as a reader, and when a code is read later', () => {
    press('n', 'KeyN', 0);
    for (const letter of 'mas') press(letter, `Key${letter.toUpperCase()}`, 20);
    waitUntilSure();
    for (const digit of '12345678') press(digit, `Digit${digit}`, 5);
    press('Enter', 'Enter', 5);
    expect(heard).toEqual(['shown']);
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  test('waits until it is sure where it could not be taken back', () => {
    canTakeBack = false;
    press('n', 'KeyN', 0);
    expect(heard).toEqual([]);
    waitUntilSure();
    expect(heard).toEqual(['shown']);
    place().focus();
    press('n', 'KeyN', 500);
    press('1', 'Digit1', 5);
    waitUntilSure();
    expect(heard).toEqual(['shown']);
  });
});

describe('what has the focus', () => {
  test.each([
    ['<input id="x">', 'field'],
    ['<input id="x" type="radio">', 'list'],
    ['<select id="x"></select>', 'list'],
    ['<div class="ag-root"><div id="x"></div></div>', 'list'],
    ['<dialog><button id="x"></button></dialog>', 'dialog'],
    ['<button id="x"></button>', 'button'],
    ['<button id="x" data-key="b:1:2"></button>', 'none'],
    ['<div data-key="b:1:2"><span data-act=""><button id="x"></button></span></div>', 'button'],
    ['<div id="x" tabindex="0"></div>', 'none'],
  ])('%s is %s', (html, target) => {
    document.body.innerHTML = html;
    expect(targetOf(document.getElementById('x'))).toBe(target);
    document.body.innerHTML = '';
  });
});

test('the Enter of a reader and a repeat are not heard by the field’s own handler either, a typed Enter is', () => {
  const heard: string[] = [];
  render(<input aria-label="field" onKeyDown={(event) => (event.key === 'Enter' ? heard.push(event.ctrlKey ? 'Ctrl+Enter' : 'Enter') : undefined)} />);
  const field = screen.getByRole('textbox', { name: 'field' });
  field.focus();
  const read = reader();
  for (const digit of '12345678') read(field, digit, `Digit${digit}`);
  read(field, 'Enter', 'Enter');
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter', ctrlKey: true, repeat: true });
  expect(heard).toEqual([]);
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter', ctrlKey: true });
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' });
  expect(heard).toEqual(['Ctrl+Enter', 'Enter']);
});

describe('what a card reader typed', () => {
  const CODE = '12345678';
  /** The code and its Enter; `typed` does what the page does with each character. */
  const scan = (control: HTMLElement, typed: (digit: string) => void): void => {
    const read = reader();
    for (const digit of CODE) {
      read(control, digit, `Digit${digit}`);
      typed(digit);
    }
    read(control, 'Enter', 'Enter');
  };
  function Field({ start, ...more }: { start: string; type?: string; maxLength?: number }) {
    const [text, setText] = useState(start);
    return <input aria-label="field" {...more} value={text} onChange={(event) => setText(event.target.value)} />;
  }
  const show = (start: string, more: { type?: string; maxLength?: number } = {}): HTMLInputElement => {
    render(<Field start={start} {...more} />);
    const field = screen.getByLabelText<HTMLInputElement>('field');
    field.focus();
    return field;
  };

  test('is taken out of what stands there', () => {
    const field = show('čern');
    scan(field, (digit) => void fireEvent.change(field, { target: { value: field.value + digit } }));
    expect(field.value).toBe('čern');
  });

  test('gives back the text that was selected and typed over, selected', () => {
    const field = show('Jana Černá');
    field.select();
    scan(field, (digit) => void fireEvent.change(field, { target: { value: field.value === 'Jana Černá' ? digit : field.value + digit } }));
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['Jana Černá', 0, 10]);
  });

  test('takes nothing of its own from a field that was full', () => {
    const field = show('Brno', { maxLength: 4 });
    scan(field, () => undefined);
    expect(field.value).toBe('Brno');
  });

  test('gives a number field its number back', () => {
    const field = show('90', { type: 'number' });
    scan(field, (digit) => void fireEvent.change(field, { target: { value: field.value + digit } }));
    expect(field.value).toBe('90');
  });

  test('gives a list its choice back, and says so', () => {
    function List() {
      const [chosen, setChosen] = useState('Hall');
      return (
        <>
          <select aria-label="list" value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option>Hall</option>
            <option>1st room</option>
          </select>
          <output>{chosen}</output>
        </>
      );
    }
    render(<List />);
    const list = screen.getByLabelText<HTMLSelectElement>('list');
    list.focus();
    scan(list, () => void fireEvent.change(list, { target: { value: '1st room' } }));
    expect([list.value, screen.getByRole('status').textContent]).toEqual(['Hall', 'Hall']);
  });

  test('is all that is taken back: what a person typed before stays', () => {
    const field = show('');
    const read = reader();
    read(field, 'a', 'KeyA');
    fireEvent.change(field, { target: { value: 'a' } });
    fireEvent.keyDown(field, { key: 'Backspace', code: 'Backspace' });
    fireEvent.change(field, { target: { value: 'Eva' } });
    scan(field, (digit) => void fireEvent.change(field, { target: { value: field.value + digit } }));
    expect(field.value).toBe('Eva');
  });
});

describe('the window that comes back', () => {
  const click = (element: HTMLElement): void => {
    fireEvent.pointerDown(element);
    fireEvent.click(element, { detail: 1 });
  };

  test('the click that brings it forward presses nothing, the next one does', async () => {
    let pressed = 0;
    render(<button onClick={() => (pressed += 1)}>go</button>);
    window.dispatchEvent(new Event('focus'));
    click(screen.getByRole('button', { name: 'go' }));
    expect(pressed).toBe(0);
    await waitFor(() => {
      click(screen.getByRole('button', { name: 'go' }));
      expect(pressed).toBe(1);
    });
  });

  test('after a trip to the browser the same booking has the focus, and a letter typed before it does nothing any more', async () => {
    const heard: string[] = [];
    render(
      <>
        <Hears kind="noShow" name="noShow" heard={heard} />
        <button data-key="b:5:7">Jana</button>
      </>,
    );
    const row = screen.getByRole('button', { name: 'Jana' });
    row.focus();
    fireEvent.keyDown(row, { key: 'x', code: 'KeyX' });
    window.dispatchEvent(new Event('blur'));
    window.dispatchEvent(new Event('focus'));
    expect(document.activeElement).toBe(row);
    fireEvent.keyDown(row, { key: 'x', code: 'KeyX' });
    await waitFor(() => expect(heard).toEqual(['noShow']));
  });
});
