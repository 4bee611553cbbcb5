import { appError } from '@shared/errors/app-error';
import { ACTIONS } from '@shared/reservanto/generated/actions';
import { fail } from '@shared/util/result';
import type { ActsEngine } from '../sync/acts/ports';

/** The engine of acts, which takes nothing that the token has no right to: it would be kept, sent and refused. `missing` as the connection says it. */
export function withinRights(acts: ActsEngine, missing: () => readonly string[]): ActsEngine {
  return {
    ...acts,
    decide: (act) => {
      const rights: readonly string[] = ACTIONS[act.action].rights;
      const lacking = rights.filter((right) => missing().includes(right));
      if (lacking.length === 0) return acts.decide(act);
      return Promise.resolve(fail(appError('session.rightMissing', { params: { right: lacking.join(', '), action: act.action } })));
    },
  };
}
