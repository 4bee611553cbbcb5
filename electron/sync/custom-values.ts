import type { Facts } from '@shared/domain/acts/act';
import type { CustomValue } from '@shared/domain/booking';
import { noteText } from '@shared/domain/note-text';
import type { NewAct } from './acts/ports';

/** One custom value as a person fills it in; null deletes it. Dates in epoch ms. */
export interface ValueChange {
  /** null: the value is the customer's own. */
  readonly appointmentId: number | null;
  readonly customerId: number;
  readonly definitionId: number;
  readonly value: CustomValue['value'];
  /** The value that the person saw, which the change is based on. */
  readonly before: CustomValue['value'];
}

/** The act that sets one value. `name`: the customer's, `field`: the value's. */
export function valueAct({ appointmentId, customerId, definitionId, value, before }: ValueChange, name: string, field: string): NewAct {
  const change = { Values: [{ CustomValueDefinitionId: definitionId, ...wireChange(value) }] };
  return {
    ...(appointmentId === null
      ? { action: 'Customer/EditCustomValues' as const, request: { CustomerId: customerId, ...change } }
      : { action: 'Booking/EditCustomValues' as const, request: { AppointmentId: appointmentId, CustomerId: customerId, ...change } }),
    base: baseOfValues([{ definitionId, value: before }]),
    notBefore: null,
    title: { name, field },
  };
}

/** What an act on these values is based on, as readings of the server say it. */
export function baseOfValues(values: readonly Pick<CustomValue, 'definitionId' | 'value'>[]): Facts {
  return { values: Object.fromEntries(values.map(({ definitionId, value }) => [String(definitionId), typeof value === 'number' ? seconds(value) : value])) };
}

function wireChange(value: CustomValue['value']): Facts {
  if (typeof value === 'boolean') return { Operation: 'Set', BooleanValue: value };
  if (typeof value === 'number') return { Operation: 'Set', DateValue: seconds(value) };
  const text = noteText(value ?? '');
  return text === '' ? { Operation: 'Delete' } : { Operation: 'Set', StringValue: text };
}

/** Epoch ms → the wire's unix seconds. */
function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}
