import { MERCHANT_ZONE } from '@shared/domain/booking';

/** Languages in which a booking is shown to its customer. */
export const CUSTOMER_LANGUAGES = ['cs', 'en', 'de', 'uk'] as const;

/** See {@link CUSTOMER_LANGUAGES}. */
export type CustomerLanguage = (typeof CUSTOMER_LANGUAGES)[number];

/** The few words that a customer is shown; `name` is that of the language. */
export interface CustomerWords {
  readonly name: string;
  readonly service: string;
  readonly place: string;
  readonly people: string;
  readonly price: string;
  readonly paid: string;
  readonly toPay: string;
  readonly notBooked: string;
  readonly pending: string;
}

/** Words for the eyes of a customer, apart from the catalogue: they follow the customer's language and not the program's. */
export const CUSTOMER_WORDS: Readonly<Record<CustomerLanguage, CustomerWords>> = {
  cs: { name: 'Čeština', service: 'Služba', place: 'Kde', people: 'Osob', price: 'Cena', paid: 'uhrazeno', toPay: 'k úhradě', notBooked: 'Zatím nerezervováno', pending: 'Čeká na potvrzení' },
  en: { name: 'English', service: 'Service', place: 'Where', people: 'People', price: 'Price', paid: 'paid', toPay: 'to pay', notBooked: 'Not booked yet', pending: 'Waiting for confirmation' },
  de: { name: 'Deutsch', service: 'Leistung', place: 'Wo', people: 'Personen', price: 'Preis', paid: 'bezahlt', toPay: 'zu zahlen', notBooked: 'Noch nicht gebucht', pending: 'Wartet auf Bestätigung' },
  uk: { name: 'Українська', service: 'Послуга', place: 'Де', people: 'Осіб', price: 'Ціна', paid: 'сплачено', toPay: 'до сплати', notBooked: 'Ще не заброньовано', pending: 'Очікує підтвердження' },
};

const TAGS: Readonly<Record<CustomerLanguage, string>> = { cs: 'cs-CZ', en: 'en-GB', de: 'de-DE', uk: 'uk-UA' };

/** A day in full: `pátek 27. listopadu 2026`. `ms` lies in the day. */
export function customerDay(ms: number, language: CustomerLanguage): string {
  return new Intl.DateTimeFormat(TAGS[language], { timeZone: MERCHANT_ZONE, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(ms);
}
