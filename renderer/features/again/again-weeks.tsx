import { MOST_WEEKS } from '@shared/domain/again';
import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/i18n';
import { bookingActionOf } from '../../state/booking-act';
import { useConnection } from '../../state/connection';
import { useRefusal } from '../../state/rights';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import { messagesText } from '../acts';
import css from './again.module.css';
import type { AgainSource, AgainSpan } from './again-store';
import { useAgain, wantedIn } from './again-store';
import { bookAgain } from './book';
import { chooseSpan } from './plan';
import { WeekRow } from './week-row';

const SPANS: readonly AgainSpan[] = ['1', '2', '4', 'series'];

/** Which weeks, what stands in the way in each, how many messages go out, and the button that books them. */
export function AgainWeeks({ source, onClose }: { readonly source: AgainSource; readonly onClose: () => void }) {
  const t = useText();
  const body = useRef<HTMLDivElement>(null);
  // The dialog was open before there was anything to choose in it.
  useEffect(() => body.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus(), []);
  const { span, series, weeks, isBooking } = useAgain();
  const forbidden = useRefusal('Booking_w');
  const unreadable = useRefusal('FreeSpace_r');
  const isOffline = useConnection(({ state }) => state === 'offline');
  const refusal = forbidden ?? unreadable ?? (isOffline ? t('again.offline') : null);
  const count = wantedIn(weeks).length;
  const isAsking = weeks.some(({ plan }) => plan.state === 'asking');
  const go = (): void => {
    // What has the focus is switched off now, and Ctrl+Enter is to be heard here afterwards.
    body.current?.focus();
    void bookAgain();
  };
  const canBook = count > 0 && !isAsking && !isBooking && refusal === null;
  return (
    <div
      ref={body}
      tabIndex={-1}
      className={css['body']}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey || event.altKey || event.metaKey || event.repeat || !canBook) return;
        event.preventDefault();
        go();
      }}
    >
      <div className={css['when']}>
        <Segmented label={t('again.when')} value={span} isFirst disabled={isBooking} options={SPANS.map((value) => ({ value, text: t(`again.span.${value}`) }))} onChange={(value) => chooseSpan(value, series)} />
        {span === 'series' ? (
          <label className={css['count']}>
            <span>{t('again.weeks')}</span>
            <input className={css['input']} type="number" min={2} max={MOST_WEEKS} value={series} disabled={isBooking} onChange={(event) => chooseSpan(span, Math.min(MOST_WEEKS, Math.max(2, Math.round(Number(event.target.value)) || 2)))} />
          </label>
        ) : null}
      </div>
      <ul className={css['weeks']} aria-label={t('again.list')} aria-busy={isAsking}>
        {weeks.map((week) => (
          <WeekRow key={week.weeks} week={week} source={source} isBooking={isBooking} />
        ))}
      </ul>
      <p role="status" className={css['sum']}>
        {isAsking ? t('again.asking') : `${t('again.count', { count })} · ${messagesText(bookingActionOf(source.item, false), count, t)}`}
      </p>
      {refusal === null ? null : <p role="status">{refusal}</p>}
      <footer className={css['foot']}>
        <Button onClick={onClose}>{t(isBooking ? 'again.stop' : 'app.close')}</Button>
        <Button look="primary" hint={t('keys.ctrlEnter')} aria-keyshortcuts="Control+Enter" disabled={!canBook} onClick={go}>
          {t('again.book', { count })}
        </Button>
      </footer>
    </div>
  );
}
