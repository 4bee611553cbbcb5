import { LONGEST_LINE, MOST_READERS } from '@shared/domain/local/limits';
import type { LocalRecord } from '@shared/domain/local/record';
import { useState } from 'react';
import { formatDay, formatTime } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { orSay, updateLocal, useOpenRecords } from '../../state/local';
import { now } from '../../state/session';
import { Button } from '../../ui/button';
import { Field } from './field';
import { Group, Row } from './group';
import css from './todo.module.css';
import { finish, remove } from './undo-store';
import { leaveRow } from './walk';

/** Longest name of a message in what was done last, in characters. */
const BRIEF = 60;

/** Messages to the next shift. */
export function HandoverGroup() {
  const t = useText();
  const records = useOpenRecords('handover');
  return (
    <Group title={t('todo.handovers')} count={records.length} local>
      {records.map((record) => (
        <HandoverRow key={record.id} record={record} />
      ))}
    </Group>
  );
}

/** Who read last in this window is offered the next time. */
let lastReader = '';

function HandoverRow({ record }: { readonly record: LocalRecord<'handover'> }) {
  const t = useText();
  const { id, payload, createdAt } = record;
  const [isReading, setReading] = useState(false);
  const title = payload.text.length > BRIEF ? `${payload.text.slice(0, BRIEF)}…` : payload.text;
  const readers = payload.readBy.map(({ name, at }) => `${name} ${formatTime(at)}`).join(', ');
  const read = async (name: string): Promise<void> => {
    lastReader = name;
    if (await orSay(updateLocal('handover', id, (before) => ({ ...before, readBy: [...before.readBy, { name, at: now() }].slice(-MOST_READERS) })))) setReading(false);
  };
  return (
    <Row
      title={<span className={css['text']}>{payload.text}</span>}
      line={[`${formatDay(createdAt)} ${formatTime(createdAt)}`, readers === '' ? t('todo.unread') : t('todo.readBy', { names: readers })].join(' · ')}
      acts={
        <>
          <Button size="small" look="go" aria-label={`${t('todo.read')}: ${title}`} aria-expanded={isReading} onClick={() => setReading(!isReading)}>
            {t('todo.read')}
          </Button>
          <Button size="small" aria-label={`${t('todo.done')}: ${title}`} onClick={(event) => void leaveRow(event, () => finish(id, title))}>
            {t('todo.done')}
          </Button>
          <Button size="small" look="plain" aria-label={`${t('todo.remove')}: ${title}`} onClick={(event) => void leaveRow(event, () => remove(id, title))}>
            {t('todo.remove')}
          </Button>
        </>
      }
    >
      {isReading ? <Reader onRead={(name) => void read(name)} onClose={() => setReading(false)} /> : null}
    </Row>
  );
}

function Reader({ onRead, onClose }: { readonly onRead: (name: string) => void; readonly onClose: () => void }) {
  const t = useText();
  const [name, setName] = useState(lastReader);
  return (
    <form
      className={css['reader']}
      aria-label={t('todo.read')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onRead(name.trim());
      }}
    >
      <Field label={t('todo.field.reader')} value={name} most={LONGEST_LINE} onChange={setName} first />
      <Button size="small" type="submit" look="primary">
        {t('todo.save')}
      </Button>
    </form>
  );
}
