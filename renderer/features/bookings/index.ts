export { markAttendance, markBlock, refusalOfBlock, refusalOfMark, targetOfBlock } from './acts';
export { blockLine, blockName } from './block-texts';
export { Drawer } from './drawer';
export { Entitlements } from './entitlements';
export { usePayKeys } from './pay-keys';
