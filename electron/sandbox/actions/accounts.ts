import { Refusal } from '../refusal';
import { closeAccount, inviteToAccount, openAccount, signIn } from '../rules/accounts';
import { customerOf, presentCustomerOf } from './found';
import type { Handlers } from './handler';

/** Accounts with which customers manage their own bookings (rules.md, Customers 5 to 8). Choice: an account is no change of the customer, so no webhook is called. */
export const accountHandlers = {
  'Customer/CreateAccount': (books, { CustomerId }) => {
    inviteToAccount(books, presentCustomerOf(books.db, CustomerId));
    return { Ok: true };
  },
  'Customer/CreateAccountWithPassword': (books, { CustomerId, Password }) => {
    openAccount(books, presentCustomerOf(books.db, CustomerId), Password ?? '');
    return { Ok: true };
  },
  'Customer/DeleteAccount': (books, { CustomerId }) => {
    customerOf(books.db, CustomerId);
    if (!closeAccount(books, CustomerId)) throw new Refusal('Zákazník nemá účet.', 'CustomerId');
    return { Ok: true };
  },
  'Customer/Login': (books, { UserName, Password }) => {
    const { customerId, userName, token } = signIn(books, UserName ?? '', Password ?? '');
    return { Id: customerId, Token: token, UserName: userName };
  },
} satisfies Handlers;
