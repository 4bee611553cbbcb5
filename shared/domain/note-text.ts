import { cleanText } from './clean-text';

/** Longest note that can be written, in characters. */
export const LONGEST_NOTE = 2_000;

/** A note as it is sent and compared: safe to keep, with plain line ends and nothing around it. */
export function noteText(text: string): string {
  return cleanText(text).replaceAll('\r\n', '\n').trim();
}
