import { isMissing } from '@shared/domain/custom-values';
import type { ValueField } from '@shared/domain/views';
import { useState } from 'react';
import { useText } from '../../i18n/i18n';
import { useAction } from '../../state/keyboard';
import { useRefusal } from '../../state/rights';
import { Tag } from '../../ui/tag';
import css from './records.module.css';
import { ValueEditor } from './value-editor';
import { valueText } from './value-text';

const keyOf = ({ of, definitionId }: ValueField): string => `${of}:${definitionId}`;

/** Custom values with their names; a press on one edits it. `appointmentId`: of the booking that is shown, null on the page of a customer. */
export function CustomValues({ customerId, appointmentId, fields, heading: Heading = 'h3' }: { readonly customerId: number; readonly appointmentId: number | null; readonly fields: readonly ValueField[]; readonly heading?: 'h2' | 'h3' }) {
  const t = useText();
  const refusals = { booking: useRefusal('Booking_w'), customer: useRefusal('Customer_w') };
  const [edited, setEdited] = useState<string | null>(null);
  // The first that is missing, else the first that may be written.
  const writable = fields.filter((field) => refusals[field.of] === null);
  const first = writable.find(isMissing) ?? writable[0];
  useAction(
    'customValues',
    () => {
      if (first !== undefined) setEdited(keyOf(first));
      return first !== undefined;
    },
    fields.length > 0,
    () => (first === undefined ? (refusals.customer ?? refusals.booking) : null),
  );
  if (fields.length === 0) return null;
  return (
    <section className={css['section']} aria-label={t('drawer.customValues')}>
      <Heading>{t('drawer.customValues')}</Heading>
      <ul className={css['values']}>
        {fields.map((field) => {
          const key = keyOf(field);
          const isUnset = field.value === null || field.value === '' || field.value === false;
          if (edited === key) return <ValueEditor key={key} field={field} customerId={customerId} appointmentId={field.of === 'booking' ? appointmentId : null} onEnd={() => setEdited(null)} />;
          return (
            <li key={key}>
              <span className={css['name']}>
                {field.name}
                {field.required ? <small className={isUnset ? css['missing'] : undefined}>{t('values.required')}</small> : null}
              </span>
              <span className={css['value']}>
                {field.pending === null || field.pending === 'sending' ? null : <Tag look="accent">{t(`status.act.${field.pending}`)}</Tag>}
                <button type="button" disabled={refusals[field.of] !== null} title={refusals[field.of] ?? undefined} className={isUnset ? css['unset'] : css['set']} aria-label={t('values.edit', { name: field.name, value: valueText(field, t) })} onClick={() => setEdited(key)}>
                  {valueText(field, t)}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
