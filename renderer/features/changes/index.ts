export { AnswerActs, ChangeActs } from './booking-acts';
export { useBlockKeys, useDrawerKeys } from './change-keys';
export { ClassMove } from './class-move';
export { ChangePart } from './change-part';
export { openLinks } from './change-store';
export { decideMove } from './decide-move';
export { moveRefusalText } from './move-text';
export { SeenChange } from './seen-change';
export { UndoBar } from './undo-bar';
