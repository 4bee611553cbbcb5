import type { MinuteSpan } from '@shared/domain/views';

/** A press that wanders no further than this is a click, in px (product.md, Calendar). */
export const SLIP_PX = 3;

/** How a sheet lies in its own px: columns beside each other from `left`, minutes below `top`. */
export interface SheetFrame {
  readonly left: number;
  readonly top: number;
  /** Px of one column and of one minute. */
  readonly columnPx: number;
  readonly scale: number;
  readonly columns: number;
  readonly shown: MinuteSpan;
}

/** A place on the sheet: a column by its number, and a minute from the first instant of the day. */
export interface SheetPlace {
  readonly column: number;
  readonly minute: number;
}

/** True while a press has not become a drag. */
export function isSlip(dx: number, dy: number): boolean {
  return Math.max(Math.abs(dx), Math.abs(dy)) <= SLIP_PX;
}

/** Five minutes need so many px to be aimed at; a sheet with less room goes by quarters. */
const AIM_PX = 8;

/** Minutes by which starts go at a scale (px of a minute). */
export function stepOf(scale: number): 5 | 15 {
  return scale * 5 >= AIM_PX ? 5 : 15;
}

/** What lies under a point of the sheet; a point outside is that of the nearest edge. */
export function placeAt(x: number, y: number, { left, top, columnPx, scale, columns, shown }: SheetFrame): SheetPlace {
  return {
    column: clamp(Math.floor((x - left) / columnPx), 0, columns - 1),
    minute: clamp(shown.fromMin + (y - top) / scale, shown.fromMin, shown.toMin),
  };
}

/**
 * The start of a block whose `grabMin`-th minute lies at `minute` now. Starts go by `step` minutes of the clock; one that
 * was meant to stay stays, also off the steps. It begins in the hours shown, but may go on after midnight, and one that
 * began before the day may begin there again. Minutes from the first instant of the day, which clock changes shift by whole hours.
 */
export function startOf(block: MinuteSpan, grabMin: number, minute: number, step: number, shown: MinuteSpan): number {
  const wanted = minute - grabMin;
  if (Math.abs(wanted - block.fromMin) < step / 2) return block.fromMin;
  return clamp(Math.round(wanted / step) * step, Math.min(shown.fromMin, block.fromMin), shown.toMin - step);
}

/** The time between two minutes that were swept over, in whole steps and at least one. */
export function sweptSpan(from: number, to: number, step: number, shown: MinuteSpan): MinuteSpan {
  const start = clamp(Math.floor(Math.min(from, to) / step) * step, shown.fromMin, shown.toMin - step);
  const end = Math.min(Math.ceil(Math.max(from, to) / step) * step, shown.toMin);
  return { fromMin: start, toMin: Math.max(end, start + step) };
}

/** Within so many px of an edge the sheet scrolls under the hand, by at most so many px a frame. */
const EDGE_PX = 28;
const FASTEST_PX = 14;

/** Px that the sheet scrolls in one frame with the pointer at `at` between two edges; negative is back. */
export function edgeScroll(at: number, from: number, to: number): number {
  if (to - from < 4 * EDGE_PX) return 0;
  const back = Math.min(1, (from + EDGE_PX - at) / EDGE_PX);
  const on = Math.min(1, (at - to + EDGE_PX) / EDGE_PX);
  return Math.round(FASTEST_PX * (back > 0 ? -back : Math.max(0, on))) + 0;
}

/** The start of an empty place next to a time, by half hours: where a new booking is thought of. */
export function nextPlace(minute: number, by: number, shown: MinuteSpan): number {
  const step = 30;
  const wanted = by > 0 ? Math.floor(minute / step) * step + step : by < 0 ? Math.ceil(minute / step) * step - step : Math.floor(minute / step) * step;
  return clamp(wanted, shown.fromMin, shown.toMin - step);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
