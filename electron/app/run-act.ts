import type { Act } from '@shared/domain/acts/act';
import { appError } from '@shared/errors/app-error';
import type { RunCalls } from '@shared/ipc/run-calls';
import { actOf } from '@shared/reservanto/acts/acts';
import { spelledOut } from '@shared/reservanto/acts/spelled-out';
import { namesWanted, titleOf } from '@shared/reservanto/acts/title';
import type { Result } from '@shared/util/result';
import { fail } from '@shared/util/result';
import type { Desk } from './desk';
import { parseObject } from './json-object';

/**
 * Decides an act by its request. What names it in lists comes out of the cache, not from the window. A held one waits for the
 * grace period (ms), of which a business may want none. `now` in epoch ms.
 */
export async function runAct(desk: Pick<Desk, 'store' | 'acts'>, { action, request, pace }: RunCalls['act.run']['input'], now: number, graceMs: number): Promise<Result<Act>> {
  // The schemas of all actions are no part of the way to the first paint.
  const { checkRequest } = await import('../api/check-request');
  const asked = parseObject(request);
  if (asked === null) return fail(appError('input.invalid', { params: { action, path: '' } }));
  const checked = checkRequest(action, spelledOut(action, asked));
  if (!checked.ok) return checked;
  const names = await desk.store.call('actNames', namesWanted(checked.value));
  if (!names.ok) return names;
  const waits = pace === 'held' && actOf(action).held && graceMs > 0;
  return desk.acts.decide({ action, request: checked.value, base: null, notBefore: waits ? now + graceMs : null, title: titleOf(checked.value, names.value) });
}
