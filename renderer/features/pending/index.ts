export { PendingPage } from './pending-page';
