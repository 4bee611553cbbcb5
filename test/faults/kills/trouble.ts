import type { ActName } from '@shared/reservanto/acts/asks';
import { SPEED } from './fast-time';
import { LATE_MS } from '@shared/domain/acts/act';
import type { Chance } from '@electron/sandbox/seeds/random';
import type { FastSandbox } from './sandbox';

/** Every way in which the sandbox can spoil a call (electron/sandbox/README.md, Control address), by its place and how. Real ms. */
const FAULTS: readonly object[] = [
  { kind: 'drop', when: 'before', by: 'fin' },
  { kind: 'drop', when: 'before', by: 'rst' },
  { kind: 'drop', when: 'after', by: 'fin' },
  { kind: 'drop', when: 'after', by: 'rst' },
  { kind: 'late' },
  { kind: 'status', status: 500, when: 'before' },
  { kind: 'status', status: 500, when: 'after' },
  { kind: 'status', status: 401, when: 'before' },
  { kind: 'delay', ms: 60 },
  { kind: 'delay', ms: 260 },
  { kind: 'slow', ms: 60 },
  { kind: 'slow', ms: 260 },
  { kind: 'slow-body', ms: 60 },
  { kind: 'malformed', when: 'before' },
  { kind: 'malformed', when: 'after' },
  { kind: 'html', when: 'before' },
  { kind: 'empty', when: 'after' },
];

/** Something goes wrong with one of the next calls of this action, or of the readings about it. */
export async function orderTrouble(sandbox: FastSandbox, dice: Chance, action: ActName): Promise<void> {
  if (dice.happens(0.1)) await sandbox.control('expire-tokens');
  if (dice.happens(0.15)) {
    // Held longer than the client waits, and no longer than a server may be late.
    const { id } = (await sandbox.control('barrier', { action, count: 1 })) as { readonly id: number };
    setTimeout(() => void sandbox.control('release', { id }).catch(() => sandbox.control('clear-barriers')).catch(() => null), dice.between(50, (0.7 * LATE_MS) / SPEED));
    return;
  }
  const where = dice.happens(0.8) ? action : dice.pick(['Event/Get', 'Customer/Details', 'Authorize/GetShortTimeToken'] as const);
  const fault = dice.pick(FAULTS);
  // A token that is waited for forever would be one of the program's twenty real seconds.
  if (where === 'Authorize/GetShortTimeToken' && 'kind' in fault && fault.kind === 'late') return;
  await sandbox.control('fault', { ...fault, action: where, times: dice.between(1, 3), skip: dice.between(0, 1) });
}
