import type { MinuteSpan } from '@shared/domain/views';
import type { RefObject } from 'react';
import { startTransition, useEffect, useLayoutEffect, useState } from 'react';

/** Px that the sheet keeps above and beside the hours; the style sheet has the same. */
export const HEAD_PX = 44;
const HOURS_PX = 40;
/** Px of a column at least (product.md, Today). */
const COLUMN_PX = 80;
/** Px of an hour: as high as fits the window, but never so low that half an hour has no room for a name. */
const HOUR_PX = { least: 64, most: 108 };
/** The rest of the sheet is drawn at the latest this long after its first paint, in ms. */
const REST_AT_LATEST = 300;

/** How the sheet stands in the window. */
export interface Sheet {
  /** Px of one minute. */
  readonly scale: number;
  /** What is drawn now: null is everything. Before the first paint it is what can be seen, so that a full day shows at once. */
  readonly sight: { readonly minutes: MinuteSpan; readonly columns: number } | null;
}

const NOTHING: Sheet['sight'] = { minutes: { fromMin: 0, toMin: 0 }, columns: 0 };

/**
 * Measures the sheet before anything is drawn on it, draws what is in sight, and the rest after the first paint.
 * `startMin` is the minute that the sheet is scrolled to, a quarter down from its top, whenever `dayKey` changes; null leaves it.
 */
export function useSheet(ref: RefObject<HTMLDivElement | null>, shown: MinuteSpan, columns: number, startMin: number | null, dayKey: string): Sheet {
  const [height, setHeight] = useState<number | null>(null);
  const [width, setWidth] = useState(0);
  const [isWhole, setIsWhole] = useState(false);

  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => {
      setHeight(element.clientHeight);
      setWidth(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);

  useEffect(() => {
    const idle = requestIdleCallback(() => startTransition(() => setIsWhole(true)), { timeout: REST_AT_LATEST });
    return () => cancelIdleCallback(idle);
  }, []);

  const scale = scaleOf(height ?? 0, shown);
  const isMeasured = height !== null;
  const scrollTop = startMin === null || height === null ? null : Math.max(0, (startMin - shown.fromMin) * scale - height / 4);
  useLayoutEffect(() => {
    if (ref.current !== null && scrollTop !== null) ref.current.scrollTop = scrollTop;
    // Only when another day is shown: a sheet that moves under the hand is worse than one that stands too early.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [dayKey, isMeasured]);

  if (height === null) return { scale, sight: NOTHING };
  // A window without a layout (tests of components) has nothing in sight and shows everything.
  if (isWhole || height === 0) return { scale, sight: null };
  const most = Math.max(0, (shown.toMin - shown.fromMin) * scale + HEAD_PX - height);
  const fromMin = shown.fromMin + Math.min(scrollTop ?? 0, most) / scale;
  return {
    scale,
    sight: { minutes: { fromMin, toMin: fromMin + height / scale }, columns: Math.ceil((width - HOURS_PX) / Math.max(COLUMN_PX, (width - HOURS_PX) / columns)) },
  };
}

/** Px of a minute so that the shown hours fill the sheet where they can. */
function scaleOf(height: number, { fromMin, toMin }: MinuteSpan): number {
  const fitting = (height - HEAD_PX - 1) / Math.max(60, toMin - fromMin);
  return Math.min(HOUR_PX.most, Math.max(HOUR_PX.least, Math.floor(fitting * 60))) / 60;
}
