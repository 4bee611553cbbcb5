import type { practiceCs } from '../cs/practice';

/** English texts of the practice card. */
export const practiceEn: Readonly<Record<keyof typeof practiceCs, string>> = {
  'practice.title': 'Try it out',
  'practice.progress': '{{done}} of {{all}}',
  'practice.close': 'Close the practice card',
  'practice.isDone': 'done',
  'practice.step.find': 'Find “cerna”',
  'practice.step.entry': 'Check in with one entry',
  'practice.step.book': 'Take a booking by phone',
  'practice.step.undo': 'Drag a booking and undo it',
  'practice.step.cut': 'Disconnect by the button below',
  'practice.step.offlineMark': 'Check somebody in offline',
  'practice.step.mend': 'Reconnect and watch it being sent',
  'practice.unfold': 'All steps',
  'practice.fold': 'Hide steps',
  'practice.cut': 'Disconnect (practice)',
  'practice.mend': 'Reconnect (practice)',
  'practice.all': 'All done.',
};
