import { isUnheard } from '@shared/domain/call-outcome';
import type { LocalRecord } from '@shared/domain/local/record';
import type { ActName } from '@shared/reservanto/acts/asks';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/i18n';
import { useDeafAtFirst } from '../../state/keyboard';
import { useRefusal } from '../../state/rights';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { messagesText } from '../acts';
import css from './hours.module.css';
import type { AllPlan } from './all-plan';
import { cancelAll, moveAll, planOf } from './all-plan';

/** Cancels or moves by a week whoever has not said anything yet; first it says how many messages go out. */
export function AllAtOnce({ list }: { readonly list: LocalRecord<'callList'> }) {
  const t = useText();
  const [plan, setPlan] = useState<AllPlan | null>(null);
  const [seen, setSeen] = useState<number | null>(null);
  const turn = useRef(0);
  useEffect(() => () => void (turn.current += 1), []);
  const refusal = useRefusal('Booking_w');
  const waiting = list.payload.entries.filter(isUnheard).length;
  if (waiting === 0) return null;
  const ask = async (what: AllPlan['what']): Promise<void> => {
    const mine = (turn.current += 1);
    setSeen(0);
    const found = await planOf(list, what, setSeen, () => mine !== turn.current);
    if (mine !== turn.current) return;
    setSeen(null);
    setPlan(found);
  };
  const stop = (): void => {
    turn.current += 1;
    setSeen(null);
  };
  const go = (): void => {
    if (plan !== null) void (plan.what === 'cancel' ? cancelAll(list, plan) : moveAll(list, plan));
    setPlan(null);
  };
  const isOff = refusal !== null || seen !== null;
  return (
    <div className={css['foot']}>
      <Button size="small" disabled={isOff} title={refusal ?? undefined} onClick={() => void ask('move')}>
        {t('timeoff.all.move', { count: waiting })}
      </Button>
      <Button size="small" disabled={isOff} title={refusal ?? undefined} onClick={() => void ask('cancel')}>
        {t('timeoff.all.cancel', { count: waiting })}
      </Button>
      {seen === null ? null : (
        <>
          <span role="progressbar" aria-label={t('timeoff.all.looking', { seen, all: waiting })} aria-valuemin={0} aria-valuemax={waiting} aria-valuenow={seen}>
            {t('timeoff.all.looking', { seen, all: waiting })}
          </span>
          <Button size="small" onClick={stop}>
            {t('timeoff.all.stop')}
          </Button>
        </>
      )}
      {plan === null ? null : <AllQuestion plan={plan} onClose={() => setPlan(null)} onGo={go} />}
    </div>
  );
}

function AllQuestion({ plan: { what, can, cannot, settled }, onClose, onGo }: { readonly plan: AllPlan; readonly onClose: () => void; readonly onGo: () => void }) {
  const t = useText();
  useDeafAtFirst();
  return (
    <ConfirmDialog title={t(`timeoff.all.${what}Title`, { count: can.length })} closeName={t('app.close')} safe={t('timeoff.all.back')} go={t(`timeoff.all.${what}Go`)} canGo={can.length > 0} onSafe={onClose} onGo={onGo}>
      <p>
        <b>{messagesText(ACTION[what], can.length, t)}</b>
      </p>
      {can.length === 0 ? null : <p>{can.map(({ entry }) => entry.name).join(', ')}</p>}
      {settled.length === 0 ? null : <p>{t('timeoff.all.settled', { names: namesOf(settled) })}</p>}
      {cannot.length === 0 ? null : <p>{t('timeoff.all.cannot', { names: namesOf(cannot) })}</p>}
      <p>{t(`timeoff.all.${what}Text`)}</p>
    </ConfirmDialog>
  );
}

function namesOf(people: AllPlan['settled']): string {
  return people.map(({ name }) => name).join(', ');
}

const ACTION: Readonly<Record<AllPlan['what'], ActName>> = { cancel: 'Booking/Cancel', move: 'OneToOne/MoveBooking' };
