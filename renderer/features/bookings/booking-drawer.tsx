import { bestPass } from '@shared/domain/entitlement';
import type { StatusWord } from '@shared/domain/status-words';
import { statusWords } from '@shared/domain/status-words';
import type { BookingDetail } from '@shared/domain/views';
import { formatDay, formatMoney, formatShortDate } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';
import { useText } from '../../i18n/i18n';
import { goToCustomer } from '../../state/navigation';
import { useRefusal } from '../../state/rights';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/tag';
import { CustomValues, Notes } from '../records';
import { markAttendance } from './acts';
import css from './drawer.module.css';
import { Entitlements } from './entitlements';
import { wordText } from './word-text';

/** Everything about one booking and the acts that fit it. */
export function BookingDrawer({ detail }: { readonly detail: BookingDetail }) {
  const t = useText();
  const now = useSession((state) => state.minute);
  const { block, customer, person, entitlements } = detail;
  const contacts = [customer.phone, customer.email].filter((contact) => contact !== null).join(' · ');
  return (
    <>
      <header className={css['head']}>
        <h2>{customer.name}</h2>
        {contacts === '' ? null : <p>{contacts}</p>}
        <div className={css['tags']}>
          {customer.tags.map((tag) => (
            <Tag key={tag.title}>{tag.title}</Tag>
          ))}
          {person.firstVisit ? <Tag look="accent">{t('board.firstVisit')}</Tag> : null}
          {person.noShows > 0 ? <Tag look="bad">{t('drawer.noShows', { count: person.noShows })}</Tag> : null}
          {entitlements?.priceLevel == null ? null : <Tag look="wait">{t('customer.priceLevel', { name: entitlements.priceLevel })}</Tag>}
        </div>
      </header>
      <div className={css['body']}>
        <dl className={css['facts']}>
          <dt>{t('drawer.service')}</dt>
          <dd className={css['strong']}>{block.service}</dd>
          <dt>{t('drawer.when')}</dt>
          <dd className={css['strong']}>{`${formatDay(block.start)}, ${block.startLabel}–${block.endLabel}`}</dd>
          <dt>{t('drawer.where')}</dt>
          <dd>{[block.resourceName, detail.locationName].filter((name) => name !== null && name !== '').join(' · ')}</dd>
          <dt>{t('drawer.state')}</dt>
          <dd>{stateText(statusWords(block, now))}</dd>
          <dt>{t('drawer.payment')}</dt>
          <dd>{paymentText(detail, t)}</dd>
          {block.count > 1 ? (
            <>
              <dt>{t('drawer.people')}</dt>
              <dd>{block.count}</dd>
            </>
          ) : null}
          {detail.customerNote === null ? null : (
            <>
              <dt>{t('drawer.customerNote')}</dt>
              <dd>{detail.customerNote}</dd>
            </>
          )}
          {detail.merchantNote === null ? null : (
            <>
              <dt>{t('drawer.merchantNote')}</dt>
              <dd>{detail.merchantNote}</dd>
            </>
          )}
        </dl>
        {warnings(detail, now, t).map((warning) => (
          <p key={warning} className={css['warning']}>
            {warning}
          </p>
        ))}
        <section className={css['section']} aria-label={t('drawer.canPayWith')}>
          <h3>{t('drawer.canPayWith')}</h3>
          <Entitlements entitlements={entitlements} serviceId={block.serviceId} price={block.payment.remaining} at={now} />
        </section>
        <Notes key={customer.id} customerId={customer.id} notes={detail.notes} isRead={entitlements !== null} />
        <CustomValues key={block.key} customerId={customer.id} appointmentId={block.appointmentId} fields={detail.customValues} />
        <div>
          <Button onClick={() => goToCustomer(customer.id)}>{t('drawer.openCustomer')}</Button>
        </div>
      </div>
      <AttendanceActs detail={detail} />
    </>
  );
}

function AttendanceActs({ detail: { block } }: { readonly detail: BookingDetail }) {
  const t = useText();
  const refusal = useRefusal('Booking_w');
  if (block.customerId === null) return null;
  const target = { appointmentId: block.appointmentId, customerId: block.customerId, name: block.title, attendance: block.attendance };
  const { attendance } = block;
  return (
    <footer className={css['foot']} data-act="">
      {refusal === null ? null : <p className={css['refusal']}>{refusal}</p>}
      {attendance === 'came' ? null : (
        <Button look="go" disabled={refusal !== null} hint={t('keys.space')} aria-keyshortcuts="Space" onClick={() => void markAttendance(target, 'came')}>
          {t('act.came')}
        </Button>
      )}
      {attendance === 'noShow' ? null : (
        <Button disabled={refusal !== null} hint="X" aria-keyshortcuts="X" onClick={() => void markAttendance(target, 'noShow')}>
          {t('act.noShow')}
        </Button>
      )}
      {attendance === 'unknown' ? null : (
        <Button disabled={refusal !== null} hint="⌫" aria-keyshortcuts="Backspace" onClick={() => void markAttendance(target, 'unknown')}>
          {t('act.clear')}
        </Button>
      )}
    </footer>
  );
}

const STATE_WORDS: ReadonlySet<StatusWord['key']> = new Set(['pending', 'confirmed', 'canceled', 'rejected', 'here', 'came', 'noShow', 'notRecorded', 'act.held', 'act.waiting', 'act.unknown', 'act.asked']);

function stateText(words: readonly StatusWord[]): string {
  return words.filter((word) => STATE_WORDS.has(word.key)).map(wordText).join(' · ');
}

function paymentText({ block: { payment } }: BookingDetail, t: Translate): string {
  if (payment.state === 'none') return '–';
  if (payment.state === 'paid') return payment.method === null ? t('status.paid') : `${t('status.paid')} · ${payment.method}`;
  return t(payment.state === 'part' ? 'status.partPaid' : 'status.toPay', { amount: formatMoney(payment.remaining) });
}

function warnings({ block, entitlements, person, customValues }: BookingDetail, now: number, t: Translate): string[] {
  const found: string[] = [];
  if (person.debt > 0) found.push(t('drawer.debt', { amount: formatMoney(person.debt) }));
  const best = entitlements === null || block.serviceId === null ? null : bestPass(entitlements, block.serviceId, now);
  if (best?.left === 1 && best.pass.expires !== null) found.push(t('drawer.lastEntry', { date: formatShortDate(best.pass.expires) }));
  for (const value of customValues) if (value.required && (value.value === null || value.value === false)) found.push(t('drawer.consent', { name: value.name }));
  return found;
}
