import type { HoursRow } from '@shared/domain/hours-period';
import { onWall } from '@shared/domain/repetition';
import { isOver } from '@shared/domain/time-off';
import { repetitionOf } from '@shared/reservanto/mapping/repetition';
import { useEffect, useState } from 'react';
import { call } from '../../bridge/bridge';
import { useText } from '../../i18n/i18n';
import { useConnection } from '../../state/connection';
import { errorText } from '../../state/error-text';
import { useAction } from '../../state/keyboard';
import { markLocalDone, orSay, useLocal } from '../../state/local';
import { useRefusal } from '../../state/rights';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/tag';
import { AdminButton } from '../admin';
import { DeleteDialog } from './delete-dialog';
import css from './hours.module.css';
import { repetitionText } from './repetition-text';
import type { TimeOffRecord } from './use-hours';
import { whenText } from './when-text';

/** Most time offs that are asked about one by one. */
const MOST_ASKED = 40;

/** Time off that was created on this computer and is not over: the API lists none. */
export function MadeHere({ offs, resources }: { readonly offs: readonly TimeOffRecord[]; readonly resources: readonly HoursRow[] }) {
  const t = useText();
  const minute = useSession((state) => state.minute);
  const state = useLocal((local) => local.state);
  const [deleting, setDeleting] = useState<TimeOffRecord | null>(null);
  const refusal = useRefusal('FreeTime_w');
  const shown = offs.filter(({ payload }) => !isOver(payload, repetitionOf(payload.repetition), minute));
  const gone = useGone(shown.flatMap(({ payload }) => (payload.firstDeleted === undefined ? (payload.freeTimeId ?? []) : [])));
  const deletable = shown.filter(({ payload }) => payload.freeTimeId !== null && payload.firstDeleted === undefined && !gone.has(payload.freeTimeId));
  useAction(
    'deleteTimeOff',
    () => {
      const inHand = document.activeElement?.closest<HTMLElement>('[data-time-off]')?.dataset['timeOff'];
      setDeleting(deletable.find(({ id }) => id === inHand) ?? deletable[0] ?? null);
      return true;
    },
    true,
    () => (deletable.length === 0 ? t('palette.noTimeOff') : null),
  );
  return (
    <section className={css['made']} aria-label={t('timeoff.made')}>
      <h2>{t('timeoff.made')}</h2>
      <p className={css['hint']}>{t('timeoff.madeText')}</p>
      {shown.length === 0 ? <p className={css['none']}>{state === 'ready' ? t('timeoff.madeNone') : state === 'loading' ? t('app.loading') : errorText(state)}</p> : null}
      <ul>
        {shown.map((record) => {
          const { freeTimeId, resourceId, note, repetition } = record.payload;
          const name = resources.find(({ id }) => id === resourceId)?.name ?? '';
          const isFirstDeleted = record.payload.firstDeleted !== undefined;
          const isGone = isFirstDeleted || (freeTimeId !== null && gone.has(freeTimeId));
          const rule = repetitionOf(repetition);
          return (
            <li key={record.id} data-time-off={record.id}>
              <b>{name}</b>
              <span>
                {whenText(record)}
                {rule === null ? null : ` · ${repetitionText(rule, onWall(record.payload).date, t)}`}
              </span>
              <span className={css['note']}>{note}</span>
              <Tag>{t('timeoff.madeHere')}</Tag>
              {isGone ? (
                <>
                  <Tag look={isFirstDeleted ? 'wait' : 'bad'}>{t(isFirstDeleted ? 'timeoff.firstDeleted' : 'timeoff.gone')}</Tag>
                  {isFirstDeleted ? <AdminButton page="hours" /> : null}
                  <Button size="small" onClick={() => void orSay(markLocalDone(record.id))}>
                    {t('timeoff.forget')}
                  </Button>
                </>
              ) : freeTimeId === null ? (
                <>
                  <span className={css['hint']}>{t('timeoff.noId')}</span>
                  <AdminButton page="hours" />
                </>
              ) : (
                <Button size="small" disabled={refusal !== null} title={refusal ?? undefined} aria-label={t('timeoff.deleteOf', { name, when: whenText(record) })} onClick={() => setDeleting(record)}>
                  {t('timeoff.delete')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {deleting === null ? null : <DeleteDialog record={deleting} name={resources.find(({ id }) => id === deleting.payload.resourceId)?.name ?? ''} onClose={() => setDeleting(null)} />}
    </section>
  );
}

/** Time offs that the server no longer has. */
function useGone(ids: readonly number[]): ReadonlySet<number> {
  const isOnline = useConnection((view) => view.state === 'online');
  const lacksRight = useConnection((view) => view.missingRights.includes('FreeTime_r'));
  const [gone, setGone] = useState<ReadonlySet<number>>(new Set());
  const key = ids.slice(-MOST_ASKED).join(' ');
  useEffect(() => {
    if (key === '' || !isOnline || lacksRight) return;
    let current = true;
    void call('timeOff.check', { freeTimeIds: key.split(' ').map(Number) }).then((answer) => {
      if (current && answer.ok) setGone(new Set(answer.value.filter(({ there }) => !there).map(({ freeTimeId }) => freeTimeId)));
    });
    return () => void (current = false);
  }, [key, isOnline, lacksRight]);
  return gone;
}
