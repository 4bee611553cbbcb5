/** Rights that a token can have (rules.md section 5), in words for the merchant who is asked for them. */
const WORDS = {
  Alternates_r: 'číst náhradníky',
  Alternates_w: 'přihlašovat a odhlašovat náhradníky',
  Booking_w: 'vytvářet, měnit, platit a rušit rezervace',
  BookingResource_r: 'číst zdroje',
  BookingService_r: 'číst služby',
  Course_r: 'číst kurzy',
  Credit_r: 'číst pohyby kreditu',
  Customer_r: 'číst zákazníky',
  Customer_w: 'vytvářet a měnit zákazníky, jejich účty, kredit a permanentky',
  CustomerNotifications: 'posílat zákazníkům zprávy o rezervacích',
  Event_r: 'číst rezervace',
  ExternalIdentifiers_r: 'hledat podle externích identifikátorů',
  ExternalIdentifiers_w: 'měnit externí identifikátory',
  FreeSpace_r: 'číst volné termíny',
  FreeTime_r: 'číst volno',
  FreeTime_w: 'zapisovat a rušit volno',
  Location_r: 'číst provozovny',
  Merchant_r: 'číst základní údaje podniku',
  Pass_r: 'číst permanentky',
  PaymentMethod_r: 'číst způsoby platby',
  PriceLevel_r: 'číst cenové hladiny',
  Product_r: 'číst produkty',
  Segment_r: 'číst zaměření',
  Voucher_r: 'číst a ověřovat poukazy',
  WebHooks: 'spravovat webhooky',
} as const;

/** Name of a right. */
export type Right = keyof typeof WORDS;

/** Every right there is. */
export const RIGHTS = Object.keys(WORDS) as readonly Right[];

/** True for the name of a right. */
export function isRight(text: string): text is Right {
  return Object.hasOwn(WORDS, text);
}

/** What a right allows, in Czech. */
export function rightWords(right: Right): string {
  return WORDS[right];
}
