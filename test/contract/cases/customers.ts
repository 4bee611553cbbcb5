import { CUSTOM_VALUE, PRICE_LEVEL } from '@electron/sandbox/seeds/demo-catalogue';
import type { Cases } from './case';
import type { Request, Scene } from './scene';
import { NOBODY, at } from './scene';

const PASSWORD = 'správné heslo';
const unknown = { request: { CustomerId: NOBODY }, parameter: 'CustomerId' } as const;

/** Petr's account, made for the case. */
async function withAccount({ call, customer }: Scene): Promise<{ readonly CustomerId: number }> {
  const CustomerId = await customer('Petr Šťastný');
  await call('Customer/CreateAccountWithPassword', { CustomerId, Password: PASSWORD });
  return { CustomerId };
}

/** Jana's note in other words. */
async function editedNote({ call, customer }: Scene): Promise<Request<'Customer/Note'> & { readonly CustomerId: number }> {
  const CustomerId = await customer('Jana Černá');
  const { CustomerDetails } = await call('Customer/Details', { CustomerId });
  return { CustomerId, NoteId: CustomerDetails?.Notes[0]?.Id ?? 0, Text: 'Volat až večer.', IsDelete: false };
}

/** Customers, their notes, accounts and custom values. */
export const customerCases = {
  'Customer/GetList': { request: { ModifiedAfter: at(0, 0, -1000), RegisteredAfter: at(0, 0, -1000) }, refusal: 'right' },
  'Customer/Get': { request: async ({ customer }) => ({ CustomerId: await customer('Jana Černá') }), refusal: unknown },
  'Customer/Details': {
    request: async (scene) => {
      const { CustomerId, ...note } = await editedNote(scene);
      await scene.call('Customer/Note', { CustomerId, ...note });
      return { CustomerId };
    },
    refusal: unknown,
  },
  'Customer/Search': { request: { NameSearch: 'jana cer', EmailSearch: '@example.cz', PhoneSearch: '777123456' }, refusal: { request: { NameSearch: 'x'.repeat(255) }, parameter: 'NameSearch' } },
  'Customer/Create': {
    request: { FirstName: 'Žofie', LastName: 'Nová', Email: 'zofie.nova@example.cz', Phone: '777 111 222', BirthDate: 631_152_000, Gender: 'Female' },
    refusal: { request: { FirstName: 'Žofie', LastName: 'Nová', Email: 'není e-mail' }, parameter: 'Email' },
  },
  'Customer/Edit': {
    request: async ({ customer }) => ({
      CustomerId: await customer('Jana Černá'),
      FirstName: 'Jana',
      LastName: 'Bílá',
      Email: 'jana.bila@example.cz',
      Phone: '+420 777 999 888',
      BirthDate: 315_532_800,
      Gender: 'Female',
      PriceLevelId: PRICE_LEVEL.student,
    }),
    refusal: { request: async ({ customer }) => ({ CustomerId: await customer('Petr Šťastný'), PriceLevelId: NOBODY }), parameter: 'PriceLevelId' },
  },
  'Customer/Note': {
    request: editedNote,
    refusal: { request: async ({ customer }) => ({ CustomerId: await customer('Jana Černá'), Text: '' }), parameter: 'Text' },
  },
  'Customer/EditCustomValues': {
    request: async ({ customer }) => ({ CustomerId: await customer('Hana Lišková'), Values: [{ CustomValueDefinitionId: CUSTOM_VALUE.consent, Operation: 'Set', BooleanValue: true }] }),
    refusal: { request: { CustomerId: NOBODY, Values: [] }, parameter: 'CustomerId' },
  },
  'Customer/CreateAccount': {
    request: async ({ customer }) => ({ CustomerId: await customer('Petr Šťastný') }),
    // A child without an e-mail.
    refusal: { request: async ({ customer }) => ({ CustomerId: await customer('Adéla Bártová') }), parameter: 'CustomerId' },
  },
  'Customer/CreateAccountWithPassword': {
    request: async ({ customer }) => ({ CustomerId: await customer('Petr Šťastný'), Password: PASSWORD }),
    refusal: { request: async ({ customer }) => ({ CustomerId: await customer('Jana Černá'), Password: 'krátké' }), parameter: 'Password' },
  },
  'Customer/DeleteAccount': { request: withAccount, refusal: { request: async ({ customer }) => ({ CustomerId: await customer('Petr Šťastný') }), parameter: 'CustomerId' } },
  'Customer/Login': {
    request: async (scene) => {
      const { Customer } = await scene.call('Customer/Get', await withAccount(scene));
      return { UserName: Customer?.Email ?? '', Password: PASSWORD };
    },
    refusal: { request: { UserName: 'nikdo@example.cz', Password: PASSWORD }, parameter: 'Password' },
  },
} satisfies Cases;
