export { AdminButton } from './admin-button';
