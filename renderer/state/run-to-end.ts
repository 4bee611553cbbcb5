import { hasEnded } from '@shared/domain/acts/act';
import type { ActView } from '@shared/domain/acts/act-view';
import type { Envelope } from '@shared/ipc/channels';
import type { RunnableAct } from '@shared/ipc/run-calls';
import type { ActRequest } from '@shared/reservanto/acts/act-request';
import { call, listen } from '../bridge/bridge';
import { keepQuiet, speakOf } from './acts';

/**
 * Decides an act and waits until it is over, or until a person has to decide. While its outcome is not known, `onUnknown` is
 * told and the usual messages take over, since the screen may be gone by then.
 */
export async function runToEnd<A extends RunnableAct>(action: A, request: ActRequest<A>, onUnknown: () => void): Promise<Envelope<ActView>> {
  const seen = new Map<string, ActView>();
  let step: (act: ActView) => void = () => undefined;
  const stop = listen('acts.changed', (changed) => {
    for (const act of changed) {
      seen.set(act.id, act);
      step(act);
    }
  });
  const answer = await call('act.run', { action, request: JSON.stringify(request), pace: 'now' });
  if (!answer.ok) {
    stop();
    return answer;
  }
  const { id } = answer.value;
  keepQuiet(id);
  return new Promise((resolve) => {
    step = (act) => {
      if (act.id !== id) return;
      if (act.state === 'unknown') {
        speakOf(act);
        onUnknown();
      }
      if (!hasEnded(act) && act.state !== 'asked') return;
      stop();
      resolve({ ok: true, value: act });
    };
    step(seen.get(id) ?? answer.value);
  });
}

/** The screen has said that the act failed, and keeps what was typed: it need not be listed as failed as well. */
export async function failureSeen({ id, state }: ActView): Promise<void> {
  if (state === 'refused' || state === 'notDone') await call('acts.decide', { id, decision: 'dismiss' });
}
