import { z } from 'zod';
import { LONGEST_CODE, SHORTEST_CODE } from '../domain/scanner';
import type { ScanCalls } from './scan-calls';

/** What the channels of readers take. */
export const SCAN_SCHEMAS = {
  'scan.code': z.strictObject({ code: z.string().min(SHORTEST_CODE).max(LONGEST_CODE).regex(/^[A-Za-z0-9-]+$/) }),
} as const satisfies { readonly [C in keyof ScanCalls]: z.ZodType };
