import type { ActView } from '@shared/domain/acts/act-view';
import type { AppError } from '@shared/errors/app-error';
import type { Envelope } from '@shared/ipc/channels';
import type { RunnableAct } from '@shared/ipc/run-calls';
import type { ActRequest } from '@shared/reservanto/acts/act-request';
import { call } from '../bridge/bridge';
import { expectOutcome } from './acts';
import { errorText, serverWords } from './error-text';
import { say } from './toasts';

/** How an act is decided: `held` acts wait for the grace period with undo in sight. */
export type Pace = 'now' | 'held';

/** Decides an act; it is in the book when this answers. What it was refused for is not said by itself. */
export async function runAct<A extends RunnableAct>(action: A, request: ActRequest<A>, pace: Pace = 'now'): Promise<Envelope<ActView>> {
  const answer = await call('act.run', { action, request: JSON.stringify(request), pace });
  if (answer.ok) expectOutcome(answer.value);
  return answer;
}

/** Decides an act from where nothing waits for it; what could not be kept is said. */
export async function runAndSay<A extends RunnableAct>(action: A, request: ActRequest<A>, pace: Pace = 'now'): Promise<AppError | null> {
  const answer = await runAct(action, request, pace);
  if (answer.ok) return null;
  say('alert', errorText(answer.error), serverWords(answer.error));
  return answer.error;
}
