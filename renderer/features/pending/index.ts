export { PendingKnown } from './known';
export { PendingPage } from './pending-page';
export { PendingUnknown, usePendingKnown } from './unknown';
