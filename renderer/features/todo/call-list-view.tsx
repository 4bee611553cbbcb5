import { bookingKey } from '@shared/domain/booking';
import { isSettled } from '@shared/domain/call-outcome';
import type { CallEntry } from '@shared/domain/local/payloads';
import { LONGEST_LINE } from '@shared/domain/local/limits';
import { formatPhone } from '@shared/domain/phones';
import { dateIn } from '@shared/domain/plain-date';
import { MERCHANT_ZONE } from '@shared/domain/booking';
import { useEffect, useRef, useState } from 'react';
import { formatDay, formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { useActs } from '../../state/acts';
import { changeEntry, closeCallList, settledIn } from '../../state/call-lists';
import { useRecords } from '../../state/local';
import { openDrawer } from '../../state/navigation';
import { openAdmin } from '../../state/open-admin';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import { AllAtOnce } from '../timeoff';
import css from './call-list.module.css';
import type { CallState } from './call-state';
import { callState, failedOn } from './call-state';
import { finish } from './undo-store';
import { useCallBlocks } from './use-call-blocks';

/** A call list: whom to phone, who was reached, what they want. Each word of it is kept as it is said. */
export function CallListView({ id }: { readonly id: string }) {
  const t = useText();
  const head = useRef<HTMLHeadingElement>(null);
  const list = useRecords('callList').find((record) => record.id === id);
  const blocks = useCallBlocks(list);
  const acts = useActs((state) => state.acts);
  useEffect(() => head.current?.focus(), []);
  if (list === undefined) return null;
  const { title, why, entries } = list.payload;
  const settled = settledIn(list);
  const failed = failedOn(acts);
  const done = async (): Promise<void> => {
    await finish(id, title);
    closeCallList();
  };
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <Button onClick={closeCallList} hint="Esc">
          {t('todo.calls.back')}
        </Button>
        <h1 ref={head} tabIndex={-1}>
          {title}
        </h1>
        <span>{t('todo.calls.progress', { settled, all: entries.length })}</span>
        <span className={css['local']}>{t('todo.localOnly')}</span>
        <Button look={settled === entries.length ? 'go' : 'quiet'} onClick={() => void done()}>
          {t('todo.calls.done')}
        </Button>
      </header>
      {why !== 'timeOff' ? (
        <p className={css['remind']}>
          {t('todo.calls.close')}
          <Button size="small" onClick={() => void openAdmin('calendar')}>
            {t('todo.calls.admin')}
          </Button>
        </p>
      ) : null}
      {why === 'timeOff' ? <AllAtOnce list={list} /> : null}
      <ol className={css['list']} aria-label={title}>
        {entries.map((entry, index) => {
          const key = bookingKey(entry.appointmentId, entry.customerId);
          return <Entry key={key} list={id} index={index} entry={entry} state={callState(entry, blocks.get(key), failed.get(key), t)} />;
        })}
      </ol>
    </div>
  );
}

const REACHED = ['yes', 'no'] as const;
const AGREED = ['move', 'cancel', 'leave'] as const;

/** What is written once a person stops typing for so long, in ms. */
const PAUSE = 400;

function Entry({ list, index, entry, state }: { readonly list: string; readonly index: number; readonly entry: CallEntry; readonly state: CallState | null }) {
  const t = useText();
  const { appointmentId, customerId, name, phone, start, reached, agreed } = entry;
  const [note, setNote] = useState(entry.note);
  const pause = useRef<ReturnType<typeof setTimeout> | null>(null);
  const write = (text: string): void => {
    if (pause.current !== null) clearTimeout(pause.current);
    pause.current = null;
    void changeEntry(list, index, { note: text });
  };
  const typed = (text: string): void => {
    setNote(text);
    if (pause.current !== null) clearTimeout(pause.current);
    pause.current = setTimeout(() => write(text), PAUSE);
  };
  const isOpen = (agreed === 'move' || agreed === 'cancel') && !isSettled(entry);
  return (
    <li className={`${css['entry'] ?? ''} ${isSettled(entry) ? (css['settled'] ?? '') : ''}`} data-row="">
      <div className={css['who']}>
        <b>{name}</b>
        <span className={css['phone']}>{phone === '' ? t('todo.calls.noPhone') : formatPhone(phone)}</span>
        <span>{`${formatDay(start)} ${formatTime(start)}`}</span>
        {state === null ? null : <span className={css[state.look]}>{state.text}</span>}
      </div>
      <Segmented label={`${t('todo.calls.reached')}: ${name}`} value={reached ?? ''} options={REACHED.map((value) => ({ value, text: t(`todo.calls.reached.${value}`) }))} onChange={(value) => void changeEntry(list, index, { reached: value === '' ? null : value })} />
      <Segmented
        label={`${t('todo.calls.agreed')}: ${name}`}
        value={agreed ?? ''}
        options={AGREED.map((value) => ({ value, text: t(`todo.calls.agreed.${value}`) }))}
        onChange={(value) => void changeEntry(list, index, value === '' ? { agreed: null } : { agreed: value, reached: 'yes' })}
      />
      <input className={css['note']} aria-label={`${t('todo.calls.note')}: ${name}`} placeholder={t('todo.calls.note')} value={note} maxLength={LONGEST_LINE} onChange={(event) => typed(event.target.value)} onBlur={(event) => {
        if (pause.current !== null) write(event.target.value);
      }} />
      <Button size="small" look={isOpen ? 'go' : 'quiet'} aria-label={`${t('todo.calls.booking')}: ${name}`} onClick={() => openDrawer({ kind: 'booking', appointmentId, customerId }, dateIn(start, MERCHANT_ZONE))}>
        {t('todo.calls.booking')}
      </Button>
    </li>
  );
}
