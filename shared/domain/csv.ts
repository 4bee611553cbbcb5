/** What a spreadsheet would run as a formula, and the signs behind which it looks for one. */
const FORMULA = /^[=+\-@\t\r]/;
/** A number as this program writes it is none. */
const NUMBER = /^-?\d+(,\d+)?$/;

/** What stands before the first line, so that spreadsheets read the file as UTF-8. */
export const CSV_BEGIN = '\uFEFF';

/** One line of a table for spreadsheets in Czech: `;` between fields, quotes where they are needed, formulas made harmless by an apostrophe. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(';')}\r\n`;
}

function csvField(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
