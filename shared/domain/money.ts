/** Decimal crowns of the wire → hellers, rounded to the nearest (0.1 + 0.2 never gets in). */
export function toHellers(crowns: number): number {
  return Math.round(crowns * 100);
}

/** Hellers → decimal crowns for the wire. */
export function toCrowns(hellers: number): number {
  return hellers / 100;
}
