export { ActPreview } from './act-preview';
export { messagesText, messageText } from './message-text';
export { LeaveDialog } from './leave-dialog';
export { ActRow } from './unsent-dialog';
export { UnsentButton } from './unsent-button';
