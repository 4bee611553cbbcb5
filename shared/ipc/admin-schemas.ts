import { z } from 'zod';
import { ADMIN_PAGES } from '../domain/admin-pages';
import type { AdminCalls } from './admin-calls';

/** What the channel into the administration takes: the name of a page, never an address. */
export const ADMIN_SCHEMAS = {
  'app.openAdmin': z.strictObject({ page: z.enum(ADMIN_PAGES) }),
} as const satisfies { readonly [C in keyof AdminCalls]: z.ZodType };
