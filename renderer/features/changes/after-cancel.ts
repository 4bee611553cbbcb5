import type { ActView } from '@shared/domain/acts/act-view';
import { hasEnded } from '@shared/domain/acts/act';
import type { CameBack, Purse } from '@shared/domain/changes';
import { cameBack, purseOf } from '@shared/domain/changes';
import { call, listen } from '../../bridge/bridge';
import { formatMoney } from '../../i18n/format';
import { translate } from '../../i18n/i18n';
import { say } from '../../state/toasts';

/** How often and how long the customer is looked at after the act is done, ms: the reading that follows it is on its way. */
const EVERY = 500;
const AT_MOST = 60_000;

/** Says what came back once the cancellation is done and its customer has been read again. `before` null: it was not known. */
export function followCancel(act: ActView, customerId: number, name: string, before: Purse | null): void {
  const stop = listen('acts.changed', (changed) => {
    const now = changed.find(({ id }) => id === act.id);
    if (now === undefined || !hasEnded(now)) return;
    stop();
    if (now.state === 'done') void sayAfter(now.endedAt ?? 0, customerId, name, before, Date.now() + AT_MOST);
  });
}

/** `doneAt` in epoch ms of the program's clock, `until` of the computer's. */
async function sayAfter(doneAt: number, customerId: number, name: string, before: Purse | null, until: number): Promise<void> {
  if (before === null) {
    say('status', translate('changes.back.unknown', { name }));
    return;
  }
  const answer = await call('view.customer', { customerId });
  const entitlements = answer.ok ? answer.value.entitlements : null;
  if (entitlements !== null && entitlements.readAt >= doneAt) {
    const back = cameBack(before, purseOf(entitlements));
    say('status', back.length === 0 ? translate('changes.back.none', { name }) : translate('changes.back.some', { name, what: back.map(backText).join(', ') }));
  } else if (Date.now() < until) setTimeout(() => void sayAfter(doneAt, customerId, name, before, until), EVERY);
}

function backText({ what, before, after }: CameBack): string {
  return what === 'credit' ? translate('changes.back.credit', { before: formatMoney(before), after: formatMoney(after) }) : translate(`changes.back.${what}`, { before, after });
}
