import { z } from 'zod';
import { isPlainDate } from '../domain/plain-date';
import { dayCount } from '../domain/weeks';
import type { HoursCalls } from './hours-calls';
import { LONGEST_PERIOD, MOST_RESOURCES, MOST_SPANS } from './hours-calls';

const id = z.int().min(1).max(2_147_483_647);
const plainDate = z.string().length(10).refine(isPlainDate);
const moment = z.int().min(0).max(7_258_118_400_000);
const period = z.strictObject({ from: plainDate, to: plainDate }).refine(({ from, to }) => from <= to && dayCount(from, to) < LONGEST_PERIOD);
const span = z.strictObject({ from: moment, to: moment }).refine(({ from, to }) => from < to);

/** What the channels of working hours and time off take. */
export const HOURS_SCHEMAS = {
  'hours.period': period,
  'hours.locations': period,
  'timeOff.hits': z.strictObject({ resourceIds: z.array(id).min(1).max(MOST_RESOURCES), spans: z.array(span).min(1).max(MOST_SPANS) }),
  'timeOff.check': z.strictObject({ freeTimeIds: z.array(id).min(1).max(100) }),
} as const satisfies { readonly [C in keyof HoursCalls]: z.ZodType };
