/** More than so many lanes have no room beside each other. */
const MOST_BESIDE = 3;

/** Where a lane lies in its column. Lanes without room lie over each other like cards, each wide enough to be hit (24 px, WCAG 2.5.8). */
export function sidesOf(lane: number, lanes: number): { readonly left: string; readonly width: string } {
  if (lanes <= MOST_BESIDE) return { left: `calc(${(lane / lanes) * 100}% + 3px)`, width: `calc(${100 / lanes}% - ${lane === lanes - 1 ? 8 : 4}px)` };
  const width = `max(24px, ${100 / lanes}% - 4px)`;
  return { left: `calc((100% - 8px - ${width}) * ${lane / (lanes - 1)} + 3px)`, width };
}

/** True when the lanes of a block have no room beside each other. */
export function isStacked(lanes: number): boolean {
  return lanes > MOST_BESIDE;
}
