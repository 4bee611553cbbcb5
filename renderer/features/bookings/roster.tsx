import type { PlainDate } from '@shared/domain/booking';
import type { ClassDetail } from '@shared/domain/views';
import { useRef } from 'react';
import { useText } from '../../i18n/i18n';
import { openDrawer } from '../../state/navigation';
import { useConnection } from '../../state/connection';
import { say } from '../../state/toasts';
import { useKeyHints } from '../../state/key-hints';
import { focusRow, useRowKeys } from '../../state/row-keys';
import type { Payer } from '../payments';
import { cameAndPaid, openPay, usePayments } from '../payments';
import { Message } from '../../ui/message';
import type { Mark } from './acts';
import { markAttendance, refusalOfMark } from './acts';
import { AllCame } from './all-came';
import css from './class.module.css';
import { RosterRow } from './roster-row';

const KEYS = ['came', 'cameAndPaid', 'noShow', 'clearAttendance', 'pay'] as const;

/** The people of a class. Arrows walk them; Space, V, X and Backspace record the one that has the focus, U pays, Enter opens their booking. */
export function Roster({ appointmentId, date, end, roster }: { readonly appointmentId: number; readonly date: PlainDate; readonly end: number; readonly roster: ClassDetail['roster'] }) {
  const t = useText();
  const hintOf = useKeyHints();
  useConnection();
  usePayments();
  const list = useRef<HTMLUListElement>(null);
  const mark = (wanted: Mark) => (customerId: number): void => {
    const person = roster.find((one) => one.customerId === customerId);
    if (person !== undefined) void markAttendance({ ...person, appointmentId }, wanted);
  };
  const payer = (person: ClassDetail['roster'][number]): Payer => ({ ...person, appointmentId });
  const payFor = (customerId: number): void => {
    const person = roster.find((one) => one.customerId === customerId);
    const refusal = person === undefined ? null : refusalOfMark(person);
    if (refusal !== null) say('alert', `${person?.name}. ${refusal}`);
    else if (person !== undefined) void cameAndPaid(payer(person), (target) => void markAttendance(target, 'came'));
  };
  const open = (customerId: number): void => openDrawer({ kind: 'booking', appointmentId, customerId }, date);
  const keys = useRowKeys({ came: mark('came'), noShow: mark('noShow'), clearAttendance: mark('unknown'), cameAndPaid: payFor, open, pay: (customerId) => {
    openPay({ appointmentId, customerId });
    open(customerId);
  } });
  if (roster.length === 0) return <Message title={t('drawer.emptyRoster')} />;
  return (
    <>
      <AllCame key={appointmentId} appointmentId={appointmentId} roster={roster} onMarked={() => {
        if (list.current !== null) focusRow(list.current, null);
      }} />
      <ul ref={list} className={css['rows']} data-roster="" {...keys}>
        {roster.map((person) => (
          <RosterRow key={person.customerId} person={person} payer={payer(person)} end={end} onPaid={() => payFor(person.customerId)} onMark={(wanted) => mark(wanted)(person.customerId)} onOpen={() => open(person.customerId)} />
        ))}
      </ul>
      <p className={css['keys']}>{['↑ ↓', ...KEYS.flatMap((kind) => { const { hint } = hintOf(kind); return hint === undefined ? [] : `${hint} ${t(`keys.${kind}`)}`; })].join(' · ')}</p>
    </>
  );
}
