import { z } from 'zod';

/** int32 of the contract. */
export const int32 = z.int().min(-2_147_483_648).max(2_147_483_647);
/** int64 of the contract, as far as a number is exact; unix seconds fit by far. */
export const int64 = z.int();
/** byte of the contract (NoShowStatus). */
export const uint8 = z.int().min(0).max(255);
