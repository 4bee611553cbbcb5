import { isMissing } from '@shared/domain/custom-values';
import { bestPass } from '@shared/domain/entitlement';
import type { StatusWord } from '@shared/domain/status-words';
import { statusWords } from '@shared/domain/status-words';
import type { BookingDetail } from '@shared/domain/views';
import { lazy, Suspense, useState } from 'react';
import { formatDay, formatMoney, formatShortDate } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';
import { useText } from '../../i18n/i18n';
import { isDrawersTurn, useDrawerHints } from '../../state/drawer-turn';
import { useAction } from '../../state/keyboard';
import { goToCustomer } from '../../state/navigation';
import { openNewBooking } from '../../state/new-booking';
import { useRefusal } from '../../state/rights';
import { useSession } from '../../state/session';
import { openCallback } from '../../state/todo-form';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { Tag } from '../../ui/tag';
import { AnswerActs, ChangeActs, ChangePart, SeenChange, useDrawerKeys } from '../changes';
import { PayPart, payerOf, suggestionOf } from '../payments';
import { CustomValues, Notes } from '../records';
import type { Mark } from './acts';
import { markAttendance, refusalOfMark, targetOfBlock } from './acts';
import css from './drawer.module.css';
import { Entitlements } from './entitlements';
import { GroupCame } from './group-came';
import { LentPart } from './lent-part';
import { useMarkKeys } from './mark-keys';
import { PayActs, PayButton } from './pay-acts';
import { ReadAt } from './read-at';
import { wordText } from './word-text';

const PriceWhy = lazy(() => import('./price-why').then((module) => ({ default: module.PriceWhy })));

/** Everything about one booking and the acts that fit it. */
export function BookingDrawer({ detail }: { readonly detail: BookingDetail }) {
  const t = useText();
  const now = useSession((state) => state.minute);
  const { block, customer, person, entitlements } = detail;
  const refusal = useRefusal('Booking_w');
  useDrawerKeys(detail);
  const target = targetOfBlock(block);
  const openCard = (): boolean => {
    goToCustomer(customer.id);
    return true;
  };
  useAction('customerCard', openCard, () => isDrawersTurn(block.key));
  const contacts = [customer.phone, customer.email].filter((contact) => contact !== null);
  return (
    <>
      <header className={css['head']}>
        <h2>{customer.name}</h2>
        {contacts.length === 0 ? null : (
          <p>
            <Facts facts={contacts} />
          </p>
        )}
        <ReadAt at={detail.readAt} />
        <div className={css['tags']}>
          {customer.tags.map((tag) => (
            <Tag key={tag.title}>{tag.title}</Tag>
          ))}
          {person.firstVisit ? <Tag look="accent">{t('board.firstVisit')}</Tag> : null}
          {person.noShows > 0 ? <Tag look="bad">{t('drawer.noShows', { count: person.noShows })}</Tag> : null}
          {entitlements?.priceLevel == null ? null : <Tag look="wait">{t('customer.priceLevel', { name: entitlements.priceLevel })}</Tag>}
        </div>
      </header>
      <ChangePart detail={detail} />
      <PayPart detail={detail} />
      <div className={css['body']}>
        <SeenChange key={`seen ${block.key}`} detail={detail} />
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
          <dd>
            {paymentText(detail, t)}
            <Why key={block.key} detail={detail} />
          </dd>
          {block.count > 1 ? (
            <>
              <dt>{t('drawer.people')}</dt>
              <dd>
                {block.count} {target === null ? null : <GroupCame group={{ ...target, count: block.count, end: block.end }} name={block.title} />}
              </dd>
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
          <Entitlements entitlements={entitlements} serviceId={block.serviceId} price={block.payment.remaining} at={now} count={block.count} />
        </section>
        <LentPart key={`lent ${customer.id}`} customerId={customer.id} />
        <Notes key={customer.id} customerId={customer.id} notes={detail.notes} isRead={entitlements !== null} />
        <CustomValues key={block.key} customerId={customer.id} appointmentId={block.appointmentId} fields={detail.customValues} />
        <div className={css['customer']}>
          <Button onClick={openCard}>{t('drawer.openCustomer')}</Button>
          <Button onClick={() => openNewBooking({ customerId: customer.id })}>{t('panel.openFor')}</Button>
          <Button onClick={() => openCallback({ name: customer.name, phone: customer.phone ?? '', about: { customerId: customer.id, appointmentId: block.appointmentId } })}>{t('todo.callback.of')}</Button>
        </div>
      </div>
      <footer className={css['foot']} data-act="">
        {refusal === null ? null : <p className={css['refusal']}>{refusal}</p>}
        <AnswerActs detail={detail} />
        <PayActs detail={detail} />
        <AttendanceActs detail={detail} />
        <PayButton block={block} />
        <ChangeActs detail={detail} />
      </footer>
    </>
  );
}

/** Loaded when it is first asked for. */
function Why({ detail }: { readonly detail: BookingDetail }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  if (detail.block.payment.state === 'none') return null;
  return (
    <details className={css['whyPart']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('why.open')}</summary>
      {isOpen ? (
        <Suspense fallback={null}>
          <PriceWhy detail={detail} />
        </Suspense>
      ) : null}
    </details>
  );
}

function AttendanceActs({ detail: { block, person } }: { readonly detail: BookingDetail }) {
  const t = useText();
  const hintOf = useDrawerHints(block.key);
  const refusal = useRefusal('Booking_w');
  const meant = targetOfBlock(block);
  const target = meant === null || refusalOfMark(meant) !== null ? null : meant;
  const mark = (wanted: Mark): boolean => {
    if (target !== null) void markAttendance(target, wanted);
    return target !== null;
  };
  useMarkKeys(mark, () => refusal, () => target !== null && isDrawersTurn(block.key));
  if (target === null) return null;
  const { attendance } = block;
  const payer = payerOf(block, person);
  // One next act is coloured: with something to pay by it is V.
  const look = payer === null || suggestionOf(payer) === null ? 'go' : 'quiet';
  return (
    <>
      {attendance === 'came' ? null : (
        <Button look={look} disabled={refusal !== null} {...hintOf('came')} onClick={() => void markAttendance(target, 'came')}>
          {t('act.came')}
        </Button>
      )}
      {attendance === 'noShow' ? null : (
        <Button disabled={refusal !== null} {...hintOf('noShow')} onClick={() => void markAttendance(target, 'noShow')}>
          {t('act.noShow')}
        </Button>
      )}
      {attendance === 'unknown' ? null : (
        <Button disabled={refusal !== null} {...hintOf('clearAttendance')} onClick={() => void markAttendance(target, 'unknown')}>
          {t('act.clear')}
        </Button>
      )}
    </>
  );
}

const STATE_WORDS: ReadonlySet<StatusWord['key']> = new Set(['pending', 'confirmed', 'canceled', 'rejected', 'here', 'came', 'noShow', 'notRecorded', 'will.move', 'will.cancel', 'will.confirm', 'will.reject', 'act.held', 'act.waiting', 'act.sending', 'act.unknown', 'act.asked']);

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
  const best = entitlements === null || block.serviceId === null ? null : bestPass(entitlements, block.serviceId, now, block.count);
  if (best?.left === 1 && best.pass.expires !== null) found.push(t('drawer.lastEntry', { date: formatShortDate(best.pass.expires) }));
  for (const value of customValues) if (isMissing(value)) found.push(t('drawer.consent', { name: value.name }));
  return found;
}
