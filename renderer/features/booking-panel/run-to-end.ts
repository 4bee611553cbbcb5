export { runToEnd } from '../../state/run-to-end';
