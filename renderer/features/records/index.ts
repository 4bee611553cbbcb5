export { CustomValues } from './custom-values';
export { Notes } from './notes';
