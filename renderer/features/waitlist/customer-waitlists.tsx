import { MERCHANT_ZONE } from '@shared/domain/booking';
import { dateIn } from '@shared/domain/plain-date';
import type { WaitsFor } from '@shared/domain/waitlist';
import { useState } from 'react';
import { formatDay, formatShortDate, formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { openDrawer } from '../../state/navigation';
import { useRefusal } from '../../state/rights';
import { runAndSay } from '../../state/run-act';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/tag';
import { AskedProblem } from './asked-problem';
import { RemoveDialog } from './remove-dialog';
import { useAsked } from './use-asked';
import css from './waitlist.module.css';

/** Classes and courses for which a customer waits, read when their page is looked at. */
export function CustomerWaitlists({ customerId, name }: { readonly customerId: number; readonly name: string }) {
  const t = useText();
  const { value, error, again } = useAsked('waitlist.customer', { customerId });
  const refusal = useRefusal('Alternates_w');
  const [removing, setRemoving] = useState<WaitsFor | null>(null);
  const all = value === null ? [] : [...value.classes, ...(value.courses ?? [])];
  const remove = ({ kind, id }: WaitsFor): void => {
    setRemoving(null);
    if (kind === 'class') void runAndSay('Alternates/RemoveFromAppointment', { AppointmentId: id, CustomerId: customerId });
    else void runAndSay('Alternates/RemoveFromCourse', { CourseId: id, CustomerId: customerId });
  };
  return (
    <section className={css['section']} aria-label={t('waitlist.customer')}>
      <h2>{t('waitlist.customer')}</h2>
      <AskedProblem isWaiting={value === null && error === null} error={error} onAgain={again} />
      {value !== null && all.length === 0 ? <p className={css['empty']}>{t('waitlist.customer.none')}</p> : null}
      {value?.courses === null ? <p className={css['empty']}>{t('error.session.rightMissing', { right: 'Course_r' })}</p> : null}
      {all.length === 0 ? null : (
        <ul className={css['list']}>
          {all.map((wait) => (
            <li key={`${wait.kind}:${wait.id}`}>
              <div className={css['who']}>
                {wait.kind === 'class' ? (
                  <button type="button" className={css['name']} onClick={() => openDrawer({ kind: 'class', appointmentId: wait.id }, dateIn(wait.start, MERCHANT_ZONE))}>
                    {wait.name}
                  </button>
                ) : (
                  <b>{wait.name}</b>
                )}
                <span>{wait.kind === 'class' ? `${formatDay(wait.start)} ${formatTime(wait.start)}` : `${formatShortDate(wait.start)}–${formatShortDate(wait.end)}`}</span>
                {wait.movesUpAlone ? <Tag>{t('waitlist.alone')}</Tag> : null}
                <Tag look={wait.occupied < wait.capacity ? 'good' : 'wait'}>{t('status.occupancy', { occupied: wait.occupied, capacity: wait.capacity })}</Tag>
                <Button size="small" look="plain" disabled={refusal !== null} title={refusal ?? undefined} aria-label={`${t('waitlist.remove')}: ${wait.name}`} onClick={() => setRemoving(wait)}>
                  {t('waitlist.remove')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {removing === null ? null : <RemoveDialog of={removing.kind} name={name} onClose={() => setRemoving(null)} onGo={() => remove(removing)} />}
    </section>
  );
}
