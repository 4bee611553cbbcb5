/** Longest text that is kept; a name of 10 kB is a mistake or an attack, its beginning is enough. */
const LONGEST = 4_000;

/**
 * Makes a text safe to keep and to show: lone surrogates become U+FFFD, NUL and other control characters vanish (NUL ends
 * a text in SQLite, invalid UTF-8 ends the process: architecture.md, Store), and it is cut at 4,000 characters.
 */
export function cleanText(text: string): string {
  const cut = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  return cut.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}
