import type { BookingDetail } from '@shared/domain/views';
import { useState } from 'react';
import { formatMoney, formatShortDate } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { useConnection } from '../../state/connection';
import { useDeafAtFirst } from '../../state/keyboard';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { AdminButton } from '../admin';
import type { PayBy } from './pay';
import { pay } from './pay';
import css from './pay.module.css';
import type { PayOption } from './pay-options';
import { payOptions } from './pay-options';
import { closePay } from './pay-store';
import { payerOf } from './payer';
import { usePayments } from './paying';
import { refusalOfPaying, takenText } from './suggestion';

/** Longest code of a voucher that is sent. */
const LONGEST_CODE = 100;

/** By what a booking can be paid through the API, each with what it takes and leaves; what cannot be written stands there with the way round. */
export function PayDialog({ detail }: { readonly detail: BookingDetail }) {
  const t = useText();
  useConnection();
  usePayments();
  useDeafAtFirst();
  const [code, setCode] = useState('');
  const { block, person } = detail;
  const payer = payerOf(block, person);
  if (payer === null) return null;
  const refusal = refusalOfPaying(payer, t);
  const options = payOptions(detail);
  const go = (by: PayBy): void => {
    closePay();
    void pay(payer, by);
  };
  const nothing = detail.entitlements === null ? t('pay.not.notRead') : options.length === 0 ? t('pay.not.none') : null;
  return (
    <Dialog title={t('pay.title')} closeName={t('app.close')} onClose={closePay}>
      <div className={css['body']}>
        <p className={css['who']}>
          <b>{block.title}</b> · {block.service} · {block.startLabel}
        </p>
        {block.payment.remaining > 0 ? <p className={css['amount']}>{t('status.toPay', { amount: formatMoney(block.payment.remaining) })}</p> : null}
        {refusal === null ? null : (
          <p role="alert" className={css['refusal']}>
            {refusal}
          </p>
        )}
        <ul className={css['options']}>
          {options.map((option, index) => (
            <li key={`${option.means.kind} ${index}`}>
              <span>
                <b>{nameOf(option, t)}</b>
                <small>{[takenText(option.means, t), option.expires === null ? '' : t('drawer.expires', { date: formatShortDate(option.expires) }), option.isPart ? t('pay.part') : ''].filter((part) => part !== '').join(' · ')}</small>
              </span>
              <Button look={index === 0 ? 'go' : 'quiet'} disabled={refusal !== null} aria-label={`${t('pay.go')}: ${nameOf(option, t)}`} onClick={() => go(option.means)}>
                {t('pay.go')}
              </Button>
            </li>
          ))}
          {nothing === null ? null : <li>{nothing}</li>}
          <li>
            <label>
              <span>{t('pay.voucher')}</span>
              <input className={css['input']} value={code} maxLength={LONGEST_CODE} autoComplete="off" spellCheck={false} onChange={(event) => setCode(event.target.value)} />
            </label>
            <Button disabled={refusal !== null || code.trim() === ''} aria-label={`${t('pay.go')}: ${t('pay.voucher')}`} onClick={() => go({ kind: 'voucher', code: code.trim() })}>
              {t('pay.go')}
            </Button>
          </li>
          <li className={css['away']}>
            <span>
              <b>{t('pay.desk')}</b>
              <small>{t('pay.desk.why')}</small>
            </span>
            <AdminButton page="payments" size="usual" />
          </li>
        </ul>
      </div>
    </Dialog>
  );
}

function nameOf({ means, name }: PayOption, t: ReturnType<typeof useText>): string {
  return means.kind === 'pass' ? name : t(means.kind === 'credit' ? 'drawer.credit' : 'pay.makeUp');
}
