import { dateOf } from '@shared/domain/days';
import { ANNOUNCED_AHEAD } from '@shared/domain/minimum';
import type { BlockView } from '@shared/domain/views';
import { classesBetween } from '../db/bookings';
import { readCatalogue } from '../db/catalogue';
import { blocksOf } from './blocks';
import type { ViewSource } from './day-view';
import { frameOf } from './day-view';
import { overlaidBetween } from './overlaid';

/** Classes that begin within the time in which one below its minimum is announced, by start. `now` in epoch ms. */
export function classesSoon(source: ViewSource, now: number): BlockView[] {
  const until = now + ANNOUNCED_AHEAD;
  const frame = frameOf(source, readCatalogue(source.db), dateOf(now, source.zone));
  // The end is the first instant that is too late.
  return blocksOf(overlaidBetween(source, now, until + 1), classesBetween(source.db, now, until + 1), frame).filter((block) => block.class !== null && block.start > now);
}
