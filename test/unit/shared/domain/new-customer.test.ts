import { customerProblem, newCustomerFrom, phoneOf } from '@shared/domain/new-customer';
import { describe, expect, it } from 'vitest';

describe('newCustomerFrom', () => {
  it.each([
    ['Jana Nová', 'Jana', 'Nová', '', ''],
    ['Jana', 'Jana', '', '', ''],
    ['Anna Marie Dvořáková', 'Anna', 'Marie Dvořáková', '', ''],
    ['Jana Nová 777 123 456', 'Jana', 'Nová', '777 123 456', ''],
    ['777123456 Jana Nová', 'Jana', 'Nová', '777123456', ''],
    ['+420 777 123 456', '', '', '+420 777 123 456', ''],
    ['Jana ýýý +ěš čřž', 'Jana', '', '777123456', ''],
    ['jana@example.cz', '', '', '', 'jana@example.cz'],
    ['Jana Nová jana@example.cz 777123456', 'Jana', 'Nová', '777123456', 'jana@example.cz'],
    ['', '', '', '', ''],
  ])('%j', (typed, firstName, lastName, phone, email) => expect(newCustomerFrom(typed)).toEqual({ firstName, lastName, phone, email }));
});

describe('phoneOf', () => {
  it.each([['ýýý+ěščřž', '777123456'], ['777 123', '777 123'], [' +420 777 ', '+420 777'], ['abc', 'abc']])('%j', (typed, phone) => expect(phoneOf(typed)).toBe(phone));
});

describe('customerProblem', () => {
  const jana = { firstName: 'Jana', lastName: '', phone: '', email: '' };
  it.each([
    [jana, null],
    [{ ...jana, firstName: ' ' }, 'name'],
    [{ ...jana, phone: '777' }, 'phone'],
    [{ ...jana, phone: '777 123 456' }, null],
    [{ ...jana, email: 'jana@' }, 'email'],
    [{ ...jana, email: 'jana@example.cz' }, null],
  ] as const)('%j', (customer, problem) => expect(customerProblem(customer)).toBe(problem));
});
