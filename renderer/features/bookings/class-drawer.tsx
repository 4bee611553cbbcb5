import type { PlainDate } from '@shared/domain/booking';
import type { ClassDetail } from '@shared/domain/views';
import { formatDay, formatMoney } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { openDrawer } from '../../state/navigation';
import { useRefusal } from '../../state/rights';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icons';
import { Message } from '../../ui/message';
import { Tag } from '../../ui/tag';
import { markAttendance } from './acts';
import css from './drawer.module.css';

/** A class: how full it is, who waits, and its people with their attendance one by one. */
export function ClassDrawer({ detail }: { readonly detail: ClassDetail }) {
  const t = useText();
  const { block, roster } = detail;
  const group = block.class;
  return (
    <>
      <header className={css['head']}>
        <h2>{block.title}</h2>
        <p>{`${formatDay(block.start)}, ${block.startLabel}–${block.endLabel} · ${block.resourceName}`}</p>
        {group === null ? null : (
          <div className={css['tags']}>
            <Tag look={group.occupied >= group.capacity ? 'wait' : 'plain'}>{t('status.occupancy', { occupied: group.occupied, capacity: group.capacity })}</Tag>
            <Tag look="good">{t('board.classHere', { here: group.here, expected: group.expected })}</Tag>
            {group.alternates === null || group.alternates === 0 ? null : <Tag look="accent">{t('drawer.waitlist', { count: group.alternates })}</Tag>}
          </div>
        )}
      </header>
      <div className={css['body']}>
        <section className={css['section']} aria-label={t('drawer.roster')}>
          <h3>{t('drawer.roster')}</h3>
          {roster.length === 0 ? (
            <Message title={t('drawer.emptyRoster')} />
          ) : (
            <ul className={css['roster']}>
              {roster.map((person) => (
                <RosterRow key={person.customerId} appointmentId={block.appointmentId} date={detail.date} person={person} />
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}

function RosterRow({ appointmentId, date, person }: { readonly appointmentId: number; readonly date: PlainDate; readonly person: ClassDetail['roster'][number] }) {
  const t = useText();
  const refusal = useRefusal('Booking_w');
  const refused = refusal === null ? {} : { disabled: true, title: refusal };
  const target = { appointmentId, customerId: person.customerId, name: person.name, attendance: person.attendance };
  const facts = [person.count > 1 ? `×${person.count}` : '', whole(person.phone ?? ''), person.payment.remaining > 0 ? whole(t('status.toPay', { amount: formatMoney(person.payment.remaining) })) : '', person.note ?? ''].filter((fact) => fact !== '');
  return (
    <li className={person.attendance === 'noShow' ? css['absent'] : undefined}>
      <button type="button" className={css['person']} aria-label={t('drawer.openBooking', { name: person.name })} onClick={() => openDrawer({ kind: 'booking', appointmentId, customerId: person.customerId }, date)}>
        <b>{person.name}</b>
      </button>
      <span className={css['marks']}>
        {person.pending === null || person.pending === 'sending' ? null : <Tag look="accent">{t(`status.act.${person.pending}`)}</Tag>}
        {person.attendance === 'came' ? <Tag look="good">{t('status.here')}</Tag> : null}
        {person.attendance === 'noShow' ? <Tag look="bad">{t('status.noShow')}</Tag> : null}
        {person.attendance === 'unknown' || person.attendance === 'other' ? (
          <>
            <Button size="small" look="go" {...refused} aria-label={`${t('act.came')}: ${person.name}`} onClick={() => void markAttendance(target, 'came')}>
              <Icon name="tick" size={14} />
            </Button>
            <Button size="small" {...refused} aria-label={`${t('act.noShow')}: ${person.name}`} onClick={() => void markAttendance(target, 'noShow')}>
              <Icon name="close" size={14} />
            </Button>
          </>
        ) : (
          <Button size="small" {...refused} aria-label={`${t('act.clear')}: ${person.name}`} onClick={() => void markAttendance(target, 'unknown')}>
            ⌫
          </Button>
        )}
      </span>
      <small>{facts.join(' · ')}</small>
    </li>
  );
}

/** A text that no line end tears apart. */
function whole(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
