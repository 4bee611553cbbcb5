import { isPending } from '@shared/domain/attendance';
import { ROW_MOVED_DEAF_MS } from '@shared/domain/keys';
import type { ClassDetail } from '@shared/domain/views';
import type { MouseEvent } from 'react';
import { useRef } from 'react';
import { formatMoney } from '../../i18n/format';
import type { Translate } from '../../i18n/i18n';
import { useText } from '../../i18n/i18n';
import { rowMoved } from '../../state/keyboard';
import { useRefusal } from '../../state/rights';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { Icon } from '../../ui/icons';
import { Tag } from '../../ui/tag';
import type { Payer } from '../payments';
import { refusalToPay, suggestionOf, suggestionText } from '../payments';
import { meansText } from '../waitlist';
import { GroupCame } from './group-came';
import type { Mark } from './acts';
import { refusalOfMark } from './acts';
import css from './class.module.css';

type Person = ClassDetail['roster'][number];

/** Somebody on a class: for how many, paid or with what it can be, and what is recorded. `end` of the class, epoch ms. */
export function RosterRow({ person, payer, end, onMark, onPaid, onOpen }: { readonly person: Person; readonly payer: Payer; readonly end: number; readonly onMark: (mark: Mark) => void; readonly onPaid: () => void; readonly onOpen: () => void }) {
  const t = useText();
  const refusal = useRefusal('Booking_w');
  const refused = refusal === null ? {} : { disabled: true, title: refusal };
  const { name, count, attendance, pending, status } = person;
  // One word in the place of the other: no row grows, and moves those below it, while a mark is being recorded.
  const isWriting = pending === 'writing';
  const isOpen = attendance === 'unknown' || attendance === 'other';
  const takesMark = refusalOfMark(person, t) === null;
  const press = useRowPress(onMark);
  const suggestion = suggestionOf(payer);
  const payRefusal = refusalToPay(payer, t);
  return (
    <li className={attendance === 'noShow' ? css['absent'] : undefined} data-row-id={person.customerId} data-key="" data-open={isOpen ? '' : undefined}>
      <button type="button" className={css['person']} aria-label={spoken(person, t)} data-row-focus="" onClick={onOpen}>
        <b>{name}</b>
        {count > 1 ? <span>{`×${count}`}</span> : null}
      </button>
      <span className={css['marks']} data-act="">
        {pending === null || pending === 'sending' ? null : <Tag look="accent">{t(`status.act.${pending}`)}</Tag>}
        {isPending(status) ? <Tag look="wait">{t('status.pending')}</Tag> : null}
        {person.pendingAct === 'cancel' ? <Tag look="wait">{t('status.will.cancel')}</Tag> : null}
        {attendance === 'came' && !isWriting ? <Tag look="good">{t('status.here')}</Tag> : null}
        {attendance === 'noShow' && !isWriting ? <Tag look="bad">{t('status.noShow')}</Tag> : null}
        {suggestion === null || attendance === 'noShow' ? null : (
          <Button size="small" disabled={payRefusal !== null} title={payRefusal ?? suggestionText(payer, suggestion, t)} aria-label={`${suggestionText(payer, suggestion, t)}: ${name}`} onClick={onPaid}>
            {t(`pay.short.${suggestion.kind}`, { takes: suggestion.kind === 'credit' ? '' : suggestion.takes })}
          </Button>
        )}
        {!takesMark ? null : isOpen ? (
          <Button key="came" size="small" look="go" {...refused} aria-label={`${t('act.came')}: ${name}`} onClick={press('came')}>
            <Icon name="tick" size={14} />
          </Button>
        ) : (
          <Button key="clear" size="small" {...refused} aria-label={`${t('act.clear')}: ${name}`} onClick={press('unknown')}>
            ⌫
          </Button>
        )}
        {!takesMark || attendance === 'noShow' ? null : (
          <Button key="noShow" size="small" {...refused} aria-label={`${t('act.noShow')}: ${name}`} onClick={press('noShow')}>
            <Icon name="close" size={14} />
          </Button>
        )}
      </span>
      {count < 2 ? null : <GroupCame group={{ appointmentId: payer.appointmentId, customerId: person.customerId, count, attendance, end }} name={name} />}
      <small>
        <Facts facts={factsOf(person, t)} />
      </small>
    </li>
  );
}

/** One button takes the place of another as a mark is set: the focus goes to the row, and a second press of the same hand does nothing. */
function useRowPress(onMark: (mark: Mark) => void): (mark: Mark) => (event: MouseEvent<HTMLElement>) => void {
  const last = useRef(-Infinity);
  return (mark) => ({ currentTarget, timeStamp, detail }) => {
    if (timeStamp - last.current < ROW_MOVED_DEAF_MS) return;
    last.current = timeStamp;
    currentTarget.closest('[data-row-id]')?.querySelector<HTMLElement>('[data-row-focus]')?.focus();
    // Pressed by a key, which would now act on the row.
    if (detail === 0) rowMoved();
    onMark(mark);
  };
}

function factsOf({ phone, payment, means, note }: Person, t: Translate): string[] {
  const { state, remaining } = payment;
  const paid = state === 'paid' || state === 'waiting' ? t(`status.${state}`) : remaining > 0 ? t(state === 'part' ? 'status.partPaid' : 'status.toPay', { amount: formatMoney(remaining) }) : '';
  return [paid, remaining > 0 && means !== null ? meansText(means, t) : '', phone ?? '', note ?? ''].filter((fact) => fact !== '');
}

function spoken(person: Person, t: Translate): string {
  const { name, count, attendance } = person;
  const recorded = attendance === 'came' ? t('status.here') : attendance === 'noShow' ? t('status.noShow') : t('status.notRecorded');
  return [t('drawer.openBooking', { name }), count > 1 ? t('status.people', { count }) : '', recorded].filter((part) => part !== '').join(', ');
}
