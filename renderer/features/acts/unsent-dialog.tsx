import type { ActView } from '@shared/domain/acts/act-view';
import { hasFailed } from '@shared/domain/acts/act';
import type { Decision } from '@shared/domain/acts/machine';
import { call } from '../../bridge/bridge';
import { formatTime } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';
import { useText } from '../../i18n/i18n';
import { actName } from '../../state/act-name';
import { useActs } from '../../state/acts';
import { useConnection } from '../../state/connection';
import { errorText, serverWords } from '../../state/error-text';
import { say } from '../../state/toasts';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Message } from '../../ui/message';
import css from './acts.module.css';
import { ActPreview } from './act-preview';
import { retryAct } from './unsent-commands';
import { Readings } from './readings';

/** What a person can decide about an act, by where it stands. */
function decisionsOf({ state, askedFor }: ActView): readonly Decision[] {
  if (state === 'held' || state === 'ready') return state === 'held' ? ['send', 'withdraw'] : ['withdraw'];
  if (hasFailed({ state })) return ['dismiss'];
  if (state === 'asked') return askedFor === 'undecided' ? ['wasDone', 'wasNotDone'] : ['send', 'withdraw'];
  return [];
}

/** Acts that the server has not taken, with the reason and what can be done about each. */
export function UnsentDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const acts = useActs((state) => state.acts);
  const rows = [...acts.values()].sort((a, b) => a.order - b.order);
  return (
    <Dialog title={t('acts.title')} closeName={t('app.close')} onClose={onClose}>
      {rows.length === 0 ? (
        <Message title={t('acts.none')} />
      ) : (
        <ul className={css['list']}>
          {rows.map((act) => (
            <ActRow key={act.id} act={act} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** An act that the server has not taken, and what can be decided about it; an item of a list. */
export function ActRow({ act }: { readonly act: ActView }) {
  const t = useText();
  const isOnline = useConnection((state) => state.state === 'online');
  const decide = async (decision: Decision): Promise<void> => {
    const answer = await call('acts.decide', { id: act.id, decision });
    if (!answer.ok) say('alert', errorText(answer.error));
  };
  const words = act.error === null ? null : (serverWords(act.error) ?? errorText(act.error));
  return (
    <li className={css['row']}>
      <span className={css['what']}>
        <b>{actName(act, t)}</b>
        <ActPreview title={act.title} />
        <span>{t('acts.decidedAt', { at: formatTime(act.createdAt) })}</span>
        <span className={act.state === 'refused' || act.state === 'notDone' || act.state === 'asked' ? css['trouble'] : undefined}>{stateText(act, isOnline, t)}</span>
        {words === null ? null : <span>{words}</span>}
        {act.askedFor === 'undecided' || act.askedFor === 'clash' ? <Readings act={act} /> : null}
      </span>
      <span className={css['acts']}>
        {hasFailed(act) ? (
          <Button size="small" onClick={() => void retryAct(act)}>
            {t('acts.retry')}
          </Button>
        ) : null}
        {decisionsOf(act).map((decision, index) => (
          <Button key={decision} size="small" look={index === 0 && decision === 'send' ? 'go' : 'plain'} onClick={() => void decide(decision)}>
            {t(`acts.decide.${decision}`)}
          </Button>
        ))}
      </span>
    </li>
  );
}

/** Where the act stands, in one sentence. What is ready while the line is up waits for another one on the same booking or customer. */
function stateText(act: ActView, isOnline: boolean, t: Translate): string {
  if (act.state === 'asked') return t(`acts.why.${act.askedFor ?? 'undecided'}`);
  if (act.state === 'ready' && act.notBefore !== null) return t('acts.state.later', { at: formatTime(act.notBefore) });
  return t(act.state === 'ready' && isOnline ? 'acts.state.queued' : `acts.state.${act.state}`);
}
