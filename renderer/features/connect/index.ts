export { ConnectPage } from './connect-page';
export { DisconnectDialog } from './disconnect-dialog';
export { TokenForm } from './token-form';
