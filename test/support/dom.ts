import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { installFakeBridge } from './fake-bridge';

/*
 * Set-up of the component tests: a fresh bridge before each, an empty page after each.
 */

// happy-dom knows dialogs but not that a modal one takes the focus; browsers focus its first control.
HTMLDialogElement.prototype.showModal = function showModal(): void {
  this.setAttribute('open', '');
  this.querySelector<HTMLElement>('button, input')?.focus();
};

// happy-dom has no idle time; what waits for it in a browser is done soon after.
Object.assign(globalThis, { requestIdleCallback: (work: () => void) => setTimeout(work, 0), cancelIdleCallback: clearTimeout });

beforeEach(() => installFakeBridge());
afterEach(cleanup);
