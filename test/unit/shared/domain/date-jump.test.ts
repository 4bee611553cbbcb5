import { dateJump } from '@shared/domain/date-jump';
import { addDays, weekday } from '@shared/domain/plain-date';
import { describe, expect, it } from 'vitest';

/** Monday; the day on the screen is another. */
const FROM = { today: '2026-11-23', shown: '2026-12-01' };

describe('what is typed as a day', () => {
  it.each([
    ['dnes', '2026-11-23'], ['Today', '2026-11-23'], ['zítra', '2026-11-24'], ['tomorrow', '2026-11-24'], ['pozítří', '2026-11-25'], ['včera', '2026-11-22'],
    ['3. 12.', '2026-12-03'], ['3.12', '2026-12-03'], ['3.12.', '2026-12-03'], ['03.12.2026', '2026-12-03'], ['3. 12. 27', '2027-12-03'], ['3/12', '2026-12-03'], ['3. prosince', '2026-12-03'], ['3 prosince 2027', '2027-12-03'],
    ['3 Dec', '2026-12-03'], ['Dec 3', '2026-12-03'], ['December 3, 2027', '2027-12-03'], ['3rd december', '2026-12-03'], ['2026-12-03', '2026-12-03'], ['čt 3. 12.', '2026-12-03'], ['Thu 3 Dec', '2026-12-03'],
    ['10. 1.', '2027-01-10'], ['1. 10.', '2026-10-01'], ['20. 8.', '2027-08-20'], ['29. 2.', '2028-02-29'],
    ['28', '2026-11-28'], ['3.', '2026-12-03'], ['31', '2026-12-31'], ['23', '2026-11-23'],
    ['za týden', '2026-11-30'], ['za 4 týdny', '2026-12-21'], ['ZA 4 TYDNY', '2026-12-21'], ['za čtyři týdny', '2026-12-21'], ['za 14 dní', '2026-12-07'], ['za čtrnáct dní', '2026-12-07'], ['za měsíc', '2026-12-23'], ['za 3 měsíce', '2027-02-23'], ['za rok', '2027-11-23'],
    ['in 4 weeks', '2026-12-21'], ['in a week', '2026-11-30'], ['in two months', '2027-01-23'], ['2 weeks ago', '2026-11-09'], ['před 2 týdny', '2026-11-09'],
    ['+28', '2026-12-29'], ['-1', '2026-11-30'], ['+4t', '2026-12-29'], ['+4 w', '2026-12-29'], ['+1 m', '2027-01-01'],
    ['po', '2026-11-23'], ['pá', '2026-11-27'], ['pátek', '2026-11-27'], ['v pátek', '2026-11-27'], ['Fri', '2026-11-27'], ['on Friday', '2026-11-27'], ['příští pá', '2026-12-04'], ['next monday', '2026-11-30'], ['ne', '2026-11-29'],
    ['prosinec', '2026-12-01'], ['leden 2028', '2028-01-01'], ['january', '2027-01-01'],
    ['53. týden', '2026-12-28'], ['week 1', '2027-01-04'], ['týden 48', '2026-11-23'],
  ])('%s is %s', (typed, date) => {
    expect(dateJump(typed, FROM)).toBe(date);
  });

  it.each(['', ' ', 'x', 'jana', '32', '0', '31. 11.', '29. 2. 2027', '3. 13.', '2026-02-30', '54. týden', 'za', 'týden', '4 týdny', '+', '777 123 456', '1.1.1', '1. 1. 1850', '+9999 r', 'za 4 týdny a den', '=1'])('%j is no day', (typed) => {
    expect(dateJump(typed, FROM)).toBeNull();
  });

  it('counts a day without its year from the turn of the year on both sides', () => {
    const january = { today: '2027-01-05', shown: '2027-01-05' };
    expect(['20. 12.', '6. 1.', '1. 12.'].map((typed) => dateJump(typed, january))).toEqual(['2026-12-20', '2027-01-06', '2026-12-01']);
  });

  it('finds the coming day of the week from any day, and any date that it writes', () => {
    for (let day = 0; day < 800; day += 1) {
      const today = addDays('2026-01-01', day);
      const from = { today, shown: today };
      const friday = dateJump('pá', from) ?? '';
      expect(weekday(friday)).toBe(4);
      expect(friday >= today && friday <= addDays(today, 6)).toBe(true);
      const [year, month, date] = today.split('-').map(Number);
      expect(dateJump(`${date}. ${month}. ${year}`, from)).toBe(today);
      expect(dateJump(`${date}. ${month}.`, from)).toBe(today);
    }
  });
});
