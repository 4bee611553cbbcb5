export { ConnectPage } from './connect-page';
