import { EventEmitter } from 'node:events';
import { surviveUncaught } from '@electron/platform/uncaught';
import { expect, it } from 'vitest';

it('what nobody caught is logged without its message, and told', () => {
  const events = new EventEmitter();
  const lines: unknown[] = [];
  let told = 0;
  surviveUncaught((event, listener) => events.on(event, listener), (event, facts) => lines.push({ event, ...facts }), () => void (told += 1));
  const problem = new TypeError('Jana Černá 777 123 456');
  problem.stack = 'TypeError: Jana Černá\n777 123 456\n    at send (file:///app/main.js:1:2)\n    at next (node:internal:3)';
  events.emit('uncaughtException', problem);
  events.emit('uncaughtException', 'Jana Černá');
  expect(lines).toEqual([
    { event: 'main.problem', name: 'TypeError', stack: '    at send (file:///app/main.js:1:2) |     at next (node:internal:3)' },
    { event: 'main.problem', name: 'string', stack: '' },
  ]);
  expect(told).toBe(2);
});
