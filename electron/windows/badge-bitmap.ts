/** Edge of the picture that lies over the icon, in pixels. */
export const BADGE_SIZE = 32;

/** Digits of 3 × 5 dots, row by row; what is above nine is a plus. */
const GLYPHS: Readonly<Record<string, string>> = {
  '1': '010110010010111', '2': '111001111100111', '3': '111001111001111', '4': '101101111001001', '5': '111100111001111',
  '6': '111100111101111', '7': '111001001001001', '8': '111101111101111', '9': '111101111001111', '+': '000010111010000',
};

/** Pixels that one dot is wide. */
const DOT = 4;
/** Red and white as BGRA. */
const [GROUND, INK] = [[0x30, 0x2f, 0xc6, 0xff], [0xff, 0xff, 0xff, 0xff]] as const;

/** A red disc with the count on it, BGRA, row by row. */
export function badgeBitmap(count: number): Buffer {
  const bitmap = Buffer.alloc(BADGE_SIZE * BADGE_SIZE * 4);
  const glyph = GLYPHS[count > 9 ? '+' : String(count)] ?? '';
  const [left, top, middle] = [(BADGE_SIZE - 3 * DOT) / 2, (BADGE_SIZE - 5 * DOT) / 2, (BADGE_SIZE - 1) / 2];
  for (let y = 0; y < BADGE_SIZE; y += 1) {
    for (let x = 0; x < BADGE_SIZE; x += 1) {
      if (Math.hypot(x - middle, y - middle) > BADGE_SIZE / 2) continue;
      const [column, row] = [Math.floor((x - left) / DOT), Math.floor((y - top) / DOT)];
      const isInk = column >= 0 && column < 3 && row >= 0 && row < 5 && glyph[row * 3 + column] === '1';
      bitmap.set(isInk ? INK : GROUND, (y * BADGE_SIZE + x) * 4);
    }
  }
  return bitmap;
}
