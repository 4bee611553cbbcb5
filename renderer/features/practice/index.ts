export { PracticeCard } from './practice-card';
