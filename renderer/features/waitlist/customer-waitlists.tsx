import type { WaitsFor } from '@shared/domain/waitlist';
import { useState } from 'react';
import { useText } from '../../i18n/i18n';
import { openNewBooking } from '../../state/new-booking';
import { useRefusal } from '../../state/rights';
import { runAndSay } from '../../state/run-act';
import { Button } from '../../ui/button';
import { messageText } from '../acts';
import { AfterPromotionPart } from './after-promotion';
import { AskedProblem } from './asked-problem';
import { CourseElsewhere } from './course-elsewhere';
import { RemoveDialog } from './remove-dialog';
import { useAgainWhenRead } from './use-again-when-read';
import { useAsked } from './use-asked';
import { usePromotion } from './use-promotion';
import { WaitRow } from './wait-row';
import css from './waitlist.module.css';

/** Classes and courses for which a customer waits, read when their page is looked at. */
export function CustomerWaitlists({ customerId, name }: { readonly customerId: number; readonly name: string }) {
  const t = useText();
  const { value, error, again } = useAsked('waitlist.customer', { customerId });
  const mayBook = useRefusal('Booking_w');
  const [removing, setRemoving] = useState<Pick<WaitsFor, 'kind' | 'id'> | null>(null);
  const { isBusy, after, give, check, forget } = usePromotion(again);
  const all = value === null ? [] : [...value.classes, ...(value.courses ?? [])];
  useAgainWhenRead(all.some(({ means }) => means === null) ? [customerId] : [], again);
  const remove = ({ kind, id }: Pick<WaitsFor, 'kind' | 'id'>): void => {
    setRemoving(null);
    forget();
    if (kind === 'class') void runAndSay('Alternates/RemoveFromAppointment', { AppointmentId: id, CustomerId: customerId });
    else void runAndSay('Alternates/RemoveFromCourse', { CourseId: id, CustomerId: customerId });
  };
  const isLeft = after?.state === 'stillWaiting';
  return (
    <section className={css['section']} aria-label={t('waitlist.customer')}>
      <div className={css['head']}>
        <h2>{t('waitlist.customer')}</h2>
        <Button size="small" disabled={mayBook !== null} title={mayBook ?? undefined} onClick={() => openNewBooking({ customerId })}>
          {t('waitlist.customer.add')}
        </Button>
      </div>
      <AskedProblem isWaiting={value === null && error === null} error={error} onAgain={again} />
      {value !== null && all.length === 0 ? <p className={css['empty']}>{t('waitlist.customer.none')}</p> : null}
      {value?.courses === null ? <p className={css['empty']}>{t('error.session.rightMissing', { right: 'Course_r' })}</p> : null}
      {after === null ? null : <AfterPromotionPart after={after} isBusy={isBusy} onCheck={(promotion) => void check(promotion)} />}
      {all.length === 0 ? null : (
        <ul className={css['list']}>
          {all.map((wait) => (
            <WaitRow key={`${wait.kind}:${wait.id}`} wait={wait} isBusy={isBusy} onPromote={() => void give({ appointmentId: wait.id, customerId, name })} onRemove={() => setRemoving(wait)} />
          ))}
        </ul>
      )}
      {value !== null && value.classes.length > 0 ? <p className={css['message']}>{`${t('waitlist.promote')}: ${messageText('Classes/CreateBooking', t) ?? ''}`}</p> : null}
      {(value?.courses ?? []).length === 0 ? null : <CourseElsewhere />}
      {removing === null ? null : <RemoveDialog of={removing.kind} name={name} onClose={() => setRemoving(null)} onGo={() => remove(removing)} />}
      {isLeft ? <RemoveDialog of="class" name={name} booked onClose={forget} onGo={() => remove({ kind: 'class', id: after.appointmentId })} /> : null}
    </section>
  );
}
