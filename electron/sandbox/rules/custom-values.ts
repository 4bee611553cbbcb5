import { cleanText } from '@shared/domain/clean-text';
import type { CustomValueEditApiModel } from '@shared/reservanto/generated/requests';
import type { CatalogueKinds } from '../data/catalogue';
import type { BookingRow } from '../data/rows';
import type { StoredValue } from '../data/wire';
import { Refusal } from '../refusal';

/** A definition of a custom value. */
export type Definition = CatalogueKinds['customValue'];

/** Choice: longest text of a custom value, in characters. */
const LONGEST_TEXT = 2000;
/** Choice: dates from 1900 to the end of 9999. Unix seconds. */
const [FIRST_DATE, LAST_DATE] = [-2_208_988_800, 253_402_300_799];

/** The field of a change that holds the value, by the type of the definition. */
const FIELD = { String: 'StringValue', Boolean: 'BooleanValue', Date: 'DateValue' } as const;

/** Whether a definition is filled in for this booking: its segment, its service and its location (rules.md, Custom values 3). */
export function fitsBooking(definition: Definition, booking: Pick<BookingRow, 'segment_id' | 'service_id' | 'location_id'>): boolean {
  return (
    definition.forBooking &&
    definition.segmentId === booking.segment_id &&
    (definition.serviceIds.length === 0 || (booking.service_id !== null && definition.serviceIds.includes(booking.service_id))) &&
    (definition.locationIds.length === 0 || definition.locationIds.includes(booking.location_id))
  );
}

/**
 * Values after the changes, all or none of them. `fitting` are the definitions that this customer or booking may have. Choices:
 * a definition comes once in a request, deleting what is not set is no fault, and `IsRequired` binds the booking form only
 * (rules.md, Custom values 2). The field at fault is named by its place: `Values.0.StringValue`.
 */
export function changedValues(before: readonly StoredValue[], changes: readonly (CustomValueEditApiModel | null)[] | null, fitting: readonly Definition[]): StoredValue[] {
  if (changes === null) throw new Refusal('Vyplňte hodnoty.', 'Values');
  const after = new Map(before.map((value) => [value.definitionId, value]));
  const seen = new Set<number>();
  changes.forEach((change, index) => {
    const place = `Values.${index}`;
    if (change === null) throw new Refusal('Změna vlastního údaje je prázdná.', place);
    const definition = fitting.find(({ id }) => id === change.CustomValueDefinitionId);
    if (definition === undefined) throw new Refusal('Vlastní údaj sem nepatří nebo neexistuje.', `${place}.CustomValueDefinitionId`);
    if (seen.has(definition.id)) throw new Refusal('Vlastní údaj je v požadavku dvakrát.', `${place}.CustomValueDefinitionId`);
    seen.add(definition.id);
    if (change.Operation === undefined) throw new Refusal('Vyplňte operaci.', `${place}.Operation`);
    if (change.Operation === 'Delete') after.delete(definition.id);
    else after.set(definition.id, valueOf(definition, change, place));
  });
  return [...after.values()].sort((one, other) => one.definitionId - other.definitionId);
}

/** The value of the definition's type. Choice: a value of another type beside it is refused, and so is an empty one: Delete deletes. */
function valueOf(definition: Definition, change: CustomValueEditApiModel, place: string): StoredValue {
  const own = FIELD[definition.dataType];
  for (const field of Object.values(FIELD)) {
    const isThere = change[field] !== null && change[field] !== undefined;
    if (field === own ? !isThere : isThere) throw new Refusal(`Vlastní údaj „${definition.name}“ má hodnotu v poli ${own}.`, `${place}.${field}`);
  }
  const { StringValue: text, BooleanValue: flag, DateValue: date } = change;
  if (typeof flag === 'boolean') return { definitionId: definition.id, flag };
  if (typeof date === 'number') return { definitionId: definition.id, date: dateValue(date, place) };
  return { definitionId: definition.id, text: textValue(definition, text ?? '', place) };
}

function dateValue(seconds: number, place: string): number {
  if (seconds < FIRST_DATE || seconds > LAST_DATE) throw new Refusal('Datum není platné.', `${place}.DateValue`);
  return seconds;
}

function textValue(definition: Definition, text: string, place: string): string {
  const field = `${place}.StringValue`;
  if (text.length > LONGEST_TEXT) throw new Refusal('Text je příliš dlouhý.', field);
  const clean = cleanText(text).trim();
  if (clean === '') throw new Refusal('Prázdnou hodnotu nastavit nejde, smažte ji operací Delete.', field);
  if (definition.list.length > 0 && !definition.list.includes(clean)) throw new Refusal(`Vlastní údaj „${definition.name}“ nemá mezi hodnotami „${clean.slice(0, 50)}“.`, field);
  return clean;
}
