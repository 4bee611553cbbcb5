import type { Stretch } from './hours';
import { common, explained, without } from './hours';
import type { MinuteSpan } from './views';

/**
 * Time of a column in which nothing can be booked. `closed`: outside of the usual hours. `off`: a time off that was created on this
 * computer. `gap`: within the usual hours, and nobody here knows why (product.md, Working hours and time off: "not bookable").
 */
export type ShadeKind = 'closed' | 'off' | 'gap';

/** A part of a column that is drawn as shaded; the note is that of the time off, else empty. */
export interface Shade extends MinuteSpan {
  readonly kind: ShadeKind;
  readonly note: string;
}

/** A time off by the minutes of its column. */
export interface OffSpan extends MinuteSpan {
  readonly note: string;
}

/** What of the shown hours is shaded, in order and without overlaps; what is open is never shaded, whatever else is said of it. */
export function shadesOf(open: readonly MinuteSpan[], gaps: readonly MinuteSpan[], offs: readonly OffSpan[], shown: MinuteSpan): Shade[] {
  const shut = without([stretchOf(shown)], open.map(stretchOf));
  const told = explained(shut, offs.map((off) => ({ ...stretchOf(off), why: off.note })));
  const inUsual = gaps.map(stretchOf);
  return told
    .flatMap(({ why, ...part }): Shade[] => {
      if (why !== null) return [shadeOf(part, 'off', why)];
      return [...without([part], inUsual).map((rest) => shadeOf(rest, 'closed', '')), ...common([part], inUsual).map((gap) => shadeOf(gap, 'gap', ''))];
    })
    .sort((one, other) => one.fromMin - other.fromMin);
}

/** What the time at a minute is shaded as; null: it is open. */
export function shadeAt(shades: readonly Shade[], minute: number): Shade | null {
  return shades.find(({ fromMin, toMin }) => minute >= fromMin && minute < toMin) ?? null;
}

/** Time off that is told of a resource, as instants (epoch ms). */
export interface OffTime extends Stretch {
  readonly note: string;
}

/** Times off by the minutes of a day: those that it has to do with, by a clock that `minuteOf` reads (epoch ms → minute). */
export function offSpans(times: readonly OffTime[], { dayStart, dayEnd }: { readonly dayStart: number; readonly dayEnd: number }, minuteOf: (ms: number) => number): OffSpan[] {
  return times
    .filter(({ from, to }) => from < dayEnd && to > dayStart)
    .map(({ from, to, note }) => ({ fromMin: minuteOf(Math.max(from, dayStart)), toMin: minuteOf(Math.min(to, dayEnd)), note }));
}

function stretchOf({ fromMin, toMin }: MinuteSpan): Stretch {
  return { from: fromMin, to: toMin };
}

function shadeOf({ from, to }: Stretch, kind: ShadeKind, note: string): Shade {
  return { fromMin: from, toMin: to, kind, note };
}
