import { focusBlockSoon } from '@renderer/state/navigation';
import { beforeEach, describe, expect, test } from 'vitest';

const frame = () => new Promise((done) => requestAnimationFrame(done));
const focused = () => document.activeElement?.getAttribute('data-key') ?? document.activeElement?.id;

describe('the focus goes to a block in the next frame', () => {
  beforeEach(() => {
    document.body.innerHTML = '<div role="grid"><button data-key="a"></button><button data-key="b"></button><button id="place"></button></div>';
    document.querySelector<HTMLElement>('[data-key=a]')?.focus();
  });

  test('from where it was, and the last of several keys says where', async () => {
    focusBlockSoon('b');
    expect(focused()).toBe('a');
    focusBlockSoon('a');
    focusBlockSoon('b');
    await frame();
    expect(focused()).toBe('b');
  });

  test('when what had it is gone', async () => {
    focusBlockSoon('b');
    document.querySelector('[data-key=a]')?.remove();
    await frame();
    expect(focused()).toBe('b');
  });

  test('not when the person has gone somewhere else meanwhile', async () => {
    focusBlockSoon('b');
    document.getElementById('place')?.focus();
    await frame();
    expect(focused()).toBe('place');
    focusBlockSoon('a');
    await frame();
    expect(focused()).toBe('a');
  });
});
