export { UnsentButton } from './unsent-button';
