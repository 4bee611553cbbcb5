export { ActPreview } from './act-preview';
export { messageText } from './message-text';
export { LeaveDialog } from './leave-dialog';
export { ActRow } from './unsent-dialog';
export { UnsentButton } from './unsent-button';
