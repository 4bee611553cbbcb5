import { standsInTheWay } from '@shared/domain/acts/leaving';
import type { ActState } from '@shared/domain/acts/act';
import { useEffect } from 'react';
import { call } from '../../bridge/bridge';
import { useText } from '../../i18n/i18n';
import { useActs } from '../../state/acts';
import { useDeafAtFirst } from '../../state/keyboard';
import { recordsInTheWay, useLocal } from '../../state/local';
import type { Leaving } from '../../state/leaving';
import { stay, useLeaving } from '../../state/leaving';
import { ConfirmDialog } from '../../ui/confirm-dialog';

/** Asks before the program or the business is left with acts that are not over or records that would be lost, and says what becomes of each kind. */
export function LeaveDialog() {
  const leaving = useLeaving((state) => state.leaving);
  return leaving === null ? null : <Question leaving={leaving} />;
}

const KINDS = ['held', 'sending', 'unknown', 'asked', 'ready'] as const satisfies readonly ActState[];

function Question({ leaving }: { readonly leaving: Leaving }) {
  const t = useText();
  useDeafAtFirst();
  const { acts, found } = useActs();
  const inTheWay = [...acts.values()].filter((act) => standsInTheWay(act, found.kept));
  const counts = KINDS.map((kind) => ({ kind, count: inTheWay.filter(({ state }) => state === kind).length })).filter(({ count }) => count > 0);
  useLocal();
  const records = recordsInTheWay();
  const isOver = inTheWay.length === 0 && records === 0;
  // Main closes by itself when nobody says that the question is there; it is said anew for each try to close.
  useEffect(() => {
    if (leaving.what === 'program') void call('app.leave', { answer: 'asked' });
  }, [leaving]);
  // What was waited for is over: the person wanted to leave.
  useEffect(() => {
    if (!isOver) return;
    stay();
    leaving.go();
  }, [isOver, leaving]);
  if (isOver) return null;
  return (
    <ConfirmDialog
      title={t(inTheWay.length === 0 ? 'todo.leave.title' : 'acts.leave.title', { count: inTheWay.length === 0 ? records : inTheWay.length })}
      closeName={t('app.close')}
      safe={t(inTheWay.length === 0 ? 'todo.leave.stay' : 'acts.leave.wait')}
      go={t(`acts.leave.${leaving.what}`)}
      onSafe={stay}
      onGo={() => {
        stay();
        leaving.go();
      }}
    >
      <ul>
        {counts.map(({ kind, count }) => (
          <li key={kind}>{t(found.kept && kind !== 'ready' ? `acts.leave.${kind}` : `acts.leave.brief.${kind}`, { count })}</li>
        ))}
        {records === 0 ? null : <li>{t('todo.leave.records', { count: records })}</li>}
      </ul>
      {inTheWay.length === 0 ? null : <p>{t(found.kept ? 'acts.leave.kept' : 'acts.leave.lost')}</p>}
    </ConfirmDialog>
  );
}
