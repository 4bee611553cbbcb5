import type { BookingLink } from '@shared/domain/changes';
import { purseOf } from '@shared/domain/changes';
import type { BookingDetail } from '@shared/domain/views';
import type { AppError } from '@shared/errors/app-error';
import type { Result } from '@shared/util/result';
import { useEffect, useId, useState } from 'react';
import { call } from '../../bridge/bridge';
import { formatDay, formatMoney, formatTime } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';
import { useText } from '../../i18n/i18n';
import { errorText, serverWords } from '../../state/error-text';
import { useDeafAtFirst } from '../../state/keyboard';
import { runAct } from '../../state/run-act';
import { say } from '../../state/toasts';
import { Checkbox } from '../../ui/checkbox';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { messageText } from '../acts';
import { followCancel } from './after-cancel';
import { closeChange } from './change-store';
import css from './changes.module.css';

/** Whether cancelling is late: not asked yet, the server's word, or why it cannot be asked. */
type Terms = { readonly kind: 'asking' } | { readonly kind: 'known'; readonly cancel: BookingLink | null } | { readonly kind: 'failed'; readonly error: AppError };

/** The question before a booking is cancelled: late or not, what is known of entry and money, what is not. */
export function CancelDialog({ detail }: { readonly detail: BookingDetail }) {
  const t = useText();
  const group = useId();
  useDeafAtFirst();
  const { block, course, customer, entitlements } = detail;
  const terms = useTerms(block.appointmentId, customer.id);
  const [isWhole, setWhole] = useState(false);
  const [isLateToo, setLateToo] = useState(false);
  const isLate = terms.kind === 'known' && terms.cancel === null;
  // Whether it is late is not known then: who cancels says whether it is to hold all the same.
  const isAskedFor = isLate || terms.kind === 'failed';
  const go = async (): Promise<void> => {
    const request = { AppointmentId: block.appointmentId, CustomerId: customer.id, EnableCancelWholeCourse: isWhole, OverrideCancellationLate: isAskedFor && isLateToo };
    closeChange();
    const answer = await runAct('Booking/Cancel', request, 'held');
    if (answer.ok) followCancel(answer.value, customer.id, customer.name, entitlements === null ? null : purseOf(entitlements));
    else say('alert', errorText(answer.error), serverWords(answer.error));
  };
  const purse = purseText(detail, t);
  return (
    <ConfirmDialog title={t('changes.cancel.title')} closeName={t('app.close')} safe={t('changes.cancel.keep')} go={t('changes.cancel.go')} canGo={terms.kind !== 'asking' && (!isLate || isLateToo)} onSafe={closeChange} onGo={() => void go()}>
      <p className={css['who']}>
        <b>{customer.name}</b> · {block.service} · {`${formatDay(block.start)}, ${block.startLabel}–${block.endLabel}`}
      </p>
      <p role="status" className={isLate ? css['late'] : undefined}>
        {termsText(terms, t)}
      </p>
      {course === null ? null : (
        <fieldset className={css['scope']}>
          <legend>{t('changes.cancel.scope')}</legend>
          <label>
            <input type="radio" name={group} checked={!isWhole} onChange={() => setWhole(false)} />
            {t('changes.cancel.lesson')}
          </label>
          <label>
            <input type="radio" name={group} checked={isWhole} onChange={() => setWhole(true)} />
            {t('changes.cancel.course', { name: course.name, count: course.toCome })}
          </label>
        </fieldset>
      )}
      <ul className={css['known']}>
        <li>{paidText(detail, t)}</li>
        {purse === null ? null : <li>{purse}</li>}
        <li>{t('changes.cancel.notKnown')}</li>
        <li>{messageText('Booking/Cancel', t)}</li>
      </ul>
      {isAskedFor ? <Checkbox text={t(isLate ? 'changes.cancel.lateYes' : 'changes.cancel.lateToo')} checked={isLateToo} onChange={setLateToo} /> : null}
    </ConfirmDialog>
  );
}

/** Asks the server: the page to cancel on is there only while cancelling is possible. */
function useTerms(appointmentId: number, customerId: number): Terms {
  const [terms, setTerms] = useState<Terms>({ kind: 'asking' });
  useEffect(() => {
    let isGone = false;
    void call('change.links', { appointmentId, customerId }).then((answer) => {
      if (!isGone) setTerms(termsOf(answer.ok ? answer.value.cancel : answer));
    });
    return () => void (isGone = true);
  }, [appointmentId, customerId]);
  return terms;
}

function termsOf(answer: Result<BookingLink | null>): Terms {
  return answer.ok ? { kind: 'known', cancel: answer.value } : { kind: 'failed', error: answer.error };
}

function termsText(terms: Terms, t: Translate): string {
  if (terms.kind === 'asking') return t('changes.cancel.asking');
  if (terms.kind === 'failed') return t('changes.cancel.notAsked', { why: serverWords(terms.error) ?? errorText(terms.error) });
  const { cancel } = terms;
  if (cancel === null) return t('changes.cancel.late');
  return cancel.expiresAt === null ? t('changes.cancel.inTimeAnyhow') : t('changes.cancel.inTime', { at: `${formatDay(cancel.expiresAt)} ${formatTime(cancel.expiresAt)}` });
}

function paidText({ block: { payment } }: BookingDetail, t: Translate): string {
  if (payment.state === 'paid') return t('changes.cancel.paid', { amount: formatMoney(payment.price), method: payment.method ?? '–' });
  return payment.state === 'part' ? t('changes.cancel.paidPart', { amount: formatMoney(payment.price - payment.remaining) }) : t('changes.cancel.unpaid');
}

/** What the customer has now; null when it has not been read. */
function purseText({ entitlements }: BookingDetail, t: Translate): string | null {
  if (entitlements === null) return null;
  const { entries, credit, makeUps } = purseOf(entitlements);
  const parts = [entries === null ? null : t('changes.what.entries', { count: entries }), t('changes.what.credit', { amount: formatMoney(credit) }), makeUps === null ? null : t('changes.what.makeUps', { count: makeUps })];
  return t('changes.cancel.purse', { what: parts.filter((part) => part !== null).join(', ') });
}
