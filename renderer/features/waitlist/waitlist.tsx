import type { ClassDetail } from '@shared/domain/views';
import type { WaitingView } from '@shared/domain/waitlist';
import { isFull } from '@shared/domain/waitlist';
import type { AppError } from '@shared/errors/app-error';
import { useRef, useState } from 'react';
import { useText } from '../../i18n/i18n';
import { useConnection } from '../../state/connection';
import { errorText, serverWords } from '../../state/error-text';
import { focusRow, useRowKeys } from '../../state/row-keys';
import { runAndSay } from '../../state/run-act';
import { goToCustomer } from '../../state/navigation';
import { Message, Skeleton } from '../../ui/message';
import { messageText } from '../acts';
import { AdminButton } from '../admin';
import { AddWaiting } from './add-waiting';
import { promote } from './promote';
import { RemoveDialog } from './remove-dialog';
import { useFreed } from './freed';
import { useWaitingCommands } from './use-waiting-commands';
import { useFreedFocus } from './use-freed-focus';
import css from './waitlist.module.css';
import { WaitingRow } from './waiting-row';

interface Refused {
  readonly name: string;
  readonly error: AppError | null;
}

/** Who waits for a place in a class: in their order, with what each can pay with and what they have at that time. */
export function Waitlist({ detail }: { readonly detail: ClassDetail }) {
  const t = useText();
  const { block, waitlist } = detail;
  const { appointmentId } = block;
  const section = useRef<HTMLElement>(null);
  const [busy, setBusy] = useState<number | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [removing, setRemoving] = useState<(Pick<WaitingView, 'customerId' | 'name'> & { readonly booked: boolean }) | null>(null);
  const hasFreed = useFreed((state) => state.appointmentId === appointmentId);
  const hasPlace = block.class !== null && !isFull(block.class);
  const keys = useRowKeys({ open: goToCustomer });
  useFreedFocus(appointmentId, waitlist !== null, section);
  const goOn = (after: number): void => {
    const at = (waitlist ?? []).findIndex(({ customerId }) => customerId === after);
    const next = (waitlist ?? [])[at + 1] ?? (waitlist ?? [])[at - 1] ?? null;
    if (section.current !== null && (next === null || !focusRow(section.current, next.customerId))) section.current.querySelector<HTMLElement>('h3')?.focus();
  };
  const give = async (person: WaitingView): Promise<void> => {
    setBusy(person.customerId);
    setRefused(null);
    const done = await promote(appointmentId, person);
    setBusy(null);
    if (done.state === 'refused') setRefused({ name: person.name, error: done.error });
    else if (done.state === 'stillWaiting') setRemoving({ ...person, booked: true });
    else goOn(person.customerId);
  };
  const remove = async (customerId: number): Promise<void> => {
    setRemoving(null);
    const error = await runAndSay('Alternates/RemoveFromAppointment', { AppointmentId: appointmentId, CustomerId: customerId });
    if (error === null) goOn(customerId);
  };
  const canGive = hasPlace && busy === null;
  useWaitingCommands({ section, waitlist: waitlist ?? [], onPromote: canGive ? (person) => void give(person) : null, onRemove: (person) => setRemoving({ ...person, booked: false }) });
  return (
    <section className={css['section']} aria-label={t('waitlist.title')} ref={section} data-waitlist="">
      <h3 tabIndex={-1}>{waitlist === null ? t('waitlist.title') : t('waitlist.count', { count: waitlist.length })}</h3>
      {hasFreed && hasPlace && (waitlist?.length ?? 0) > 0 ? (
        <p role="status" className={css['freed']}>
          {t('waitlist.freed')}
        </p>
      ) : null}
      {refused === null ? null : <RefusedPromotion refused={refused} />}
      {waitlist === null ? <Unread /> : null}
      {waitlist?.length === 0 ? <p className={css['empty']}>{t('waitlist.empty')}</p> : null}
      {waitlist === null || waitlist.length === 0 ? null : (
        <>
          <ol className={css['list']} {...keys}>
            {waitlist.map((person) => (
              <WaitingRow key={person.customerId} person={person} hasPlace={hasPlace} isBusy={busy !== null} onPromote={() => void give(person)} onRemove={() => setRemoving({ ...person, booked: false })} />
            ))}
          </ol>
          <p className={css['message']}>{`${t('waitlist.promote')}: ${messageText('Classes/CreateBooking', t) ?? ''}`}</p>
        </>
      )}
      <AddWaiting of="class" refusedBy="Alternates_w" waiting={waitlist ?? []} onAdd={(customerId) => runAndSay('Alternates/AddToAppointment', { AppointmentId: appointmentId, CustomerId: customerId })} />
      {removing === null ? null : <RemoveDialog of="class" name={removing.name} booked={removing.booked} onClose={() => setRemoving(null)} onGo={() => void remove(removing.customerId)} />}
    </section>
  );
}

/** Why nobody was given the place, in the server's words, and what can be done about it. */
function RefusedPromotion({ refused: { name, error } }: { readonly refused: Refused }) {
  const t = useText();
  const words = error === null ? null : serverWords(error);
  return (
    <div role="alert" className={css['refused']}>
      <p>{[t('waitlist.refused', { name }), words ?? (error === null ? '' : errorText(error))].join(' ').trim()}</p>
      <p>{t('waitlist.refused.what')}</p>
      <AdminButton page="calendar" />
    </div>
  );
}

/** The list has not been read: because a right is missing, the line is down, or it is on its way. */
function Unread() {
  const t = useText();
  const { state, missingRights } = useConnection();
  if (missingRights.includes('Alternates_r')) return <Message title={t('error.session.rightMissing', { right: 'Alternates_r' })} look="warn" />;
  if (state === 'offline') return <Message title={t('waitlist.offline')} look="warn" />;
  return <Skeleton lines={2} label={t('waitlist.loading')} />;
}
