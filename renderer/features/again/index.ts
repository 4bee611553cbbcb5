export { AgainDialog } from './again-dialog';
