export { LeaveDialog } from './leave-dialog';
export { UnsentButton } from './unsent-button';
