import type { LocalRecord } from '@shared/domain/local/record';
import { useState } from 'react';
import { useText } from '../../i18n/i18n';
import { orSay, putLocal, removeLocal, useOpenRecords } from '../../state/local';
import css from './class.module.css';

/** More people than this no class needs. */
const MOST = 1_000;

/** The field that says how many people a class of a service needs; empty or 0: no minimum. It is kept on this computer only. */
export function MinimumField({ serviceId }: { readonly serviceId: number }) {
  const record = useOpenRecords('minimum').find(({ about }) => about.serviceId === serviceId);
  return <Field key={`${serviceId} ${record?.payload.people ?? ''}`} serviceId={serviceId} record={record} />;
}

function Field({ serviceId, record }: { readonly serviceId: number; readonly record: LocalRecord<'minimum'> | undefined }) {
  const t = useText();
  const before = record === undefined ? '' : String(record.payload.people);
  const [text, setText] = useState(before);
  const people = Number(text.trim());
  const isWrong = !Number.isInteger(people) || people < 0 || people > MOST;
  const save = (): void => {
    if (isWrong || text.trim() === before) return;
    if (people === 0) {
      if (record !== undefined) void orSay(removeLocal(record.id));
    } else void orSay(putLocal('minimum', { version: 1, people }, record === undefined ? { about: { serviceId } } : { id: record.id }));
  };
  return (
    <label className={css['minimum']}>
      <span>{t('class.minimum')}</span>
      <input
        className={css['number']}
        inputMode="numeric"
        value={text}
        maxLength={4}
        aria-invalid={isWrong}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
        }}
      />
      <small>{t('class.minimum.local')}</small>
    </label>
  );
}
