import type { LocalRecord } from '@shared/domain/local/record';
import { useState } from 'react';
import { useText } from '../../i18n/i18n';
import { useDeafAtFirst } from '../../state/keyboard';
import { useRefusal } from '../../state/rights';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import type { ActName } from '@shared/reservanto/acts/asks';
import { messagesText } from '../acts';
import css from './hours.module.css';
import type { AllPlan } from './all-plan';
import { cancelAll, moveAll, planOf } from './all-plan';

/** Cancels or moves by a week whoever has not said anything yet; first it says how many messages go out. */
export function AllAtOnce({ list }: { readonly list: LocalRecord<'callList'> }) {
  const t = useText();
  const [plan, setPlan] = useState<AllPlan | null>(null);
  const refusal = useRefusal('Booking_w');
  const waiting = list.payload.entries.filter(({ agreed }) => agreed === null).length;
  if (waiting === 0) return null;
  const ask = async (what: AllPlan['what']): Promise<void> => setPlan(await planOf(list, what));
  const go = (): void => {
    if (plan !== null) void (plan.what === 'cancel' ? cancelAll(list, plan) : moveAll(list, plan));
    setPlan(null);
  };
  return (
    <div className={css['foot']}>
      <Button size="small" disabled={refusal !== null} title={refusal ?? undefined} onClick={() => void ask('move')}>
        {t('timeoff.all.move', { count: waiting })}
      </Button>
      <Button size="small" disabled={refusal !== null} title={refusal ?? undefined} onClick={() => void ask('cancel')}>
        {t('timeoff.all.cancel', { count: waiting })}
      </Button>
      {plan === null ? null : <AllQuestion plan={plan} onClose={() => setPlan(null)} onGo={go} />}
    </div>
  );
}

function AllQuestion({ plan: { what, can, cannot }, onClose, onGo }: { readonly plan: AllPlan; readonly onClose: () => void; readonly onGo: () => void }) {
  const t = useText();
  useDeafAtFirst();
  return (
    <ConfirmDialog title={t(`timeoff.all.${what}Title`, { count: can.length })} closeName={t('app.close')} safe={t('timeoff.all.back')} go={t(`timeoff.all.${what}Go`)} onSafe={onClose} onGo={onGo}>
      <p>
        <b>{messagesText(ACTION[what], can.length, t)}</b>
      </p>
      {can.length === 0 ? null : <p>{can.map(({ entry }) => entry.name).join(', ')}</p>}
      {cannot.length === 0 ? null : <p>{t('timeoff.all.cannot', { names: cannot.map(({ name }) => name).join(', ') })}</p>}
      <p>{t(`timeoff.all.${what}Text`)}</p>
    </ConfirmDialog>
  );
}

const ACTION: Readonly<Record<AllPlan['what'], ActName>> = { cancel: 'Booking/Cancel', move: 'OneToOne/MoveBooking' };
