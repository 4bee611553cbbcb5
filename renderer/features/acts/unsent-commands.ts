import { hasFailed } from '@shared/domain/acts/act';
import type { ActView } from '@shared/domain/acts/act-view';
import { call } from '../../bridge/bridge';
import { translate } from '../../i18n/i18n';
import { actName } from '../../state/act-name';
import { expectOutcome, useActs } from '../../state/acts';
import { errorText, serverWords } from '../../state/error-text';
import { useAction } from '../../state/keyboard';
import { say } from '../../state/toasts';

/** Tries an act again that failed. */
export async function retryAct({ id }: Pick<ActView, 'id'>): Promise<void> {
  const answer = await call('acts.retry', { id });
  if (answer.ok) expectOutcome(answer.value);
  else say('alert', errorText(answer.error), serverWords(answer.error));
}

async function withdraw(act: ActView): Promise<void> {
  const answer = await call('acts.decide', { id: act.id, decision: 'withdraw' });
  if (!answer.ok) say('alert', errorText(answer.error));
  else if (answer.value.state === 'withdrawn') say('status', `${translate('changes.undone')} ${actName(act, translate)}`);
  else say('alert', translate('changes.tooLate'));
}

/** What can be done with unsent acts by name: all that failed are tried again; of what waits the last is taken back. */
export function useUnsentCommands(): void {
  const failed = (): ActView[] => [...useActs.getState().acts.values()].filter(hasFailed);
  const waiting = (): ActView | undefined => [...useActs.getState().acts.values()].filter(({ state }) => state === 'held' || state === 'ready').sort((one, other) => one.order - other.order).at(-1);
  useAction(
    'retryUnsent',
    () => {
      for (const act of failed()) void retryAct(act);
      return true;
    },
    true,
    () => (failed().length === 0 ? translate('palette.noFailed') : null),
  );
  useAction(
    'withdrawUnsent',
    () => {
      const last = waiting();
      if (last !== undefined) void withdraw(last);
      return true;
    },
    true,
    () => (waiting() === undefined ? translate('palette.noWaiting') : null),
  );
}
