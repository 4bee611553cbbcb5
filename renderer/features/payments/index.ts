export { cameAndPaid } from './came-and-paid';
export { PayPart } from './pay-part';
export { pay } from './pay';
export { openPay } from './pay-store';
export type { Payer } from './payer';
export { payerOf } from './payer';
export { usePayments } from './paying';
export { refusalOfPaying, refusalToPay, suggestionOf, suggestionText } from './suggestion';
