import { isOpen } from '@shared/domain/acts/act';
import type { ActView } from '@shared/domain/acts/act-view';
import type { PendingBooking } from '@shared/domain/changes';
import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { useText } from '../../i18n/i18n';
import { useActs } from '../../state/acts';
import { rowMoved } from '../../state/keyboard';
import { usePendingList } from '../../state/pending-list';
import { Message } from '../../ui/message';
import { PendingKnown } from './known';
import css from './pending.module.css';
import { PendingRow } from './pending-row';
import { PendingUnknown, usePendingKnown } from './unknown';
import { useGoneRow } from './use-gone-row';

const keyOf = ({ appointmentId, customerId }: { readonly appointmentId: number; readonly customerId: number }): string => `b:${appointmentId}:${customerId}`;

/** Bookings that wait for a confirmation, the longest waiting first. A row is opened before it is answered, and the focus goes on to the next. */
export function PendingPage() {
  const t = useText();
  const pending = usePendingList((state) => state.pending);
  const acts = useActs((state) => state.acts);
  const isKnown = usePendingKnown();
  const [opened, setOpened] = useState<string | null>(null);
  const page = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const deciding = new Map([...acts.values()].filter(isOpen).flatMap((act): [string, ActView][] => (act.booking === null ? [] : [[keyOf(act.booking), act]])));
  const rows = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('button[data-pending]') ?? [])];
  const focusRow = (key: string): void => rows().find((row) => row.dataset['pending'] === key)?.focus();
  const hasFocused = useGoneRow(pending.map(keyOf), page, focusRow);

  /** The next row that waits for an answer, else the one before; the keys are deaf for a moment, since the row has moved by itself. */
  const goOn = (from: PendingBooking): void => {
    // Whoever has opened another row meanwhile is left there.
    if (list.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.dataset['pending'] !== keyOf(from)) return;
    const at = pending.findIndex((one) => keyOf(one) === keyOf(from));
    const isLeft = (one: PendingBooking): boolean => keyOf(one) !== keyOf(from) && !deciding.has(keyOf(one));
    const next = pending.slice(at + 1).find(isLeft) ?? pending.slice(0, at).findLast(isLeft);
    setOpened(null);
    rowMoved();
    focusRow(keyOf(next ?? from));
  };
  const walk = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const all = rows();
    const at = all.findIndex((row) => row.parentElement?.contains(document.activeElement) === true);
    all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
  };
  return (
    <section ref={page} className={css['page']} aria-label={t('nav.pending')} tabIndex={-1}>
      <header className={css['head']}>
        <h1>{t('pending.title')}</h1>
        <span role="status">{pending.length === 0 ? '' : t('pending.count', { count: pending.length })}</span>
        <PendingKnown />
      </header>
      {pending.length > 0 ? (
        <ul ref={list} className={css['list']} aria-label={t('pending.list')} onKeyDown={walk} onFocus={(event) => hasFocused(event.target)}>
          {pending.map((booking) => {
            const key = keyOf(booking);
            return <PendingRow key={key} rowKey={key} booking={booking} act={deciding.get(key) ?? null} isOpened={opened === key} onToggle={() => setOpened(opened === key ? null : key)} onAnswered={() => goOn(booking)} />;
          })}
        </ul>
      ) : isKnown ? (
        <Message title={t('pending.none')} />
      ) : null}
      <PendingUnknown />
    </section>
  );
}
