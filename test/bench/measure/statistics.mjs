/** The middle of the values; of an even number of values, the mean of the two in the middle. @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? Number(sorted[middle]) : (Number(sorted[middle - 1]) + Number(sorted[middle])) / 2;
}

/** The value below which the share `p` (0…1) of the values lies (nearest rank). @param {readonly number[]} values @param {number} p */
export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return Number(sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))]);
}

/**
 * @typedef {{ name: string, value: number, unit: string, limit: number, ok: boolean, detail: string }} Figure
 */

/** One figure; it is kept when the value is at most the limit. @param {string} name @param {number} value @param {string} unit @param {number} limit @param {string} detail @returns {Figure} */
export function figure(name, value, unit, limit, detail) {
  const rounded = Math.round(value * 1000) / 1000;
  return { name, value: rounded, unit, limit, ok: Number.isFinite(rounded) && rounded <= limit, detail };
}
