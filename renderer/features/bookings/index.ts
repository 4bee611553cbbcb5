export { markAttendance, refusalOfMark, targetOfBlock } from './acts';
export { useBlockMarkKeys, useMarkKeys } from './mark-keys';
export { blockLine, blockName } from './block-texts';
export { Drawer } from './drawer';
export { Entitlements } from './entitlements';
export { usePayKeys } from './pay-keys';
