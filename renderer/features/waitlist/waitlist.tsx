import type { ClassDetail } from '@shared/domain/views';
import type { WaitingView } from '@shared/domain/waitlist';
import { isFull } from '@shared/domain/waitlist';
import { useRef, useState } from 'react';
import { formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { focusRow, useRowKeys } from '../../state/row-keys';
import { runAndSay } from '../../state/run-act';
import { goToCustomer } from '../../state/navigation';
import { messageText } from '../acts';
import { AddWaiting } from './add-waiting';
import { AfterPromotionPart } from './after-promotion';
import { RemoveDialog } from './remove-dialog';
import { useFreed } from './freed';
import { UnreadWaitlist } from './unread-waitlist';
import { usePromotion } from './use-promotion';
import { useWaitingCommands } from './use-waiting-commands';
import { useFreedFocus } from './use-freed-focus';
import css from './waitlist.module.css';
import { WaitingRow } from './waiting-row';

/** Who waits for a place in a class: in their order, with what each can pay with and what they have at that time. */
export function Waitlist({ detail }: { readonly detail: ClassDetail }) {
  const t = useText();
  const { block, waitlist, waitlistReadAt } = detail;
  const { appointmentId } = block;
  const section = useRef<HTMLElement>(null);
  const [removing, setRemoving] = useState<Pick<WaitingView, 'customerId' | 'name'> | null>(null);
  const hasFreed = useFreed((state) => state.appointmentId === appointmentId);
  const hasPlace = block.class !== null && !isFull(block.class);
  const keys = useRowKeys({ open: goToCustomer });
  useFreedFocus(appointmentId, waitlist !== null, section);
  const goOn = (after: number): void => {
    const at = (waitlist ?? []).findIndex(({ customerId }) => customerId === after);
    const next = (waitlist ?? [])[at + 1] ?? (waitlist ?? [])[at - 1] ?? null;
    if (section.current !== null && (next === null || !focusRow(section.current, next.customerId))) section.current.querySelector<HTMLElement>('h3')?.focus();
  };
  const { isBusy, after, give, check, forget } = usePromotion(({ customerId }) => goOn(customerId));
  const [readBefore, setReadBefore] = useState<number | null>(null);
  const promoteOne = ({ customerId, name }: WaitingView): void => {
    setReadBefore(waitlistReadAt);
    void give({ appointmentId, customerId, name });
  };
  // A list that was read since says by itself what the check could not.
  const isReadSince = after?.state === 'unchecked' && waitlistReadAt !== readBefore;
  const isLeft = after?.state === 'stillWaiting' || (isReadSince && (waitlist ?? []).some(({ customerId }) => customerId === after.customerId));
  const remove = async (customerId: number): Promise<void> => {
    setRemoving(null);
    forget();
    const error = await runAndSay('Alternates/RemoveFromAppointment', { AppointmentId: appointmentId, CustomerId: customerId });
    if (error === null) goOn(customerId);
  };
  const canGive = hasPlace && !isBusy;
  useWaitingCommands({ section, waitlist: waitlist ?? [], onPromote: canGive ? promoteOne : null, onRemove: setRemoving });
  return (
    <section className={css['section']} aria-label={t('waitlist.title')} ref={section} data-waitlist="">
      <h3 tabIndex={-1}>{waitlist === null ? t('waitlist.title') : t('waitlist.count', { count: waitlist.length })}</h3>
      {hasFreed && hasPlace && (waitlist?.length ?? 0) > 0 ? (
        <p role="status" className={css['freed']}>
          {t('waitlist.freed')}
        </p>
      ) : null}
      {after === null || isReadSince ? null : <AfterPromotionPart after={after} isBusy={isBusy} onCheck={(promotion) => void check(promotion)} />}
      {waitlist === null ? <UnreadWaitlist appointmentId={appointmentId} /> : null}
      {waitlist?.length === 0 ? <p className={css['empty']}>{t('waitlist.empty')}</p> : null}
      {waitlist === null || waitlist.length === 0 ? null : (
        <>
          <ol className={css['list']} {...keys}>
            {waitlist.map((person) => (
              <WaitingRow key={person.customerId} person={person} hasPlace={hasPlace} isBusy={isBusy} onPromote={() => promoteOne(person)} onRemove={() => setRemoving(person)} />
            ))}
          </ol>
          {waitlistReadAt === null ? null : <p className={css['message']}>{t('waitlist.age', { time: formatTime(waitlistReadAt) })}</p>}
          <p className={css['message']}>{`${t('waitlist.promote')}: ${messageText('Classes/CreateBooking', t) ?? ''}`}</p>
        </>
      )}
      <AddWaiting of="class" refusedBy="Alternates_w" waiting={waitlist ?? []} onAdd={(customerId) => runAndSay('Alternates/AddToAppointment', { AppointmentId: appointmentId, CustomerId: customerId })} />
      {removing === null ? null : <RemoveDialog of="class" name={removing.name} onClose={() => setRemoving(null)} onGo={() => void remove(removing.customerId)} />}
      {after === null || !isLeft ? null : <RemoveDialog of="class" name={after.name} booked onClose={forget} onGo={() => void remove(after.customerId)} />}
    </section>
  );
}
