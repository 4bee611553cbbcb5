/** Longest grace period of a held act, in seconds (product.md, principle 3: 0 to 30). */
export const MOST_GRACE = 30;

/** Most days that can be kept on a computer before and after today. */
export const MOST_BACK = 60;
export const MOST_AHEAD = 120;
