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

beforeEach(() => installFakeBridge());
afterEach(cleanup);
