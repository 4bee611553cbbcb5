import { CSV_BEGIN, csvLine } from '@shared/domain/csv';
import { describe, expect, it } from 'vitest';

describe('a line for spreadsheets', () => {
  it.each([
    [['po 23. 11.', 'Jana Černá'], 'po 23. 11.;Jana Černá\r\n'],
    [['', ''], ';\r\n'],
    [['a;b', 'c"d', 'e\nf'], '"a;b";"c""d";"e\nf"\r\n'],
    [['=1+1', '+420 777', '-x', '@SUM(A1)'], "'=1+1;'+420 777;'-x;'@SUM(A1)\r\n"],
    [['\t=1', '\r=1'], `'\t=1;"'\r=1"\r\n`],
    [['=HYPERLINK("http://x";"y")'], `"'=HYPERLINK(""http://x"";""y"")"\r\n`],
    [['850', '-12,5', '0'], '850;-12,5;0\r\n'],
    [['-12,5x', '-1+1'], "'-12,5x;'-1+1\r\n"],
  ])('%j', (fields, line) => {
    expect(csvLine(fields)).toBe(line);
  });

  it('begins with the mark of UTF-8', () => {
    expect([...new TextEncoder().encode(CSV_BEGIN)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});
