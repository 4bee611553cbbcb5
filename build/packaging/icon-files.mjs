/** Sizes that a Windows icon holds. */
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];

/** Types of a macOS icon by edge: PNG is allowed in each of them. */
const ICNS_TYPES = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
]);

/** @param {ReadonlyMap<number, Buffer>} pngs @param {number} size */
function png(pngs, size) {
  const found = pngs.get(size);
  if (found === undefined) throw new Error(`no picture of ${size} px`);
  return found;
}

/** A Windows icon out of PNG pictures by their edge. @param {ReadonlyMap<number, Buffer>} pngs */
export function icoOf(pngs) {
  const header = Buffer.alloc(6 + 16 * ICO_SIZES.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(ICO_SIZES.length, 4);
  let offset = header.length;
  ICO_SIZES.forEach((size, index) => {
    const at = 6 + 16 * index;
    const { length } = png(pngs, size);
    // 256 is written as 0.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += length;
  });
  return Buffer.concat([header, ...ICO_SIZES.map((size) => png(pngs, size))]);
}

/** A macOS icon out of PNG pictures by their edge. @param {ReadonlyMap<number, Buffer>} pngs */
export function icnsOf(pngs) {
  const parts = ICNS_TYPES.flatMap(([type, size]) => {
    const picture = png(pngs, size);
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(picture.length + 8, 4);
    return [head, picture];
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(parts.reduce((sum, part) => sum + part.length, 8), 4);
  return Buffer.concat([head, ...parts]);
}
